"""Getting there and home: miles, a ride, nights, parking, lost hours; per visit and for the course. Cents.

People may not drive for 24 hours after an infusion (lonestarinfusion.com, Haven, Relaxol; read 2026-11): each session needs
somebody or something to bring them home. TMS leaves a person able to drive, and what is taken at home needs no way at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from ketacost.model.clinic import Clinic
from ketacost.model.person import Journey
from ketacost.model.treatments import TREATMENTS, Treatment
from ketacost.money import each
from ketacost.result.extras import Travel
from ketacost.ways.booking.visits import PlannedVisit

TENTHS: Final = 10


class Trip(NamedTuple):
    """The visits of one day."""

    day: date | None
    session: bool


class WayThere(NamedTuple):
    """What is known of one trip to a clinic: what the person says goes before what the clinic's file says. Cents."""

    miles: int | None
    mile: int
    """Driving there and back."""
    parking: int
    nights: int
    night: int | None
    ride_home: int | None
    """After a session; ``None`` where nobody says."""
    lost_hours: int

    def parts(self, *, session: bool) -> dict[str, int]:
        """What one trip costs, by kind."""
        return {
            "driving": self.mile,
            "parking": self.parking,
            "lodging": self.nights * (self.night or 0),
            "lost_hours": self.lost_hours,
            "ride_home": (self.ride_home or 0) if session else 0,
        }


class JourneyToClinic(NamedTuple):
    """The way to one clinic, and the trips that a course takes: the same for every way to pay."""

    way: WayThere | None
    trips: Sequence[Trip]
    travel: Travel | None


def getting_there(clinic: Clinic, visits: Sequence[PlannedVisit], journey: Journey, treatment: Treatment) -> JourneyToClinic:
    """What is known of getting there, worked out once for each clinic."""
    way, trips = way_to(clinic, journey, treatment), trips_of(visits)
    return JourneyToClinic(way, trips, travel_to(way, trips))


def way_to(clinic: Clinic, journey: Journey, treatment: Treatment) -> WayThere | None:
    """What is known of the way; ``None`` for what is taken at home."""
    if TREATMENTS[treatment].at_home:
        return None
    filed = clinic.travel
    miles = _or(journey.miles_one_way, filed.miles_one_way if filed is not None else None)
    ride = _or(journey.ride_home, filed.ride_home if filed is not None else None)
    return WayThere(
        miles=miles,
        mile=each(2 * (miles or 0) * (journey.per_mile or 0), TENTHS),
        parking=journey.parking or 0,
        nights=_or(journey.nights, filed.nights if filed is not None else None) or 0,
        night=_or(journey.per_night, filed.lodging_per_night if filed is not None else None),
        ride_home=0 if TREATMENTS[treatment].may_drive_after else ride,
        lost_hours=(journey.hours or 0) * (journey.per_hour or 0),
    )


def trips_of(visits: Sequence[PlannedVisit]) -> list[Trip]:
    """The trips of a course: visits of one day are one; without dates, each visit is."""
    found: dict[object, Trip] = {}
    for visit in visits:
        key, session = visit.day or visit.number, visit.session is not None
        before = found.get(key)
        if before is None or (session and not before.session):
            found[key] = Trip(visit.day, session)
    return list(found.values())


def travel_to(way: WayThere | None, trips: Sequence[Trip]) -> Travel | None:
    """What the trips cost; ``None`` where nobody says anything of the way."""
    if way is None or not any((way.mile, way.parking, way.nights and way.night, way.lost_hours, way.ride_home)):
        return None
    sessions = sum(trip.session for trip in trips)
    others = len(trips) - sessions
    one, other = way.parts(session=True), way.parts(session=False)
    total = {name: one[name] * sessions + other[name] * others for name in one}
    if not any(total.values()):
        return None
    by_kind = sum(one.values()) if sessions else None, sum(other.values()) if others else None
    return Travel(len(trips), *by_kind, sum(total.values()), tuple((name, cents) for name, cents in total.items() if cents))


def _or(own: int | None, filed: int | None) -> int | None:
    return filed if own is None else own
