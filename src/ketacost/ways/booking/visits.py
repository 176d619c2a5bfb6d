"""The visits of a course at one clinic: each appointment with the lines that the clinic bills for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ketacost.engine.line import Claim
from ketacost.model.billing import USUAL_MINUTES
from ketacost.model.clinic import Clinic
from ketacost.model.course import SESSIONS_ASSUMED, Course
from ketacost.model.infusion import Infusion
from ketacost.result.planned_line import SHOWN, PlannedLine, Points
from ketacost.ways.booking.discounts import Reduction, pays_ahead, reduced, with_reductions
from ketacost.ways.booking.lines import by_time, line_of, session_lines, unpriced
from ketacost.ways.booking.schedule import Appointment
from ketacost.words.note import Note, note


class PlannedVisit(NamedTuple):
    """A visit of the course."""

    number: int
    service: str
    session: int | None
    booster: bool
    day: date | None
    lines: tuple[PlannedLine, ...]
    claim: Claim | None = None
    """What makes one visit of a session's lines; ``None`` where it is one line by the name of infusion, or no session."""


class Planned(NamedTuple):
    """A course at a clinic, and what had to be assumed to plan it."""

    visits: tuple[PlannedVisit, ...]
    infusion: Infusion
    minutes: int | None
    """How long an infusion takes, as far as it is known."""
    credit: Points
    """What the clinic takes off the first session for a consultation paid at its cash price."""
    assumed: tuple[Note, ...]
    prepaid: bool = False
    """Whether a discount asks for all sessions to be paid on the day of the first one."""
    sessions_before: int = 0
    """Sessions had here before the course."""
    ranged: bool = False
    """Whether any price is a range; elsewhere all points of the range are one."""
    lines: tuple[PlannedLine, ...] = ()
    """The visits' different lines, each once."""
    warnings: tuple[Note, ...] = ()
    """What looks wrong with the prices that it is planned with."""
    doubts: tuple[Note, ...] = ()
    """Why no price of it can be promised, whoever pays: something comes on top, or nobody knows whether it is what was asked for."""


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
            billed = _lines(clinic, infusion, service, later, minutes, booster=booster)
            lines = kept[key] = with_reductions(billed, reductions)
        if lines:
            number, parts = len(visits) + 1, session is not None and (len(lines) > 1 or lines[0].service != "infusion")
            claim = Claim(number, session=True) if parts else None
            visits.append(PlannedVisit(number, service, session, booster, day, lines, claim))
    credit: Points = (0, 0, 0)
    if clinic.consultation is not None and clinic.consultation.credited and course.consultation is not False:
        low, typical, high = (reduced(cents, reductions) for cents in clinic.consultation.price.asked.points)
        credit = (low, typical, high)
    ahead = bool(reductions) and any(pays_ahead(price, reductions) for price in _list_prices(visits))
    different = tuple(line for lines in kept.values() for line in lines)
    ranged = any(_ranged(line.billed) or _ranged(line.cash) for line in different)
    return Planned(tuple(visits), infusion, minutes, credit, tuple(assumed), ahead, course.had, ranged, different)


def _list_prices(visits: Sequence[PlannedVisit]) -> set[int]:
    """What the sessions cost before anything is taken off."""
    return {
        sum(line.list_price[SHOWN] for line in visit.lines if line.list_price) for visit in visits if visit.session is not None
    }


def _ranged(points: Points) -> bool:
    return points[0] != points[1] or points[1] != points[2]


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
) -> Iterator[Note]:
    """What is taken for granted in planning this course here."""
    yield from course.assumed
    if not course.phases and not course.sessions_stated:
        yield SESSIONS_ASSUMED
    if clinic.consultation is None and course.consultation is not False:
        yield note("clinic.no_consultation_price")
    elif clinic.consultation is not None and course.consultation is not False:
        if course.start is not None and course.consultation_on is None:
            yield note("clinic.consultation_same_day")
        if clinic.consultation.credited:
            yield note("clinic.consultation_credited")
    yield from _beside(clinic, course, agenda)
    if infusion.booster_price is None and any(item.booster for item in agenda):
        yield note("clinic.no_booster_price")
    if unpriced(infusion, minutes):
        yield note("clinic.no_price_for_minutes", minutes=minutes)
    if by_time(infusion) and minutes is None:
        yield note("clinic.usual_minutes", minutes=USUAL_MINUTES)


def _beside(clinic: Clinic, course: Course, agenda: Sequence[Appointment]) -> Iterator[Note]:
    """Visits that cannot be had, or not all of them."""
    there = sum(item.session is not None for item in agenda)
    if course.planned_sessions is not None and there < course.planned_sessions:
        left_out = course.planned_sessions - there
        yield note("course.after_the_end", service="infusion", count=left_out, planned=course.planned_sessions)
    first = next((item.day for item in agenda if item.session is not None), None)
    if course.consultation_on is not None and first is not None and course.consultation_on > first:
        yield note("course.late_consultation", on=course.consultation_on)
    beside = (("follow_up", course.follow_ups, clinic.follow_up), ("therapy", course.therapy, clinic.therapy))
    for service, extra, price in beside:
        if extra is not None and price is None:
            yield note("clinic.no_visit_price", service=service)
        elif extra is not None:
            there = sum(item.service == service for item in agenda)
            if there < extra.visits:
                yield note("course.after_the_end", service=service, count=extra.visits - there, planned=extra.visits)
