"""``pay``: what each offer costs, how the balance falls, and what to beware of."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.financing.offer import PaidLater
from ketacost.financing.offers import Offers
from ketacost.money import dollars
from ketacost.outputs.document import Document, DocumentBlock, Gap, Heading, Paragraph
from ketacost.outputs.parts.assumptions_and_warnings import as_of, listed
from ketacost.outputs.parts.offers import balances, compared, payments_of, schedule
from ketacost.outputs.words import clean, plural

FEW = 2


def document(result: Offers, *, detail: bool = False, quiet: bool = False) -> Document:
    """Every offer. ``detail`` adds every payment; ``quiet`` leaves out charts and notes."""
    return Document(
        lambda: _blocks(result, detail=detail, quiet=quiet),
        lambda: payments_of(result),
        result.to_dict,
        lambda: result.notes,
    )


def _blocks(result: Offers, *, detail: bool, quiet: bool) -> Iterator[DocumentBlock]:
    yield Heading(f"Paying {dollars(result.amount)} later: {clean(result.what)}", 1)
    yield Gap()
    yield from map(Paragraph, _answer(result))
    if result.offers:
        yield Heading(
            f"What each offer of {clean(result.whose)} costs" if result.whose is not None else "What each offer costs"
        )
        cheapest, _ = _named(result)
        yield compared(result.offers, next(at for at, offer in enumerate(result.offers) if offer is cheapest))
    for offer in result.offers if detail else ():
        yield Heading(f"Payments: {clean(offer.terms.name)}")
        yield schedule(offer)
    if quiet:
        return
    charted = _charted(result, detail=detail)
    for offer in charted:
        yield Heading(f"What is still owed: {clean(offer.terms.name)}")
        yield balances(offer)
    if len(charted) < len(result.offers):
        yield Gap()
        yield Paragraph("Every payment and the chart of each offer: --detail")
    of_offers = [f"{offer.terms.name}: {words}" for offer in result.offers for words in offer.warnings]
    yield from listed("Beware", [*(note.told for note in result.warnings), *of_offers])
    yield from listed("Good to know", [f"{offer.terms.name}: {words}" for offer in result.offers for words in offer.remarks])
    yield from listed("Not worked out", (note.told for note in result.unknown))
    yield from listed("Assumptions", result.assumptions)
    yield from as_of(result.today)


def _charted(result: Offers, *, detail: bool) -> list[PaidLater]:
    """The offers that the answer names, and one to beware of; all of them where there are few, or in detail."""
    if detail or len(result.offers) <= FEW:
        return list(result.offers)
    risky = next((offer for offer in result.offers if not offer.in_time), None)
    return [offer for offer in result.offers if any(offer is named for named in (*_named(result), risky))]


def _named(result: Offers) -> tuple[PaidLater, PaidLater]:
    """The cheapest offer, and of those that their regular payment clears the one with the least a month."""
    best = min(result.offers, key=lambda offer: (offer.total_paid, not offer.in_time, offer.waits, offer.a_month))
    honest = [offer for offer in result.offers if offer.in_time]
    return best, min(honest, key=lambda offer: (offer.a_month, offer.total_paid), default=best)


def _answer(result: Offers) -> Iterator[str]:
    if not result.offers:
        yield "None of these offers can be worked out."
        return
    best, light = _named(result)
    extra = best.total_paid - result.amount
    cost = f"{dollars(extra)} more than paying at once" if extra > 0 else "no more than paying at once"
    catch = "" if best.in_time else f" Its payments do not clear it in time: at the end {dollars(best.last_payment)} is due."
    if best.balance_after_promo:
        catch = f" It is not paid in time: interest from the first day is added{_span(best)}."
    if len(result.offers) == 1:
        yield f"{clean(best.terms.name)} comes to {dollars(best.total_paid)} in all, {cost}.{catch}"
        return
    alike = sum(offer.total_paid == best.total_paid for offer in result.offers) - 1
    same = f"; {plural(alike, 'other')} {'costs' if alike == 1 else 'cost'} the same" if alike else ""
    yield f"The cheapest is {clean(best.terms.name)}: {dollars(best.total_paid)} in all, {cost}{same}.{catch}"
    if light is not best:
        yield f"The least a month is {clean(light.terms.name)}: {dollars(light.a_month)}, and {dollars(light.total_paid)} in all."
    late = next((offer for offer in result.offers if offer.deferred_interest and offer is not best), None)
    if late is not None and not best.deferred_interest:
        yield f"{clean(late.terms.name)}: interest from the first day is added{_span(late)}."


def _span(offer: PaidLater) -> str:
    """What the interest of a promotion comes to: between its ends where nobody says how the lender counts."""
    low, high = offer.span
    if low < high:
        return f", between {dollars(low)} and {dollars(high)}, by how the card counts"
    return f", {dollars(high)}" if high else ""
