"""Memberships and packages: what their price was counted for, and what a clinic does not say."""

from __future__ import annotations

from typing import Final

from ketacost.money import dollars
from ketacost.words.sentences import Sentences


def _consultation_fee(fee: int, *, by_package: bool) -> str:
    if by_package:
        return f"We did not take the {dollars(fee)} consultation fee off a package; ask the clinic."
    return f"We took the {dollars(fee)} consultation fee off the first session, also for members; ask the clinic."


def _package(name: str | None, infusion: str | None, sessions: int) -> str:
    return name or (f"{sessions} {infusion} infusions" if infusion else f"{sessions} sessions")


SENTENCES: Final[Sentences] = {
    "bought.package": _package,
    "bought.membership": lambda per: f"{per} of membership",
    "bought.membership_of_another": lambda infusion: f"We used the member price for {infusion} only, the first on the list.",
    "bought.membership_of_first": lambda infusion: (
        f"We used the member price for {infusion}, the first on the list: the file has one price for all infusions."
    ),
    "bought.membership_left": lambda per: f"We assumed that you can leave the membership after any {per}; ask the clinic.",
    "bought.membership_without_dates": lambda per: (
        f"Without dates, we counted two infusions a week and one booster a month for each {per} of membership."
    ),
    "bought.consultation_fee": _consultation_fee,
    "bought.first_course_again": "We assumed that you can buy the first-course offer more than once.",
    "bought.refund_not_said": "The clinic does not say if it refunds unused sessions of a package, so we counted no refund.",
    "bought.refund": (
        "We counted a refund of the same part of the price for each unused session. Some clinics charge the single price for those "
        "you had."
    ),
    "bought.paid_ahead": (
        "if the clinic closes, you lose what you paid ahead. Ketamine Wellness Centers shut all 13 sites on Mar 10, 2023 "
        "(usglobalhealth.us). Ask about refunds, and pay by card"
    ),
}

HINTS: Final[Sentences] = {
    "bought.membership_without_dates": "--start, --every",
}
"""What changes what is taken for granted."""
