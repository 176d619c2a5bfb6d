"""What still stands between a person and coverage: each thing the plan asks for, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from ketacost.engine.plan_year import JANUARY_1, plan_year
from ketacost.model.conditions import matches
from ketacost.model.course import Course
from ketacost.model.coverage import Coverage, PriorAuthorization
from ketacost.model.plan import Plan
from ketacost.model.session_limit import SessionLimit
from ketacost.model.treatments import is_infused
from ketacost.result.readiness import Step
from ketacost.terms.coverage import approved, required_authorization
from ketacost.words.note import note


class Wanted(NamedTuple):
    """What a person wants covered: how many infusions, how long, and when."""

    sessions: int
    minutes: int | None
    days: tuple[date, ...]
    """The infusions' days; none where the course has no dates."""
    today: date


def steps(plan: Plan, course: Course, wanted: Wanted) -> list[Step]:
    """Everything between this course and coverage, in the order in which an insurer asks."""
    coverage = plan.coverage_of(course.treatment)
    agreed = required_authorization(plan, course.treatment)
    if coverage.status == "not_covered":
        return [Step(note("readiness.excluded", treatment=course.treatment), met=False)]
    known = coverage.status == "covered" or approved(agreed) or bool(coverage.conditions and course.condition)
    unknown = note("readiness.not_known", treatment=course.treatment)
    covered = note("readiness.covered", treatment=course.treatment)
    needed = [Step(covered, True, "coverage") if known else Step(unknown, None, "coverage")]
    needed += _condition(coverage, course.condition)
    needed += _minutes(coverage, wanted)
    failed = coverage.required_failed_trials
    if failed is not None and failed.trials:
        needed.append(Step(note("readiness.trials", trials=failed.trials, met=failed.met), failed.met))
    needed += [Step(note("readiness.requirement", name=item.name, met=item.met), item.met) for item in coverage.requirements]
    if coverage.treatment_window is not None and wanted.days:
        ends = wanted.days[0] + timedelta(days=coverage.treatment_window)
        inside = wanted.days[-1] < ends
        needed.append(Step(note("readiness.window", ends=ends, inside=inside), inside))
    if agreed is not None:
        needed += _authorization(agreed, wanted)
    if plan.session_limit is not None and is_infused(course.treatment):
        needed.append(_limit(plan, plan.session_limit, wanted))
    return needed


def _limit(plan: Plan, limit: SessionLimit, wanted: Wanted) -> Step:
    """Whether the limit holds every session, period by period; sessions used count in the period in which they were read."""
    used = plan.met.sessions_used or 0 if plan.met is not None else 0
    read = plan.met.as_of or wanted.today if plan.met is not None else wanted.today
    starts = plan.plan_year_starts if limit.per == "plan_year" else JANUARY_1
    periods = [None if limit.per == "lifetime" else plan_year(day, starts).start for day in wanted.days or (wanted.today,)]
    counts = dict.fromkeys(periods, 0)
    for period in periods:
        counts[period] += 1 if wanted.days else wanted.sessions
    now = None if limit.per == "lifetime" else plan_year(read, starts).start
    met = all(count + (used if period == now else 0) <= limit.sessions for period, count in counts.items())
    what = note("readiness.limit", limit=limit.sessions, per=limit.per, used=used, wanted=wanted.sessions, holds=met)
    return Step(what, met)


def _condition(coverage: Coverage, condition: str | None) -> Iterator[Step]:
    if coverage.conditions:
        listed = tuple(coverage.conditions)
        if condition is None:
            yield Step(note("readiness.condition_not_said", conditions=listed), None)
        else:
            met = matches(condition, coverage.conditions)
            yield Step(note("readiness.condition", condition=condition, conditions=listed, covered=met), met)
    if coverage.exclusions:
        listed = tuple(coverage.exclusions)
        if condition is None:
            yield Step(note("readiness.exclusion_not_said", conditions=listed), None)
        else:
            out = matches(condition, coverage.exclusions)
            yield Step(note("readiness.exclusion", condition=condition, conditions=listed, excluded=out), not out)


def _minutes(coverage: Coverage, wanted: Wanted) -> Iterator[Step]:
    if coverage.minutes is not None:
        low, high = coverage.minutes
        known = None if wanted.minutes is None else low <= wanted.minutes <= high
        yield Step(note("readiness.minutes", low=low, high=high, minutes=wanted.minutes), known)


def _authorization(agreed: PriorAuthorization, wanted: Wanted) -> Iterator[Step]:
    if agreed.status == "denied":
        yield Step(note("readiness.denied"), met=False)
        return
    if not approved(agreed):
        asked, waived = agreed.status == "pending", bool(agreed.waiver_signed)
        what = note("readiness.not_authorized", asked=asked, waived=waived)
        yield Step(what, False if agreed.status == "not_requested" else None)
        return
    yield Step(note("readiness.authorized"), met=True)
    if agreed.sessions is not None:
        met = wanted.sessions <= agreed.sessions
        yield Step(note("readiness.sessions", authorized=agreed.sessions, wanted=wanted.sessions), met)
    first, last = agreed.valid_from, agreed.until
    if (first or last) and wanted.days:
        met = (first is None or first <= wanted.days[0]) and (last is None or wanted.days[-1] <= last)
        yield Step(note("readiness.valid", begins=first, ends=last, first=wanted.days[0], last=wanted.days[-1]), met)
