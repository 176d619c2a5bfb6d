"""Ways to pay by number of sessions, as every output shows them. Amounts in cents."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from ketacost.money import json_number
from ketacost.result.estimate import NamedFile
from ketacost.result.option import Option

WayKey = tuple[str, str | None, tuple[str, ...]]
"""Way, network, and what must turn out to be so."""


class WayNamed(NamedTuple):
    """A way to pay, where, and under which plan."""

    key: WayKey
    clinic: str
    plan: str | None
    """``None`` for a way that is the same under all."""


class WayLine(NamedTuple):
    """One way to pay, and what it costs for each number of sessions."""

    key: WayKey
    clinic: str
    plan: str | None
    pays: tuple[int, ...]
    """Cents for one session, two, and so on; where it is no way of its own, what paying without insurance costs."""
    offered: tuple[bool, ...]
    """Whether it is a way of its own: nothing is bought ahead where single sessions are cheaper, nothing is mixed where all are
    covered, and what is free on paper only nobody gets."""

    def at(self, sessions: int) -> int | None:
        """What so many sessions cost; ``None`` where it is no way of its own."""
        return self.pays[sessions - 1] if self.offered[sessions - 1] else None

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        way, network, conditions = self.key
        amounts = [json_number(cents) if there else None for cents, there in zip(self.pays, self.offered, strict=True)]
        return {
            "way": way,
            "network": network,
            "if": list(conditions),
            "plan": self.plan,
            "clinic": self.clinic,
            "patient_pays": amounts,
        }


class Crossing(NamedTuple):
    """The first number of sessions from which the order of two ways is another one than just before."""

    sessions: int
    cheaper: WayLine
    dearer: WayLine
    until: int | None = None
    """The last number of sessions for which it stays so; ``None``: to the end."""

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        ends = {
            name: {
                "way": line.key[0],
                "network": line.key[1],
                "if": list(line.key[2]),
                "plan": line.plan,
                "clinic": line.clinic,
                "patient_pays": json_number(line.pays[self.sessions - 1]),
            }
            for name, line in (("cheaper", self.cheaper), ("dearer", self.dearer))
        }
        return {"sessions": self.sessions, "until": self.until, **ends}


class Best(NamedTuple):
    """The price to count on, over a run of numbers of sessions."""

    first: int
    last: int
    key: WayKey
    whatever: bool
    """The cheapest whatever the answers to what is open."""
    clinic: str
    plan: str | None

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        way, network, conditions = self.key
        return {
            "from": self.first,
            "to": self.last,
            "way": way,
            "network": network,
            "if": list(conditions),
            "whatever": self.whatever,
            "plan": self.plan,
            "clinic": self.clinic,
        }


class BreakEven(NamedTuple):
    """Every way to pay, by number of sessions."""

    today: date
    plans: tuple[NamedFile, ...]
    clinics: tuple[NamedFile, ...]
    lines: tuple[WayLine, ...]
    crossings: tuple[Crossing, ...]
    cheapest: tuple[Best, ...]
    with_travel: bool
    """Whether amounts hold getting there."""
    shown: tuple[Option, ...]
    """Each way once, for the assumptions and warnings that the amounts rest on."""

    @property
    def ahead(self) -> str:
        """What the way ``package`` buys at this clinic: packages, a membership, or either."""
        bought = {"package" if item.sessions else "membership" for option in self.shown for item in option.purchases}
        return " or ".join(sorted(bought, reverse=True)) or "package"

    def to_dict(self) -> dict[str, Any]:
        """What ``--format json`` prints."""
        return {
            "schema": "ketacost.break-even/1",
            "today": self.today.isoformat(),
            "plans": [{"name": plan.name, "file": plan.file} for plan in self.plans],
            "clinics": [{"name": clinic.name, "file": clinic.file} for clinic in self.clinics],
            "ways": [line.to_dict() for line in self.lines],
            "cheapest": [best.to_dict() for best in self.cheapest],
            "crossings": [crossing.to_dict() for crossing in self.crossings],
            "with_travel": self.with_travel,
            "assumptions": list(dict.fromkeys(note.hinted for option in self.shown for note in option.assumptions)),
            "warnings": list(dict.fromkeys(note.told for option in self.shown for note in option.warnings)),
        }
