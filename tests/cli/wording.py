"""The sentences that say the same wherever they stand: in golden files a name stands for each, so that one file holds its words."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from ketacost import words
from ketacost.outputs.words import DISCLAIMER

SHORTEST: Final = 40
"""Letters. Shorter ones are words of a table, and mean nothing without the words beside them."""
_BETWEEN: Final = r"(?:\x1b\[[0-9;]*m|\s)+"
"""What may stand between two words: spaces, the end of a line, colours."""


def _fixed() -> dict[str, str]:
    """Every sentence without a number or a name in it, by its code."""
    found = {"disclaimer": DISCLAIMER}
    for topic in iter_modules(words.__path__):
        sentences = getattr(import_module(f"{words.__name__}.{topic.name}"), "SENTENCES", {})
        found |= {code: text for code, text in sentences.items() if isinstance(text, str) and len(text) >= SHORTEST}
    return found


FIXED: Final = _fixed()
_NAMES: Final = sorted(FIXED, key=lambda name: -len(FIXED[name]))  # the longer of two that begin alike goes first
_TEXTS: Final = re.compile(
    r"(?:(?<=\S)\n *)?(?:" + "|".join(f"({_BETWEEN.join(map(re.escape, FIXED[name].split()))})" for name in _NAMES) + ")"
)


def by_name(text: str) -> str:
    """The text with ``<name>`` for each fixed sentence, however it is wrapped or coloured.

    A line that ends only because the sentence does not fit on it goes on.
    """
    return _TEXTS.sub(
        lambda found: f"{' ' if found[0].startswith(chr(10)) else ''}<{_NAMES[(found.lastindex or 1) - 1]}>", text
    )
