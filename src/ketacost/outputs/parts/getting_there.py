"""The way to a clinic, as screens tell it."""

from __future__ import annotations

from ketacost.money import dollars, dollars_short
from ketacost.outputs.words import plural
from ketacost.result.extras import Travel


def in_words(travel: Travel) -> str:
    """The course's way in a line."""
    listed = ", ".join(f"{dollars_short(cents)} {name.replace('_', ' ')}" for name, cents in travel.parts)
    back = f", {dollars_short(travel.paid_back)} paid back" if travel.paid_back else ""
    nights = f" and {plural(travel.nights, 'night')}" if travel.nights else ""
    return f"getting there costs {dollars(travel.total)} for {plural(travel.trips, 'trip')}{nights} ({listed}{back})"
