"""Each offer worked out for an amount, with what a person should be warned of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from ketacost.engine.financing import Payment, deferred, level_payment, schedule
from ketacost.engine.rate import effective_apr
from ketacost.financing.offer import PaidLater
from ketacost.financing.terms import ALL_IN_ALL, OfferTerms
from ketacost.money import dollars

MOST_PAYMENTS: Final = 720
"""Sixty years of months: a payment that takes longer never ends."""


class UnpayableError(ValueError):
    """An offer that cannot be worked out: its terms say too little, or its payment never clears the amount."""


def paid_later(amount: int, terms: OfferTerms, start: date) -> list[PaidLater]:
    """An offer as it stands; for deferred interest without a payment of the person's own, also what happens if it is not paid in time.

    Raises ``UnpayableError``.
    """
    if terms.lacks_rate:
        raise UnpayableError(f"{terms.name}: its yearly rate is not known; ask for it")
    financed = amount - terms.down_payment
    if financed <= 0:
        more = "pays all of" if financed == 0 else "is more than"
        raise UnpayableError(f"{terms.name}: the down payment of {dollars(terms.down_payment)} {more} {dollars(amount)}")
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
    ask = "give --months or --payment" if terms.own else "ask for its terms"
    raise UnpayableError(f"{terms.name}: how long it runs is not known, nor what each payment is; {ask}")


def _count(financed: int, payment: int, terms: OfferTerms) -> int:
    """How many payments of one size it takes."""
    count = len(schedule(financed, terms.apr, payment, MOST_PAYMENTS, terms.periods))
    if count == MOST_PAYMENTS and schedule(financed, terms.apr, payment, MOST_PAYMENTS, terms.periods)[-1].payment > payment:
        interest = schedule(financed, terms.apr, payment, 2, terms.periods)[0].interest
        more = f": the first interest alone is {dollars(interest)}" if interest >= payment else ""
        raise UnpayableError(f"{terms.name}: payments of {dollars(payment)} never clear {dollars(financed)}{more}")
    return count


def _remarks(payment: int, payments: list[Payment], *, raised: bool) -> Iterator[str]:
    if raised:
        yield f"each payment is at least {dollars(payment)}, so it is paid off after {len(payments)} payments"


def _warnings(financed: int, payment: int, payments: list[Payment], terms: OfferTerms) -> Iterator[str]:
    minimum, bill = terms.minimum_payment, f"{dollars(financed)}{' and its interest' if terms.apr else ''}"
    needed = terms.payments and level_payment(financed, terms.apr, terms.payments, terms.periods)
    if needed and payment < needed:
        yield (
            f"{len(payments)} payments of {dollars(payment)} are {dollars(payment * len(payments))} and do not clear {bill} in "
            f"time: the last payment takes the remainder, {dollars(payments[-1].payment)}"
        )
    elif needed and terms.payments and minimum is not None and minimum < needed and terms.payment is None:
        yield (
            f"at the minimum of {dollars(minimum)}, {terms.payments} payments are {dollars(minimum * terms.payments)} and do not "
            f"clear {bill} in time: it takes {dollars(needed)} each"
        )
    if payments[0].principal < 0 and len(payments) > 1:
        yield f"a payment of {dollars(payment)} does not even pay the interest: the debt grows"
    elif payments[0].principal == 0 and len(payments) > 1:
        yield f"a payment of {dollars(payment)} pays the interest alone: the debt stays"
    if minimum is not None and terms.payment is not None and terms.payment < minimum:
        yield f"the offer asks for at least {dollars(minimum)} each time"


def _promotion(amount: int, financed: int, terms: OfferTerms, start: date) -> list[PaidLater]:
    """Deferred interest: at the person's own payment; or paid in time, and not: at the minimum, or one month's payment short."""
    promo = terms.promo_months
    if promo is None:
        raise UnpayableError(f"{terms.name}: how long the interest is deferred is not known; ask for its terms")
    in_time = max(-(-financed // promo), terms.minimum_payment or 0)
    if terms.payment is not None:
        return [_deferred(amount, financed, terms, terms.payment, start)]
    found = [_deferred(amount, financed, terms._replace(name=f"{terms.name}, paid in time"), in_time, start)]
    if terms.minimum_payment is None:
        short = in_time - max(in_time // promo, 1)
        if short > 0:
            late = terms._replace(name=f"{terms.name}, a month's payment short")
            found.append(_deferred(amount, financed, late, short, start))
    elif terms.minimum_payment < in_time:
        late = terms._replace(name=f"{terms.name}, at the minimum")
        found.append(_deferred(amount, financed, late, terms.minimum_payment, start))
    return found


def _deferred(amount: int, financed: int, terms: OfferTerms, payment: int, start: date) -> PaidLater:
    promo = terms.promo_months or 1
    after = terms.months_after or max(ALL_IN_ALL - promo, 1)
    least = max(terms.payment or 0, terms.minimum_payment or 0)
    found = deferred(financed, terms.apr, payment, promo, after, full=terms.full_purchase, least=least)
    made = _made(amount, terms, found.payments, start)
    warnings = []
    if found.balance_after:
        paid = financed - found.balance_after
        added = f", and {dollars(found.interest)} of interest from the first day is added" if found.interest else ""
        warnings.append(
            f"{promo} payments of {dollars(payment)} pay {dollars(paid)} of the {dollars(financed)}: {dollars(found.balance_after)} "
            f"is left when the promotion ends{added}"
        )
        warnings.append(f"{dollars(-(-financed // promo))} a month would clear it in time, with no interest at all")
    if terms.minimum_payment is not None and payment < terms.minimum_payment:
        warnings.append(f"the offer asks for at least {dollars(terms.minimum_payment)} each time")
    return made._replace(balance_after_promo=found.balance_after, deferred_interest=found.interest, warnings=tuple(warnings))


def _made(amount: int, terms: OfferTerms, payments: list[Payment], start: date) -> PaidLater:
    received = amount - terms.down_payment - terms.fee
    rate = effective_apr(received, [item.payment for item in payments], terms.periods)
    if terms.fee == 0 and terms.kind != "deferred_interest" and rate is not None and abs(rate - terms.apr) < NEAR:
        rate = terms.apr
    return PaidLater(terms, amount, tuple(payments), start, rate)


NEAR: Final = 2_000
"""Within 0.2 % the schedule's rounding to cents is all that parts the two rates."""
