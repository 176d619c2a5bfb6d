"""The way to a clinic: how it is counted, and what of it is not."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.model.clinic import Clinic
from ketacost.model.person import Journey
from ketacost.model.question import Question
from ketacost.model.treatments import TREATMENTS
from ketacost.ways.extras.travel import JourneyToClinic, WayThere
from ketacost.words.note import Note, note


def travel_notes(clinic: Clinic, question: Question, there: JourneyToClinic) -> Iterator[Note]:
    """How the way is counted, and what of it is not because nobody says it, or because it does not arise."""
    way, journey = there.way, question.journey
    if way is None:
        if journey != Journey():
            yield note("travel.at_home")
        return
    yield from _instead(clinic, journey)
    yield from _counted(question, way, there)
    if journey.per_mile is not None and way.miles is None:
        yield note("travel.no_miles")
    if there.nights and way.night is None and (way.mile or journey != Journey()):
        yield note("travel.no_price_of_a_night", count=there.nights)
    if journey.per_night is not None and not there.nights:
        yield note("travel.no_nights")
    if TREATMENTS[question.course.treatment].may_drive_after and journey.ride_home:
        yield note("travel.may_drive")
    if journey != Journey() and way.ride_home is None:
        yield note("travel.no_ride_home")


def _counted(question: Question, way: WayThere, there: JourneyToClinic) -> Iterator[Note]:
    """From what the way is worked out."""
    journey, rate = question.journey, question.mile_rate
    if way.mile:
        yield note("travel.driving", miles=way.miles, per_mile=way.per_mile, cents=way.mile)
        if journey.per_mile is None and rate is not None:
            yield note("travel.assumed_mile", per_mile=rate.mile, year=rate.year, source=rate.source)
    dated = any(each.day is not None for each in there.days)
    if (way.mile or there.nights) and len(there.days) > 1:
        if journey.trips is not None:
            yield note("travel.stated_trips", trips=len(there.trips), days=len(there.days), nights=there.nights)
        elif len(there.trips) < len(there.days):
            yield note("travel.days_in_a_row", trips=len(there.trips), days=len(there.days), nights=there.nights)
        elif not dated:
            yield note("travel.each_visit")
    if not any(there.back):
        return
    yield note(
        "travel.paid_back", rate=journey.mile_paid_back, keeps=journey.travel_deductible, cap=journey.travel_deductible_cap
    )
    if journey.travel_deductible_cap is not None and not dated:
        yield note("travel.cap_without_dates")


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
