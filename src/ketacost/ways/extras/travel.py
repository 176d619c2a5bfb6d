"""Getting there and home: miles by the trip, nights, parking, a ride, lost hours; and what somebody pays back of it. Cents.

People may not drive for 24 hours after an infusion (lonestarinfusion.com, Haven, Relaxol; read 2026-11): each day with one needs
somebody or something to bring them home. TMS leaves a person able to drive, and what is taken at home needs no way at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ketacost.model.clinic import Clinic
from ketacost.model.question import Question
from ketacost.model.treatments import TREATMENTS
from ketacost.money import each
from ketacost.result.extras import Travel
from ketacost.ways.booking.visits import PlannedVisit
from ketacost.ways.extras.paid_back import TENTHS, paid_back
from ketacost.ways.extras.trips import Trip, VisitDay, days_of, trips_of


class WayThere(NamedTuple):
    """What is known of the way to a clinic: what the person says goes before what the clinic's file says. Cents."""

    miles: int | None
    per_mile: int
    """In tenths of a cent."""
    parking: int
    """For each day of visits, as lost hours are."""
    nights: int | None
    """For each trip; ``None`` where nobody says."""
    night: int | None
    ride_home: int | None
    """After each day with a session; ``None`` where nobody says."""
    lost_hours: int

    @property
    def mile(self) -> int:
        """Driving there and back."""
        return each(2 * (self.miles or 0) * self.per_mile, TENTHS)


class JourneyToClinic(NamedTuple):
    """The way to one clinic, and the days and trips that a course takes: the same for every way to pay."""

    way: WayThere | None
    days: Sequence[VisitDay]
    trips: Sequence[Trip]
    back: Sequence[int]
    """What is paid back of each trip."""
    travel: Travel | None

    @property
    def nights(self) -> int:
        """Away from home in the whole course."""
        return sum(trip.nights for trip in self.trips)


def getting_there(clinic: Clinic, visits: Sequence[PlannedVisit], question: Question) -> JourneyToClinic:
    """What is known of getting there, worked out once for each clinic."""
    way, days = way_to(clinic, question), days_of(visits)
    if way is None:
        return JourneyToClinic(None, days, (), (), None)
    trips = trips_of(days, question.journey, way.nights)
    back = paid_back(question.journey, way.miles, trips)
    return JourneyToClinic(way, days, trips, back, travel_to(way, days, trips, sum(back)))


def way_to(clinic: Clinic, question: Question) -> WayThere | None:
    """What is known of the way; ``None`` for what is taken at home. A mile that nobody prices is the IRS's medical one."""
    journey, treatment = question.journey, TREATMENTS[question.course.treatment]
    if treatment.at_home:
        return None
    filed = clinic.travel
    ride = _or(journey.ride_home, filed.ride_home if filed is not None else None)
    assumed = question.mile_rate.mile if question.mile_rate is not None else None
    return WayThere(
        miles=_or(journey.miles_one_way, filed.miles_one_way if filed is not None else None),
        per_mile=_or(journey.per_mile, assumed) or 0,
        parking=journey.parking or 0,
        nights=_or(journey.nights, filed.nights if filed is not None else None),
        night=_or(journey.per_night, filed.lodging_per_night if filed is not None else None),
        ride_home=0 if treatment.may_drive_after else ride,
        lost_hours=(journey.hours or 0) * (journey.per_hour or 0),
    )


def travel_to(way: WayThere, days: Sequence[VisitDay], trips: Sequence[Trip], back: int) -> Travel | None:
    """What the trips cost, less what is paid back; ``None`` where nobody says anything of the way."""
    nights = sum(trip.nights for trip in trips)
    parts = {
        "driving": way.mile * len(trips),
        "parking": way.parking * len(days),
        "lodging": (way.night or 0) * nights,
        "lost_hours": way.lost_hours * len(days),
        "ride_home": (way.ride_home or 0) * sum(each.session for each in days),
    }
    kept = tuple((name, cents) for name, cents in parts.items() if cents)
    if not kept and not back:
        return None
    return Travel(len(trips), len(days), nights, max(sum(parts.values()) - back, 0), back, kept)


def _or(own: int | None, filed: int | None) -> int | None:
    return filed if own is None else own
