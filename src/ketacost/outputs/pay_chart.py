"""How the balance of an offer falls, as bars of text."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.financing.offer import PaidLater
from ketacost.money import dollars
from ketacost.outputs.screen import Screen

MOST_POINTS = 12
MOST_BAR = 40


def chart(offer: PaidLater, screen: Screen) -> Iterator[str]:
    """The balance after some of the payments, as bars on one scale."""
    points = offer.schedule
    step = -(-len(points) // MOST_POINTS)
    promo = (offer.terms.promo_months or 0) if offer.balance_after_promo else 0  # where interest is added is the point of it
    kept = [item for at, item in enumerate(points) if (at + 1) % step == 0 or at + 1 in {promo, len(points)}]
    owed = offer.amount - offer.terms.down_payment
    most = max(owed, *(item.due.balance for item in points))
    width = max(min(screen.width - 26, MOST_BAR), 10)
    full = "\u2588" if screen.unicode else "#"
    yield f"  {offer.start.isoformat()}  {full * (owed * width // most)} {dollars(owed)}"
    for item in kept:
        yield f"  {item.day.isoformat()}  {full * (item.due.balance * width // most)} {dollars(item.due.balance)}"
