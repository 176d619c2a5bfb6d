"""The result every output is made from: options, totals, visits. Amounts in cents; ``to_dict`` is what ``--format json`` prints."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from ketacost.ways.total import Note, Spread, Total
from ketacost.ways.visit import Visit

Way = Literal["insurance", "self_pay"]
Network = Literal["in", "out"]


class Option(NamedTuple):
    """One way of paying for the course: a plan, a clinic, a network side, and one answer to what is not known."""

    plan: str | None
    """``None`` for a way that is the same whichever plan a person has."""
    clinic: str
    way: Way
    network: Network | None
    if_: tuple[str, ...]
    """What must turn out to be so, the JSON's ``if``; empty when nothing is open."""
    total: Total
    range: Spread | None
    visits: Sequence[Visit]
    assumptions: tuple[str, ...] = ()
    warnings: tuple[Note, ...] = ()

    @property
    def bounds(self) -> tuple[int, int]:
        """The least and the most that the patient pays, in cents."""
        if self.range is None:
            return self.total.patient_pays, self.total.patient_pays
        return self.range.low.patient_pays, self.range.high.patient_pays

    def to_dict(self, *, detail: bool = False) -> dict[str, Any]:
        """The option as JSON has it."""
        return {
            "plan": self.plan,
            "clinic": self.clinic,
            "way": self.way,
            "network": self.network,
            "if": list(self.if_),
            "total": self.total.to_dict(),
            "range": self.range and {"low": self.range.low.to_dict(), "high": self.range.high.to_dict()},
            "visits": [visit.to_dict(detail=detail) for visit in self.visits],
            "assumptions": list(self.assumptions),
            "warnings": [str(note) for note in self.warnings],
        }


class Named(NamedTuple):
    """A plan or a clinic that took part: its name, its file, and for a clinic what its file says beside the prices."""

    name: str
    file: str
    facts: tuple[str, ...] = ()
    sample: bool = False


class Estimate(NamedTuple):
    """What a course costs, each way, cheapest first."""

    today: date
    plans: tuple[Named, ...]
    clinics: tuple[Named, ...]
    course: dict[str, Any]
    options: tuple[Option, ...]
    known: tuple[str, ...] = ()
    """What is certain of a plan and explains its prices, such as that it does not cover these infusions."""
    ask: tuple[str, ...] = ()
    """What is not known, as questions to the insurer."""

    def to_dict(self, *, detail: bool = False) -> dict[str, Any]:
        """What ``--format json`` prints."""
        return {
            "schema": "ketacost.estimate/1",
            "today": self.today.isoformat(),
            "plans": [{"name": plan.name, "file": plan.file} for plan in self.plans],
            "clinics": [{"name": clinic.name, "file": clinic.file, "facts": list(clinic.facts)} for clinic in self.clinics],
            "course": self.course,
            "options": [option.to_dict(detail=detail) for option in self.options],
            "known": list(self.known),
            "ask": list(self.ask),
        }
