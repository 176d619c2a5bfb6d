"""What still stands between a person and coverage: each thing the plan asks for, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from ketacost.engine.plan_year import JANUARY_1, plan_year
from ketacost.model.conditions import matches
from ketacost.model.course import Course
from ketacost.model.coverage import Coverage, PriorAuthorization
from ketacost.model.plan import Plan, SessionLimit
from ketacost.model.treatments import is_infused
from ketacost.result.readiness import Step
from ketacost.terms.coverage import CALLED, approved, required_authorization


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
    name = CALLED[course.treatment]
    agreed = required_authorization(plan, course.treatment)
    if coverage.status == "not_covered":
        return [Step(f"the plan does not cover {name}", met=False)]
    known = coverage.status == "covered" or approved(agreed) or bool(coverage.conditions and course.condition)
    first = Step(f"the plan covers {name}", met=True) if known else Step(f"whether the plan covers {name} is not known", None)
    found = [first._replace(of="coverage")]
    found += _condition(coverage, course.condition)
    found += _minutes(coverage, wanted)
    failed = coverage.required_failed_trials
    if failed is not None and failed.trials:
        found.append(Step(f"{failed.trials} other treatments have failed{_shown(failed.met)}", failed.met))
    found += [Step(f"{item.name}{_shown(item.met)}", item.met) for item in coverage.requirements]
    if coverage.treatment_window is not None and wanted.days:
        ends = wanted.days[0] + timedelta(days=coverage.treatment_window)
        inside = wanted.days[-1] < ends
        found.append(
            Step(f"all infusions are {'within' if inside else 'not within'} the treatment window, before {ends}", inside)
        )
    if agreed is not None:
        found += _authorization(agreed, wanted)
    if plan.session_limit is not None and is_infused(course.treatment):
        found.append(_limit(plan, plan.session_limit, wanted))
    return found


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
    word = "holds" if met else "does not hold"
    per = {"plan_year": "a plan year", "calendar_year": "a calendar year", "lifetime": "in a lifetime"}[limit.per]
    return Step(f"the limit of {limit.sessions} sessions {per}, {used} used, {word} all {wanted.sessions}", met)


def _shown(met: bool | None) -> str:  # noqa: FBT001  # the three states of a requirement
    return {True: "", False: ": not met", None: ": not shown yet"}[met]


def _condition(coverage: Coverage, condition: str | None) -> Iterator[Step]:
    if coverage.conditions:
        listed = ", ".join(coverage.conditions)
        if condition is None:
            yield Step(f"the condition is one of {listed}: not said (--condition)", None)
        else:
            met = matches(condition, coverage.conditions)
            yield Step(f"{condition} is {'' if met else 'not '}among the conditions covered ({listed})", met)
    if coverage.exclusions:
        listed = ", ".join(coverage.exclusions)
        if condition is None:
            yield Step(f"the condition is none of those excluded ({listed}): not said (--condition)", None)
        else:
            out = matches(condition, coverage.exclusions)
            yield Step(f"{condition} is {'' if out else 'not '}among the exclusions ({listed})", not out)


def _minutes(coverage: Coverage, wanted: Wanted) -> Iterator[Step]:
    if coverage.minutes is not None:
        low, high = coverage.minutes
        known = None if wanted.minutes is None else low <= wanted.minutes <= high
        length = "of unknown length (--minutes)" if wanted.minutes is None else f"of {wanted.minutes} minutes"
        yield Step(f"infusions of {low} to {high} minutes are covered; these are {length}", known)


def _authorization(agreed: PriorAuthorization, wanted: Wanted) -> Iterator[Step]:
    if agreed.status == "denied":
        yield Step("the prior authorization is denied: appeal, or ask why", met=False)
        return
    if not approved(agreed):
        asked = (
            "is asked for, and not decided" if agreed.status == "pending" else "has to be requested before the first infusion"
        )
        waiver = "; you have signed to pay without it" if agreed.waiver_signed else ""
        yield Step(f"the prior authorization {asked}{waiver}", False if agreed.status == "not_requested" else None)
        return
    yield Step("the prior authorization is approved", met=True)
    if agreed.sessions is not None:
        met = wanted.sessions <= agreed.sessions
        yield Step(f"the authorization is for {agreed.sessions} sessions, and the course has {wanted.sessions}", met)
    first, last = agreed.valid_from, agreed.until
    if (first or last) and wanted.days:
        met = (first is None or first <= wanted.days[0]) and (last is None or wanted.days[-1] <= last)
        span = " ".join(f"{word} {day.isoformat()}" for word, day in (("from", first), ("until", last)) if day is not None)
        yield Step(
            f"the authorization is valid {span}; the infusions are from {wanted.days[0].isoformat()} to {wanted.days[-1].isoformat()}",
            met,
        )
