"""Packages as people write them, ``6-pack: 2850``: what they mean, as entries of the list. Only for what is to be told as wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from ketacost.model.amounts import money
from ketacost.money import plain

_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=2
    )
}
_COUNT: Final = re.compile(rf"\d{{1,4}}|\b(?:{'|'.join(_NUMBERS)})\b", re.IGNORECASE | re.ASCII)
_SAID: Final = re.compile(
    r"(?P<sessions>[a-z0-9][a-z0-9 -]*?)\s*(?:for|at|:|=|@)\s*(?P<price>\$?[\d,]+(?:\.\d\d)?)", re.IGNORECASE | re.ASCII
)


def entry_meant(sessions: object, price: object) -> str | None:
    """The entry that a name such as ``6-pack`` and an amount stand for; nothing, where they are something else."""
    found = _COUNT.findall(str(sessions))
    try:
        cents = money(price.get("price") if isinstance(price, Mapping) else price)
    except ValueError:
        return None
    count = _NUMBERS.get(found[0].casefold(), found[0]) if len(found) == 1 else 0
    return f"{{sessions: {count}, price: {_short(cents)}}}" if count and int(count) else None


def entry_said(value: object) -> str:
    """The entry for one in a line: ``6 for 2850``, or an amount alone."""
    found = _SAID.fullmatch(str(value).strip())
    entry = entry_meant(found["sessions"], found["price"]) if found else None
    if entry is not None:
        return entry
    try:
        return f"{{sessions: 6, price: {_short(money(value))}}}, with the sessions that it buys in place of 6"
    except ValueError:
        return "{sessions: 6, price: 2400}"


def list_meant(value: object) -> str:
    """The list that stands for what is no list."""
    if isinstance(value, Mapping):
        if "sessions" in value or "price" in value:
            return f"[{{{', '.join(f'{key}: {item}' for key, item in value.items())}}}]" if _plain(value) else "a dash in front"
        entries = [entry_meant(key, item) for key, item in value.items()]
        return f"[{', '.join(map(str, entries))}]" if all(entries) and entries else "[{sessions: 6, price: 2400}]"
    entry, _, rest = entry_said(value).partition("}")
    return f"[{entry}}}]{rest}"


def _plain(value: Mapping[str, object]) -> bool:
    return len(value) <= 7 and all(isinstance(item, str) and len(item) < 40 for item in value.values())


def _short(cents: int) -> str:
    return plain(cents).removesuffix(".00")
