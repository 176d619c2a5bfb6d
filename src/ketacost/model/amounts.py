"""Amounts and shares as people write them: ``450``, ``$1,500``, ``20%``. In full, in ASCII, or an error that says what to write."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated

from pydantic_core import PydanticCustomError

from ketacost.model.fields import PlainValidator
from ketacost.model.scalars import bad, shown, text_of
from ketacost.money import WHOLE

MOST_CENTS = 1_000_000_000
"""$10 million: more than that is a slip of the pen."""


_MONEY = re.compile(r"\$?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?", re.ASCII)


_EXAMPLE = "an amount such as 450 or 450.50"


def _tried(reader: Callable[[object], object], correction: str, otherwise: str) -> str:
    """A correction as advice, where the reader would take it: no advice is refused in its turn."""
    try:
        reader(correction)
    except ValueError:
        return otherwise
    return correction


def _corrected(text: str) -> str:
    return _tried(money, text, _EXAMPLE)


def _one_of_two(text: str) -> str:
    from ketacost.model.as_people_write import pair  # only for a mistake

    found = pair(text)
    return _EXAMPLE if found is None else f"{found.first} or {found.second}, one of them"


_MONEY_FAULTS: tuple[tuple[str, str, Callable[[str], str]], ...] = (
    (r"-.*", "an amount cannot be negative", lambda text: _corrected(text.lstrip("- "))),
    (r"\$?[\d,]+\.\d{3,}", "an amount has at most two decimals", lambda _: _EXAMPLE),
    (r"[\d.]+[eE][+-]?\d+", "an amount is written out in digits, not as a power of ten", lambda _: _EXAMPLE),
    (r"\d+(_\d+)+(\.\d+)?", "an amount has no underscores", lambda text: _corrected(text.replace("_", ""))),
    (
        r"(\d+|\d{1,3}(\.\d{3})+),\d{1,2}",
        "the decimal point is a point",
        lambda text: _corrected(text.replace(".", "").replace(",", ".")),
    ),
    (r".*([€£¥]|EUR|GBP|CAD|MXN).*", "amounts are in US dollars", lambda _: _EXAMPLE),
    (r"\d+(\.\d+)? ?%", "this is an amount of dollars, not a percentage", lambda _: _EXAMPLE),
    (r"\$?[\d,.]+[^/]*/ ?\$?[\d,.]+.*", "expected one amount", _one_of_two),
    (r"none|no|never", "expected an amount of dollars", lambda _: "0 if there is none"),
    (
        r"(?i)free|included|no (charge|cost)|complimentary",
        "expected an amount of dollars",
        lambda _: "0 where nothing is charged",
    ),
    (r"\S+[\u2013\u2014]\S+", "expected one amount of dollars, and no range", lambda _: _EXAMPLE),
)


def money(value: object) -> int:
    """Cents of an amount such as ``450``, ``450.50`` or ``"$1,500"``."""
    text = text_of(value, "an amount of dollars", "450")
    found = _MONEY.fullmatch(text)
    if found is None:
        for pattern, message, write in _MONEY_FAULTS:
            if re.fullmatch(pattern, text, re.ASCII):
                raise bad(f"{message}, found {shown(text)}", write(text))
        raise _in_words(value, text)
    whole, decimals = found.groups()
    cents = int(whole.replace(",", "")[:15]) * 100 + int((decimals or "0").ljust(2, "0"))
    if cents > MOST_CENTS:
        raise bad(f"expected at most $10 million, found {shown(text)}", "the amount in dollars, not in cents")
    return cents


def _in_words(value: object, text: str) -> PydanticCustomError:
    """The error about an amount in words: not known, a range where one amount is wanted, or no amount at all."""
    from ketacost.model.as_people_write import NOT_KNOWN, range_meant  # only for a mistake

    if NOT_KNOWN.fullmatch(text):
        return bad(f"expected an amount of dollars, found {shown(text)}", "the amount, or leave this out")
    meant = range_meant(text)
    if meant is not None and _MONEY.fullmatch(meant):
        return bad(f"expected an amount of dollars, found {shown(text)}", meant)
    if meant is not None:
        ends = re.fullmatch(r"([\d.]+)-([\d.]+)", meant)
        write = f"{ends[1]} or {ends[2]}, one of them" if ends else _EXAMPLE
        return bad(f"expected one amount of dollars, and no range, found {shown(text)}", write)
    return bad(f"expected an amount of dollars, found {shown(value)}", "450, 450.50 or $1,500")


_PERCENT = re.compile(r"(\d{1,6}(?:\.\d{1,4})?) ?%", re.ASCII)


_FRACTION = re.compile(r"0?\.\d{1,6}|0(?:\.0{1,6})?", re.ASCII)


def percent_up_to(most: int) -> Callable[[object], int]:
    """A reader of percentages (``20%``, or a fraction below 1) into parts per million, at most ``most`` percent."""
    ends = f"a percentage from 0% to {most}%"

    def read(value: object) -> int:
        text = text_of(value, "a percentage", "20%")
        if found := _PERCENT.fullmatch(text):
            share = int(Decimal(found[1]) * 10_000)
            if share > most * 10_000:
                raise bad(f"expected at most {most}%, found {shown(text)}", ends)
            return share
        if _FRACTION.fullmatch(text):
            return int(Decimal(text) * WHOLE)
        if re.fullmatch(r"\d{1,3}(\.\d+)?", text, re.ASCII):
            whole = f"{Decimal(text).normalize():f}"
            write = "1% or 100%" if whole == "1" else _tried(read, f"{whole}%", ends)
            raise bad(f"a percentage needs its sign: {shown(text)} could be a percentage or a fraction", write)
        if re.fullmatch(r"\d+ ?/ ?\d+", text):
            raise bad(
                f"expected the patient's share alone, found {shown(text)}", _tried(read, f"{text.split('/')[1].strip()}%", ends)
            )
        raise bad(f"expected a percentage, found {shown(value)}", "20% or 0.2")

    return read


Money = Annotated[int, PlainValidator(money)]


Share = Annotated[int, PlainValidator(percent_up_to(100))]


Rate = Annotated[int, PlainValidator(percent_up_to(1000))]


def tenths_of_cents(value: object) -> int:
    """A rate by the mile, which has tenths of cents: ``0.205``."""
    text = text_of(value, "an amount of dollars a mile", "0.70")
    found = re.fullmatch(r"\$?(\d{0,2})(?:\.(\d{1,3}))?", text, re.ASCII)
    if found is None or not (found[1] or found[2]):
        raise bad(f"expected an amount of dollars a mile, found {shown(value)}", "0.70")
    return int(found[1] or 0) * 1000 + int((found[2] or "0").ljust(3, "0"))
