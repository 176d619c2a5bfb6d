"""The way to a clinic: how it is counted, and what of it is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.model.clinic import Clinic
from ketacost.model.person import Journey
from ketacost.model.treatments import TREATMENTS, Treatment
from ketacost.ways.extras.travel import JourneyToClinic, Trip, WayThere
from ketacost.words.note import Note, note


def travel_notes(clinic: Clinic, journey: Journey, treatment: Treatment, there: JourneyToClinic) -> Iterator[Note]:
    """How the way is counted, and what of it is not because nobody says it, or because it does not arise."""
    way = there.way
    if way is None:
        if journey != Journey():
            yield note("travel.at_home")
        return
    yield from _counted(clinic, journey, way, there.trips)
    if way.miles and journey.per_mile is None:
        yield note("travel.no_price_of_a_mile", miles=way.miles)
    if journey.per_mile is not None and way.miles is None:
        yield note("travel.no_miles")
    if way.nights and way.night is None:
        yield note("travel.no_price_of_a_night", count=way.nights)
    if journey.per_night is not None and not way.nights:
        yield note("travel.no_nights")
    if TREATMENTS[treatment].may_drive_after and journey.ride_home:
        yield note("travel.may_drive")
    if journey != Journey() and way.ride_home is None:
        yield note("travel.no_ride_home")


def _counted(clinic: Clinic, journey: Journey, way: WayThere, trips: Sequence[Trip]) -> Iterator[Note]:
    """From what the way is worked out."""
    yield from _instead(clinic, journey)
    if way.mile:
        yield note("travel.driving", miles=way.miles, per_mile=journey.per_mile, cents=way.mile)
    if way.mile or way.nights or way.parking or way.lost_hours:
        yield from _apart(trips)


def _instead(clinic: Clinic, journey: Journey) -> Iterator[Note]:
    """What the person says stands instead of what the clinic's file says of the way."""
    filed = clinic.travel
    if filed is None:
        return
    both = (
        ("miles", journey.miles_one_way, filed.miles_one_way),
        ("nights", journey.nights, filed.nights),
        ("ride_home", journey.ride_home, filed.ride_home),
        ("night", journey.per_night, filed.lodging_per_night),
    )
    said = tuple((what, own, there) for what, own, there in both if None not in (own, there) and own != there)
    if said:
        yield note("travel.instead", said=said)


def _apart(trips: Sequence[Trip]) -> Iterator[Note]:
    """Without dates nobody knows which visits fall on one day."""
    if len(trips) > 1 and all(trip.day is None for trip in trips) and not all(trip.session for trip in trips):
        yield note("travel.each_visit")
