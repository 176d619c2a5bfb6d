"""What paying later comes to, in a few sentences: the answer first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.engine.financing import MONTHLY
from ketacost.financing.offer import PaidLater
from ketacost.financing.offers import Offers
from ketacost.money import dollars_short as dollars
from ketacost.outputs.parts.offers import cheapness, how_long
from ketacost.outputs.words import capital, clean, plural


def answer_in_words(result: Offers) -> Iterator[str]:
    """The cheapest, the least a month, and what happens to a promotion that is not paid in time."""
    offers = result.offers
    if not offers:
        yield "None of these offers can be worked out."
        return
    best = min(offers, key=cheapness)
    one = len({_whose(offer) for offer in offers}) == 1
    if one and best.balance_after_promo:
        yield f"{dollars(in_time(best))} a month clears it in time, with no interest."
    else:
        yield f"{capital(_costs(best))}{_large_end(best)}." if one else _cheapest(best, offers)
    light = min((offer for offer in offers if offer.in_time), key=lambda offer: (offer.a_month, offer.total_paid), default=best)
    if light is not best and not one:
        yield f"The least a month is {clean(light.terms.name)}: {_costs(light)}."
    late = told_late(offers)
    if late is not None:
        yield _late(late, named=not one)


def told_late(offers: Sequence[PaidLater]) -> PaidLater | None:
    """The promotion that is not paid in time of which the sentences tell."""
    return next((offer for offer in offers if offer.balance_after_promo), None)


def in_time(offer: PaidLater) -> int:
    """What a month takes to pay a promotion in time, in cents."""
    promo = offer.terms.promo_months or 1
    return max(-(-(offer.amount - offer.terms.down_payment) // promo), offer.terms.minimum_payment or 0)


def _whose(offer: PaidLater) -> tuple[object, ...]:
    """Of one offer there may be several ways to pay it: they are one here."""
    return offer.terms.kind, offer.terms.own, offer.terms.named._replace(paid=None)


def _cheapest(best: PaidLater, offers: Sequence[PaidLater]) -> str:
    alike = sum(offer.total_paid == best.total_paid for offer in offers) - 1
    same = f"; {plural(alike, 'other')} {'costs' if alike == 1 else 'cost'} the same" if alike else ""
    return f"The cheapest is {clean(best.terms.name)}: {_costs(best)}{same}{_large_end(best)}."


def _costs(offer: PaidLater) -> str:
    """What it asks for and what it costs beside paying at once."""
    each = (
        f"{dollars(offer.payment)} every two weeks" if offer.terms.periods != MONTHLY else f"{dollars(offer.a_month)} a month"
    )
    now = f"{dollars(offer.at_once)} on the first day, then " if offer.at_once else ""
    extra = offer.total_paid - offer.amount
    if offer.waits and offer.in_time and not offer.terms.fee:
        return f"{now}{each} clears it in time, with no interest"
    if extra <= 0:
        return f"{now}{each} for {how_long(offer)}, with no interest"
    return f"{now}{each} for {how_long(offer)}: {dollars(offer.total_paid)} in all, {dollars(extra)} extra"


def _large_end(offer: PaidLater) -> str:
    if offer.in_time or offer.balance_after_promo:
        return ""
    return f". That does not clear it in time: {dollars(offer.last_payment)} is due at the end"


def _late(offer: PaidLater, *, named: bool) -> str:
    """What is added where a promotion is not paid in time: between its ends where nobody says how the lender counts."""
    low, high = offer.span
    interest = f"{dollars(low)} to {dollars(high)}, by how the card counts" if low < high else dollars(high)
    added = f", and interest from the first day is added: {interest}" if high else ""
    who = f"{clean(offer.terms.name)}: at" if named else "At"
    after = f"Then it is {dollars(offer.a_month)} a month, and" if offer.steps_up else "That is"
    return (
        f"{who} {dollars(offer.payment)} a month you still owe {dollars(offer.balance_after_promo or 0)} after "
        f"{plural(offer.terms.promo_months or 0, 'month')}{added}. {after} {dollars(offer.total_paid - offer.amount)} extra in all."
    )
