"""Getting there and home: miles, a ride, nights, parking, lost hours; per visit and for the course. Cents.

People may not drive for 24 hours after an infusion (lonestarinfusion.com, Haven, Relaxol; read 2026-11): each session needs
somebody or something to bring them home.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from ketacost.model.clinic import Clinic
from ketacost.money import dollars, each, json_number
from ketacost.ways.visits import PlannedVisit

TENTHS = 10


class Journey(NamedTuple):
    """What a person says of their way to a clinic; ``None`` is what they do not say. Cents."""

    miles_one_way: int | None = None
    per_mile: int | None = None
    """What a mile costs, in tenths of a cent."""
    ride_home: int | None = None
    parking: int | None = None
    nights: int | None = None
    """Away from home for each visit."""
    per_night: int | None = None
    hours: int | None = None
    """Of work that each visit takes."""
    per_hour: int | None = None
    counts: bool = False
    """Whether it is to decide the order of the comparison."""


class Travel(NamedTuple):
    """What the way costs. Cents."""

    visits: int
    per_session: int
    """For a visit with an infusion."""
    total: int
    parts: tuple[tuple[str, int], ...]
    """Each kind of cost, for the whole course."""

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "visits": self.visits,
            "per_session": json_number(self.per_session),
            "total": json_number(self.total),
            **{name: json_number(cents) for name, cents in self.parts},
        }


def travel_to(clinic: Clinic, visits: Sequence[PlannedVisit], journey: Journey) -> Travel | None:
    """The way to this clinic for these visits, visits of one day together; ``None`` where nobody says anything of it.

    What the person says goes before what the clinic's file says. A ride home is needed after a session only.
    """
    filed = clinic.travel
    miles = miles_to(clinic, journey)
    ride = _or(journey.ride_home, filed.ride_home if filed is not None else None)
    nights = _or(journey.nights, filed.nights if filed is not None else None)
    night = _or(journey.per_night, filed.lodging_per_night if filed is not None else None)
    trips = {visit.day or visit.number: False for visit in visits}
    for visit in visits:
        trips[visit.day or visit.number] |= visit.session is not None
    sessions = sum(trips.values())
    mile = each(2 * (miles or 0) * (journey.per_mile or 0), TENTHS)
    each_trip = {
        "driving": mile,
        "parking": journey.parking or 0,
        "lodging": (nights or 0) * (night or 0),
        "lost_hours": (journey.hours or 0) * (journey.per_hour or 0),
    }
    if not any(each_trip.values()) and not ride:
        return None
    parts = {name: cents * len(trips) for name, cents in each_trip.items()} | {"ride_home": (ride or 0) * sessions}
    per_session = sum(each_trip.values()) + (ride or 0)
    kept = tuple((name, cents) for name, cents in parts.items() if cents)
    return Travel(len(trips), per_session, sum(parts.values()), kept)


def miles_to(clinic: Clinic, journey: Journey) -> int | None:
    """Miles one way, as the person says or the clinic's file."""
    return _or(journey.miles_one_way, clinic.travel.miles_one_way if clinic.travel is not None else None)


def trips_of(visits: Sequence[PlannedVisit]) -> list[date | None]:
    """The days of the trips: visits of one day are one; without dates, each visit is."""
    dated = list(dict.fromkeys(visit.day for visit in visits if visit.day is not None))
    return [*dated, *(None for visit in visits if visit.day is None)]


def travel_said(clinic: Clinic, journey: Journey) -> Iterator[str]:
    """What of the way is not counted because nobody says it."""
    miles = miles_to(clinic, journey)
    if miles and journey.per_mile is None:
        yield f"The way is {miles} miles each way; what a mile costs you is not said, and not counted (--per-mile)."
    if journey != Journey() and journey.ride_home is None and (clinic.travel is None or clinic.travel.ride_home is None):
        yield "You may not drive for 24 hours after an infusion; what the ride home costs is not said, and not counted (--ride-home)."


def in_words(travel: Travel) -> str:
    """The course's way in a line."""
    listed = ", ".join(f"{dollars(cents)} {name.replace('_', ' ')}" for name, cents in travel.parts)
    return f"getting there costs {dollars(travel.total)} for {travel.visits} visits ({listed})"


def _or(own: int | None, filed: int | None) -> int | None:
    return filed if own is None else own
