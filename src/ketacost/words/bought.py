"""Memberships and packages: what their price is taken to hold for, and what a clinic does not say of them."""

from __future__ import annotations

from typing import Final

from ketacost.money import dollars
from ketacost.words.sentences import Sentences


def _consultation_fee(fee: int, *, by_package: bool) -> str:
    taken = "is taken off no package" if by_package else "comes off the first session, off a member's price too"
    return f"The consultation fee of {dollars(fee)} {taken}; ask the clinic."


def _package(name: str | None, infusion: str | None, sessions: int) -> str:
    return name or (f"{sessions} {infusion} infusions" if infusion else f"{sessions} sessions")


SENTENCES: Final[Sentences] = {
    "bought.package": _package,
    "bought.membership": lambda per: f"{per} of membership",
    "bought.membership_of_another": lambda infusion: (
        f"The membership's price is taken to hold for {infusion} alone, the first on the list."
    ),
    "bought.membership_of_first": lambda infusion: (
        f"The membership's price is taken to hold for {infusion}, the first on the list: the file states one price for "
        "all infusions."
    ),
    "bought.membership_left": lambda per: f"The membership can be left after any {per}; ask the clinic.",
    "bought.membership_without_dates": lambda per: (
        f"Two infusions a week are taken to fall into a {per} of the membership, and one booster a month (--start, --every)."
    ),
    "bought.consultation_fee": _consultation_fee,
    "bought.first_course_again": "What is for the first course only is taken to be sold more than once in it.",
    "bought.refund_not_said": "Whether unused sessions of a package are refunded is not said: nothing is counted as coming back.",
    "bought.refund": (
        "Of a refundable package the part of its price that unused sessions are comes back; some clinics count the sessions had at "
        "the single price."
    ),
    "bought.paid_ahead": (
        "what is paid ahead is lost if the clinic closes: Ketamine Wellness Centers shut all 13 sites on 2023-03-10 "
        "(usglobalhealth.us); ask what is refunded, and pay by card"
    ),
}
