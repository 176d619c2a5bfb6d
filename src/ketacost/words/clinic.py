"""What is taken for granted where a clinic's file says less than a course asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.words.sentences import Sentences

VISITS: Final = {"follow_up": "follow-up", "therapy": "therapy"}


def _first_on_list(infusion: str, others: Sequence[str]) -> str:
    return f"We used {infusion}, the first on the clinic's list. It also offers {', '.join(others)}."


SENTENCES: Final[Sentences] = {
    "clinic.first_on_list": _first_on_list,
    "clinic.no_consultation_price": "The clinic lists no price for a consultation, so we counted none.",
    "clinic.consultation_same_day": "The consultation is on the same day as the first infusion.",
    "clinic.consultation_credited": "The clinic takes the consultation fee off the first session if you pay both in cash.",
    "clinic.no_visit_price": lambda service: f"The clinic lists no price for {VISITS[service]} visits, so we counted none.",
    "clinic.no_booster_price": "The clinic lists no price for boosters, so we used the price of a session.",
    "clinic.no_price_for_minutes": lambda minutes: (
        f"The clinic lists no price for {minutes} minutes, so we used the first price on its list."
    ),
    "clinic.fee_months_without_dates": ("We counted monthly fees for two infusions a week, and at most for one a week."),
    "clinic.usual_minutes": lambda minutes: f"The clinic bills by time; we counted {minutes} minutes for an infusion.",
}

HINTS: Final[Sentences] = {
    "clinic.first_on_list": "--infusion",
    "clinic.consultation_same_day": "--consultation-date",
    "clinic.fee_months_without_dates": "--start, --every",
    "clinic.usual_minutes": "--minutes",
}
"""What changes what is taken for granted."""
