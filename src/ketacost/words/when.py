"""When to start, in words: what another rhythm would change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from ketacost.money import dollars
from ketacost.words.sentences import Sentences
from ketacost.words.way import provided_in_words


def _other_rhythm(day: date, pays: int, usual_day: date, usual_pays: int, provided: Sequence[str]) -> str:
    """Once a week beside twice a week, the two usual rhythms."""
    so = f"If {provided_in_words(provided)}, once" if provided else "Once"
    rhythm = f"{so} a week instead of twice (--every)"
    if day == usual_day:
        return f"{rhythm}, the same start comes to {dollars(pays)} instead of {dollars(usual_pays)}."
    return (
        f"{rhythm}, the best start would be {day.isoformat()} at {dollars(pays)}, not {usual_day.isoformat()} at "
        f"{dollars(usual_pays)}."
    )


SENTENCES: Final[Sentences] = {"when.other_rhythm": _other_rhythm}
