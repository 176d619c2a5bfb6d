"""What a course costs for the time it is meant to help: a month of it, and a week of relief as it is reported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from ketacost.model.course import Course
from ketacost.model.rhythm import add_months
from ketacost.model.treatments import is_infused
from ketacost.money import each
from ketacost.result.extras import CostOverTime

REPORTED: Final = (((40, 55), (7, 7)), ((56, 75), (7, 14)))
"""Minutes of an infusion, and days of relief that one of them is reported to bring, at least and at most: 40 minutes about a
week, an hour one to two weeks (as ketamine clinics report it, read 2026-11). Reported, not promised; nothing is known of others."""


def over_time(course: Course, infusions: Sequence[date | None], minutes: int | None, pays: int) -> CostOverTime | None:
    """The cost by month and by week of reported relief: of a course planned in years, or whose relief the person knows."""
    days = [day for day in infusions if day is not None]
    if not days or course.start is None or (course.years is None and course.relief is None):
        return None
    end = date.max if course.years is None else add_months(course.start, 12 * course.years)
    per_month = None if course.years is None else each(pays, 12 * course.years)
    span = course.relief or (reported(minutes) if is_infused(course.treatment) else None)
    if span is None:
        return CostOverTime(course.years, per_month, None, None, own=False)
    least, most = (days_of_relief(days, length, end) for length in span)
    costs = each(pays * 7, most), each(pays * 7, least)
    return CostOverTime(course.years, per_month, (least, most), costs, own=course.relief is not None)


def reported(minutes: int | None) -> tuple[int, int] | None:
    """Days of relief that an infusion of so many minutes is reported to bring."""
    return next((days for (low, high), days in REPORTED if minutes is not None and low <= minutes <= high), None)


def days_of_relief(infusions: Sequence[date], length: int, end: date) -> int:
    """Days before ``end`` that lie within ``length`` days from an infusion on.

    >>> days_of_relief([date(2026, 1, 1), date(2026, 1, 4)], 7, date(2027, 1, 1))
    10
    """
    total, until = 0, date.min
    for day in sorted(infusions):
        begins, ends = max(day, until), min(day + timedelta(days=length), end)
        total += max((ends - begins).days, 0)
        until = max(until, ends)
    return total
