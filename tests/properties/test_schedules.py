"""What holds of every schedule, whatever the calendar does: leap days, month ends, years that begin anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from ketacost import Course
from ketacost.model.phase import Phase
from ketacost.model.rhythm import Rhythm
from ketacost.ways.booking.schedule import Appointment, appointments

from .strategies import Mapping, course_files, course_from

ON_ONE_DAY = ("consultation", "infusion", "therapy", "follow_up")


def the_end(course: Course) -> date:
    """The first day after a course of years, worked out another way: the same day, else the day before it in February."""
    assert course.start is not None
    if course.years is None:
        return date.max
    year = course.start.year + course.years
    try:
        return course.start.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def days_of(agenda: Sequence[Appointment], *services: str) -> list[date]:
    return [item.day for item in agenda if item.service in services and item.day is not None]


@given(course_files())
def test_appointments_stand_in_order_numbered_and_within_the_course(data: Mapping) -> None:
    course = course_from(data)
    agenda = appointments(course)
    assert course.start is not None
    keys = [(item.day or date.min, ON_ONE_DAY.index(item.service)) for item in agenda]
    assert keys == sorted(keys)
    sessions = [item.session for item in agenda if item.session is not None]
    assert sessions == list(range(1, len(sessions) + 1))
    infusions = days_of(agenda, "infusion")
    assert len(infusions) == len(sessions) == len(set(infusions))
    assert all(course.start <= day < the_end(course) for day in days_of(agenda, "infusion", "therapy", "follow_up"))


@given(course_files())
def test_as_many_visits_as_asked_or_the_course_is_over(data: Mapping) -> None:
    course = course_from(data)
    agenda = appointments(course)
    found = len(days_of(agenda, "infusion"))
    if course.years is None:
        assert found == course.planned_sessions == sum(int(phase.get("sessions", 6)) for phase in data["phases"])
    else:
        assert found <= (course.planned_sessions or found)
    assert len(days_of(agenda, "consultation")) == (data.get("consultation") != "no")
    for service, extra in (("follow_up", course.follow_ups), ("therapy", course.therapy)):
        there = len(days_of(agenda, service))
        assert there == (extra.visits if extra is not None and course.years is None else there)
        assert there <= (extra.visits if extra is not None else 0)


def by_phase(course: Course) -> list[tuple[Phase, list[date]]]:
    """The days of each phase."""
    days, found = days_of(appointments(course), "infusion"), []
    for phase in course.phases:
        own = days[: phase.sessions]
        found.append((phase, own))
        days = days[len(own) :]
    assert not days
    return found


def follows(rhythm: Rhythm, anchor: date, number: int, day: date, before: date) -> bool:
    """Whether a day is the ``number``-th after the anchor in this rhythm."""
    if rhythm.weekdays:
        between = [before + timedelta(days=more) for more in range(1, (day - before).days)]
        return day.weekday() in rhythm.weekdays and not any(each.weekday() in rhythm.weekdays for each in between)
    if rhythm.months:
        months = (day.year - anchor.year) * 12 + day.month - anchor.month
        return months == rhythm.months * number and (day.day == anchor.day or (day + timedelta(days=1)).day == 1)
    if rhythm.a_week:
        return (day - anchor).days == number * 7 // rhythm.a_week
    return (day - anchor).days == number * rhythm.days


@given(course_files())
def test_every_phase_keeps_its_rhythm_from_the_last_infusion_of_the_one_before(data: Mapping) -> None:
    course = course_from(data)
    assert course.start is not None
    anchor, inclusive = course.start, True
    for phase, days in by_phase(course):
        before = anchor - timedelta(days=1) if inclusive else anchor
        for number, day in enumerate(days, start=0 if inclusive else 1):
            assert follows(phase.every, anchor, number, day, before)
            before = day
        anchor, inclusive = (days[-1] if days else anchor), inclusive and not days


@given(course_files())
def test_a_phase_ends_early_only_because_the_course_does(data: Mapping) -> None:
    course = course_from(data)
    assert course.start is not None
    anchor, inclusive = course.start, True
    for phase, days in by_phase(course):
        if phase.sessions is None or len(days) < phase.sessions:
            *there, coming = islice(phase.every.dates(anchor, inclusive=inclusive), len(days) + 1)
            assert there == days
            assert coming >= the_end(course)
            return
        anchor, inclusive = days[-1], False


@given(course_files(), st.integers(1, 12))
def test_moving_the_start_by_weeks_moves_every_visit(data: Mapping, weeks: int) -> None:
    course = course_from(data)
    assert course.start is not None
    if any(phase.every.months for phase in course.phases) or course.years is not None or course.consultation_on is not None:
        return
    extras = [extra for extra in (course.follow_ups, course.therapy) if extra is not None]
    if any(extra.every.months for extra in extras):
        return
    later = timedelta(weeks=weeks)
    moved = appointments(replace(course, start=course.start + later))
    assert [item.day for item in moved] == [item.day + later for item in appointments(course) if item.day is not None]


@given(course_files(open_ended=False))
def test_without_a_start_the_visits_are_the_same_ones(data: Mapping) -> None:
    dated = course_from(data | {"consultation": "yes"})
    undated = replace(dated, start=None, timed=False)
    found, there = appointments(undated), appointments(dated)
    assert all(item.day is None for item in found)
    assert sorted(item[:3] for item in found if item.session) == sorted(item[:3] for item in there if item.session)
    assert sorted(item.service for item in found) == sorted(item.service for item in there)
