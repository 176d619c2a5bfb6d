"""The visits of a course at one clinic: each appointment with the lines that the clinic bills for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ketacost.model.billing import USUAL_MINUTES
from ketacost.model.clinic import Clinic
from ketacost.model.course import SESSIONS_ASSUMED, Course
from ketacost.model.infusion import Infusion
from ketacost.result.planned_line import SHOWN, PlannedLine, Points
from ketacost.ways.booking.discounts import Reduction, pays_ahead, reduced, with_reductions
from ketacost.ways.booking.lines import by_time, line_of, session_lines, unpriced
from ketacost.ways.booking.schedule import Appointment


class PlannedVisit(NamedTuple):
    """A visit of the course."""

    number: int
    service: str
    session: int | None
    booster: bool
    day: date | None
    lines: tuple[PlannedLine, ...]


class Planned(NamedTuple):
    """A course at a clinic, and what had to be assumed to plan it."""

    visits: tuple[PlannedVisit, ...]
    infusion: Infusion
    minutes: int | None
    """How long an infusion takes, as far as it is known."""
    credit: Points
    """What the clinic takes off the first session for a consultation paid at its cash price."""
    assumed: tuple[str, ...]
    prepaid: bool = False
    """Whether a discount asks for all sessions to be paid on the day of the first one."""
    sessions_before: int = 0
    """Sessions had here before the course."""

    @property
    def ranged(self) -> bool:
        """Whether any price is a range."""
        return any(
            len(set(line.billed)) > 1 or len(set(line.cash)) > 1
            for lines in {id(visit.lines): visit.lines for visit in self.visits}.values()
            for line in lines
        )


def plan_visits(
    clinic: Clinic, course: Course, infusion: Infusion, agenda: Sequence[Appointment], reductions: Sequence[Reduction] = ()
) -> Planned:
    """The course at this clinic. A visit that the clinic states no price for is left out, and that is said."""
    minutes = infusion.minutes or course.minutes
    assumed = list(_assumed(clinic, course, infusion, minutes, agenda))
    kept: dict[tuple[str, bool, bool], tuple[PlannedLine, ...]] = {}
    first = max(infusion.first_sessions.count - course.had, 0) if infusion.first_sessions is not None else 0
    visits: list[PlannedVisit] = []
    for service, session, booster, day in agenda:
        key = service, booster, session is not None and session <= first
        lines = kept.get(key)
        if lines is None:
            later = session + course.had if session is not None else None
            found = _lines(clinic, infusion, service, later, minutes, booster=booster)
            lines = kept[key] = with_reductions(found, reductions)
        if lines:
            visits.append(PlannedVisit(len(visits) + 1, service, session, booster, day, lines))
    credit: Points = (0, 0, 0)
    if clinic.consultation is not None and clinic.consultation.credited and course.consultation is not False:
        low, typical, high = (reduced(cents, reductions) for cents in clinic.consultation.price.asked.points)
        credit = (low, typical, high)
    prices = {
        sum(line.list_price[SHOWN] for line in visit.lines if line.list_price) for visit in visits if visit.session is not None
    }
    ahead = any(pays_ahead(price, reductions) for price in prices)
    return Planned(tuple(visits), infusion, minutes, credit, tuple(assumed), ahead, course.had)


def _lines(
    clinic: Clinic, infusion: Infusion, service: str, session: int | None, minutes: int | None, *, booster: bool
) -> tuple[PlannedLine, ...]:
    if session is not None:
        return session_lines(infusion, session, minutes, booster=booster)
    price = clinic.consultation.price if service == "consultation" and clinic.consultation is not None else None
    if service != "consultation":
        price = clinic.follow_up if service == "follow_up" else clinic.therapy
    return line_of(service, price) if price is not None else ()


def _assumed(
    clinic: Clinic, course: Course, infusion: Infusion, minutes: int | None, agenda: Sequence[Appointment]
) -> list[str]:
    """What is taken for granted in planning this course here."""
    found = list(course.assumed)
    if not course.phases and not course.sessions_stated:
        found.append(SESSIONS_ASSUMED)
    if clinic.consultation is None and course.consultation is not False:
        found.append("The clinic states no price for a consultation: none is in the course.")
    elif clinic.consultation is not None and course.consultation is not False:
        if course.start is not None and course.consultation_on is None:
            found.append("The consultation is on the day of the first infusion (--consultation-date).")
        if clinic.consultation.credited:
            found.append("The consultation fee is taken off the first session where both are paid at the clinic's cash price.")
    found += _beside(clinic, course, agenda)
    if infusion.booster_price is None and any(item.booster for item in agenda):
        found.append("The clinic states no booster price: boosters cost what a session costs.")
    if unpriced(infusion, minutes):
        found.append(f"The clinic lists no price for an infusion of {minutes} minutes: that of its first line is taken.")
    if by_time(infusion) and minutes is None:
        found.append(f"An infusion takes {USUAL_MINUTES} minutes (--minutes): the clinic bills by time.")
    return found


def _beside(clinic: Clinic, course: Course, agenda: Sequence[Appointment]) -> Iterator[str]:
    """Visits that cannot be had, or not all of them."""
    there = sum(item.session is not None for item in agenda)
    if course.planned_sessions is not None and there < course.planned_sessions:
        yield f"{course.planned_sessions - there} of the {course.planned_sessions} infusions would fall after the end: they are left out."
    first = next((item.day for item in agenda if item.session is not None), None)
    if course.consultation_on is not None and first is not None and course.consultation_on > first:
        yield f"The consultation, on {course.consultation_on.isoformat()}, comes after the first infusion."
    for word, extra, price in (("follow-up", course.follow_ups, clinic.follow_up), ("therapy", course.therapy, clinic.therapy)):
        if extra is not None and price is None:
            yield f"The clinic states no price for {word} visits: none are in the course."
        elif extra is not None:
            there = sum(item.service == word.replace("-", "_") for item in agenda)
            if there < extra.visits:
                yield (
                    f"{extra.visits - there} of the {extra.visits} {word} visits would fall after the end: they are left out."
                )
