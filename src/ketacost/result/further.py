"""What an answer says beside its sums: the date that moves it, and what it rests on. Amounts in cents."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, NamedTuple

from ketacost.money import json_number
from ketacost.result.ending import Ending
from ketacost.words.note import Note

Ask = Literal["insurer", "clinic", "yourself"]


class TurningDate(NamedTuple):
    """A date that moves the money of the course."""

    turns_on: date
    one_session_later_costs: int
    """What one session that slips past the date costs more; below zero where it is cheaper there."""
    other_rhythm: str | None
    """The other usual rhythm, where it turns the advice or moves the price."""
    other_rhythm_pays: int | None

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "turns_on": self.turns_on.isoformat(),
            "one_session_later_costs": json_number(self.one_session_later_costs),
            "other_rhythm": self.other_rhythm,
            "other_rhythm_pays": None if self.other_rhythm_pays is None else json_number(self.other_rhythm_pays),
        }


class RestsOn(NamedTuple):
    """Something that the answer takes for granted, or that is open."""

    key: str
    """The path of what would settle it, in the plan's file unless it begins with another's name."""
    says: Note
    moves: int | None
    """How much it can move the answer; ``None`` where that cannot be priced."""
    ask: Ask

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        moves = None if self.moves is None else json_number(self.moves)
        return {"key": self.key, "says": self.says.told, "moves": moves, "ask": self.ask}


class Further(NamedTuple):
    """What an answer says beside its sums."""

    date: TurningDate | None
    rests_on: tuple[RestsOn, ...]
    shortfall: tuple[Ending, ...] = ()
    """Ways to go on where the authorization covers some of the sessions only."""
