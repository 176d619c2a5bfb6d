"""How the balance of an offer falls."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import Final, NamedTuple

from ketacost.financing.offer import PaidLater
from ketacost.outputs.document import Bars
from ketacost.outputs.table import Column, Table

MOST_POINTS: Final = 12


class Owed(NamedTuple):
    """What is still owed on a day, in cents."""

    day: date
    cents: int


def balances(offer: PaidLater) -> Bars:
    """The balance on the first day and after some of the payments."""
    owed = offer.amount - offer.terms.down_payment
    points = [Owed(offer.start, owed), *_points(offer)]
    most = max(owed, *(item.due.balance for item in offer.schedule))
    columns: tuple[Column[Owed], ...] = (
        Column("", attrgetter("day"), "Date", "date"),
        Column("", attrgetter("cents"), "Balance", "money"),
    )
    return Bars(tuple((point.day.isoformat(), point.cents) for point in points), most, Table(columns, points))


def _points(offer: PaidLater) -> Iterator[Owed]:
    """A dozen of the payments, evenly, and the one where interest is added: that is the point of it."""
    payments = offer.schedule
    step = -(-len(payments) // MOST_POINTS)
    promo = (offer.terms.promo_months or 0) if offer.balance_after_promo else 0
    for at, item in enumerate(payments):
        if (at + 1) % step == 0 or at + 1 in {promo, len(payments)}:
            yield Owed(item.day, item.due.balance)
