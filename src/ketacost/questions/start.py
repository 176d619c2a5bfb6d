"""A course from one day on: what can be counted on that day, and what is hoped for. Amounts in cents."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from ketacost.engine.line import verdict_of
from ketacost.money import json_number
from ketacost.result.answer import PriceIfSo
from ketacost.result.expected_cost import ExpectedCost
from ketacost.result.option import Option
from ketacost.result.total import Total


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


def years_of(option: Option) -> list[InYear]:
    """The course by plan year: what moves the price from one start to the next."""
    by_year: dict[date | None, list[Any]] = {}
    for visit in option.visits:
        by_year.setdefault(visit.plan_year, []).append(visit)
    return [
        InYear(begins, len(visits), Total.of(row for visit in visits for row in visit.rows))
        for begins, visits in by_year.items()
    ]


def uncovered_in(option: Option) -> int:
    """Sessions the plan does not pay toward."""
    return sum(
        visit.session is not None
        and all(verdict_of(row) not in {"covered", "penalty", "self_pay", "package", "membership"} for row in visit.rows)
        for visit in option.visits
    )


class Hope(NamedTuple):
    """An option that hangs on an answer: what it comes to if the answer is yes, and if it is no."""

    option: Option
    yes: PriceIfSo
    no: PriceIfSo


class Start(NamedTuple):
    """The course from one day on, as the answer of that day names it."""

    day: date
    option: Option
    """What can be counted on; where nothing can, the cheapest."""
    at_most: int | None
    """The most that the patient pays, in cents; ``None`` where no price of that day is a promise."""
    hope: Hope | None
    """What is hoped for, where that is less."""
    expected: ExpectedCost | None
    """What it costs on average, at a chance that the person gave."""

    @property
    def pays(self) -> int:
        """What the day goes by, in cents: the promise, else what is likely."""
        return self.option.total.patient_pays if self.at_most is None else self.at_most

    @property
    def hoped(self) -> int:
        """The least that is hoped for, in cents; where nothing is, what can be counted on."""
        return self.pays if self.hope is None else self.hope.yes.pays

    @property
    def rank(self) -> tuple[bool, bool, int, int, int, date]:
        """By what can be counted on, then by what is hoped for, then by what is likely; the first of equal days."""
        promised = self.at_most is not None
        free_on_paper = not promised and self.option.on_paper
        return not promised, free_on_paper, self.pays, self.hoped, self.option.total.patient_pays, self.day

    @property
    def moved(self) -> Option:
        """The option whose price goes with the day: the one through insurance, where that is only hoped for."""
        return self.option if self.hope is None else self.hope.option

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        option = self.option
        return {
            "start": self.day.isoformat(),
            **_named(option),
            **option.total.to_dict(),
            "range": option.range and {"low": option.range.low.to_dict(), "high": option.range.high.to_dict()},
            "at_most": None if self.at_most is None else json_number(self.at_most),
            "sure": option.sure,
            "why_not_sure": list(map(str, option.why_not_sure)),
            "if_yes": None if self.hope is None else _if_yes(self.hope),
            "if_no": None if self.hope is None else _ends(self.hope.no),
            "plan_years": [year.to_dict() for year in years_of(option)],
            "sessions_not_covered": uncovered_in(option),
            "expected": json_number(self.expected.expected) if self.expected is not None else None,
            "stop": option.stop and option.stop.to_dict(),
            "over_time": option.over_time and option.over_time.to_dict(),
        }


def _named(option: Option) -> dict[str, Any]:
    return {
        "plan": option.plan,
        "clinic": option.clinic,
        "way": option.way,
        "network": option.network,
        "if": list(option.if_),
        **({"parts": [part.to_dict() for part in option.parts]} if option.parts else {}),
    }


def _if_yes(hope: Hope) -> dict[str, Any]:
    return {
        **_named(hope.option),
        **_ends(hope.yes),
        "provided": list(hope.yes.provided),
        "plan_years": [year.to_dict() for year in years_of(hope.option)],
        "sessions_not_covered": uncovered_in(hope.option),
    }


def _ends(price: PriceIfSo) -> dict[str, Any]:
    return {key: json_number(getattr(price, key)) for key in ("pays", "low", "high")}
