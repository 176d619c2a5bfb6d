"""Offers as the text of a clinic file, payments as rows of dollars: what a test of paying later is written in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from textwrap import indent
from typing import Any

from ketacost.engine.financing import Payment
from ketacost.financing.compare import offers_for
from ketacost.financing.offer import PaidLater
from ketacost.financing.offers import Offers
from ketacost.financing.to_pay import PayerChoices, ToPay

from .helpers import clinic_of

NOTHING_SAID = PayerChoices()
START = date(2026, 11, 22)


def rows(payments: Iterable[Payment]) -> list[tuple[float, float, float, float]]:
    """Payment, interest and principal in it, and what is owed after it, in dollars."""
    found = [(item.payment, item.interest, item.principal, item.balance) for item in payments]
    return [(payment / 100, interest / 100, principal / 100, left / 100) for payment, interest, principal, left in found]


def offered(amount: float, *offers: str, start: date = START, said: PayerChoices = NOTHING_SAID) -> Offers:
    """Every offer of a clinic whose ``financing`` is these lines, for an amount in dollars."""
    listed = "\n".join(f"- {{{offer}}}" for offer in offers)
    clinic = clinic_of(f"name: Meadow\ninfusion: 450\nfinancing:\n{indent(listed, '  ')}\n")
    return offers_for(ToPay(round(amount * 100)), None, [clinic], start, START, said)


def later(amount: float, offer: str, start: date = START) -> PaidLater:
    """The one thing that an offer makes of an amount."""
    result = offered(amount, offer, start=start)
    assert not result.unknown
    (only,) = result.offers
    return only


def own(amount: float, payment: float | None = None, fee: float = 0, *, full: bool = False, **words: Any) -> list[PaidLater]:
    """A person's own offer, in the words of a clinic file."""
    said = PayerChoices(None if payment is None else round(payment * 100), full_purchase=full or None)
    words = words | ({"fee": str(fee)} if fee else {})
    result = offers_for(ToPay(round(amount * 100)), words, [], START, START, said)
    return list(result.offers)


def warned(offer: PaidLater, *words: str) -> bool:
    """Whether one warning holds all these words."""
    return any(all(word in str(warning) for word in words) for warning in offer.warnings)
