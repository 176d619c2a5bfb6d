"""Tax money: what a saving rests on, and what of a year is not known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.money import dollars, percent
from ketacost.words.sentences import Sentences

IRS: Final = "the IRS's limit, read 2026-11"
EXCLUDED: Final = "You cannot use an HSA and a health FSA together."


def _no_hsa(*, carried: bool) -> str:
    own = "we counted only what you carried over" if carried else "you save nothing"
    return f"To put money into an HSA you need an HSA plan and no other insurance, so {own}. {EXCLUDED}"


def _fsa_is_lost(carried: Sequence[tuple[int, int]]) -> str:
    """``carried``: what may be carried over, in cents, and of which year."""
    most = ", ".join(f"{dollars(cents)} of {year}" for cents, year in carried) or "we do not know how much"
    return f"You lose FSA money that you do not spend, except what the plan lets you carry over (at most {most})."


SENTENCES: Final[Sentences] = {
    "taxes.no_hsa": _no_hsa,
    "taxes.payroll": lambda share: (
        f"Through payroll you also save Social Security and Medicare tax: {percent(share)} on top of your rate (26 U.S.C. 3101, 3121)."
    ),
    "taxes.nothing_spent": lambda account: (
        f"You have spent none of this year's {account.upper()} on anything else yet. {EXCLUDED}"
    ),
    "taxes.most": lambda account, cents, year: (
        f"You can put at most {dollars(cents)} into the {account.upper()} in {year} ({IRS}). You pay the rest from taxed money."
    ),
    "taxes.carried_over": lambda cents, year: f"You can carry at most {dollars(cents)} of the FSA over into {year}.",
    "taxes.fsa_is_lost": _fsa_is_lost,
    "taxes.fsa_by_employer": "A health FSA comes from an employer, not with a plan you buy yourself.",
    "taxes.deduction": (
        "You can deduct only costs above 7.5% of your income. Lodging counts up to $50 a night and person, and not for a "
        "free-standing clinic (IRS Publication 502)."
    ),
    "taxes.no_other_cost": "We counted no other health costs toward the 7.5%, and lodging for one person. With more, you can deduct more.",
    "taxes.same_income": "We counted the same income in each year.",
    "taxes.no_limit": lambda account: (
        f"we do not know how much may go into an {account.upper()}, so we counted no savings for it"
    ),
    "taxes.no_mile": "we do not have the tax rate for a mile, so we did not deduct the miles",
}

HINTS: Final[Sentences] = {
    "taxes.no_hsa": "hsa_eligible in the plan file",
    "taxes.same_income": "--agi",
}
"""What changes what is taken for granted."""
