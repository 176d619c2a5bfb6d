"""Deferred interest worked out: paid in time, and not; and what it is on each basis that a lender may count it on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ketacost.engine.deferred import deferred
from ketacost.financing.basis import InterestBasis
from ketacost.financing.offer import PaidLater, made
from ketacost.financing.terms import ALL_IN_ALL, OfferTerms, Paid, UnworkableOfferError
from ketacost.model.offers import Compounds
from ketacost.words.note import Note, note


def promotion(amount: int, financed: int, terms: OfferTerms, start: date) -> list[PaidLater]:
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
            ways.append(_deferred(amount, financed, _paid(terms, "month_short"), short, start, least=short))
    elif terms.minimum_payment < in_time:
        ways.append(_deferred(amount, financed, _paid(terms, "at_minimum"), terms.minimum_payment, start))
    return ways


def _paid(terms: OfferTerms, paid: Paid) -> OfferTerms:
    return terms._replace(named=terms.named._replace(paid=paid))


def _deferred(amount: int, financed: int, terms: OfferTerms, payment: int, start: date, *, least: int = 0) -> PaidLater:
    """A promotion paid this way; what is left after it, in payments of ``least`` at least."""
    promo = terms.promo_months or 1
    after = terms.months_after or max(ALL_IN_ALL - promo, 1)
    least = max(least, terms.payment or 0, terms.minimum_payment or 0)
    full, compounds = bool(terms.full_purchase), terms.compounds or "none"
    plan = deferred(financed, terms.apr, payment, promo, after, full=full, compounds=compounds, least=least)
    late = plan.balance_after > 0
    bases = tuple(_bases(financed, terms, payment, promo)) if late else ()
    return made(amount, terms, plan.payments, start)._replace(
        balance_after_promo=plan.balance_after,
        deferred_interest=plan.interest,
        bases=bases,
        warnings=tuple(_warnings(financed, terms, payment, plan.balance_after, plan.interest, bases)),
    )


def _warnings(
    financed: int, terms: OfferTerms, payment: int, left: int, interest: int, bases: Sequence[InterestBasis]
) -> Iterator[Note]:
    promo = terms.promo_months or 1
    if left:
        numbers = {"payment": payment, "financed": financed, "left": left, "interest": interest}
        yield note("financing.left_after_promotion", payments=promo, **numbers)
        if len({basis.interest for basis in bases}) > 1:
            yield note("financing.by_how_it_counts", bases=tuple(bases))
        yield note("financing.would_clear_in_time", payment=-(-financed // promo))
    if terms.minimum_payment is not None and payment < terms.minimum_payment:
        yield note("financing.below_minimum", minimum=terms.minimum_payment)


def _bases(financed: int, terms: OfferTerms, payment: int, promo: int) -> Iterator[InterestBasis]:
    """The ways to count that nothing which is said rules out: on the balance, with interest on it, and on the whole purchase.

    Where nobody says whether it compounds, it may do so by the month on the balance; the whole purchase bears simple interest then.
    """
    for full in (False, True) if terms.full_purchase is None else (terms.full_purchase,):
        ways: tuple[Compounds, ...] = ("none",) if full else ("none", "monthly")
        for compounds in ways if terms.compounds is None else (terms.compounds,):
            found = deferred(financed, terms.apr, payment, promo, 1, full=full, compounds=compounds)
            yield InterestBasis(full, compounds, found.interest)
