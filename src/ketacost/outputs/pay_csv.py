"""CSV of paying later: one row for each payment of each offer."""

from __future__ import annotations

from typing import Final

from ketacost.financing.compare import Offers
from ketacost.financing.offer import PaidLater
from ketacost.money import WHOLE, json_number, plain
from ketacost.outputs.csv_text import table, text


def render_offers(result: Offers) -> str:
    """Every schedule, offer by offer."""
    rows = [
        [
            text(offer.terms.name), offer.terms.kind, str(item.due.number), item.day.isoformat(), plain(item.due.payment),
            plain(item.due.interest), _signed(item.due.principal), plain(item.due.balance), *beside,
        ]
        for offer in result.offers
        for beside in (_beside(offer),)
        for item in offer.schedule
    ]  # fmt: skip
    return table(("name", "kind", "number", "date", "payment", "interest", "principal", "balance", *BESIDE), rows)


BESIDE: Final = ("down_payment", "fee", "apr", "effective_apr", "balance_after_promo", "deferred_interest")
"""What is said of the whole offer, in each of its rows; the rates are fractions, as in JSON."""


def _beside(offer: PaidLater) -> list[str]:
    rates = ["" if rate is None else f"{json_number(rate, WHOLE):g}" for rate in (offer.terms.apr, offer.effective_apr)]
    waived = ["" if cents is None else plain(cents) for cents in (offer.balance_after_promo, offer.deferred_interest)]
    return [plain(offer.terms.down_payment), plain(offer.terms.fee), *rates, *waived]


def _signed(cents: int) -> str:
    return f"-{plain(-cents)}" if cents < 0 else plain(cents)
