"""Days as people write them in the United States, ``11/25/2026``: read where they can be but one day, else told with the days they can be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

SLASHED: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_YEAR_FIRST: Final = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", re.ASCII)
_SHORT_YEAR: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2})|(\d{1,2})-(\d{1,2})-(\d{4})", re.ASCII)
_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTHS: Final = tuple(name[:3].casefold() for name in _NAMES)
_NAMED: Final = re.compile(
    r"(?:(?P<month>[a-z]{3})[a-z]*\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?|(?P<first>\d{1,2})\.? (?P<then>[a-z]{3})[a-z]*\.?),? (?P<year>\d{4})",
    re.IGNORECASE | re.ASCII,
)
_EXAMPLE: Final = "a date such as 2026-11-22"


class Readings(NamedTuple):
    """What a date with strokes can be: with the month first, as Americans have it, and with the day first."""

    month_first: date | None
    day_first: date | None

    @property
    def days(self) -> tuple[date, ...]:
        """The different days, the American one first."""
        return tuple(dict.fromkeys(day for day in self if day is not None))


def readings(text: str) -> Readings | None:
    """The days that ``11/25/2026`` can be; nothing for what is not written so."""
    found = SLASHED.fullmatch(text.strip())
    if found is None:
        return None
    first, second, year = map(int, found.groups())
    return Readings(_day(year, first, second), _day(year, second, first))


def complaint(found: str, text: str) -> tuple[str, str, str]:
    """What is wrong with a date, shown as ``found``; what to write, as a file has it; and what of it is told but once in a file."""
    either = readings(text)
    if either is not None and either.days:
        return f"{found} can be {in_words(either)}", " or ".join(day.isoformat() for day in either.days), "strokes"
    if either is not None:
        return f"there is no such day: {found}", _EXAMPLE, ""
    days = [day.isoformat() for day in _elsewise(text)]
    return f"expected a date as year-month-day, found {found}", " or ".join(days) or _EXAMPLE, ""


def in_words(found: Readings) -> str:
    """The days that it can be, as they are said."""
    return " or ".join(f"{_NAMES[day.month - 1]} {day.day}" for day in found.days)


def _elsewise(text: str) -> Iterable[date]:
    """The days that a date in another form can be; only for advice."""
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, found.groups())
        return [each for each in (_day(year, month, day),) if each is not None]
    if found := _SHORT_YEAR.fullmatch(text):
        first, second, year = map(int, filter(None, found.groups()))
        full = year if year > 99 else 2000 + year
        return Readings(_day(full, first, second), _day(full, second, first)).days
    if found := _NAMED.fullmatch(text):
        name = (found["month"] or found["then"]).casefold()
        month = _MONTHS.index(name) + 1 if name in _MONTHS else 0
        named = _day(int(found["year"]), month, int(found["day"] or found["first"]))
        return [named] if named is not None else []
    return []


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
