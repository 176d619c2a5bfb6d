"""A plan file at random: everything that can be left open, left open often."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from .coverage import coverage
from .dice import Dice, File

SERVICES = ("consultation", "infusion", "drug", "professional", "facility")
PLAN_NETWORKS = ("Northstar Select", "northstar-select", "Aetna Managed POS II", "Humana Gold", "Openwide")


class PlanMaker:
    """Plans around one day."""

    def __init__(self, dice: Dice, today: date, sessions: int) -> None:
        self.dice, self.today, self.sessions = dice, today, sessions

    def plan(self, name: str, *, kind: str | None = None) -> File:
        """A plan file; of any kind where none is given."""
        dice = self.dice
        kind = kind or dice.pick(*["private"] * 9, *["employer"] * 4, "medicaid", "medicare", "medicare_advantage", "va")
        found: File = {"name": name, "kind": kind} | dice.some(
            {
                "network": (85, lambda: dice.pick(*PLAN_NETWORKS)),
                "insurer": (25, lambda: dice.pick("Aetna", "Humana")),
                "plan_year_starts": (40, self._near),
                "covers": (15, lambda: "family"),
                "accumulators": (25, lambda: dice.pick("combined", "out_counts_to_in", "in_counts_to_out")),
                "out_of_pocket_counts": (8, lambda: dice.pick(["coinsurance"], ["deductible", "coinsurance"], ["copay"])),
                "not_covered_price": (25, lambda: dice.pick("cash", "billed", "negotiated")),
                "fourth_quarter_carry_over": (8, lambda: dice.pick("automatic", "if_not_met")),
                "coverage": (92, self._coverage),
                "coordination": (20, lambda: dice.pick("standard", "non_duplication")),
                "assistance_counts": (40, lambda: dice.pick("yes", "no")),
                "met": (40, self._met),
            }
        )
        if dice.chance(30):
            found["session_limit"] = self._limit()
            found["met"] = found.get("met", {}) | dice.some({"sessions_used": (80, lambda: str(dice.number(0, 3)))})
        if kind == "va" and dice.chance(70):
            return found
        sides = dice.pick("in", "both", "both", "both", "out") if kind != "medicare" else "in"
        if sides != "out":
            found["in_network"] = self._block(out=False)
        if sides != "in":
            found["out_of_network"] = self._block(out=True)
        return found

    def _near(self) -> str:
        """A plan year that begins in some days, or began some days ago."""
        day = self.today + timedelta(self.dice.number(-10, 50))
        return f"{day.month:02}-{min(day.day, 28):02}"

    def _block(self, *, out: bool) -> File:
        dice = self.dice
        found: File = {"deductible": self._amount(0, 3000)} | self._sharing()
        found |= dice.some({"out_of_pocket_maximum": (70, lambda: self._amount(500, 7000))})
        if out and dice.chance(55):
            found["allowed_amount"] = dice.pick(self._allowed, self._allowed_by_service)()
        benefits = {service: self._benefit(out=out) for service in SERVICES if dice.chance(18)}
        return found | ({"benefits": benefits} if benefits else {})

    def _amount(self, low: int, high: int) -> Any:
        """An amount of one person, perhaps beside the family's."""
        own = self.dice.money(low, high)
        if self.dice.chance(88):
            return own
        family = self.dice.money(high, 2 * high)
        return {"individual": own, "family": family, "family_rule": self.dice.pick("embedded", "aggregate")}

    def _sharing(self) -> File:
        dice = self.dice
        found: File = {}
        if dice.chance(80):
            found["coinsurance"] = f"{dice.pick(0, 10, 20, 20, 30, 40, 50, 100)}%"
        if not found or dice.chance(25):
            found["copay"] = dice.money(0, 120)
        rules = ("after_deductible", "before_deductible", "waives_deductible")
        more = {"copay_rule": (40, lambda: dice.pick(*rules)), "deductible_applies": (8, lambda: "no")}
        return found | dice.some(more)

    def _benefit(self, *, out: bool) -> File:
        dice = self.dice
        more = {
            "covered": (20, lambda: dice.pick("yes", "no")),
            "deductible": (8, lambda: dice.money(0, 500)),
            "out_of_pocket_maximum": (5, lambda: dice.money(0, 900)),
        }
        return self._sharing() | dice.some(more) | ({"allowed_amount": self._allowed()} if out and dice.chance(25) else {})

    def _allowed(self) -> Any:
        share = f"{self.dice.number(15, 100)}%"
        return self.dice.pick(self.dice.money(80, 700), {"percent_of_billed": share})

    def _allowed_by_service(self) -> File:
        return {service: self._allowed() for service in SERVICES if self.dice.chance(50)} or {"infusion": self._allowed()}

    def _limit(self) -> Any:
        dice = self.dice
        sessions = str(dice.number(1, self.sessions + 2))
        per, counts = dice.pick("plan_year", "calendar_year", "lifetime"), dice.pick("covered", "covered", "paid")
        return dice.pick(sessions, {"sessions": sessions, "per": per, "counts": counts})

    def _met(self) -> File:
        dice = self.dice
        side = {"deductible": (60, lambda: dice.money(0, 2500)), "out_of_pocket": (40, lambda: dice.money(0, 4000))}
        as_of = {"as_of": (50, lambda: str(self.today - timedelta(dice.number(0, 40))))}
        return {"in_network": dice.some(side)} | dice.some({"out_of_network": (40, lambda: dice.some(side))} | as_of)

    def _coverage(self) -> Any:
        return coverage(self.dice, self.today, self.sessions)
