"""What holds where others pay too: a second insurance, a Medicare supplement, copay help, the plan of next year."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ketacost import estimate
from ketacost.engine.line import Line
from ketacost.model.assistance import Assistance
from ketacost.model.plan import Plan
from ketacost.money import plain
from ketacost.result.option import Option
from ketacost.result.total import Total

from .strategies import (
    PERCENT,
    YEAR_STARTS,
    YES_NO,
    Mapping,
    calendar_clinics,
    clinic_from,
    course_files,
    course_from,
    money,
    plan_from,
    plans,
)  # fmt: skip
from .test_identities import both_hold

TODAY = date(2026, 11, 22)
COVERED = ("covered", "penalty")
SIDES = st.sampled_from(("in", "out"))
COURSES = course_files(open_ended=False)


@st.composite
def settled_plans(draw: st.DrawFn, /, **fixed: Any) -> Mapping:
    """A plan that leaves no question open, so that there is one answer."""
    years, coverage = draw(YEAR_STARTS), draw(st.sampled_from(("covered", "covered", "not_covered")))
    return draw(plans(**{"plan_year_starts": years, "coverage": coverage, **fixed}))


def one(plan: Plan, clinic: Mapping, course: Mapping, side: str, **others: Any) -> Option:
    """The one answer through insurance; of copay help that nobody says an end of, the one in which it pays."""
    network: Any = side
    stated = course_from(course)
    object.__setattr__(stated, "network", network)
    options = estimate([plan], [clinic_from(clinic)], stated, ways=["insurance"], today=TODAY, **others).options
    (option,) = [each for each in options if "help_pays" in each.if_] or options
    return option


def lines(option: Option) -> list[Line]:
    return [line for visit in option.visits for line in visit.lines]


def check(option: Option) -> None:
    """Both identities, everywhere; and what others paid is told line by line and in all."""
    both_hold(option.total)
    for visit in option.visits:
        for line in visit.lines:
            both_hold(Total.of([line]))
    for end in option.range or ():
        both_hold(end)
    told = [paid for visit in option.visits for line in visit.paid for paid in line]
    assert all(paid.cents >= 0 for paid in told)
    assert sum(option.paid_by_others.values()) == sum(paid.cents for paid in told)
    assert sum(option.paid_by_others.values()) <= option.total.plan_pays


@given(
    settled_plans(), settled_plans(), st.sampled_from(("standard", "non_duplication", None)), calendar_clinics(), COURSES, SIDES
)
def test_a_second_insurance_takes_over_part_of_what_is_left(
    first: Mapping, second: Mapping, rule: str | None, clinic: Mapping, course: Mapping, side: str
) -> None:
    other = plan_from(second | ({"coordination": rule} if rule else {}))
    before, after = one(plan_from(first), clinic, course, side), one(plan_from(first), clinic, course, side, secondary=other)
    check(after)
    paid = [line for visit in after.visits for line in visit.paid]
    for was, now, by_others in zip(lines(before), lines(after), paid, strict=True):
        cents = sum(item.cents for item in by_others)
        if was.verdict in COVERED:
            assert now.patient_pays == was.patient_pays - cents
            assert now.plan_pays == was.plan_pays + cents
            assert cents <= was.patient_pays - was.penalty
            assert now.penalty == was.penalty
        elif not cents and now.verdict not in COVERED:
            assert now.patient_pays == was.patient_pays
    if all(line.verdict in COVERED for line in lines(before)):
        assert after.total.patient_pays <= before.total.patient_pays


ONE_PRICE = st.fixed_dictionaries(
    {"name": st.just("Clinic"), "infusion": st.one_of(money(), st.just("300-950"))},
    optional={"consultation": money(), "follow_up": money(), "networks": st.just({"a": {"infusion": "380"}})},
)
"""A clinic that asks the same of everybody."""


@given(settled_plans(), settled_plans(), ONE_PRICE, COURSES, SIDES)
def test_a_second_insurance_never_costs_the_patient_more(
    first: Mapping, second: Mapping, clinic: Mapping, course: Mapping, side: str
) -> None:
    """Where the clinic has one price for all: elsewhere the second plan's share may be more than the cash price."""
    before = one(plan_from(first), clinic, course, side)
    after = one(plan_from(first), clinic, course, side, secondary=plan_from(second))
    assert after.total.patient_pays <= before.total.patient_pays


def test_a_second_insurance_never_costs_more_than_the_cash_price() -> None:
    first = plan_from({"name": "First", "in_network": {"deductible": "0", "copay": "30"}, "coverage": "not_covered"})
    second = plan_from({"name": "Second", "in_network": {"deductible": "5000", "coinsurance": "20%"}, "coverage": "covered"})
    clinic = {"name": "Clinic", "infusion": {"billed": "600", "cash": "400"}}
    course = {"name": "One", "start": "2026-12-01", "phases": "weekly x 1"}
    before, after = one(first, clinic, course, "in"), one(first, clinic, course, "in", secondary=second)
    assert before.total.patient_pays == 400_00
    assert after.total.patient_pays <= before.total.patient_pays


@given(settled_plans(), settled_plans(), calendar_clinics(), COURSES, SIDES)
def test_standard_coordination_pays_at_least_what_non_duplication_pays(
    first: Mapping, second: Mapping, clinic: Mapping, course: Mapping, side: str
) -> None:
    standard, carved = (
        one(plan_from(first), clinic, course, side, secondary=plan_from(second | {"coordination": rule}))
        for rule in ("standard", "non_duplication")
    )
    for more, less in zip(lines(standard), lines(carved), strict=True):
        assert more.patient_pays <= less.patient_pays
        assert more.plan_pays >= less.plan_pays


@given(settled_plans(coverage="covered"), calendar_clinics(), COURSES, SIDES)
def test_the_same_plan_twice_pays_all_but_what_both_would_leave(
    plan: Mapping, clinic: Mapping, course: Mapping, side: str
) -> None:
    """A second plan equal to the first pays as much again, up to all that is left; with non-duplication nothing at all."""
    before = one(plan_from(plan), clinic, course, side)
    twice = one(plan_from(plan), clinic, course, side, secondary=plan_from(plan))
    for was, now in zip(lines(before), lines(twice), strict=True):
        if was.verdict == "covered":
            left = was.patient_pays - was.penalty
            assert now.patient_pays == was.patient_pays - min(was.plan_pays, left)
    carved = one(plan_from(plan), clinic, course, side, secondary=plan_from(plan | {"coordination": "non_duplication"}))
    if all(line.verdict == "covered" for line in lines(before)):
        assert carved.total == before.total


SUPPLEMENTS = st.fixed_dictionaries({"part_b_coinsurance": PERCENT, "part_b_deductible": YES_NO, "excess": YES_NO})
TAKES = st.sampled_from(("participating", "non_participating", "opted_out", None))


@given(settled_plans(kind="medicare"), SUPPLEMENTS, TAKES, calendar_clinics(), COURSES)
def test_a_supplement_takes_its_parts_and_nothing_else(
    plan: Mapping, pays: Mapping, takes: str | None, clinic: Mapping, course: Mapping
) -> None:
    supplement = plan_from({"name": "Supplement", "kind": "medigap", "pays": pays})
    clinic |= {"medicare": takes} if takes else {}
    before, after = (one(plan_from(plan), clinic, course, "in", **others) for others in ({}, {"secondary": supplement}))
    check(after)
    for was, now in zip(lines(before), lines(after), strict=True):
        if was.verdict not in COVERED:
            assert Total.of([now]) == Total.of([was])
            continue
        assert now.deductible == (0 if pays["part_b_deductible"] == "yes" else was.deductible)
        assert now.balance_bill == (0 if pays["excess"] == "yes" else was.balance_bill)
        assert 0 <= now.coinsurance <= was.coinsurance
        assert 0 <= now.copay <= was.copay
        assert now.penalty == was.penalty
        assert now.patient_pays <= was.patient_pays


HELPS = st.fixed_dictionaries(
    {"yearly_maximum": st.one_of(st.just("unknown"), money(3_000))},
    optional={
        "pays_for": st.lists(st.sampled_from(("drug", "infusion", "facility", "consultation")), min_size=1, unique=True),
        "you_pay_at_least": money(50),
    },
)


@given(settled_plans(), HELPS, st.sampled_from(("yes", "no", None)), calendar_clinics(), COURSES, SIDES)
def test_copay_help_pays_what_it_says_and_never_more(
    plan: Mapping, help_: Mapping, counts: str | None, clinic: Mapping, course: Mapping, side: str
) -> None:
    first = plan_from(plan | ({"assistance_counts": counts} if counts else {}))
    help_of = Assistance.model_validate({"name": "Help"} | help_)
    option = one(first, clinic, course, side, assistance=help_of)
    check(option)
    by_year: dict[int, int] = {}
    for visit in option.visits:
        for line, paid in zip(visit.lines, visit.paid, strict=True):
            cents = sum(item.cents for item in paid)
            assert not cents or (line.verdict in COVERED and line.charge.service in help_of.pays_for)
            share = line.deductible + line.copay + line.coinsurance
            assert not cents or share >= help_of.you_pay_at_least
            assert line.charge.day is not None
            by_year[line.charge.day.year] = by_year.get(line.charge.day.year, 0) + cents
    if help_of.yearly_maximum is not None:
        assert all(cents <= help_of.yearly_maximum for cents in by_year.values())


@given(settled_plans(session_limit=None), HELPS, calendar_clinics(), COURSES, SIDES)
def test_copay_help_that_counts_costs_no_more_than_none_and_less_than_an_adjuster(
    plan: Mapping, help_: Mapping, clinic: Mapping, course: Mapping, side: str
) -> None:
    """Without a session limit: where only paid sessions count, an open deductible saves some of them."""
    help_of = Assistance.model_validate({"name": "Help"} | help_)
    without = one(plan_from(plan), clinic, course, side)
    counted, adjusted = (
        one(plan_from(plan | {"assistance_counts": counts}), clinic, course, side, assistance=help_of)
        for counts in ("yes", "no")
    )
    for was, now in zip(lines(without), lines(counted), strict=True):
        assert now.patient_pays <= was.patient_pays
        assert (now.deductible_left, now.out_of_pocket_left) == (was.deductible_left, was.out_of_pocket_left)
    assert counted.total.patient_pays <= adjusted.total.patient_pays <= without.total.patient_pays
    assert sum(counted.paid_by_others.values()) == without.total.patient_pays - counted.total.patient_pays


@given(settled_plans(), settled_plans(), HELPS, calendar_clinics(), COURSES, SIDES)
def test_help_and_a_second_insurance_together_leave_no_more_than_help_alone(
    first: Mapping, second: Mapping, help_: Mapping, clinic: Mapping, course: Mapping, side: str
) -> None:
    help_of = Assistance.model_validate({"name": "Help"} | help_)
    helped = one(plan_from(first), clinic, course, side, assistance=help_of)
    both = one(plan_from(first), clinic, course, side, assistance=help_of, secondary=plan_from(second | {"name": "Second"}))
    check(both)
    for was, now in zip(lines(helped), lines(both), strict=True):
        assert was.verdict not in COVERED or now.patient_pays <= was.patient_pays


@given(settled_plans(), settled_plans(), calendar_clinics(), COURSES, SIDES)
def test_the_plan_that_comes_next_sees_only_what_comes_after_its_turn(
    first: Mapping, coming: Mapping, clinic: Mapping, course: Mapping, side: str
) -> None:
    coming |= {"name": "Next"}
    there = plan_from(coming)
    month, day = there.plan_year_starts
    turn = date(TODAY.year + ((month, day) <= (TODAY.month, TODAY.day)), month, day)
    alone, changed = one(plan_from(first), clinic, course, side), one(plan_from(first), clinic, course, side, next_plan=there)
    check(changed)
    assert [visit.date for visit in alone.visits] == [visit.date for visit in changed.visits]
    for was, now in zip(alone.visits, changed.visits, strict=True):
        assert was.date is not None
        assert was.date >= turn or was.total == now.total
    if all(visit.date is not None and visit.date >= turn for visit in alone.visits):
        only = one(there, clinic, course, side)
        assert only.total == changed.total


@given(settled_plans(), calendar_clinics(), COURSES, SIDES, st.integers(0, 2_000_00))
def test_who_pays_beside_changes_nothing_that_the_clinic_bills(
    plan: Mapping, clinic: Mapping, course: Mapping, side: str, most: int
) -> None:
    help_of = Assistance.model_validate({"name": "Help", "yearly_maximum": plain(most)})
    option = one(plan_from(plan), clinic, course, side, assistance=help_of, secondary=plan_from({**plan, "name": "Second"}))
    assert option.total.billed == one(plan_from(plan), clinic, course, side).total.billed
