"""Amounts as people copy them off a card or a web page, where a file wants them otherwise: what they mean, in the file's own words.

Only for what is to be told as wrong: nothing here is read as if it were right.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from ketacost.money import plain

_AMOUNT: Final = re.compile(r"\$? ?\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?%?|\$? ?\d+(?:\.\d{1,2})?%?", re.ASCII)
_WORD: Final = re.compile(r"[a-z]+")
_IN: Final = frozenset(("in", "inn", "par", "participating", "preferred"))
_OUT: Final = frozenset(("out", "oon", "nonpar", "non"))
_ONE: Final = frozenset(("individual", "ind", "person", "single", "self", "member", "each", "you"))
_FAMILY: Final = frozenset(("family", "fam"))
_FILLERS: Final = frozenset(("network", "of", "per", "a", "and", "the", "only", "for"))
NOT_KNOWN: Final = re.compile(
    r"unknown|not (known|stated|listed|published|given|disclosed)|n/a|tbd|tba|\?+|varies|it depends|ask|call( us)?|on request",
    re.IGNORECASE,
)
"""Words for an amount that is not there."""


class Pair(NamedTuple):
    """Two amounts in one place, as plain numbers."""

    first: str
    second: str
    means: Literal["networks", "family", "two"]
    """In and out of network, one person and the family, or nobody knows what."""


def pair(text: str) -> Pair | None:
    """Two amounts with a stroke between them, or with words that say whose each is."""
    found = _AMOUNT.findall(text)
    if len(found) != 2:
        return None
    rest = _AMOUNT.sub(" ", text).casefold()
    words = [word for word in _WORD.findall(rest) if word not in _FILLERS]
    first, second = map(_bare, found)
    for means, one, other in (("networks", _IN, _OUT), ("family", _ONE, _FAMILY)):
        at = [index for names in (one, other) for index, word in enumerate(words) if word in names]
        if len(at) == len(words) == 2:
            swapped = at[0] > at[1]
            return Pair(second if swapped else first, first if swapped else second, means)  # type: ignore[arg-type]  # both of the two
        if means == "family" and len(words) == 1 and words[0] in other:
            return Pair(first, second, "family")
    return Pair(first, second, "two") if re.search(r"[/|;]", rest) else None


def range_meant(text: str) -> str | None:
    """What to write for a range in words: ``between 400 and 500``, ``from 400``, ``up to 500``, ``about 450``."""
    rest = _AMOUNT.sub(" ", text).casefold()
    if not re.search(r"[a-z+~]", rest) or re.sub(r"[a-z ,.+~\u2013\u2014-]", "", rest) or "%" in text:
        return None
    found = [_bare(each) for each in _AMOUNT.findall(text)]
    said = set(_WORD.findall(rest))
    if len(found) == 1 and said and said <= {"dollars", "dollar", "usd"}:
        return found[0]
    words = said - _AROUND
    if len(found) == 2 and words <= {"between", "from", "to", "and", "or", "through", "up", "bis"}:
        low, high = sorted(found, key=_cents)
        return f"{low}-{high}"
    if len(found) != 1 or words - _ENDS:
        return None
    return _one_end(found[0], words, text)


def _one_end(one: str, words: set[str], text: str) -> str:
    """What to write where one end of a range is said, or about where it lies."""
    cents = _cents(one)
    if words & {"under", "below", "less", "max", "maximum", "most"} or words == {"up", "to"}:
        return f"the least that it may be too, such as {_round(cents // 2)}-{one}"
    if words or "+" in text:
        return f"the most that it may be too, such as {one}-{_round(cents * 3 // 2)}"
    return f"{one}, or the least and the most that it may be, such as {_round(cents * 9 // 10)}-{_round(cents * 11 // 10)}"


_AROUND: Final = frozenset(
    (
        "about",
        "around",
        "approximately",
        "approx",
        "roughly",
        "circa",
        "ca",
        "dollars",
        "usd",
        "session",
        "per",
        "each",
        "infusion",
    )
)
_ENDS: Final = frozenset(
    ("from", "starting", "starts", "at", "least", "and", "or", "up", "to", "more", "than", "over", "min", "minimum",
     "under", "below", "less", "max", "maximum", "most")
)  # fmt: skip


def _round(cents: int) -> str:
    """An example in whole dollars."""
    return str(cents // 100)


def _bare(amount: str) -> str:
    """An amount without its sign and its commas, as a file may have it."""
    text = amount.replace("$", "").replace(",", "").strip()
    return text if text.endswith("%") else plain(_cents(text)).removesuffix(".00")


def _cents(text: str) -> int:
    whole, _, decimals = text.partition(".")
    return int(whole) * 100 + int(decimals.ljust(2, "0") or 0)
