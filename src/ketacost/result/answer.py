"""The answer among the options: what can be promised, what it would be if the answer is yes, and if it is no. Amounts in cents.

An option is named by its place among the options. ``to_dict`` is what ``--format json`` prints (``interface.md``, "Next: the answer").
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from ketacost.money import json_number
from ketacost.result.ending import Ending
from ketacost.result.further import Further, RestsOn, TurningDate
from ketacost.result.later import Later


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


NAMING: Final = ("sure", "if_yes", "if_no", "ceiling", "first_payment")
"""The parts of an answer that name an option."""


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
    further: Later[Further] | None = None
    """What more there is to say, worked out when it is read; ``None`` of an estimate that is a step to another answer."""

    @property
    def date(self) -> TurningDate | None:
        """The date that moves the money of the course."""
        return None if self.further is None else self.further().date

    @property
    def rests_on(self) -> tuple[RestsOn, ...]:
        """Every assumption and open question once, by the dollars that it can move."""
        return () if self.further is None else self.further().rests_on

    @property
    def shortfall(self) -> tuple[Ending, ...]:
        """Ways to go on where the authorization covers some of the sessions only."""
        return () if self.further is None else self.further().shortfall

    @property
    def best(self) -> int | None:
        """The option to show visit by visit: what can be counted on goes before what is hoped for."""
        named = self.ceiling or self.sure or self.if_yes
        return None if named is None else named.option

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        parts = {key: None if (part := getattr(self, key)) is None else part.to_dict() for key in NAMING}
        return {
            **parts,
            "stop": [each.to_dict() for each in self.stop],
            "date": None if self.date is None else self.date.to_dict(),
            "rests_on": [each.to_dict() for each in self.rests_on],
        }
