"""Days and plan years as a screen names them."""

from __future__ import annotations

from datetime import date


def year_name(begins: date) -> str:
    """A plan year by the calendar year that it is, or by the two that it lies in.

    >>> year_name(date(2027, 1, 1)), year_name(date(2026, 7, 1))
    ('2027', '2026/27')
    """
    return str(begins.year) if (begins.month, begins.day) == (1, 1) else f"{begins.year}/{(begins.year + 1) % 100:02d}"
