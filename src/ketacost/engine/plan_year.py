"""The plan year by date of service: where it starts, where it ends, and its last three months."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

JANUARY_1 = (1, 1)


class PlanYear(NamedTuple):
    """A plan year: its first day, the first day of its last three months, and the first day after it."""

    start: date
    quarter: date
    end: date


def plan_year(day: date, starts: tuple[int, int]) -> PlanYear:
    """The plan year that holds ``day``; ``starts`` is the (month, day) on which plan years begin.

    >>> plan_year(date(2026, 3, 1), (7, 1)).start
    datetime.date(2025, 7, 1)
    """
    begun = (day.month, day.day) >= starts
    return _beginning_in(day.year if begun else day.year - 1, starts)


@lru_cache(maxsize=64)
def _beginning_in(year: int, starts: tuple[int, int]) -> PlanYear:
    start, end = date(year, *starts), date(year + 1, *starts)
    year, month = divmod(end.year * 12 + end.month - 4, 12)  # three months before the end, counted from zero
    last_day = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return PlanYear(start, date(year, month + 1, min(end.day, last_day)), end)
