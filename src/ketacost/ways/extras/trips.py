"""The trips of a course: visits on days in a row are one stay, and what a person says of trips and nights goes before that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from ketacost.model.person import Journey
from ketacost.ways.booking.visits import PlannedVisit

Thing = TypeVar("Thing")


class VisitDay(NamedTuple):
    """The visits of one day."""

    day: date | None
    session: bool
    """Whether an infusion is among them."""


class Trip(NamedTuple):
    """There and back."""

    day: date | None
    """The first day of its visits."""
    nights: int


def days_of(visits: Sequence[PlannedVisit]) -> list[VisitDay]:
    """The days of a course, in their order. Without dates each visit has its own, but for the consultation.

    Dated, the consultation is on the day of the first session where nobody says another: so it is here.
    """
    first = next((visit.number for visit in visits if visit.session is not None), None)
    found: dict[object, VisitDay] = {}
    for visit in visits:
        with_first = visit.service == "consultation" and first is not None
        key = visit.day or (first if with_first else visit.number)
        session = visit.session is not None or (key in found and found[key].session)
        found[key] = VisitDay(visit.day, session)
    return sorted(found.values(), key=lambda each: each.day or date.min)


def trips_of(days: Sequence[VisitDay], journey: Journey, nights_each: int | None) -> list[Trip]:
    """The trips, each with its nights. ``nights_each``: for each trip, as far as anybody says; 0 is home again each evening.

    A day that is no trip of its own is a night away, and so the other way round.
    """
    if not days:
        return []
    stated, in_all = journey.trips, journey.nights_in_all
    stays = [[each] for each in days] if nights_each == 0 and in_all is None else list(_stays(days))
    if stated is None and (in_all is None or in_all >= len(days) - len(stays)):
        trips = [Trip(stay[0].day, max(len(stay) - 1, nights_each or 0)) for stay in stays]
        return trips if in_all is None else _with_nights(trips, in_all)
    count = stated if stated is not None else len(days) - (in_all or 0)
    trips = [Trip(each.day, 0) for each in _gone_on(days, stays, count)]
    if in_all is None:
        in_all = 0 if nights_each == 0 else max(len(days) - count, (nights_each or 0) * count)
    return _with_nights(trips, in_all)


def _stays(days: Sequence[VisitDay]) -> Iterator[list[VisitDay]]:
    """Days one night apart, together."""
    stay: list[VisitDay] = []
    for each in days:
        before = stay[-1].day if stay else None
        if stay and not (before is not None and each.day is not None and (each.day - before).days == 1):
            yield stay
            stay = []
        stay.append(each)
    yield stay


def _gone_on(days: Sequence[VisitDay], stays: Sequence[Sequence[VisitDay]], count: int) -> list[VisitDay]:
    """The days on which so many trips begin: those of stays first, then days within them."""
    begin = [stay[0] for stay in stays]
    if count <= len(begin):
        return _spread(begin, count)
    if count >= len(days):
        return _spread(days, count)
    within = [each for stay in stays for each in stay[1:]]
    return sorted([*begin, *within[: count - len(begin)]], key=lambda each: each.day or date.min)


def _spread(things: Sequence[Thing], count: int) -> list[Thing]:
    """So many of them, evenly: some left out, or some more than once."""
    return [things[at * len(things) // count] for at in range(count)]


def _with_nights(trips: Sequence[Trip], nights: int) -> list[Trip]:
    """So many nights in all, as evenly as they go."""
    whole, more = divmod(nights, len(trips))
    return [trip._replace(nights=whole + (at < more)) for at, trip in enumerate(trips)]
