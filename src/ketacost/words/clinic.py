"""What is taken for granted where a clinic's file says less than a course asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.words.sentences import Sentences

VISITS: Final = {"follow_up": "follow-up", "therapy": "therapy"}


def _first_on_list(infusion: str, others: Sequence[str]) -> str:
    return f"The infusion is {infusion}, the first on the clinic's list; it also offers {', '.join(others)} (--infusion)."


SENTENCES: Final[Sentences] = {
    "clinic.first_on_list": _first_on_list,
    "clinic.no_consultation_price": "The clinic states no price for a consultation: none is in the course.",
    "clinic.consultation_same_day": "The consultation is on the day of the first infusion (--consultation-date).",
    "clinic.consultation_credited": "The consultation fee is taken off the first session where both are paid at the clinic's cash price.",
    "clinic.no_visit_price": lambda service: (
        f"The clinic states no price for {VISITS[service]} visits: none are in the course."
    ),
    "clinic.no_booster_price": "The clinic states no booster price: boosters cost what a session costs.",
    "clinic.no_price_for_minutes": lambda minutes: (
        f"The clinic lists no price for an infusion of {minutes} minutes: that of its first line is taken."
    ),
    "clinic.fee_months_without_dates": (
        "A fee for each month is counted for two infusions a week, and at most for one a week (--start, --every)."
    ),
    "clinic.usual_minutes": lambda minutes: f"An infusion takes {minutes} minutes (--minutes): the clinic bills by time.",
}
