"""The way to a clinic: how it is counted, and what of it is not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.money import dollars, dollars_short
from ketacost.words.sentences import Sentences

COUNTS: Final = {"miles": "miles", "nights": "nights"}
AMOUNTS: Final = {"ride_home": "ride home", "night": "a night"}


def _instead(said: Sequence[tuple[str, int, int]]) -> str:
    """``said``: of each thing that the clinic's file has otherwise, what it is, what the person says, what the file says."""
    other = [f"{own} {COUNTS[what]} instead of {filed}" for what, own, filed in said if what in COUNTS]
    other += [f"{dollars(own)} for {AMOUNTS[what]} instead of {dollars(filed)}" for what, own, filed in said if what in AMOUNTS]
    return f"What you say of the way holds for every clinic, whatever its file says: here {', '.join(other)}."


def _a_mile(tenths: int) -> str:
    """The price of a mile, which may have a tenth of a cent."""
    whole, rest = divmod(tenths, 1000)
    return f"${whole}.{rest:03d}".removesuffix("0")


def _times(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _paid_back(rate: int, keeps: int | None, cap: int | None) -> str:
    less = f", less {dollars_short(keeps)} a trip" if keeps else ""
    most = f" (at most {dollars_short(cap)} in a calendar month)" if keeps and cap is not None else ""
    return f"You get back {_a_mile(rate)} a mile{less}{most}."


SENTENCES: Final[Sentences] = {
    "travel.at_home": "You take this at home, so no trips are counted.",
    "travel.instead": _instead,
    "travel.driving": lambda miles, per_mile, cents: (
        f"The clinic is {miles} miles away. At {_a_mile(per_mile)} a mile a trip there and back costs {dollars_short(cents)}."
    ),
    "travel.assumed_mile": lambda per_mile, year, source: (
        f"You did not say what a mile costs you: we used {_a_mile(per_mile)}, what the IRS allows for medical driving in {year} "
        f"({source})."
    ),
    "travel.stated_trips": lambda trips, days, nights: (
        f"As you say: {_times(trips, 'trip')} for {_times(days, 'day')} at the clinic, {_times(nights, 'night')} away."
    ),
    "travel.days_in_a_row": lambda trips, days, nights: (
        f"Days in a row are one trip: {_times(trips, 'trip')} for {_times(days, 'day')} at the clinic, {_times(nights, 'night')} away. "
        "If you go home each evening, say so."
    ),
    "travel.each_visit": "Without dates each visit is a trip of its own; with dates, days in a row are one trip.",
    "travel.paid_back": _paid_back,
    "travel.cap_without_dates": "Without dates we cannot tell the months, so every trip bears the deductible.",
    "travel.no_miles": "We do not know how far away the clinic is, so no miles are counted.",
    "travel.no_price_of_a_night": lambda count: (
        f"You stay {_times(count, 'night')}; what a night costs is not known, and not counted."
    ),
    "travel.no_nights": "No nights away from home are counted: you did not say how many.",
    "travel.may_drive": "After TMS you may drive: no ride home is counted.",
    "travel.no_ride_home": "You may not drive for 24 hours after a session; what the ride home costs is not known, and not counted.",
}

HINTS: Final[Sentences] = {
    "travel.assumed_mile": "--per-mile",
    "travel.days_in_a_row": "--nights 0",
    "travel.each_visit": "--start",
    "travel.cap_without_dates": "--start",
    "travel.no_miles": "--miles",
    "travel.no_price_of_a_night": "--per-night",
    "travel.no_nights": "--nights",
    "travel.no_ride_home": "--ride-home",
}
"""What changes what is taken for granted."""
