"""The phases of a course: weekly x 4, then every 2 weeks x 4, then monthly."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ketacost.model.rhythm import Rhythm, rhythm
from ketacost.model.scalars import bad, positive, shown, text_of

_THEN: Final = re.compile(r"\s*(?:[,;]?\s*\bthen\b|;)\s*", re.IGNORECASE)
_COUNT_LAST: Final = re.compile(
    r"(.+?) ?(?:[x\u00d7*]|for) ?(\d{1,9})(?: times| sessions| infusions)?", re.IGNORECASE | re.ASCII
)
_COUNT_FIRST: Final = re.compile(r"(\d{1,9}) ?[x\u00d7*] ?(?! ?(?:a|per|/) ?week)(\S.*)", re.IGNORECASE | re.ASCII)
_BOOSTER: Final = re.compile(r"\s*\bboosters?\b\s*", re.IGNORECASE)
EXAMPLE: Final = "weekly x 4, then every 2 weeks x 4, then monthly"
FOUR_WEEKS: Final = Rhythm(days=28)
TWICE_A_WEEK: Final = Rhythm(a_week=2)


class Phase(NamedTuple):
    """Infusions in one rhythm."""

    every: Rhythm
    sessions: int | None = None
    """``None``: until the course ends."""
    booster: bool = False
    """At the clinic's booster price, where it has one."""


class Extra(NamedTuple):
    """Visits beside the infusions: follow-ups, therapy."""

    visits: int
    every: Rhythm


def _sessions(text: str) -> int:
    try:
        return positive(text)
    except ValueError as error:
        raise bad(str(error), EXAMPLE) from None


def phase(value: object) -> Phase:
    """One phase as people write it: ``weekly x 4``, ``4 x weekly``, ``monthly``, ``monthly boosters x 3``."""
    text = " ".join(text_of(value, "a phase", EXAMPLE).split())
    booster = _BOOSTER.search(text) is not None
    text = _BOOSTER.sub(" ", text).strip()
    if found := _COUNT_LAST.fullmatch(text):
        return Phase(rhythm(found[1].rstrip(" ,:")), _sessions(found[2]), booster)
    if found := _COUNT_FIRST.fullmatch(text):
        return Phase(rhythm(found[2]), _sessions(found[1]), booster)
    return Phase(rhythm(text), None, booster)


def phases(value: object) -> tuple[Phase, ...]:
    """Phases in one line, with ``then`` between them. Raises a value error."""
    text = " ".join(text_of(value, "phases", EXAMPLE).split())
    found = tuple(phase(part) for part in _THEN.split(text) if part)
    if not found:
        raise bad(f"expected how often, found {shown(value)}", EXAMPLE)
    check_open(found)
    return found


def check_open(found: tuple[Phase, ...]) -> None:
    """Raise where a phase in the middle has no number of sessions: it would never end, and the next never begin."""
    for number, item in enumerate(found[1:-1], start=2):
        if item.sessions is None:
            raise bad(f"phase {number} of {len(found)} has no number of sessions, so the next would never begin", EXAMPLE)
