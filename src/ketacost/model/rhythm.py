"""How often: every 3 days, twice a week, Mondays and Thursdays, monthly. Days as people write them, and the dates they give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from ketacost.model.scalars import bad, shown, text_of

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WORDS: Final = {
    "daily": "1 day",
    "weekly": "1 week",
    "biweekly": "2 weeks",
    "fortnightly": "2 weeks",
    "monthly": "1 month",
    "every other day": "2 days",
    "every other week": "2 weeks",
}
_TIMES: Final = {"once": 1, "twice": 2, "three times": 3}
_SPAN: Final = re.compile(r"(?:every )?(\d{1,3})? ?(days?|d|weeks?|w|months?|m)", re.ASCII)
_A_WEEK: Final = re.compile(r"(\d|once|twice|three times) ?(?:x ?|times )?(?:/|a|per) ?week", re.ASCII)
MOST_DAYS: Final = 366
ADVICE: Final = "3d, 2/week, mon,thu, every 2 weeks or monthly"


class Rhythm(NamedTuple):
    """One of: every so many days, every so many months, so many times a week, on these weekdays."""

    days: int = 0
    months: int = 0
    a_week: int = 0
    weekdays: tuple[int, ...] = ()
    """Monday is 0."""

    def dates(self, anchor: date, *, inclusive: bool) -> Iterator[date]:
        """Dates from ``anchor`` on: with it, where it is the first visit; after it, where it is the last one of before.

        Months are counted from the anchor, so that a month's end does not drift: January 31, February 28, March 31.
        Weekdays begin on the first of them that is not before the anchor. Raises ``OverflowError`` beyond the calendar.
        """
        number = 0 if inclusive else 1
        if self.weekdays:
            day = anchor if inclusive else anchor + timedelta(days=1)
            while True:
                if day.weekday() in self.weekdays:
                    yield day
                day += timedelta(days=1)
        while True:
            if self.months:
                yield add_months(anchor, self.months * number)
            elif self.a_week:
                yield anchor + timedelta(days=number * 7 // self.a_week)
            else:
                yield anchor + timedelta(days=self.days * number)
            number += 1

    def __str__(self) -> str:
        if self.weekdays:
            return "on " + " and ".join(WEEKDAYS[day].capitalize() for day in self.weekdays)
        if self.a_week:
            return {1: "weekly", 2: "twice a week"}.get(self.a_week, f"{self.a_week} times a week")
        if self.months:
            return "monthly" if self.months == 1 else f"every {self.months} months"
        if self.days % 7 == 0:
            return "weekly" if self.days == 7 else f"every {self.days // 7} weeks"
        return "daily" if self.days == 1 else f"every {self.days} days"


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day. Raises ``OverflowError`` beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        raise OverflowError("date value out of range")
    if day.day <= 28:
        return date(year, month + 1, day.day)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day if year < date.max.year else 28
    return date(year, month + 1, min(day.day, last))


def rhythm(value: object) -> Rhythm:
    """A rhythm as people write it: ``3d``, ``2/week``, ``mon,thu``, ``every 2 weeks``, ``monthly``. Raises a value error."""
    if isinstance(value, Rhythm):
        return value
    written = " ".join(text_of(value, "how often", ADVICE).casefold().split())
    text = _WORDS.get(written, written)
    if found := _A_WEEK.fullmatch(text):
        times = _TIMES.get(found[1]) or int(found[1]) if found[1] else 1
        if not 1 <= times <= 7:
            raise bad(f"expected from 1 to 7 times a week, found {shown(value)}", "2/week")
        return Rhythm(a_week=times) if times > 1 else Rhythm(days=7)
    if found := _SPAN.fullmatch(text):
        return _span(int(found[1] or 1), found[2][0], value)
    names = re.split(r"[ ,/]+(?:and )?", text.removeprefix("on ").removeprefix("every "))
    if all(
        name[:3] in WEEKDAYS and "monday tuesday wednesday thursday friday saturday sunday".find(name) >= 0 for name in names
    ):
        return Rhythm(weekdays=tuple(sorted({WEEKDAYS.index(name[:3]) for name in names})))
    raise bad(f"expected how often, found {shown(value)}", ADVICE)


def _span(count: int, unit: str, value: object) -> Rhythm:
    days = count * {"d": 1, "w": 7, "m": 30}[unit]
    if not 1 <= days <= MOST_DAYS:
        raise bad(f"expected at least a day and at most a year between visits, found {shown(value)}", ADVICE)
    return Rhythm(months=count) if unit == "m" else Rhythm(days=days)
