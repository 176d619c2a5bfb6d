"""What is to be paid later, and what the person says of paying it."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from ketacost.model.offers import Compounds
from ketacost.model.question import Network, Way
from ketacost.words.note import Note, note

AMOUNT_GIVEN: Final = note("financing.amount_given")


class PaidFor(NamedTuple):
    """The option of an estimate that is paid later, by what tells it from the others."""

    plan: str | None
    clinic: str
    way: Way
    network: Network | None
    if_: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows, in the words of the estimate."""
        return {
            "plan": self.plan,
            "clinic": self.clinic,
            "way": self.way,
            "network": self.network,
            "if": list(self.if_),
        }


class ToPay(NamedTuple):
    """What is to be paid later."""

    cents: int
    what: Note = AMOUNT_GIVEN
    option: PaidFor | None = None
    """Whose it is; ``None`` of an amount that is given."""
    rests_on: tuple[Note, ...] = ()
    """What the amount itself takes for granted."""
    warnings: tuple[Note, ...] = ()

    def at_usual_rate(self, offer: str | None, rate: str | None) -> ToPay:
        """The same, paid on an offer at the rate that is usual there; itself where none is."""
        if rate is None:
            return self
        return self._replace(rests_on=(*self.rests_on, note("financing.usual_rate", offer=offer, rate=rate)))


class PayerChoices(NamedTuple):
    """What a person says of paying later, beside the terms of an offer. Cents."""

    payment: int | None = None
    """What they will pay each time."""
    full_purchase: bool | None = None
    """Whether deferred interest is taken of the whole purchase; ``None``: of the balance, which is assumed."""
    compounds: Compounds | None = None
    """How often deferred interest bears interest itself; ``None``: as each offer says, else never, which is assumed."""
