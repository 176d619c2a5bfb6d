"""A course as appointments in the order of their days: consultation, infusions, boosters, follow-ups, therapy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import Final, NamedTuple

from ketacost.model.course import MOST_SESSIONS, Course
from ketacost.model.open_days import next_open_day
from ketacost.model.phase import Extra
from ketacost.model.rhythm import add_months
from ketacost.result.course import Schedule

LAST_YEAR: Final = 2200
_ORDER: Final = {"consultation": 0, "infusion": 1, "therapy": 2, "follow_up": 3}
"""Of visits on one day."""


class ScheduleError(ValueError):
    """A course that no calendar holds, or that ends before it is to be broken off."""


class Appointment(NamedTuple):
    """One visit of a course, before it is known what a clinic asks for it."""

    service: str
    session: int | None
    booster: bool
    day: date | None


def appointments(course: Course) -> tuple[Appointment, ...]:
    """Every visit of a course, by day. Without a start the days are left out; the order is the same.

    A phase begins one of its own intervals after the last infusion of the phase before. The consultation is on the day of the
    first infusion unless it has a day of its own; therapy begins with the first infusion, follow-ups after the last one of
    the first phase. What would fall after the course's end is left out. Raises ``ScheduleError``.
    """
    if course.start is None and not course.phases and course.follow_ups is None and course.therapy is None:
        found = [Appointment("infusion", session, False, None) for session in range(1, course.sessions + 1)]
        if course.consultation is not False:
            found.insert(0, Appointment("consultation", None, False, None))
        _check_stop(course, course.sessions)
        return tuple(found)
    try:
        return tuple(_dated(course))
    except OverflowError:
        raise ScheduleError(f"the course would reach beyond the year {LAST_YEAR}") from None


def _dated(course: Course) -> Iterator[Appointment]:
    start = course.start or date(2001, 1, 1)  # any Monday: only the order counts
    end = add_months(start, 12 * course.years) if course.years is not None else date(LAST_YEAR, 12, 31)
    infusions = list(_infusions(course, start, end))
    _check_stop(course, len(infusions))
    first, regular = infusions[0].day or start, infusions[: course.phases[0].sessions]
    found = list(infusions)
    if course.consultation is not False:
        found.append(Appointment("consultation", None, False, course.consultation_on or first))
    found += _extras(course, "therapy", course.therapy, (first, end), inclusive=True)
    found += _extras(course, "follow_up", course.follow_ups, (regular[-1].day or start, end), inclusive=False)
    found.sort(key=lambda item: (item.day or start, _ORDER[item.service]))
    if course.start is None:
        return (item._replace(day=None) for item in found)
    return iter(found)


def _infusions(course: Course, start: date, end: date) -> Iterator[Appointment]:
    anchor, number = start, 0
    for phase in course.phases:
        days = phase.every.dates(anchor, inclusive=number == 0)
        for day in islice(days, phase.sessions):
            if day >= end:
                if course.years is None:
                    raise OverflowError
                if number:
                    return
                raise ScheduleError(f"no infusion falls before {end.isoformat()}, when the course ends")
            if course.dates_ours and not phase.every.weekdays:
                day = next_open_day(day if number == 0 else max(day, anchor + timedelta(days=1)))  # noqa: PLW2901  # the open one
            number += 1
            if number > MOST_SESSIONS:
                raise ScheduleError(f"the course has more than {MOST_SESSIONS:,} sessions")
            anchor = day
            yield Appointment("infusion", number, phase.booster, day)


def _extras(
    course: Course, service: str, extra: Extra | None, between: tuple[date, date], *, inclusive: bool
) -> Iterator[Appointment]:
    anchor, end = between
    if extra is not None:
        for day in islice(extra.every.dates(anchor, inclusive=inclusive), extra.visits):
            if day < end:
                yield Appointment(service, None, False, next_open_day(day) if course.dates_ours else day)


def _check_stop(course: Course, sessions: int) -> None:
    if course.stop_after is not None and not 1 <= course.stop_after < sessions:
        raise ScheduleError(f"the course has {sessions} sessions: it cannot be broken off after {course.stop_after}")


def schedule_of(course: Course, agenda: Sequence[Appointment]) -> Schedule:
    """When the course's infusions are."""
    infusions = [item for item in agenda if item.session is not None]
    return Schedule(
        treatment=course.treatment,
        protocol=course.protocol,
        phases=course.phases,
        boosters=sum(item.booster for item in infusions),
        first_session=infusions[0].day,
        last_session=infusions[-1].day,
        years=course.years,
        stop_after=course.stop_after,
        sessions_had=course.had,
    )
