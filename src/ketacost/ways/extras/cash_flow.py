"""What must be there in cash: the dearest day, or what is laid out until an insurer pays it back."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from ketacost.engine.line import patient_pays_of
from ketacost.result.cash_flow import CashFlow, paid_back_of
from ketacost.result.visit import Visit


def cash_of(visits: Sequence[Visit], days_until_reimbursed: int, deposits: Sequence[int] = ()) -> CashFlow:
    """The cash that a course asks for. Out of network the clinic is paid in full, and what the plan pays comes back later.

    Without dates nothing comes back before the course is over. ``deposits``: what each visit asks for beside its price and gives
    back; it is cash on that day and nothing else.
    """
    dues: list[tuple[date | None, int, int]] = []
    for visit in visits:
        own = back = 0
        for row in visit.rows:  # a total would cost twice as much
            own += patient_pays_of(row)
            back += paid_back_of(row)
        dues.append((visit.date, own + back, back))
    paid, reimbursed = sum(due for _, due, _ in dues), sum(back for _, _, back in dues)
    if not reimbursed:
        return CashFlow(dearest_day(visits, [due for _, due, _ in dues], deposits), paid, 0, paid)
    asked = [(day, due + held, back) for (day, due, back), held in zip(dues, deposits, strict=True)] if deposits else dues
    return CashFlow(_at_once(asked, days_until_reimbursed), paid, reimbursed, _peak(dues, days_until_reimbursed))


def dearest_day(visits: Sequence[Visit], dues: Sequence[int], deposits: Sequence[int] = ()) -> int:
    """The most that is due on one day, deposits with it; without dates, at one visit."""
    by_day: dict[date, int] = {}
    most = 0
    for visit, due, deposit in zip(visits, dues, deposits or [0] * len(dues), strict=True):
        day, due = visit.date, due + deposit  # noqa: PLW2901  # what the visit asks for in all
        if day is not None:
            due += by_day.get(day, 0)  # noqa: PLW2901  # of the whole day so far
            by_day[day] = due
        most = max(most, due)
    return most


def _at_once(dues: Sequence[tuple[date | None, int, int]], days: int) -> int:
    """The most that one day asks for beside what earlier visits are still to bring back; without dates, one visit."""
    out = most = 0
    waiting: deque[tuple[date, int]] = deque()
    ordered = sorted(dues, key=lambda item: item[0] or date.min)
    for _, visits in groupby(enumerate(ordered), key=lambda item: item[1][0] or item[0]):
        same = [visit for _, visit in visits]
        day = same[0][0]
        while waiting and day is not None and waiting[0][0] <= day:
            out -= waiting.popleft()[1]
        most = max(most, out + sum(due for _, due, _ in same))
        out += sum(back for _, _, back in same)
        if day is not None:
            waiting.append((day + timedelta(days=days), sum(back for _, _, back in same)))
    return most


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
