"""Federal working days: which day is a holiday, and which is the next that is none."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

_FIXED: Final = ((1, 1), (6, 19), (7, 4), (11, 11), (12, 25))
"""Month and day of those that never move (5 U.S.C. 6103(a))."""
_MONDAY: Final = 0
_THURSDAY: Final = 3
_SATURDAY: Final = 5
_NTH: Final = ((1, _MONDAY, 3), (2, _MONDAY, 3), (9, _MONDAY, 1), (10, _MONDAY, 2), (11, _THURSDAY, 4))
"""Month, weekday, and which of the month: Dr. King, Washington, Labor, Columbus, Thanksgiving. Memorial Day is the last of May."""


def is_holiday(day: date) -> bool:
    """Whether a day is a federal holiday by its own date: a Monday that stands in for a Sunday is a rule of pay and leave."""
    if (day.month, day.day) in _FIXED:
        return True
    if (day.month, day.weekday()) == (5, _MONDAY):
        return (day + timedelta(days=7)).month != day.month
    return (day.month, day.weekday(), (day.day + 6) // 7) in _NTH


def working_day_from(day: date) -> date:
    """The day, or the next one that is no Saturday, Sunday or federal holiday.

    >>> working_day_from(date(2026, 12, 25)), working_day_from(date(2027, 3, 22))
    (datetime.date(2026, 12, 28), datetime.date(2027, 3, 22))
    """
    while day.weekday() >= _SATURDAY or is_holiday(day):
        day += timedelta(days=1)
    return day
