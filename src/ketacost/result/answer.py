"""The answer among the options: what can be promised, what it would be if the answer is yes, and if it is no. Amounts in cents.

An option is named by its place among the options. ``to_dict`` is what ``--format json`` prints (``interface.md``, "Next: the answer").
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, NamedTuple

from ketacost.money import json_number
from ketacost.words.note import Note

Ask = Literal["insurer", "clinic", "yourself"]


class Promise(NamedTuple):
    """An option, and the most that the patient pays."""

    option: int
    at_most: int

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {"option": self.option, "at_most": json_number(self.at_most)}


class PriceIfSo(NamedTuple):
    """What an option comes to if the answer is so."""

    option: int
    pays: int
    low: int
    high: int
    provided: tuple[str, ...] = ()
    """What must turn out to be so, in the words of ``if``."""

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        amounts = {key: json_number(getattr(self, key)) for key in ("pays", "low", "high")}
        return {"option": self.option, **amounts, "provided": list(self.provided)}


class FirstPayment(NamedTuple):
    """The first payment for treatment: the first infusion, a package or a fee; a consultation is apart."""

    option: int
    amount: int

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {"option": self.option, "amount": json_number(self.amount)}


class Stop(NamedTuple):
    """What is owed where the course is broken off early."""

    option: int
    after: int
    owed: int

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {"option": self.option, "after": self.after, "owed": json_number(self.owed)}


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
        return {"key": self.key, "says": str(self.says), "moves": moves, "ask": self.ask}


class Answer(NamedTuple):
    """What a person acts on."""

    sure: Promise | None = None
    """The cheapest sure option by its upper end."""
    if_yes: PriceIfSo | None = None
    """The cheapest that hangs on an answer, where it is below ``sure``."""
    if_no: PriceIfSo | None = None
    """The same plan and clinic with the worst answer."""
    ceiling: Promise | None = None
    """An insurance that stays below ``sure`` whatever the answers are."""
    first_payment: FirstPayment | None = None
    """The smallest first payment of any sure option."""
    stop: tuple[Stop, ...] = ()
    date: TurningDate | None = None
    rests_on: tuple[RestsOn, ...] = ()
    """Every assumption and open question once, by the dollars that it can move."""

    @property
    def best(self) -> int | None:
        """The option to show visit by visit: what can be counted on goes before what is hoped for."""
        named = self.ceiling or self.sure or self.if_yes
        return None if named is None else named.option

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        parts = {key: None if (part := getattr(self, key)) is None else part.to_dict() for key in self._fields[:5]}
        return {
            **parts,
            "stop": [each.to_dict() for each in self.stop],
            "date": None if self.date is None else self.date.to_dict(),
            "rests_on": [each.to_dict() for each in self.rests_on],
        }
