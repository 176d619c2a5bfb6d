"""Small numbers and days as a person says them."""

from __future__ import annotations

from datetime import date
from typing import Final

_SMALL: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def in_words(count: int) -> str:
    """A count up to twelve as a word.

    >>> in_words(6), in_words(36)
    ('six', '36')
    """
    return _SMALL[count] if 0 <= count < len(_SMALL) else f"{count:,}"


def day_in_words(day: date, today: date | None = None) -> str:
    """A day as a patient says it; the year stays away where it is that of ``today``.

    >>> day_in_words(date(2027, 1, 1)), day_in_words(date(2026, 12, 18), date(2026, 12, 1))
    ('Jan 1, 2027', 'Dec 18')
    """
    year = "" if today is not None and today.year == day.year else f", {day.year}"
    return f"{_MONTHS[day.month - 1]} {day.day}{year}"


_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""By name here: what the system calls them hangs on its settings."""
