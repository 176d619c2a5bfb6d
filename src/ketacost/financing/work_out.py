"""Each offer worked out for an amount, with what a person should be warned of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from ketacost.engine.financing import Payment, deferred, level_payment, schedule
from ketacost.engine.rate import effective_apr
from ketacost.financing.offer import PaidLater
from ketacost.financing.terms import ALL_IN_ALL, OfferTerms, Paid
from ketacost.words.note import Note, Value, note

MOST_PAYMENTS: Final = 720
"""Sixty years of months: a payment that takes longer never ends."""


class UnworkableOfferError(ValueError):
    """An offer that cannot be worked out: its terms say too little, or its payment never clears the amount."""

    def __init__(self, terms: OfferTerms, why: str, **numbers: Value) -> None:
        self.why = note(f"financing.{why}", terms.name, **numbers)
        super().__init__(self.why.told)


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
        return _promotion(amount, financed, terms, start)
    payment = max(terms.payment or _level(financed, terms), 1)  # half a cent a month would pay nothing off
    raised = terms.minimum_payment is not None and payment < terms.minimum_payment and terms.payment is None
    if raised and terms.minimum_payment is not None:
        payment = terms.minimum_payment
    count = terms.payments or _count(financed, payment, terms)
    payments = schedule(financed, terms.apr, payment, count, terms.periods)
    warnings = tuple(_warnings(financed, payment, payments, terms))
    remarks = tuple(_remarks(payment, payments, raised=raised))
    return [_made(amount, terms, payments, start)._replace(warnings=warnings, remarks=remarks)]


def _level(financed: int, terms: OfferTerms) -> int:
    """The payment that clears the amount in the payments there are; else the least that is asked for."""
    if terms.payments is not None:
        return level_payment(financed, terms.apr, terms.payments, terms.periods)
    if terms.minimum_payment is not None:
        return terms.minimum_payment
    raise UnworkableOfferError(terms, "length_unknown", own=terms.own)


def _count(financed: int, payment: int, terms: OfferTerms) -> int:
    """How many payments of one size it takes."""
    count = len(schedule(financed, terms.apr, payment, MOST_PAYMENTS, terms.periods))
    if count == MOST_PAYMENTS and schedule(financed, terms.apr, payment, MOST_PAYMENTS, terms.periods)[-1].payment > payment:
        interest = schedule(financed, terms.apr, payment, 2, terms.periods)[0].interest
        raise UnworkableOfferError(terms, "never_clears", payment=payment, financed=financed, first_interest=interest)
    return count


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
    if payments[0].principal < 0 and len(payments) > 1:
        yield note("financing.debt_grows", payment=payment)
    elif payments[0].principal == 0 and len(payments) > 1:
        yield note("financing.debt_stays", payment=payment)
    if minimum is not None and terms.payment is not None and terms.payment < minimum:
        yield note("financing.below_minimum", minimum=minimum)


def _promotion(amount: int, financed: int, terms: OfferTerms, start: date) -> list[PaidLater]:
    """Deferred interest: at the person's own payment; or paid in time, and not: at the minimum, or one month's payment short."""
    promo = terms.promo_months
    if promo is None:
        raise UnworkableOfferError(terms, "promotion_unknown")
    in_time = max(-(-financed // promo), terms.minimum_payment or 0)
    if terms.payment is not None:
        return [_deferred(amount, financed, terms, terms.payment, start)]
    ways = [_deferred(amount, financed, _paid(terms, "in_time"), in_time, start)]
    if terms.minimum_payment is None:
        short = in_time - max(in_time // promo, 1)
        if short > 0:
            ways.append(_deferred(amount, financed, _paid(terms, "month_short"), short, start))
    elif terms.minimum_payment < in_time:
        ways.append(_deferred(amount, financed, _paid(terms, "at_minimum"), terms.minimum_payment, start))
    return ways


def _paid(terms: OfferTerms, paid: Paid) -> OfferTerms:
    return terms._replace(named=terms.named._replace(paid=paid))


def _deferred(amount: int, financed: int, terms: OfferTerms, payment: int, start: date) -> PaidLater:
    promo = terms.promo_months or 1
    after = terms.months_after or max(ALL_IN_ALL - promo, 1)
    least = max(terms.payment or 0, terms.minimum_payment or 0)
    plan = deferred(financed, terms.apr, payment, promo, after, full=terms.full_purchase, least=least)
    made = _made(amount, terms, plan.payments, start)
    warnings = []
    if plan.balance_after:
        left = {"financed": financed, "left": plan.balance_after, "interest": plan.interest}
        warnings.append(note("financing.left_after_promotion", payments=promo, payment=payment, **left))
        warnings.append(note("financing.would_clear_in_time", payment=-(-financed // promo)))
    if terms.minimum_payment is not None and payment < terms.minimum_payment:
        warnings.append(note("financing.below_minimum", minimum=terms.minimum_payment))
    return made._replace(balance_after_promo=plan.balance_after, deferred_interest=plan.interest, warnings=tuple(warnings))


def _made(amount: int, terms: OfferTerms, payments: list[Payment], start: date) -> PaidLater:
    received = amount - terms.down_payment - terms.fee
    rate = effective_apr(received, [item.payment for item in payments], terms.periods)
    if terms.fee == 0 and terms.kind != "deferred_interest" and rate is not None and abs(rate - terms.apr) < NEAR:
        rate = terms.apr
    return PaidLater(terms, amount, tuple(payments), start, rate)


NEAR: Final = 2_000
"""Within 0.2 % the schedule's rounding to cents is all that parts the two rates."""
