"""A course from each of several days, as every output shows it. Amounts in cents."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from ketacost.engine.line import verdict_of
from ketacost.model.question import Way
from ketacost.money import json_number
from ketacost.result.estimate import NamedFile
from ketacost.result.expected_cost import ExpectedCost
from ketacost.result.option import Option
from ketacost.result.total import Total
from ketacost.words.note import Note


class InYear(NamedTuple):
    """What of a course falls into one plan year."""

    begins: date | None
    """First day of the plan year; ``None`` where no plan has a say."""
    visits: int
    total: Total

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        begins = self.begins.isoformat() if self.begins is not None else None
        return {"plan_year": begins, "visits": self.visits, **self.total.to_dict()}


class Start(NamedTuple):
    """The course from one day on, the cheapest way it can be had then."""

    day: date
    option: Option
    expected: ExpectedCost | None
    """What it costs on average, at a chance that the person gave."""

    @property
    def years(self) -> list[InYear]:
        """The course by plan year: what moves the price from one start to the next."""
        by_year: dict[date | None, list[Any]] = {}
        for visit in self.option.visits:
            by_year.setdefault(visit.plan_year, []).append(visit)
        return [
            InYear(begins, len(visits), Total.of(row for visit in visits for row in visit.rows))
            for begins, visits in by_year.items()
        ]

    @property
    def uncovered(self) -> int:
        """Sessions the plan does not pay toward."""
        return sum(
            visit.session is not None
            and all(verdict_of(row) not in {"covered", "penalty", "self_pay", "package", "membership"} for row in visit.rows)
            for visit in self.option.visits
        )

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        option = self.option
        return {
            "start": self.day.isoformat(),
            "plan": option.plan,
            "clinic": option.clinic,
            "way": option.way,
            "network": option.network,
            "if": list(option.if_),
            **option.total.to_dict(),
            "range": option.range and {"low": option.range.low.to_dict(), "high": option.range.high.to_dict()},
            "plan_years": [year.to_dict() for year in self.years],
            "sessions_not_covered": self.uncovered,
            "expected": json_number(self.expected.expected) if self.expected is not None else None,
            "stop": option.stop and option.stop.to_dict(),
            "over_time": option.over_time and option.over_time.to_dict(),
        }


class When(NamedTuple):
    """The course from each day, by date."""

    today: date
    plans: tuple[NamedFile, ...]
    clinics: tuple[NamedFile, ...]
    way: Way
    starts: tuple[Start, ...]
    taken_as: tuple[Note, ...]
    """How what is not known is taken."""
    known: tuple[Note, ...]

    @property
    def best(self) -> Start:
        """The cheapest start, the first of several; one that is cheap on paper only where there is no other."""
        real = [start for start in self.starts if not start.option.on_paper]
        return min(real or self.starts, key=lambda start: (start.option.total.patient_pays, start.day))

    @property
    def worst(self) -> Start:
        """The dearest start."""
        return max(self.starts, key=lambda start: start.option.total.patient_pays)

    def to_dict(self) -> dict[str, Any]:
        """What ``--format json`` prints."""
        options = [start.option for start in self.starts]
        return {
            "schema": "ketacost.when/1",
            "today": self.today.isoformat(),
            "plans": [{"name": plan.name, "file": plan.file} for plan in self.plans],
            "starts": [start.to_dict() for start in self.starts],
            "best": self.best.to_dict(),
            "taken_as": list(map(str, self.taken_as)),
            "known": list(map(str, self.known)),
            "assumptions": list(dict.fromkeys(note.told for option in options for note in option.assumptions)),
            "warnings": list(dict.fromkeys(note.told for option in options for note in option.warnings)),
        }
