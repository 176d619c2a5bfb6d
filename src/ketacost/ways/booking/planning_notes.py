"""What is taken for granted in planning a course at one clinic, and which visits of it cannot be had there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.model.billing import USUAL_MINUTES
from ketacost.model.clinic import Clinic
from ketacost.model.course import SESSIONS_ASSUMED, Course
from ketacost.model.infusion import Infusion
from ketacost.ways.booking.lines import by_time, unpriced
from ketacost.ways.booking.schedule import Appointment
from ketacost.words.note import Note, note


def planning_notes(
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
