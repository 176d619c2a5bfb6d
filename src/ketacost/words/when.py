"""When to start, in words: what another rhythm would change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from ketacost.money import dollars_short as dollars
from ketacost.words.counted import day_in_words
from ketacost.words.sentences import Sentences
from ketacost.words.way import provided_in_words


def _other_rhythm(day: date, pays: int, usual_day: date, usual_pays: int, provided: Sequence[str]) -> str:
    """Once a week beside twice a week, the two usual rhythms."""
    so = f"If {provided_in_words(provided)}, " if provided else ""
    if day == usual_day:
        return f"{so}{'once' if so else 'Once'} a week instead of twice, the same start would be {dollars(pays)}, not {dollars(usual_pays)}."
    return (
        f"Only once a week? {so}{'the' if so else 'The'} best start is {day_in_words(day)}, at {dollars(pays)}. "
        f"Twice a week it is {day_in_words(usual_day)}, at {dollars(usual_pays)}."
    )


SENTENCES: Final[Sentences] = {"when.other_rhythm": _other_rhythm}

HINTS: Final[Sentences] = {
    "when.other_rhythm": "--every",
}
"""What changes what is taken for granted."""
