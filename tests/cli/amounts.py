"""Reading the amounts back out of what ketacost prints."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from ketacost.engine.line import MONEY_KEYS

AMOUNT = re.compile(r"\$(\d{1,3}(?:,\d{3})*(?:\.\d{2})?)(?![\d,.]*\d)")
ANSI = re.compile(r"\x1b\[[0-9;]*m")
Row = dict[str, Any]


def plain(text: str) -> str:
    """The text without its colours."""
    return ANSI.sub("", text)


def dollars(number: float) -> str:
    """An amount of the JSON as files and tables with cents write it."""
    return f"${number:,.2f}"


def short(number: float) -> str:
    """An amount of the JSON as sentences write it, and tables without cents."""
    return dollars(number).removesuffix(".00")


def amounts_in(text: str) -> set[str]:
    """Every amount of a text with its cents, written or not.

    >>> sorted(amounts_in("$1,376 now, and $12.50 later."))
    ['$1,376.00', '$12.50']
    """
    return {f"${amount}" if "." in amount else f"${amount}.00" for amount in AMOUNT.findall(plain(text))}


def options(text: str) -> list[Row]:
    """The options of an estimate in JSON."""
    found: list[Row] = json.loads(text)["options"]
    return found


def rows(text: str) -> list[dict[str, str]]:
    """The rows of a CSV output, each under its header."""
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def amounts_of(option: Row) -> Iterator[str]:
    """Every amount of an option that the table of ``--detail`` shows."""
    yield dollars(option["total"]["patient_pays"])
    if option["range"] is not None:
        yield from (dollars(option["range"][end]["patient_pays"]) for end in ("low", "high"))


def money_of(row: Row) -> dict[str, str]:
    """The money keys of a JSON object as the CSV writes them."""
    return {key: f"{row[key]:.2f}" for key in MONEY_KEYS}
