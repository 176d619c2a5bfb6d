"""CSV of paying later: one row for each payment of each offer."""

from __future__ import annotations

from ketacost.money import plain
from ketacost.outputs.csv_text import table, text
from ketacost.paying.compare import Offers


def render_offers(result: Offers) -> str:
    """Every schedule, offer by offer."""
    rows = [
        [
            text(offer.terms.name), offer.terms.kind, str(item.due.number), item.day.isoformat(), plain(item.due.payment),
            plain(item.due.interest), _signed(item.due.principal), plain(item.due.balance),
        ]
        for offer in result.offers
        for item in offer.schedule
    ]  # fmt: skip
    return table(("name", "kind", "number", "date", "payment", "interest", "principal", "balance"), rows)


def _signed(cents: int) -> str:
    return f"-{plain(-cents)}" if cents < 0 else plain(cents)
