"""Conditions by name and by ICD-10 code: CRPS is G90.5, and a plan may list either."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

ICD10: Final[dict[str, tuple[str, ...]]] = {
    "crps": ("G90.5",),
    "complex regional pain syndrome": ("G90.5",),
    "fibromyalgia": ("M79.7",),
    "depression": ("F32", "F33"),
    "major depression": ("F32", "F33"),
    "treatment-resistant depression": ("F32", "F33"),
    "ptsd": ("F43.1",),
    "post-traumatic stress disorder": ("F43.1",),
    "anxiety": ("F41",),
    "chronic pain": ("G89",),
}
"""Code prefixes of the conditions ketamine is given for; as the insurers' policies name them, ICD-10-CM 2026."""

SHORT_NAMES: Final = ("depression", "ptsd", "anxiety", "crps", "fibromyalgia", "chronic pain")

_CODE: Final = re.compile(r"[a-z]\d[0-9a-z](\.?[0-9a-z]{1,4})?", re.ASCII | re.IGNORECASE)


def _codes(condition: str) -> tuple[str, ...]:
    """Code prefixes of a condition, without the point."""
    word = " ".join(condition.casefold().split())
    if _CODE.fullmatch(word):
        return (word.upper().replace(".", ""),)
    return tuple(code.replace(".", "") for code in ICD10.get(word, ()))


def is_known(condition: str) -> bool:
    """Whether a condition is one of the names above, or has the form of a code."""
    return bool(_codes(condition))


def matches(condition: str, listed: Iterable[str]) -> bool:
    """Whether a person's condition is one of those listed, by name or as a code that a listed code begins.

    >>> matches("crps", ["G90.5"]), matches("G90.511", ["crps"]), matches("anxiety", ["depression"])
    (True, True, False)
    """
    mine = _codes(condition)
    for item in listed:
        if " ".join(item.casefold().split()) == " ".join(condition.casefold().split()):
            return True
        if any(code.startswith(prefix) for code in mine for prefix in _codes(item)):
            return True
    return False
