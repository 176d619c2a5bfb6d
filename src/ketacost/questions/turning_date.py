"""The date that moves the money of a course: what one session that slips past it costs, and whether another rhythm is better."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.phase import TWICE_A_WEEK
from ketacost.model.plan import Plan
from ketacost.model.question import Question
from ketacost.model.rhythm import Rhythm
from ketacost.result.estimate import Estimate
from ketacost.result.further import TurningDate
from ketacost.result.option import Option
from ketacost.ways.booking.schedule import ScheduleError
from ketacost.ways.dating import with_dates
from ketacost.ways.estimate import compare
from ketacost.ways.slipping import Slipping

WEEKLY: Final = Rhythm(days=7)


def turning_date(plan: Plan, clinic: Clinic, question: Question, option: Option) -> TurningDate | None:
    """Of one way to pay the date that moves it most; ``None`` where it has no dates, or none that moves anything."""
    asked = with_dates([plan], question)
    if asked.course.start is None:
        return None
    course = Slipping(plan, clinic, asked, option.if_)
    costs = [(day, course.one_session_later(day)) for day in course.turns]
    moved = any(cost for _, cost in costs)
    rhythm, pays = _other_rhythm(plan, clinic, asked, option)
    if not costs or (not moved and pays is None):
        return None
    day, cost = max(costs, key=lambda found: abs(found[1]))
    return TurningDate(day, cost, rhythm, pays)


def _other_rhythm(plan: Plan, clinic: Clinic, question: Question, option: Option) -> tuple[str | None, int | None]:
    """The other usual rhythm, where the course has one of the two throughout and the price is another then."""
    course = question.course
    other = {TWICE_A_WEEK: WEEKLY, WEEKLY: TWICE_A_WEEK}.get(course.phases[0].every) if len(course.phases) == 1 else None
    if other is None or option.way != "insurance":
        return None, None
    changed: Course = replace(course, phases=(course.phases[0]._replace(every=other),))
    try:
        found: Estimate = compare([plan], [clinic], question._replace(course=changed, ways=("insurance",), promised=False))
    except ScheduleError:
        return None, None  # twice as long, it would be had by nobody
    same = next((each for each in found.options if each.if_ == option.if_ and each.network == option.network), None)
    if same is None or same.total.patient_pays == option.total.patient_pays:
        return None, None
    return str(other), same.total.patient_pays
