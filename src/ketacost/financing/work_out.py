"""Each offer worked out for an amount, with what a person should be warned of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from ketacost.engine.financing import Payment, clears, interest_of, least_payment, level_payment, schedule
from ketacost.financing.offer import PaidLater, made
from ketacost.financing.promotion import promotion
from ketacost.financing.terms import OfferTerms, UnworkableOfferError
from ketacost.words.note import Note, note

MOST_PAYMENTS: Final = 720
"""Sixty years of months: a payment that takes longer never ends."""


def paid_later(amount: int, terms: OfferTerms, start: date) -> list[PaidLater]:
    """An offer as it stands; for deferred interest without a payment of the person's own, also what happens if it is not paid in time.

    Raises ``UnworkableOfferError``.
    """
    if terms.lacks_rate:
        raise UnworkableOfferError(terms, "rate_unknown")
    financed = amount - terms.down_payment
    if financed <= 0:
        numbers = {"down_payment": terms.down_payment, "amount": amount}
        raise UnworkableOfferError(terms, "down_payment_leaves_nothing", **numbers)
    if terms.kind == "deferred_interest":
        return promotion(amount, financed, terms, start)
    payment = max(terms.payment or _level(financed, terms), 1)  # half a cent a month would pay nothing off
    raised = terms.minimum_payment is not None and payment < terms.minimum_payment and terms.payment is None
    if raised and terms.minimum_payment is not None:
        payment = terms.minimum_payment
    count = terms.payments or MOST_PAYMENTS
    _ends(financed, payment, count, terms)
    payments = schedule(financed, terms.apr, payment, count, terms.periods)
    warnings = tuple(_warnings(financed, payment, payments, terms))
    remarks = tuple(_remarks(payment, payments, raised=raised))
    return [made(amount, terms, payments, start)._replace(warnings=warnings, remarks=remarks)]


def _level(financed: int, terms: OfferTerms) -> int:
    """The payment that clears the amount in the payments there are; else the least that is asked for."""
    if terms.payments is not None:
        return level_payment(financed, terms.apr, terms.payments, terms.periods)
    if terms.minimum_payment is not None:
        return terms.minimum_payment
    raise UnworkableOfferError(terms, "length_unknown", own=terms.own)


def _ends(financed: int, payment: int, count: int, terms: OfferTerms) -> None:
    """Raise ``UnworkableOfferError`` for a payment that does not even pay the interest, or that no length is long enough for."""
    interest = interest_of(financed, terms.apr, terms.periods)
    if interest <= payment and (terms.payments is not None or clears(financed, terms.apr, payment, count, terms.periods)):
        return
    least = least_payment(financed, terms.apr, count, terms.periods)
    numbers = {"payment": payment, "financed": financed, "first_interest": interest, "least": least, "payments": terms.payments}
    raise UnworkableOfferError(terms, "never_clears", **numbers)


def _remarks(payment: int, payments: list[Payment], *, raised: bool) -> Iterator[Note]:
    if raised:
        yield note("financing.raised_to_minimum", payment=payment, payments=len(payments))


def _warnings(financed: int, payment: int, payments: list[Payment], terms: OfferTerms) -> Iterator[Note]:
    minimum, interest = terms.minimum_payment, bool(terms.apr)
    needed = terms.payments and level_payment(financed, terms.apr, terms.payments, terms.periods)
    if needed and payment < needed:
        count, last = len(payments), payments[-1].payment
        numbers = {"payment": payment, "payments": count, "financed": financed, "last": last, "interest": interest}
        yield note("financing.payment_too_small", **numbers)
    elif needed and terms.payments and minimum is not None and minimum < needed and terms.payment is None:
        numbers = {"minimum": minimum, "payments": terms.payments, "financed": financed, "needed": needed, "interest": interest}
        yield note("financing.minimum_too_small", **numbers)
    if payments[0].principal == 0 and len(payments) > 1:
        yield note("financing.debt_stays", payment=payment)
    if minimum is not None and terms.payment is not None and terms.payment < minimum:
        yield note("financing.below_minimum", minimum=minimum)
