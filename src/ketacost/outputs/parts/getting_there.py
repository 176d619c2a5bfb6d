"""The way to a clinic, as screens tell it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ketacost.money import dollars_short
from ketacost.outputs.words import clean, plural
from ketacost.result.estimate import Estimate
from ketacost.result.extras import Travel

NOT_COUNTED: Final = {
    "travel.no_miles": "the miles (--miles)",
    "travel.no_price_of_a_night": "the nights (--per-night)",
    "travel.no_nights": "nights (--nights)",
    "travel.no_ride_home": "the ride home, since you may not drive after a session (--ride-home)",
}
"""What is not known of the way, by the finding that says so."""


def way_there(result: Estimate) -> Iterator[tuple[str, str]]:
    """The way to the clinic of the answer as a label and a line, where anybody says what any of it costs."""
    option = result.best or next(iter(result.options), None)
    if option is None or option.travel is None:
        return
    codes = {note.code for note in option.assumptions}
    lacking = [words for code, words in NOT_COUNTED.items() if code in codes]
    missing = f"; not counted: {', '.join(lacking)}" if lacking else ""
    comes_on_top = "" if result.with_travel else "on top, "
    yield "The trips", f"{clean(option.clinic)}: {comes_on_top}{_priced(option.travel)}{missing}."


def in_words(travel: Travel) -> str:
    """The course's way in a line."""
    return f"getting there costs {_priced(travel)}"


def _priced(travel: Travel) -> str:
    listed = ", ".join(f"{dollars_short(cents)} {name.replace('_', ' ')}" for name, cents in travel.parts)
    back = f", {dollars_short(travel.paid_back)} paid back" if travel.paid_back else ""
    nights = f" and {plural(travel.nights, 'night')}" if travel.nights else ""
    return f"{dollars_short(travel.total)} for {plural(travel.trips, 'trip')}{nights} ({listed}{back})"
