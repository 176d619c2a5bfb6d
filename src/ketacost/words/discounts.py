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
    beside = f" Smaller, and not taken beside it: {'; '.join(map(_off, smaller))}." if smaller else ""
    return f"Off the cash price of a session: {'; '.join(map(_off, taken))}.{beside} Packages and membership keep their price."


def _income(share: int, level: int, year: int, household: int) -> str:
    return (
        f"Your income is {of_poverty_level(share)} of the federal poverty guideline of {year} (aspe.hhs.gov), {dollars(level)} for a "
        f"household of {household} (--household)."
    )


SENTENCES: Final[Sentences] = {
    "discounts.taken": _taken,
    "discounts.others": lambda whom: (
        f"Discounts that you do not ask for are not taken off; the clinic has some for {', '.join(whom)} (--discount)."
    ),
    "discounts.paid_ahead": "The discount on paying ahead asks for all sessions on the day of the first one.",
    "discounts.income": _income,
    "discounts.above_the_scale": "That is above the last step of the clinic's sliding scale: nothing is taken off.",
    "discounts.no_guideline": lambda year: (
        f"The federal poverty guideline of {year} is not known here: the clinic's sliding scale is not used."
    ),
    "discounts.by_income": "The clinic has a sliding scale by income (--income, --household).",
}
