"""What must be there in cash: the dearest day, or what is laid out until an insurer pays it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from ketacost.engine.terms import OUT
from ketacost.money import json_number
from ketacost.ways.visit import Visit

COVERED: Final = frozenset(("covered", "penalty"))


class Cash(NamedTuple):
    """The cash side of a way to pay. Cents."""

    at_once: int
    """The most that must be there at one time: what the dearest day asks, or the peak of what is laid out for an insurer."""
    paid_first: int
    """What is paid to the clinic in all, before anything comes back."""
    reimbursed: int
    """What the plan pays back of that (superbill)."""

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {key: json_number(getattr(self, key)) for key in self._fields}


def cash_of(visits: Sequence[Visit], days_until_reimbursed: int) -> Cash:
    """The cash that a course asks for. Out of network the clinic is paid in full, and what the plan pays comes back later.

    Without dates nothing comes back before the course is over.
    """
    dues: list[tuple[date | None, int, int]] = []
    for visit in visits:
        back = sum(row[12] for row in visit.rows if row[0].side == OUT and row[1] in COVERED)
        dues.append((visit.date, sum(row[11] for row in visit.rows) + back, back))  # a total would cost twice as much
    paid, reimbursed = sum(due for _, due, _ in dues), sum(back for _, _, back in dues)
    at_once = _peak(dues, days_until_reimbursed) if reimbursed else dearest_day([(day, due) for day, due, _ in dues])
    return Cash(at_once, paid, reimbursed)


def dearest_day(dues: Sequence[tuple[date | None, int]]) -> int:
    """The most that is due on one day; without dates, at one visit."""
    by_day: dict[object, int] = {}
    for number, (day, due) in enumerate(dues):
        by_day[day or number] = by_day.get(day or number, 0) + due
    return max(by_day.values(), default=0)


def _peak(dues: Sequence[tuple[date | None, int, int]], days: int) -> int:
    """The most that is laid out at one time; what an earlier visit brings back on a day is there before that day's visit is paid."""
    events: list[tuple[date, int, int]] = []
    for day, due, back in dues:
        if day is None:
            return sum(due for _, due, _ in dues)
        events += [(day, 1, due), (day + timedelta(days=days), 0 if days else 2, -back)]
    out = most = 0
    for _, _, amount in sorted(events):
        out += amount
        most = max(most, out)
    return most
