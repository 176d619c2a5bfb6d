"""Spans of time that a course names: days of relief, years."""

import re
from typing import Annotated

from ketacost.model.course import MOST_YEARS
from ketacost.model.fields import PlainValidator
from ketacost.model.scalars import bad, positive, shown, text_of

_RELIEF = re.compile(r"(\d{1,3})(?: ?[-\u2013] ?(\d{1,3}))? ?(days?|d|weeks?|w)", re.ASCII)


def relief(value: object) -> tuple[int, int]:
    """Days of relief at least and at most, written ``10 days``, ``1w`` or ``1-2 weeks``."""
    text = text_of(value, "a span of time", "1-2 weeks")
    found = _RELIEF.fullmatch(" ".join(text.casefold().split()))
    if found is None:
        raise bad(f"expected a span of days or weeks, found {shown(value)}", "10 days, or 1-2 weeks")
    unit = 7 if found[3][0] == "w" else 1
    low, high = int(found[1]) * unit, int(found[2] or found[1]) * unit
    if not 1 <= low <= high <= 366:
        raise bad(f"expected from one day to a year, the smaller end first, found {shown(value)}", "1-2 weeks")
    return low, high


def span_days(value: object) -> int:
    """Days of a span such as ``6w`` or ``30 days``."""
    try:
        low, high = relief(value)
    except ValueError:
        low, high = 0, 1
    if low != high:
        raise bad(f"expected one span of days or weeks, at most a year, found {shown(value)}", "6w or 30 days")
    return low


def years(value: object) -> int:
    """Whole years, at most ten."""
    number = positive(value)
    if number > MOST_YEARS:
        raise bad(f"expected at most {MOST_YEARS} years, found {shown(value)}", "1")
    return number


def duration_days(value: object) -> int:
    """A span of time in days, written ``12 weeks`` or ``90 days``."""
    found = re.fullmatch(r"(\d{1,4}) (day|week)s?", text_of(value, "a span of time", "12 weeks"), re.ASCII)
    if found is None:
        raise bad(f"expected a span of time in days or weeks, found {shown(value)}", "12 weeks or 90 days")
    return int(found[1]) * (7 if found[2] == "week" else 1)


Days = Annotated[int, PlainValidator(duration_days)]
Years = Annotated[int, PlainValidator(years)]
Relief = Annotated[tuple[int, int], PlainValidator(relief)]


def minutes(value: object) -> int:
    """Minutes of one infusion, at most a day."""
    found = positive(value)
    if found > MOST_MINUTES:
        raise bad(f"expected at most {MOST_MINUTES} minutes, found {shown(value)}", "60")
    return found


MOST_MINUTES = 1440
Minutes = Annotated[int, PlainValidator(minutes)]
