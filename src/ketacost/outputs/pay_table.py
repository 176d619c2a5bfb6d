"""``pay`` on a screen: what each offer costs, how the balance falls, and what to beware of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType

from ketacost.financing.compare import Offers
from ketacost.financing.offer import Due, PaidLater
from ketacost.money import dollars, percent
from ketacost.outputs.pay_chart import chart
from ketacost.outputs.screen import Column, Screen, heading, paragraph, render, table_or_stack
from ketacost.outputs.sections import as_of, listed
from ketacost.outputs.words import clean, plural

FEW = 2


def render_offers(result: Offers, screen: Screen, *, detail: bool = False, quiet: bool = False) -> str:
    """The whole screen. ``detail`` adds every payment; ``quiet`` leaves out charts and notes."""
    return render(screen, _parts(result, screen, detail=detail, quiet=quiet))


def _parts(result: Offers, screen: Screen, *, detail: bool, quiet: bool) -> Iterator[RenderableType]:
    yield paragraph(f"Paying {dollars(result.amount)} later: {clean(result.what)}", style="bold")
    yield paragraph("")
    yield from map(paragraph, _answer(result))
    if result.offers:
        yield heading(
            f"What each offer of {clean(result.whose)} costs" if result.whose is not None else "What each offer costs"
        )
        yield _table(result, screen)
    for offer in result.offers if detail else ():
        yield heading(f"Payments: {clean(offer.terms.name)}")
        yield _schedule(offer.schedule, screen)
    if quiet:
        return
    charted = _charted(result, detail=detail)
    for offer in charted:
        yield heading(f"What is still owed: {clean(offer.terms.name)}")
        yield paragraph("\n".join(chart(offer, screen)))
    if len(charted) < len(result.offers):
        yield paragraph("")
        yield paragraph("Every payment and the chart of each offer: --detail")
    of_offers = [f"{offer.terms.name}: {words}" for offer in result.offers for words in offer.warnings]
    yield from listed("Beware", [*(clean(note.told) for note in result.warnings), *of_offers])
    yield from listed("Good to know", [f"{offer.terms.name}: {words}" for offer in result.offers for words in offer.remarks])
    yield from listed("Not worked out", (note.told for note in result.unknown))
    yield from listed("Assumptions", [clean(str(words)) for words in result.assumptions])
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
        yield "None of these offers says enough to be worked out."
        return
    best, light = _named(result)
    extra = best.total_paid - result.amount
    cost = f"{dollars(extra)} more than paying at once" if extra > 0 else "no more than paying at once"
    catch = "" if best.in_time else f" Its payments do not clear it in time: at the end {dollars(best.last_payment)} is due."
    if best.balance_after_promo:
        catch = " It is not paid in time: interest from the first day is added."
    if len(result.offers) == 1:
        yield f"{clean(best.terms.name)} comes to {dollars(best.total_paid)} in all, {cost}.{catch}"
        return
    alike = sum(offer.total_paid == best.total_paid for offer in result.offers) - 1
    same = f"; {plural(alike, 'other')} {'costs' if alike == 1 else 'cost'} the same" if alike else ""
    yield f"The cheapest is {clean(best.terms.name)}: {dollars(best.total_paid)} in all, {cost}{same}.{catch}"
    if light is not best:
        yield f"The least a month is {clean(light.terms.name)}: {dollars(light.a_month)}, and {dollars(light.total_paid)} in all."


def _table(result: Offers, screen: Screen) -> RenderableType:
    columns = [
        Column("Offer"),
        Column("Payments"),
        Column("A month", money=True),
        Column("Interest", money=True),
        Column("In all", money=True),
        Column("Real APR", money=True),
    ]
    rows = []
    for offer in result.offers:
        rate = "over 1000%" if offer.effective_apr is None else percent((offer.effective_apr + 50) // 100 * 100)
        rows.append(
            [
                clean(offer.terms.name),
                _payments(offer),
                dollars(offer.a_month),
                dollars(offer.total_interest),
                dollars(offer.total_paid),
                rate,
            ]
        )
    if any(offer.at_once for offer in result.offers):
        columns.insert(2, Column("At once", money=True))
        for row, offer in zip(rows, result.offers, strict=True):
            row.insert(2, dollars(offer.at_once))
    cheapest, _ = _named(result)
    best = next(at for at, offer in enumerate(result.offers) if offer is cheapest)
    return table_or_stack(screen, columns, rows, bold=best)


def _payments(offer: PaidLater) -> str:
    runs = [(amount, len(list(same))) for amount, same in groupby(item.payment for item in offer.payments)]
    parts = [f"{count} of {dollars(amount)}" for amount, count in runs[:-1]]
    amount, count = runs[-1]
    if parts and count == 1:
        return f"{', '.join(parts)}, the last {dollars(amount)}"
    return ", ".join([*parts, f"{count} of {dollars(amount)}"])


def _schedule(payments: list[Due], screen: Screen) -> RenderableType:
    columns = [
        Column("#"),
        Column("Date", money=True),
        Column("Payment", money=True),
        Column("Interest", money=True),
        Column("Principal", money=True),
        Column("Balance", money=True),
    ]
    rows = [
        [
            str(item.due.number), item.day.isoformat(), dollars(item.due.payment), dollars(item.due.interest),
            _signed(item.due.principal), dollars(item.due.balance),
        ]
        for item in payments
    ]  # fmt: skip
    return table_or_stack(screen, columns, rows)


def _signed(cents: int) -> str:
    return f"-{dollars(-cents)}" if cents < 0 else dollars(cents)
