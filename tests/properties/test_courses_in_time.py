"""What holds of a course with dates: money, plan years, and the same question asked in another way."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from ketacost import adjudicate, estimate
from ketacost.model.plan import Plan
from ketacost.result.option import Option
from ketacost.result.total import Total
from ketacost.result.visit import Visit

from .claims import can_be_claims, claims_of
from .strategies import (
    BY_DAYS,
    YEAR_STARTS,
    Mapping,
    calendar_clinics,
    clinic_from,
    course_files,
    course_from,
    plan_from,
    plans,
)  # fmt: skip
from .test_identities import hold

TODAY = date(2026, 11, 22)
SIDES = ("in_network", "out_of_network")


def insured(plan: Mapping, clinic: Mapping, course: Mapping) -> list[Option]:
    """Every answer through insurance."""
    found = estimate([plan_from(plan)], [clinic_from(clinic)], course_from(course), ways=["insurance"], today=TODAY)
    return list(found.options)


def year_of(day: date, starts: tuple[int, int]) -> int:
    """The year in which the plan year of a day began, worked out another way."""
    return day.year - ((day.month, day.day) < starts)


@given(st.data(), calendar_clinics(), course_files())
def test_both_identities_hold_on_every_line_visit_option_and_range(
    data: st.DataObject, clinic: Mapping, course: Mapping
) -> None:
    plan = plan_from(data.draw(plans(plan_year_starts=data.draw(YEAR_STARTS))))
    for option in estimate([plan], [clinic_from(clinic)], course_from(course), today=TODAY).options:
        hold(option.total)
        for visit in option.visits:
            hold(visit.total)
            for line in visit.lines:
                hold(Total.of([line]))
        for end in option.range or ():
            hold(end)
        if option.way != "package":
            assert option.total == Total.of(row for visit in option.visits for row in visit.rows)


@given(st.data(), calendar_clinics(), course_files())
def test_a_visit_falls_in_the_plan_year_of_its_date(data: st.DataObject, clinic: Mapping, course: Mapping) -> None:
    plan = plan_from(data.draw(plans(plan_year_starts=data.draw(YEAR_STARTS))))
    for option in estimate([plan], [clinic_from(clinic)], course_from(course), ways=["insurance"], today=TODAY).options:
        for visit in option.visits:
            assert visit.date is not None
            assert visit.plan_year == date(year_of(visit.date, plan.plan_year_starts), *plan.plan_year_starts)


def without_limits_of_their_own(plan: Mapping) -> Mapping:
    for side in SIDES:
        for benefit in plan.get(side, {}).get("benefits", {}).values():
            for limit in ("deductible", "out_of_pocket_maximum"):
                benefit.pop(limit, None)
    return plan


@given(st.data(), calendar_clinics(), course_files())
def test_no_plan_year_asks_more_than_its_limits(data: st.DataObject, clinic: Mapping, course: Mapping) -> None:
    written = data.draw(plans(plan_year_starts=data.draw(YEAR_STARTS), coverage="covered"))
    plan = plan_from(without_limits_of_their_own(written))
    for option in estimate([plan], [clinic_from(clinic)], course_from(course), ways=["insurance"], today=TODAY).options:
        counted: dict[tuple[str, int], int] = defaultdict(int)
        deducted: dict[tuple[str, int], int] = defaultdict(int)
        for visit in option.visits:
            for line in visit.lines:
                year = SIDES[line.charge.side], year_of(line.charge.day or TODAY, plan.plan_year_starts)
                counted[year] += sum(getattr(line, part) for part in plan.out_of_pocket_counts)
                deducted[year] += line.deductible
        _within(plan, counted, "out_of_pocket_maximum")
        _within(plan, deducted, "deductible")


def _within(plan: Plan, found: dict[tuple[str, int], int], key: str) -> None:
    for (side, _), cents in found.items():
        block = getattr(plan, side)
        limit = getattr(block, key) if block is not None else None
        own = getattr(limit, "individual", None)
        aggregate = getattr(limit, "family_rule", None) == "aggregate" and plan.covers == "family"
        if own is not None and not (key == "deductible" and aggregate):
            assert cents <= own


@given(st.data(), calendar_clinics(), course_files())
def test_a_dated_estimate_is_what_its_visits_cost_as_claims(data: st.DataObject, clinic: Mapping, course: Mapping) -> None:
    plan = plan_from(data.draw(plans(plan_year_starts=data.draw(YEAR_STARTS))))
    for option in estimate([plan], [clinic_from(clinic)], course_from(course), ways=["insurance"], today=TODAY).options:
        if not can_be_claims(option.visits):
            continue
        replay = adjudicate(plan, claims_of(option.visits, option.if_), today=TODAY)
        lines = [line for visit in option.visits for line in visit.lines]
        assert [charge.patient_pays for charge in replay.charges] == [line.patient_pays for line in lines]
        assert replay.total == option.total


FORGETFUL = {"met": None, "fourth_quarter_carry_over": None, "coverage": "covered"}
"""Nothing of one plan year is remembered in the next."""
YEARLY = st.one_of(st.none(), st.integers(1, 6).map(lambda sessions: {"sessions": str(sessions), "per": "plan_year"}))


@given(st.data(), calendar_clinics(), course_files())
def test_a_plan_year_costs_what_it_would_cost_alone(data: st.DataObject, clinic: Mapping, course: Mapping) -> None:
    starts = data.draw(YEAR_STARTS)
    plan = plan_from(data.draw(plans(plan_year_starts=starts, session_limit=data.draw(YEARLY), **FORGETFUL)))
    for option in estimate([plan], [clinic_from(clinic)], course_from(course), ways=["insurance"], today=TODAY).options:
        if not can_be_claims(option.visits):
            continue
        years: dict[date | None, list[Visit]] = defaultdict(list)
        for visit in option.visits:
            years[visit.plan_year].append(visit)
        for visits in years.values():
            alone = adjudicate(plan, claims_of(visits, option.if_), today=TODAY).total
            assert alone == Total.of(row for visit in visits for row in visit.rows)


@given(st.data(), calendar_clinics(), course_files())
def test_breaking_off_costs_the_visits_up_to_there(data: st.DataObject, clinic: Mapping, course: Mapping) -> None:
    plan = data.draw(plans(plan_year_starts=data.draw(YEAR_STARTS)))
    sessions = sum(visit.session is not None for visit in insured(plan, clinic, course | {"years": "3"})[0].visits)
    assume(sessions > 1)
    after = data.draw(st.integers(1, sessions - 1))
    stopping = course_from(course | {"years": "3", "stop_after": str(after)})
    for option in estimate(
        [plan_from(plan)], [clinic_from(clinic)], stopping, ways=["insurance", "self_pay"], today=TODAY
    ).options:
        assert option.stop is not None
        kept = option.visits[: [visit.session for visit in option.visits].index(after) + 1]
        assert option.stop.total == Total.of(row for visit in kept for row in visit.rows)
        assert option.stop.after == after
        hold(option.stop.total)
        assert all(part <= whole for part, whole in zip(option.stop.total, option.total, strict=True))


def bare(option: Option) -> tuple[object, ...]:
    """An option without its days."""
    return option.way, option.network, option.if_, option.total, option.range, [visit.total for visit in option.visits]


@given(
    plans(plan_year_starts=None, fourth_quarter_carry_over=None),
    calendar_clinics(),
    course_files(open_ended=False, rhythms=st.sampled_from(BY_DAYS), starts=st.just("2026-01-05")),
)
def test_a_course_in_one_plan_year_costs_what_it_costs_without_dates(plan: Mapping, clinic: Mapping, course: Mapping) -> None:
    if isinstance(plan.get("coverage"), dict):
        plan["coverage"].pop("treatment_window", None)
    course["phases"] = course["phases"][:2]
    dated = course_from(course | {"consultation": "yes"})
    undated = replace(dated, start=None, timed=False, undated=True)
    found = [estimate([plan_from(plan)], [clinic_from(clinic)], each, today=TODAY).options for each in (dated, undated)]
    assume(all(visit.date is None or visit.date.year == 2026 for option in found[0] for visit in option.visits))
    assert [bare(option) for option in found[0]] == [bare(option) for option in found[1]]
    assert all(visit.date is None and visit.plan_year is None for option in found[1] for visit in option.visits)
