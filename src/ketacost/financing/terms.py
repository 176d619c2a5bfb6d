"""The terms of one way to pay later, settled: from a clinic's offer, or from a person's own words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from ketacost.engine.financing import EVERY_TWO_WEEKS, MONTHLY
from ketacost.model.offers import Compounds, Financing
from ketacost.words.note import Value, note
from ketacost.words.offer_name import full_name, plain_name

OfferKind = Literal["loan", "deferred_interest", "installments"]
Paid = Literal["in_time", "month_short", "at_minimum"]
"""How a promotion is paid where the person gives no payment of their own."""
USUAL_MONTHS: Final = (12, 24, 36, 48, 60, 72)
"""Terms that lenders offer; of a range, its ends and those of them that lie within."""
ALL_IN_ALL: Final = 60
"""Months in which what is left after a promotion is paid off, promotion included, where an offer does not say (PatientFi; read 2026-11)."""


class OfferName(NamedTuple):
    """What tells an offer from the others: the words of its name are made of it. Parts per million."""

    title: str | None = None
    """Its own; ``None``: it goes by its kind."""
    clinic: str | None = None
    """Whose it is, where that is not plain."""
    length: tuple[int, Literal["weeks", "months"]] | None = None
    apr: int | None = None
    """Where an offer has more than one rate."""
    paid: Paid | None = None
    number: int = 1
    """Of several that are told from each other by nothing else."""


class OfferTerms(NamedTuple):
    """One offer at one rate and one length. Cents, parts per million."""

    named: OfferName
    kind: OfferKind
    apr: int = 0
    payments: int | None = None
    """How many payments; ``None``: as many as the payment needs."""
    promo_months: int | None = None
    months_after: int | None = None
    """In which what is left after a promotion is paid off; ``None``: the offer does not say."""
    down_payment: int = 0
    fee: int = 0
    payment: int | None = None
    """The person's own payment; ``None``: the level one."""
    minimum_payment: int | None = None
    periods: int = MONTHLY
    lacks_rate: bool = False
    """A loan or a promotion whose rate nobody states: not the same as 0 %."""
    own: bool = False
    """The person's own, not a clinic's."""
    full_purchase: bool | None = None
    """Deferred interest on the whole purchase instead of on the balance; ``None``: nobody says which."""
    compounds: Compounds | None = None
    """How often deferred interest bears interest itself; ``None``: nobody says."""

    @property
    def name(self) -> str:
        """What it is called."""
        return self._called(self.named.length)

    @property
    def short_name(self) -> str:
        """The same without its length, for a table that has a column for it."""
        return self._called(None)

    def _called(self, length: tuple[int, str] | None) -> str:
        named = self.named
        plain = plain_name(named.title, self.kind, own=self.own)
        return full_name(plain, named.clinic, length, named.apr, named.paid, named.number)


class UnworkableOfferError(ValueError):
    """An offer that cannot be worked out: its terms say too little, or its payment never clears the amount."""

    def __init__(self, terms: OfferTerms, why: str, **numbers: Value) -> None:
        self.why = note(f"financing.{why}", terms.name, **numbers)
        super().__init__(self.why.told)


def terms_of(offer: Financing, clinic: str | None, *, own: bool = False) -> Iterator[OfferTerms]:
    """An offer at each end of its rates and at each of its lengths; a ``clinic`` is named where it is not plain whose it is."""
    periods = EVERY_TWO_WEEKS if offer.every == "2 weeks" else MONTHLY
    low, high = offer.apr or (0, 0)
    lacks_rate = offer.apr is None and offer.kind != "installments"
    for apr in dict.fromkeys((low, high)):
        for count, length in _lengths(offer, periods):
            yield OfferTerms(
                named=length._replace(title=offer.name, clinic=clinic, apr=apr if low != high else None),
                kind=offer.kind,
                own=own,
                apr=apr,
                lacks_rate=lacks_rate,
                payments=count,
                promo_months=offer.promo_months,
                months_after=_after(offer),
                down_payment=offer.down_payment or 0,
                fee=offer.fee or 0,
                minimum_payment=offer.minimum_payment,
                periods=periods,
                compounds=offer.compounds,
            )


def _after(offer: Financing) -> int | None:
    """The months after a promotion: all that the offer may run, at its longest, less the promotion; one payment at least."""
    if offer.kind != "deferred_interest" or offer.months is None or offer.promo_months is None:
        return None
    return max(offer.months[1] - offer.promo_months, 1)


def _lengths(offer: Financing, periods: int) -> list[tuple[int | None, OfferName]]:
    """The numbers of payments that an offer allows, each with what it adds to the name."""
    if offer.kind == "deferred_interest":
        return [(None, OfferName())]
    if offer.weeks is not None:
        return [(max(weeks // 2, 1), OfferName(length=(weeks, "weeks"))) for weeks in dict.fromkeys(offer.weeks)]
    if offer.months is None:
        return [(None, OfferName())]
    low, high = offer.months
    months = sorted({low, high, *(usual for usual in USUAL_MONTHS if low <= usual <= high)})
    if periods == MONTHLY:
        return [(count, OfferName(length=(count, "months"))) for count in months]
    return [(count * EVERY_TWO_WEEKS // MONTHLY, OfferName(length=(count, "months"))) for count in months]
