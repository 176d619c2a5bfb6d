"""Offers to pay later: their columns on a screen and in CSV, and their payments."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

from ketacost.engine.financing import MONTHLY
from ketacost.financing.due import AMOUNTS_OF_A_PAYMENT, Due
from ketacost.financing.offer import PaidLater
from ketacost.financing.offers import Offers
from ketacost.financing.to_pay import PaidFor
from ketacost.money import dollars
from ketacost.outputs.table import Column, Table
from ketacost.outputs.words import plural

PAYMENT: Final[tuple[Column[Due], ...]] = (
    Column("number", attrgetter("due.number"), "#", "count", right=False),
    Column("date", attrgetter("day"), "Date", "date"),
    *(Column[Due](key, attrgetter(f"due.{key}"), key.replace("_", " ").capitalize(), "money") for key in AMOUNTS_OF_A_PAYMENT),
)
"""One payment."""

MONTHS: Final[Column[PaidLater]] = Column("months", attrgetter("months"), "Months", "count")
LAST_DATE: Final[Column[PaidLater]] = Column("last_date", attrgetter("last_date"), "Paid off", "date")
REAL_APR: Final[Column[PaidLater]] = Column(
    "effective_apr", attrgetter("effective_apr"), "True yearly rate", "rate", missing="over 1000%", long_title=True
)
A_MONTH: Final[Column[PaidLater]] = Column("", attrgetter("a_month"), "A month", "money")
IN_ALL: Final[Column[PaidLater]] = Column("", attrgetter("total_paid"), "In all", "money")
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
    """One row for each offer, with all that is known of it."""
    columns: list[Column[PaidLater]] = [
        NAME,
        Column("", _payments, "Payments", room="wide"),
        *_at_once(offers),
        A_MONTH,
        Column("", attrgetter("total_interest"), "Interest", "money", "wide"),
        IN_ALL,
        REAL_APR,
        MONTHS,
        LAST_DATE,
    ]
    return Table(columns, offers, bold)


def in_short(offers: Sequence[PaidLater]) -> Table[PaidLater]:
    """One row for each offer, the cheapest first: what a month takes, how long, and what it costs beside paying at once."""
    columns: list[Column[PaidLater]] = [
        Column("", attrgetter("terms.short_name"), "Offer"),
        *_at_once(offers),
        A_MONTH,
        Column("", how_long, "How long", "amount"),
        Column("", attrgetter("last_date"), "Until", "date"),
        IN_ALL,
        Column("", lambda offer: offer.total_paid - offer.amount, "Extra", "money"),
    ]
    return Table(columns, sorted(offers, key=cheapness), 0, least=1, of_more="offers: --detail shows them")


def cheapness(offer: PaidLater) -> tuple[int, bool, bool, int]:
    """What the offers are put in order by: the cheapest, then the one with no catch, then the least a month."""
    return offer.total_paid, not offer.in_time, offer.waits, offer.a_month


def how_long(offer: PaidLater) -> str:
    """Until the last payment: ``12 months``, or in weeks as it is paid."""
    if offer.terms.periods == MONTHLY:
        return plural(offer.months, "month")
    return plural(2 * len(offer.payments), "week")


def _at_once(offers: Sequence[PaidLater]) -> list[Column[PaidLater]]:
    """What is needed on the first day, where any offer asks for it."""
    return [Column("", attrgetter("at_once"), "First day", "money")] if any(offer.at_once for offer in offers) else []


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
