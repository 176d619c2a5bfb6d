"""Offers to pay later: their columns on a screen and in CSV, their payments, and how the balance falls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

from ketacost.financing.due import AMOUNTS_OF_A_PAYMENT, Due
from ketacost.financing.offer import PaidLater
from ketacost.financing.offers import Offers
from ketacost.financing.to_pay import PaidFor
from ketacost.money import dollars
from ketacost.outputs.document import Bars
from ketacost.outputs.table import Column, Table

MOST_POINTS: Final = 12
PAYMENT: Final[tuple[Column[Due], ...]] = (
    Column("number", attrgetter("due.number"), "#", "count", right=False),
    Column("date", attrgetter("day"), "Date", "date"),
    *(Column[Due](key, attrgetter(f"due.{key}"), key.replace("_", " ").capitalize(), "money") for key in AMOUNTS_OF_A_PAYMENT),
)
"""One payment."""

MONTHS: Final[Column[PaidLater]] = Column("months", attrgetter("months"), "Months", "count")
LAST_DATE: Final[Column[PaidLater]] = Column("last_date", attrgetter("last_date"), "Paid off", "date")
REAL_APR: Final[Column[PaidLater]] = Column(
    "effective_apr", attrgetter("effective_apr"), "Real APR", "rate", missing="over 1000%"
)
OF_OFFER: Final[tuple[Column[PaidLater], ...]] = (
    Column("down_payment", attrgetter("terms.down_payment"), holds="money"),
    Column("fee", attrgetter("terms.fee"), holds="money"),
    Column("apr", attrgetter("terms.apr"), holds="rate"),
    REAL_APR,
    Column("balance_after_promo", attrgetter("balance_after_promo"), holds="money"),
    Column("deferred_interest", attrgetter("deferred_interest"), holds="money"),
    Column("deferred_interest_low", lambda offer: offer.span[0] if offer.waits else None, holds="money"),
    Column("deferred_interest_high", lambda offer: offer.span[1] if offer.waits else None, holds="money"),
    MONTHS,
    LAST_DATE,
)
"""What CSV says of the whole offer, in each of its rows; the rates are fractions, as in JSON."""

NAME: Final[Column[PaidLater]] = Column("name", attrgetter("terms.name"), "Offer")


class PaymentOfOffer(NamedTuple):
    """A payment, of which offer, and what it is for."""

    offer: PaidLater
    payment: Due
    option: PaidFor | None


OF_OPTION: Final[tuple[Column[PaymentOfOffer], ...]] = (
    Column("plan", lambda row: row.option and row.option.plan),
    Column("clinic", lambda row: row.option and row.option.clinic),
    Column("way", lambda row: row.option and row.option.way),
    Column("network", lambda row: row.option and row.option.network),
    Column("if", lambda row: row.option and " ".join(row.option.if_)),
)
"""The option of an estimate that is paid for, in the words of the estimate; empty beside an amount that is given."""


def payments_of(result: Offers) -> Table[PaymentOfOffer]:
    """Every schedule, offer by offer."""
    kind: Column[PaidLater] = Column("kind", attrgetter("terms.kind"))
    columns: list[Column[PaymentOfOffer]] = [column.on(attrgetter("offer")) for column in (NAME, kind)]
    columns += [column.on(attrgetter("payment")) for column in PAYMENT]
    columns += [column.on(attrgetter("offer")) for column in OF_OFFER]
    columns += OF_OPTION
    rows = (PaymentOfOffer(offer, item, result.option) for offer in result.offers for item in offer.schedule)
    return Table(columns, rows)


def compared(offers: Sequence[PaidLater], bold: int) -> Table[PaidLater]:
    """One row for each offer."""
    at_once: list[Column[PaidLater]] = [Column("", attrgetter("at_once"), "At once", "money")]
    columns: list[Column[PaidLater]] = [
        NAME,
        Column("", _payments, "Payments", room="wide"),
        *(at_once if any(offer.at_once for offer in offers) else []),
        Column("", attrgetter("a_month"), "A month", "money"),
        Column("", attrgetter("total_interest"), "Interest", "money", "wide"),
        Column("", attrgetter("total_paid"), "In all", "money"),
        REAL_APR,
        MONTHS,
        LAST_DATE,
    ]
    return Table(columns, offers, bold)


def _payments(offer: PaidLater) -> str:
    runs = [(amount, len(list(same))) for amount, same in groupby(item.payment for item in offer.payments)]
    parts = [f"{count} of {dollars(amount)}" for amount, count in runs[:-1]]
    amount, count = runs[-1]
    if parts and count == 1:
        return f"{', '.join(parts)}, the last {dollars(amount)}"
    return ", ".join([*parts, f"{count} of {dollars(amount)}"])


def schedule(offer: PaidLater) -> Table[Due]:
    """Every payment; interest that is added has a column where there is any."""
    added = any(item.interest_added for item in offer.payments)
    return Table([column for column in PAYMENT if added or column.key != "interest_added"], offer.schedule)


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
