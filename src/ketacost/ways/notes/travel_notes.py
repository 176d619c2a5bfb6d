"""The way to a clinic in words: what it comes to, and what of it is not counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.model.clinic import Clinic
from ketacost.model.person import Journey
from ketacost.model.treatments import TREATMENTS, Treatment
from ketacost.money import dollars
from ketacost.result.extras import Travel
from ketacost.ways.extras.travel import Trip, WayThere, way_to


def travel_said(clinic: Clinic, journey: Journey, treatment: Treatment, trips: Sequence[Trip]) -> Iterator[str]:
    """How the way is counted, and what of it is not because nobody says it, or because it does not arise."""
    way = way_to(clinic, journey, treatment)
    if way is None:
        if journey != Journey():
            yield "The treatment is taken at home: no way to the clinic is counted."
        return
    yield from _counted(clinic, journey, way, trips)
    if way.miles and journey.per_mile is None:
        yield f"The way is {way.miles} miles each way; what a mile costs you is not said, and not counted (--per-mile)."
    if journey.per_mile is not None and way.miles is None:
        yield "How far the clinic is away is not said: no miles are counted (--miles)."
    if way.nights and way.night is None:
        yield f"You stay {way.nights} night{'s' if way.nights > 1 else ''} for each visit; what a night costs is not said, and not counted (--per-night)."
    if journey.per_night is not None and not way.nights:
        yield "Nights away from home are not said: none is counted (--nights)."
    if TREATMENTS[treatment].may_drive_after and journey.ride_home:
        yield "After TMS you may drive: no ride home is counted."
    if journey != Journey() and way.ride_home is None:
        yield "You may not drive for 24 hours after a session; what the ride home costs is not said, and not counted (--ride-home)."


def _counted(clinic: Clinic, journey: Journey, way: WayThere, trips: Sequence[Trip]) -> Iterator[str]:
    """From what the way is worked out."""
    yield from _instead(clinic, journey)
    if way.mile:
        yield f"Driving is {way.miles} miles each way at {_a_mile(journey.per_mile or 0)} a mile: {dollars(way.mile)} for each visit."
    if way.mile or way.nights or way.parking or way.lost_hours:
        yield from _apart(trips)


def _instead(clinic: Clinic, journey: Journey) -> Iterator[str]:
    """What the person says stands instead of what the clinic's file says of the way."""
    filed = clinic.travel
    if filed is None:
        return
    counts = (("miles", filed.miles_one_way, journey.miles_one_way), ("nights", filed.nights, journey.nights))
    amounts = (("ride home", filed.ride_home, journey.ride_home), ("a night", filed.lodging_per_night, journey.per_night))
    other = [f"{own} {word} instead of {there}" for word, there, own in counts if None not in (own, there) and own != there]
    other += [
        f"{dollars(own)} for {word} instead of {dollars(there)}"
        for word, there, own in amounts
        if own is not None and there is not None and own != there
    ]
    if other:
        yield f"What you say of the way holds for every clinic, whatever its file says: here {', '.join(other)}."


def _apart(trips: Sequence[Trip]) -> Iterator[str]:
    """Without dates nobody knows which visits fall on one day."""
    if len(trips) > 1 and all(trip.day is None for trip in trips) and not all(trip.session for trip in trips):
        yield "Each visit is a way of its own; with dates (--start) the visits of one day share one."


def _a_mile(mills: int) -> str:
    """The price of a mile, which may have a tenth of a cent."""
    whole, rest = divmod(mills, 1000)
    return f"${whole}.{rest:03d}".removesuffix("0")


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
