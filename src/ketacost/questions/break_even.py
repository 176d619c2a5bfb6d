"""Where the lines cross: from how many sessions on one way to pay is cheaper than another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Any, NamedTuple

from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.plan import Plan
from ketacost.money import json_number
from ketacost.ways.context import WAYS, Asked
from ketacost.ways.estimate import compare
from ketacost.ways.option import Option
from ketacost.ways.result import Named

USUAL_MOST = 24
Key = tuple[str, str | None, tuple[str, ...]]
"""Way, network, and what must turn out to be so."""


class Line(NamedTuple):
    """One way to pay, and what it costs for each number of sessions."""

    key: Key
    plan: str | None
    pays: tuple[int, ...]
    """Cents for one session, two, and so on."""

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        way, network, conditions = self.key
        amounts = [json_number(cents) for cents in self.pays]
        return {"way": way, "network": network, "if": list(conditions), "plan": self.plan, "patient_pays": amounts}


class Crossing(NamedTuple):
    """The first number of sessions from which the order of two ways is another one than just before."""

    sessions: int
    cheaper: Line
    dearer: Line

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        ends = {
            name: {
                "way": line.key[0],
                "network": line.key[1],
                "if": list(line.key[2]),
                "patient_pays": json_number(line.pays[self.sessions - 1]),
            }
            for name, line in (("cheaper", self.cheaper), ("dearer", self.dearer))
        }
        return {"sessions": self.sessions, **ends}


class BreakEven(NamedTuple):
    """Every way to pay at one clinic, by number of sessions."""

    today: date
    plan: Named
    clinic: Named
    lines: tuple[Line, ...]
    crossings: tuple[Crossing, ...]
    shown: Option
    """One option, for the assumptions that all rest on."""

    def cheapest(self) -> Iterator[tuple[int, int, Line]]:
        """The cheapest way that nothing is open in, as runs of numbers of sessions: first, last, way."""
        sure = [line for line in self.lines if not line.key[2]]
        best = [_cheapest(sure, at) for at in range(len(sure[0].pays))] if sure else []
        begin = 0
        for at in range(1, len(best) + 1):
            if at == len(best) or best[at] is not best[begin]:
                yield begin + 1, at, best[begin]
                begin = at

    def to_dict(self) -> dict[str, Any]:
        """What ``--format json`` prints."""
        return {
            "schema": "ketacost.break-even/1",
            "today": self.today.isoformat(),
            "plan": {"name": self.plan.name, "file": self.plan.file},
            "clinic": {"name": self.clinic.name, "file": self.clinic.file},
            "ways": [line.to_dict() for line in self.lines],
            "crossings": [crossing.to_dict() for crossing in self.crossings],
            "assumptions": list(self.shown.assumptions),
        }


def break_even(plan: Plan, clinic: Clinic, course: Course, asked: Asked, most: int = USUAL_MOST) -> BreakEven:
    """The estimate for every number of sessions up to ``most``, and where two ways change places."""
    runs: list[dict[Key, int]] = []
    plans: dict[Key, str | None] = {}
    cash: list[int] = []
    for count in range(1, most + 1):
        ways = asked._replace(chance=None, ways=WAYS)
        result = compare([plan], [clinic], _of(course, count), ways)
        runs.append({_key(option): option.total.patient_pays for option in result.options})
        plans |= {_key(option): option.plan for option in result.options}
        cash.append(next(option.total.patient_pays for option in result.options if option.way == "self_pay"))
    # a way that is not shown for some number of sessions costs what paying without insurance costs
    lines = tuple(
        Line(key, plans[key], tuple(run.get(key, paid) for run, paid in zip(runs, cash, strict=True)))
        for key in sorted(plans, key=str)
    )
    return BreakEven(asked.today, result.plans[0], result.clinics[0], lines, tuple(_crossings(lines)), result.options[0])


def _cheapest(lines: Sequence[Line], at: int) -> Line:
    """The cheapest way; of two that cost the same, the one without a package."""
    return min(lines, key=lambda line: (line.pays[at], line.key[0] == "package"))


def _key(option: Option) -> Key:
    return option.way, option.network, option.if_


def _of(course: Course, count: int) -> Course:
    """The same course with another number of sessions first."""
    if not course.phases:
        return replace(course, sessions=count, stop_after=None)
    return replace(
        course, sessions=count, phases=(course.phases[0]._replace(sessions=count), *course.phases[1:]), stop_after=None
    )


def _crossings(lines: Sequence[Line]) -> Iterator[Crossing]:
    for one, other in combinations(lines, 2):
        before = last = 0
        for at, (mine, its) in enumerate(zip(one.pays, other.pays, strict=True)):
            now = (mine > its) - (mine < its)
            if at and now and (now == -before or (not last and not before)):
                cheaper, dearer = (other, one) if now > 0 else (one, other)
                yield Crossing(at + 1, cheaper, dearer)
            before, last = now or before, now
