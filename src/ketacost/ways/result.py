"""The result every output is made from: options, totals, visits. Amounts in cents; ``to_dict`` is what ``--format json`` prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any, Literal, NamedTuple

from ketacost.engine.line import MONEY_KEYS, Line, Row
from ketacost.money import json_number, within

Way = Literal["insurance", "self_pay"]
Network = Literal["in", "out"]


class Note(NamedTuple):
    """A warning: which file's plan or clinic it is about, and what may be wrong."""

    about: str
    text: str

    def __str__(self) -> str:
        return f"{self.about}: {self.text}"


class Total(NamedTuple):
    """The amounts of a visit, an option or a whole list of charges, in cents. Both identities of ``rules.md`` hold."""

    billed: int = 0
    allowed: int = 0
    deductible: int = 0
    copay: int = 0
    coinsurance: int = 0
    limits_or_exclusions: int = 0
    balance_bill: int = 0
    penalty: int = 0
    self_pay: int = 0
    patient_pays: int = 0
    plan_pays: int = 0
    write_off: int = 0

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Total:
        """The sum of lines; the amounts of a line stand in the order of ``MONEY_KEYS``, after its charge and verdict."""
        columns = list(zip(*(row[2:14] for row in rows), strict=True))
        return cls(*map(sum, columns)) if columns else cls()

    def to_dict(self) -> dict[str, float]:
        """The amounts as JSON numbers."""
        return {key: json_number(cents) for key, cents in zip(MONEY_KEYS, self, strict=True)}


def _amount(name: str) -> Any:
    """One of the money keys of a thing that has a total, in cents."""
    return property(attrgetter(f"total.{name}"))


class Amounts:
    """The JSON's money keys as attributes, in cents."""

    __slots__ = ()

    billed = _amount("billed")
    allowed = _amount("allowed")
    deductible = _amount("deductible")
    copay = _amount("copay")
    coinsurance = _amount("coinsurance")
    limits_or_exclusions = _amount("limits_or_exclusions")
    balance_bill = _amount("balance_bill")
    penalty = _amount("penalty")
    self_pay = _amount("self_pay")
    patient_pays = _amount("patient_pays")
    plan_pays = _amount("plan_pays")
    write_off = _amount("write_off")


class Spread(NamedTuple):
    """The least and the most that the patient can end up paying."""

    low: Total
    high: Total


@dataclass(frozen=True, slots=True)
class Visit(Amounts):
    """A visit of the course, or a charge of the past."""

    number: int
    service: str
    session: int | None
    rows: tuple[Row, ...]

    @property
    def lines(self) -> list[Line]:
        """The visit's charges, each with what the engine kept of it."""
        return [Line._make(row) for row in self.rows]

    @property
    def total(self) -> Total:
        """The visit's amounts."""
        return Total.of(self.rows)

    @property
    def date(self) -> date | None:
        """Date of service."""
        return self.rows[0][0].day

    @property
    def plan_year(self) -> date | None:
        """First day of the plan year that a dated visit falls in."""
        return self.rows[-1][-1] if self.date is not None else None

    @property
    def deductible_left(self) -> int | None:
        """What is left of the deductible after the visit, in cents; ``None`` where the plan has no benefit, or none applies."""
        last = self.lines[-1]
        return within(last.deductible_left) if last.benefit is not None else None

    @property
    def out_of_pocket_left(self) -> int | None:
        """What is left of the out-of-pocket maximum after the visit, in cents; ``None`` where there is none."""
        last = self.lines[-1]
        return within(last.out_of_pocket_left) if last.benefit is not None else None

    @property
    def sessions_left(self) -> int | None:
        """Sessions the plan still covers; ``None`` where it sets no limit."""
        last = self.lines[-1]
        return within(last.sessions_left) if last.benefit is not None else None

    @property
    def why(self) -> list[str]:
        """Plain sentences that tell how the amounts came about."""
        from ketacost.ways.why import words_for  # noqa: PLC0415  # worded only when asked for

        return [sentence for line in self.lines for sentence in words_for(line)]

    def to_dict(self, *, detail: bool = False) -> dict[str, Any]:
        """The visit as JSON has it; with ``detail`` each line of a visit billed in parts."""
        found: dict[str, Any] = {
            "number": self.number,
            "service": self.service,
            "session": self.session,
            "date": _iso(self.date),
            "plan_year": _iso(self.plan_year),
            **self.total.to_dict(),
            "deductible_left": _json(self.deductible_left),
            "out_of_pocket_left": _json(self.out_of_pocket_left),
            "sessions_left": self.sessions_left,
            "why": self.why,
        }
        if detail:
            found["lines"] = [{"service": line.charge.service, **Total.of([line]).to_dict()} for line in self.lines]
        return found


@dataclass(frozen=True, slots=True)
class Option:
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


@dataclass(frozen=True, slots=True)
class Named:
    """A plan or a clinic that took part: its name, its file, and for a clinic what its file says beside the prices."""

    name: str
    file: str
    facts: tuple[str, ...] = ()
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a course costs, each way, cheapest first."""

    today: date
    plans: tuple[Named, ...]
    clinics: tuple[Named, ...]
    course: dict[str, Any]
    options: tuple[Option, ...]
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
            "ask": list(self.ask),
        }


def _json(cents: int | None) -> float | None:
    return None if cents is None else json_number(cents)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
