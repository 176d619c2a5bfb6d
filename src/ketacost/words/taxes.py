"""Tax money: what a saving rests on, and what of a year is not known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.money import dollars, percent
from ketacost.words.sentences import Sentences

IRS: Final = "the IRS's limit, read 2026-11"
EXCLUDED: Final = "An HSA and a health FSA exclude each other."


def _no_hsa(*, carried: bool) -> str:
    own = "what you carried over alone is counted" if carried else "nothing is saved"
    return f"Money may go into an HSA only beside an HSA-eligible plan (hsa_eligible) and no other insurance: {own}. {EXCLUDED}"


def _fsa_is_lost(carried: Sequence[tuple[int, int]]) -> str:
    """``carried``: what may be carried over, in cents, and of which year."""
    most = ", ".join(f"{dollars(cents)} of {year}" for cents, year in carried) or "an amount not known here"
    return f"FSA money that is not spent is lost, but for what the plan lets you carry over (at most {most})."


SENTENCES: Final[Sentences] = {
    "taxes.no_hsa": _no_hsa,
    "taxes.payroll": lambda share: (
        f"Through payroll it saves Social Security and Medicare tax too: {percent(share)} beside your own rate (26 U.S.C. 3101, 3121)."
    ),
    "taxes.nothing_spent": lambda account: (
        f"Nothing of this year's {account.upper()} is spent yet on anything else. {EXCLUDED}"
    ),
    "taxes.most": lambda account, cents, year: (
        f"At most {dollars(cents)} may go into the {account.upper()} in {year} ({IRS}): the rest is paid from taxed money."
    ),
    "taxes.carried_over": lambda cents, year: f"Of the FSA at most {dollars(cents)} may be carried over into {year}.",
    "taxes.fsa_is_lost": _fsa_is_lost,
    "taxes.fsa_by_employer": "A health FSA comes through an employer; a plan that you buy yourself brings none.",
    "taxes.deduction": (
        "The deduction counts only what is above 7.5% of your income; of lodging at most $50 a night and person, and not for a "
        "free-standing clinic (IRS Publication 502)."
    ),
    "taxes.no_other_cost": "No other medical cost of the year is counted toward the 7.5%, and lodging for one person: with more, more can be deducted.",
    "taxes.same_income": "Your income is taken to be the same in each year (--agi).",
    "taxes.no_limit": lambda account: (
        f"how much may go into an {account.upper()} is not known here: no saving is counted for it"
    ),
    "taxes.no_mile": "what a medical mile counts is not known here: the miles are not deducted",
}
