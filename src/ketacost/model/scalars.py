"""Single values as people write them: money, percentages, counts, dates, yes and no. Each is one strict reading of its text.

A YAML library that decides on types alone reads 1.10 as 1.1, ``no`` as false and 0123 as 83, and pydantic's lax mode takes
``1_000`` and ``1e3`` for amounts. Here the field decides: its text must match in full, in ASCII, or the error says what to write.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic_core import PydanticCustomError

from ketacost.model.fields import PlainValidator

MOST_LETTERS = 400
"""No value but words is longer, and how one is written is only looked at where it is not: a long text must not take long."""


class Plain(str):
    """A scalar that stands in a YAML file without quotes: its text as written. Empty, it is YAML's null."""

    __slots__ = ()


def bad(message: str, write: str = "", once: str = "") -> PydanticCustomError:
    """An error about one value: what was expected and found, what to write, and a name for what a file is told but once."""
    context = {"message": _encodable(message), "write": _encodable(write), "once": once}
    return PydanticCustomError("value", "{message}", context)


def _encodable(text: str) -> str:
    """A text without the halves of letters that bytes of a command line become where they are not UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")


def shown(value: object) -> str:
    """The value as an error quotes it: short, and in one line."""
    if value is None or (isinstance(value, Plain) and value in {"", "~", "null", "Null", "NULL"}):
        return "nothing" if value in {None, ""} else str(value)
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, list):
        return "a list"
    text = str(value)
    return f'"{text[:40]}…"' if len(text) > 40 else f'"{text}"'


def text_of(value: object, expected: str, write: str) -> str:
    """The characters of a scalar, whether it came from YAML, from CSV or from Python."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float, Decimal)):
        raise bad(f"expected {expected}, found {shown(value)}", write)
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f")
    text = str(value).strip()
    if len(text) > MOST_LETTERS:
        raise bad(f"expected {expected}, found {len(text):,} letters, too long: {shown(text)}", write)
    return text


def count(value: object) -> int:
    """A whole number of things, at most 10,000."""
    text = text_of(value, "a whole number", "6")
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise bad(f"expected a whole number, found {shown(value)}", "a number such as 6")
    if int(text) > 10_000:
        raise bad(f"expected at most 10,000, found {shown(text)}", "a number such as 6")
    return int(text)


def positive(value: object) -> int:
    """A whole number of at least one."""
    number = count(value)
    if number == 0:
        raise bad("expected at least 1, found 0", "a number such as 6")
    return number


def iso_date(value: object) -> date:
    """A day that exists, written ``2026-11-22``, or ``11/22/2026`` where that can be but one day."""
    if isinstance(value, date):
        return value
    text = text_of(value, "a date", "2026-11-22")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        from ketacost.model.dates_meant import complaint, readings  # few dates are written otherwise

        found = readings(text)
        if found is None or len(found.days) != 1:
            raise bad(*complaint(shown(value), text))
        text = found.days[0].isoformat()
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise bad(f"there is no such day: {shown(text)}", "a date such as 2026-11-22") from None
    if not 1900 <= day.year <= 2200:
        raise bad(f"expected a year from 1900 to 2200, found {shown(text)}", "a date such as 2026-11-22")
    return day


def date_or_unknown(value: object) -> date | None:
    """A date, or the word ``unknown``."""
    return None if value == "unknown" else iso_date(value)


def month_day(value: object) -> tuple[int, int]:
    """The day of the year on which a plan year starts, written ``07-01``."""
    text = text_of(value, "a month and a day", "01-01")
    if found := re.fullmatch(r"(\d{2})-(\d{2})", text, re.ASCII):
        try:
            day = date(2023, int(found[1]), int(found[2]))
        except ValueError:
            raise bad(f"not every year has this day: {shown(text)}", "01-01 for January 1") from None
        return day.month, day.day
    raise bad(f"expected a month and a day, found {shown(value)}", "01-01 for January 1")


def yes_no(value: object) -> bool:
    """``yes``, ``no``, ``true`` or ``false``."""
    answer = {"yes": True, "true": True, "no": False, "false": False}.get(str(value).lower())
    if answer is None:
        raise bad(f"expected yes or no, found {shown(value)}", "yes or no")
    return answer


def yes_no_unknown(value: object) -> bool | None:
    """``yes``, ``no`` or ``unknown``."""
    return None if value == "unknown" else yes_no(value)


def text(value: object) -> str:
    """Words. What YAML would take for null, yes or no must stand in quotes to be meant as words."""
    if isinstance(value, Plain) and str(value).lower() in {"", "~", "null", "yes", "no", "true", "false"}:
        raise bad(f"expected text, found {shown(value)}", "the text, in quotes if it is really that word")
    if not isinstance(value, str) or not value.strip():
        raise bad(f"expected text, found {shown(value)}", "some text")
    return str(value).strip()


Count = Annotated[int, PlainValidator(count)]
Positive = Annotated[int, PlainValidator(positive)]
Date = Annotated[date, PlainValidator(iso_date)]
DateOrUnknown = Annotated[date | None, PlainValidator(date_or_unknown)]
MonthDay = Annotated[tuple[int, int], PlainValidator(month_day)]
YesNo = Annotated[bool, PlainValidator(yes_no)]
YesNoUnknown = Annotated[bool | None, PlainValidator(yes_no_unknown)]
Text = Annotated[str, PlainValidator(text)]
Service = Literal["consultation", "infusion", "drug", "facility", "professional", "monitoring", "follow_up", "therapy"]
SERVICES: tuple[str, ...] = get_args(Service)
