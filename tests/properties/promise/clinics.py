"""A clinic file at random: prices firm or not, in one line or in several, networks by any name."""

from __future__ import annotations

from typing import Any

from ketacost.model.clinic import Clinic
from ketacost.money import plain

from .dice import Dice, File

CLINIC_NETWORKS = ("Northstar-Select", "Northstar", "Aetna", "Cigna OAP")
LINES = ("infusion", "drug", "professional", "facility", "monitoring")
CODES = ("J3490", "99152", "01992")


class ClinicMaker:
    """Clinics of one random source."""

    def __init__(self, dice: Dice, sessions: int) -> None:
        self.dice, self.sessions = dice, sessions

    def clinic(self, name: str) -> File:
        """A clinic file."""
        dice = self.dice
        kinds = [self._infusion(kind) for kind in ("mood", "pain")[: dice.pick(1, 1, 1, 2)]]
        keys = {
            "networks": (75, self._networks),
            "consultation": (60, self._consultation),
            "setting": (40, lambda: dice.pick("office", "hospital")),
            "medicare": (35, lambda: dice.pick("participating", "non_participating", "opted_out")),
            "packages": (35, self._packages),
            "membership": (12, self._membership),
            "superbill": (15, lambda: dice.pick("yes", "no")),
            "insurance_accepted": (8, lambda: dice.pick("yes", "no")),
        }
        if "fees" in Clinic.model_fields:
            keys["fees"] = (15, self._fees)
        return {"name": name, "infusions": kinds} | dice.some(keys)

    def price(self, low: int = 150, high: int = 1000) -> Any:
        """A price that is firm in two of three cases."""
        dice = self.dice
        least, more, off = dice.number(low, high), dice.number(1, 400), dice.number(1, low)
        firm = plain(least * 100)
        spread = {"low": firm, "high": plain((least + more) * 100)}
        cash = {"low": plain((least - off) * 100), "high": plain((least + more - off) * 100)}
        return dice.pick(firm, firm, firm, {"billed": firm, "cash": cash["low"]}, spread, {"billed": spread, "cash": cash})

    def _infusion(self, kind: str) -> File:
        dice = self.dice
        found: File = {"name": kind} | dice.some(
            {"minutes": (30, lambda: dice.pick("40", "60")), "for": (20, lambda: [dice.pick("depression", "crps")])}
        )
        if dice.chance(35):
            lines = [self._line() for _ in range(dice.pick(1, 2, 2, 3))]
            return found | {"charges": lines}
        first = {"count": str(dice.number(1, 3)), "price": self.price(100, 600)}
        return found | {"price": self.price()} | dice.some({"first_sessions": (12, lambda: first)})

    def _line(self) -> File:
        dice = self.dice
        more = {"networks": (30, self._networks), "code": (25, lambda: dice.pick(*CODES))}
        return {"service": dice.pick(*LINES), "price": self.price(60, 500)} | dice.some(more)

    def _networks(self) -> Any:
        dice = self.dice
        names = dice.random.sample(CLINIC_NETWORKS, dice.pick(0, 1, 1, 1, 2))
        if dice.chance(40):
            return names
        rates = {"infusion": 65, "consultation": 50, "drug": 40, "professional": 30, "J3490": 15}
        return {
            name: dice.some({key: (percent, lambda: dice.money(60, 900)) for key, percent in rates.items()}) for name in names
        }

    def _consultation(self) -> Any:
        price = self.price(100, 400)
        return {"price": price, "credited": "yes"} if self.dice.chance(20) else {"price": price}

    def _packages(self) -> list[File]:
        dice = self.dice
        found = []
        for _ in range(dice.pick(1, 1, 2)):
            count = dice.pick(3, 4, 6, self.sessions)
            more = {"first_course_only": (15, lambda: "yes"), "after_sessions": (10, lambda: str(dice.number(1, 3)))}
            found.append({"sessions": str(count), "price": dice.money(100 * count, 600 * count)} | dice.some(more))
        return found

    def _membership(self) -> File:
        dice = self.dice
        return {"fee": dice.money(20, 200), "per": dice.pick("month", "year", "session"), "infusion": dice.money(100, 600)}

    def _fees(self) -> list[File]:
        dice = self.dice
        whom = dice.pick("insured", "self_pay", "everyone")
        return [{"name": "facility", "amount": dice.money(20, 300), "per": dice.pick("visit", "course"), "for": whom}]
