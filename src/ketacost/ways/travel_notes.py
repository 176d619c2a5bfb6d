"""The way to a clinic in words: what it comes to, and what of it is not counted."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.model.clinic import Clinic
from ketacost.model.course import Treatment
from ketacost.money import dollars
from ketacost.ways.travel import ABLE_TO_DRIVE, Journey, Travel, way_to


def travel_said(clinic: Clinic, journey: Journey, treatment: Treatment) -> Iterator[str]:
    """What of the way is not counted because nobody says it, or because it does not arise."""
    way = way_to(clinic, journey, treatment)
    if way is None:
        if journey != Journey():
            yield "The treatment is taken at home: no way to the clinic is counted."
        return
    if way.miles and journey.per_mile is None:
        yield f"The way is {way.miles} miles each way; what a mile costs you is not said, and not counted (--per-mile)."
    if journey.per_mile is not None and way.miles is None:
        yield "How far the clinic is away is not said: no miles are counted (--miles)."
    if way.nights and way.night is None:
        yield f"You stay {way.nights} night{'s' if way.nights > 1 else ''} for each visit; what a night costs is not said, and not counted (--per-night)."
    if journey.per_night is not None and not way.nights:
        yield "Nights away from home are not said: none is counted (--nights)."
    if treatment == ABLE_TO_DRIVE and journey.ride_home:
        yield "After TMS you may drive: no ride home is counted."
    if journey != Journey() and way.ride_home is None:
        yield "You may not drive for 24 hours after a session; what the ride home costs is not said, and not counted (--ride-home)."


def in_words(travel: Travel) -> str:
    """The course's way in a line."""
    listed = ", ".join(f"{dollars(cents)} {name.replace('_', ' ')}" for name, cents in travel.parts)
    visits = f"{travel.visits} visit{'' if travel.visits == 1 else 's'}"
    once = [
        f"{dollars(cents)} {words}"
        for cents, words in ((travel.per_session, "for each with a session"), (travel.per_visit, "for each other one"))
        if cents
    ]
    return f"getting there costs {dollars(travel.total)} for {visits}, {' and '.join(once)} ({listed})"
