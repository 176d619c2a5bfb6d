"""Days as a person says them: ``Dec 18``, with the year where it is not plain which one."""

from __future__ import annotations

from datetime import date
from typing import Final

_MONTHS_PLAIN: Final = 10
"""A day so many months ahead needs no year: nobody takes it for another one."""


def on_day(day: date, today: date) -> str:
    """A day beside the day of the answer.

    >>> on_day(date(2027, 1, 1), date(2026, 11, 22)), on_day(date(2028, 1, 1), date(2026, 11, 22))
    ('Jan 1', 'Jan 1, 2028')
    """
    months = (day.year - today.year) * 12 + day.month - today.month
    return f"{day:%b} {day.day}" if 0 <= months <= _MONTHS_PLAIN else with_year(day)


def with_year(day: date) -> str:
    """A day that stands alone.

    >>> with_year(date(2026, 11, 22))
    'Nov 22, 2026'
    """
    return f"{day:%b} {day.day}, {day.year}"
