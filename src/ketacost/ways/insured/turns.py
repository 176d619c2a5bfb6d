"""The dates that move money: on them a plan year begins, an authorization ends, the next plan takes over (``rules.md``)."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations_with_replacement
from math import comb
from typing import Final, NamedTuple

from ketacost.engine.plan_year import JANUARY_1, plan_year
from ketacost.model.plan import Plan
from ketacost.model.question import Question
from ketacost.terms.coverage import required_authorization
from ketacost.ways.booking.schedule import Appointment
from ketacost.ways.booking.visits import PlannedVisit

_DAY: Final = timedelta(days=1)
MOST_VISITS: Final = 5_000
"""In all the ways of falling before and after the dates, that are worked out one by one."""


class Turns(NamedTuple):
    """Where a course whose dates are not the person's own may fall: before, between and after these days."""

    first: date
    """The day it is taken to begin on: today."""
    days: tuple[date, ...] = ()
    windows: tuple[int, ...] = ()
    """Days from the first session after which a plan covers no more of them."""

    def __bool__(self) -> bool:
        return bool(self.days or self.windows)

    def __contains__(self, day: object) -> bool:
        return day in self.days

    def ways(self, visits: Sequence[PlannedVisit], unmoved: Container[int] = ()) -> Iterator[list[PlannedVisit]] | None:
        """The visits on every side of every date, in their order; ``None`` where there are too many ways to try.

        Those of the numbers ``unmoved`` cost the same on every day, and stay on the first.
        """
        days = {self.first, *self.days}
        for window in self.windows:
            ends = {day - _DAY for day in self.days} | {self.first, *self.days}
            days |= {each for each in ends if each >= self.first} | {day + timedelta(days=window) for day in ends}
        moved = sum(visit.number not in unmoved for visit in visits)
        if comb(moved + len(days) - 1, moved) * len(visits) > MOST_VISITS:
            return None
        return (_placed(visits, iter(on), unmoved, self.first) for on in combinations_with_replacement(sorted(days), moved))


def _placed(visits: Sequence[PlannedVisit], days: Iterator[date], unmoved: Container[int], first: date) -> list[PlannedVisit]:
    return [visit._replace(day=first if visit.number in unmoved else next(days)) for visit in visits]


def turns_of(plans: Iterable[Plan], question: Question, agenda: Sequence[Appointment] = ()) -> Turns:
    """What the course can reach at one session a week, and as far as its own rhythm goes where it has one."""
    today, course = question.today, question.course
    last = today + timedelta(weeks=course.planned_sessions or 1)
    last = max(day for day in (last, *(each.day for each in agenda)) if day is not None)
    involved = [*plans, *(each for each in (question.next_plan, question.secondary) if each is not None)]
    days, windows = set[date](), set[int]()
    for plan in involved:
        if plan.traits.adjudicates:
            days |= set(_of_plan(plan, question, last))
            window = plan.coverage_of(course.treatment).treatment_window
            if window is not None and today + timedelta(days=window) <= last:
                windows.add(window)
    if question.next_plan is not None:
        days.add(next_plan_from(question.next_plan, today))
    if question.assistance is not None and question.assistance.yearly_maximum is not None:
        days.add(date(today.year + 1, *JANUARY_1))
    return Turns(today, tuple(sorted(day for day in days if today < day <= last)), tuple(sorted(windows)))


def _of_plan(plan: Plan, question: Question, last: date) -> Iterator[date]:
    year = plan_year(question.today, plan.plan_year_starts)
    while year.end <= last:
        yield year.end
        if plan.fourth_quarter_carry_over is not None:
            yield year.quarter
        year = plan_year(year.end, plan.plan_year_starts)
    if plan.session_limit is not None and plan.session_limit.per == "calendar_year":
        yield from (date(each, *JANUARY_1) for each in range(question.today.year + 1, last.year + 1))
    agreed = required_authorization(plan, question.course.treatment)
    if agreed is not None:
        yield from (day for day in (agreed.valid_from, agreed.until and agreed.until + _DAY) if day is not None)


def unheld(plans: Iterable[Plan], question: Question) -> bool:
    """Whether an authorization bears a date that leaves out part of the time from today on: it must be held against dates."""
    today, reach = question.today, question.today + timedelta(weeks=question.course.planned_sessions or 1)
    for plan in plans:
        agreed = required_authorization(plan, question.course.treatment)
        if agreed is None:
            continue
        if (agreed.until is not None and agreed.until < reach) or (agreed.valid_from is not None and agreed.valid_from > today):
            return True
    return False


def next_plan_from(coming: Plan, today: date) -> date:
    """The first day of the plan that comes next: the first of its plan years to begin after today."""
    this_year = date(today.year, *coming.plan_year_starts)
    return this_year if this_year > today else date(today.year + 1, *coming.plan_year_starts)
