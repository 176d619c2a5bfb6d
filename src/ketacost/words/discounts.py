"""Discounts and sliding scales: what is taken off, what the clinic asks to know, what nobody can say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.money import dollars, percent
from ketacost.words.poverty import of_poverty_level
from ketacost.words.sentences import Sentences

Off = tuple[str, int | None, int, int]
"""A discount's name; of a step of a sliding scale the share of the poverty level that it goes up to; its share; its amount."""


def _off(discount: Off) -> str:
    name, up_to, share, amount = discount
    called = name if up_to is None else f"sliding scale up to {percent(up_to)} of the poverty level"
    return f"{called} ({percent(share) if share else dollars(amount)} off)"


def _taken(taken: Sequence[Off], smaller: Sequence[Off]) -> str:
    beside = f" Not added to that, because smaller: {'; '.join(map(_off, smaller))}." if smaller else ""
    return f"Off the cash price of a session: {'; '.join(map(_off, taken))}.{beside} Packages and memberships cost the same."


def _income(share: int, level: int, year: int, household: int) -> str:
    return (
        f"Your income is {of_poverty_level(share)} of the federal poverty level of {year}, which is {dollars(level)} for a "
        f"household of {household} (aspe.hhs.gov)."
    )


SENTENCES: Final[Sentences] = {
    "discounts.taken": _taken,
    "discounts.others": lambda whom: f"The clinic has discounts for {', '.join(whom)}. We did not take them off.",
    "discounts.paid_ahead": "For the pay-ahead discount you pay for all sessions on the first day.",
    "discounts.income": _income,
    "discounts.above_the_scale": "That is above the top of the clinic's sliding scale, so it takes nothing off.",
    "discounts.no_guideline": lambda year: (
        f"We do not have the federal poverty level of {year}, so we did not use the clinic's sliding scale."
    ),
    "discounts.by_income": "The clinic has a sliding scale by income.",
}

HINTS: Final[Sentences] = {
    "discounts.income": "--household",
    "discounts.others": "--discount",
    "discounts.by_income": "--income, --household",
}
"""What changes what is taken for granted."""
