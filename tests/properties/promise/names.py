"""Which network is whose, once everybody has answered (``rules.md``, "Names of networks")."""

from __future__ import annotations

import re
from typing import Any

from .dice import Dice, File

TOLD = ("alfa", "bravo", "charlie", "delta")
"""The network of each payer in the files that leave nothing open."""
ANYWHERE = {"va", "workers_comp"}


class Networks:
    """For each payer, which of the clinics' names are its network: asked once, and the same wherever the name stands."""

    def __init__(self, payers: list[File], wanted: str | None, dice: Dice) -> None:
        self.payers, self.wanted, self.dice = payers, wanted, dice
        self._same: dict[tuple[str, str], bool] = {}

    def clinic(self, clinic: File) -> File:
        """The clinic under the names of those payers that have it inside, each with the rates that stand there."""
        found: dict[str, Any] = {}
        told = clinic | {"networks": found}
        for at, plan in enumerate(self.payers):
            rates = self._rates(plan, _listed(clinic))
            inside = rates is not None
            if clinic.get("insurance_accepted") == "no":
                inside = False
            elif plan["kind"] in ANYWHERE:
                inside = True
            elif self.wanted is not None:
                inside = self.wanted == "in"
            elif plan["kind"] == "medicare":
                inside = self._takes_medicare(told)
            if inside:
                found[TOLD[at]] = rates or {}
        return told

    def line(self, networks: Any, clinic: File) -> File:
        """The same for a line with networks of its own.

        Who pays anywhere, and Medicare, have it where the clinic is; so has a person who says which side that is, where the
        line's own names leave it open.
        """
        found = {}
        for at, plan in enumerate(self.payers):
            rates = self._rates(plan, _listed({"networks": networks}))
            open_and_said = self.wanted is not None and not self._known(plan, networks)
            with_clinic = plan["kind"] in ANYWHERE | {"medicare"} or open_and_said
            if (TOLD[at] in clinic["networks"]) if with_clinic else rates is not None:
                found[TOLD[at]] = rates or {}
        return found

    def name(self, at: int) -> str:
        """What the network of a payer is called, as far as anybody says."""
        plan = self.payers[at]
        same = [name for (whose, name), is_so in self._same.items() if whose == plan["name"] and is_so]
        return _plain(same[0] if same else str(plan.get("network") or plan["name"]))

    def _takes_medicare(self, clinic: File) -> bool:
        if "medicare" not in clinic:
            clinic["medicare"] = self.dice.pick("participating", "participating", "non_participating", "opted_out")
        return bool(clinic["medicare"] != "opted_out")

    def _rates(self, plan: File, listed: dict[str, File] | None) -> File | None:
        """What is negotiated with the network that turns out to be the plan's; ``None`` where none is."""
        if listed is None:
            return {} if self.dice.chance(50) else None
        exact, maybe = _fitting(plan, listed)
        return next((listed[name] for name in (*exact, *maybe) if name in exact or self._is(plan, name)), None)

    def _is(self, plan: File, name: str) -> bool:
        return self._same.setdefault((plan["name"], name), self.dice.chance(50))

    def _known(self, plan: File, networks: Any) -> bool:
        exact, maybe = _fitting(plan, _listed({"networks": networks}) or {})
        return bool(exact) or not maybe


def _fitting(plan: File, listed: dict[str, File]) -> tuple[list[str], list[str]]:
    """The names that are the plan's network, and those that may be: they share a word, or the plan names none of its own."""
    own = plan.get("network")
    exact = [name for name in listed if own is not None and _plain(name) == _plain(own)]
    words = _words(own or "") | _words(plan.get("insurer", "")) | _words(plan["name"])
    return exact, [name for name in listed if own is None or _words(name) & words]


def _listed(clinic: File) -> dict[str, File] | None:
    networks = clinic.get("networks")
    if networks is None or isinstance(networks, dict):
        return networks
    return {name: {} for name in networks}


def _plain(name: str) -> str:
    return re.sub(r"[\s-]", "", name.casefold())


def _words(name: str) -> set[str]:
    return set(re.split(r"[\s-]+", name.casefold())) - {""}
