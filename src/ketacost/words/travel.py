"""The way to a clinic: how it is counted, and what of it is not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.money import dollars
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


def _nights(count: int) -> str:
    return (
        f"You stay {count} night{'s' if count > 1 else ''} for each visit; what a night costs is not said, and not counted "
        "(--per-night)."
    )


SENTENCES: Final[Sentences] = {
    "travel.at_home": "The treatment is taken at home: no way to the clinic is counted.",
    "travel.instead": _instead,
    "travel.driving": lambda miles, per_mile, cents: (
        f"Driving is {miles} miles each way at {_a_mile(per_mile)} a mile: {dollars(cents)} for each visit."
    ),
    "travel.each_visit": "Each visit is a way of its own; with dates (--start) the visits of one day share one.",
    "travel.no_price_of_a_mile": lambda miles: (
        f"The way is {miles} miles each way; what a mile costs you is not said, and not counted (--per-mile)."
    ),
    "travel.no_miles": "How far the clinic is away is not said: no miles are counted (--miles).",
    "travel.no_price_of_a_night": _nights,
    "travel.no_nights": "Nights away from home are not said: none is counted (--nights).",
    "travel.may_drive": "After TMS you may drive: no ride home is counted.",
    "travel.no_ride_home": "You may not drive for 24 hours after a session; what the ride home costs is not said, and not counted (--ride-home).",
}
