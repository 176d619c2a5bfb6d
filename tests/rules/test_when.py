"""When to start: the same course from each day equals the estimate of that day, and the cheapest day is the best."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ketacost import Course, when
from ketacost.model.rhythm import Rhythm
from ketacost.questions.start import years_of
from ketacost.questions.when import candidates
from ketacost.questions.when_result import When
from ketacost.ways.best_option import NoWayError

from .helpers import clinic_of, compare, only, plan_of

CLINIC = "networks: {a: {infusion: 500}}\ninfusion: {billed: 700, cash: 600}"
PLAN = """
    network: a
    coverage: covered
    in_network: {deductible: 1000, coinsurance: 20%, out_of_pocket_maximum: 5000}
    met: {as_of: 2026-11-01, in_network: {deductible: 1000}}
"""
COURSE = Course(3, every="weekly")
MONDAYS = [date(2026, 12, 7) + timedelta(days=7 * week) for week in range(5)]


def _when(plan: str = PLAN, course: Course = COURSE, days: list[date] = MONDAYS, **known: object) -> When:
    return when([plan_of(plan)], [clinic_of(CLINIC)], course, days, **known)  # type: ignore[arg-type]  # as the caller says


def test_each_start_has_its_own_price() -> None:
    """What is met ends with 2026: a session costs 20% of 500 = 100 before, and 500, 500, 100 after.

    From December 7 or 14 all three are in 2026: 300. From the 21st two of them: 200 + 500 = 700. From the 28th one:
    100 + 500 + 500 = 1,100. From January 4: 500 + 500 + 100 = 1,100.
    """
    result = _when()
    assert [start.option.total.patient_pays // 100 for start in result.starts] == [300, 300, 700, 1_100, 1_100]
    assert [start.day for start in result.starts] == MONDAYS


def test_of_equal_days_the_first_is_the_best() -> None:
    assert _when().best.day == date(2026, 12, 7)


def test_what_moves_the_price_is_told_by_plan_year() -> None:
    """From December 21: two visits in 2026 for 200, one in 2027 for 500."""
    found = [(str(year.begins), year.visits, year.total.patient_pays // 100) for year in years_of(_when().starts[2].option)]
    assert found == [("2026-01-01", 2, 200), ("2027-01-01", 1, 500)]


@pytest.mark.parametrize(
    "course",
    [
        COURSE,
        Course(2, every="2/week", boosters=3, booster_every="monthly"),
        Course(1, years=1, every="monthly x 1, then monthly"),
    ],
)
def test_a_start_is_the_estimate_of_that_day(course: Course) -> None:
    result = _when(course=course)
    for start in result.starts:
        alone = only(compare(PLAN, CLINIC, replace(course, start=start.day)))
        assert start.option.to_dict(detail=True) == alone.to_dict(detail=True)


def test_each_start_is_held_against_the_best_way_of_that_day() -> None:
    """A deductible of 3,000, met in 2026, and 400 in cash: from December 28 100 + 500 + 500 = 1,100, below 3 x 400 = 1,200.

    From January 4 it would be 3 x 500 = 1,500 through insurance, so the cash price is what the start is held against.
    """
    plan = PLAN.replace("1000", "3000")
    clinic = CLINIC.replace("cash: 600", "cash: 400")
    found = when([plan_of(plan)], [clinic_of(clinic)], COURSE, MONDAYS[3:])
    assert [(start.option.way, start.at_most) for start in found.starts] == [("insurance", 1_100_00), ("self_pay", 1_200_00)]
    insured = when([plan_of(plan)], [clinic_of(clinic)], COURSE, MONDAYS[3:], way="insurance")
    assert [(start.option.way, start.at_most) for start in insured.starts] == [("insurance", 1_100_00), ("insurance", 1_500_00)]


def test_the_better_way_decides_which_start_is_the_best() -> None:
    """Through insurance December 21 costs 700 and January 4 1,100; three as a package are 900 from every day.

    So the dearest start is dearer by 200, and not by 400.
    """
    clinic = clinic_of(f"{CLINIC}\npackages: [{{sessions: 3, price: 900}}]")
    found = when([plan_of(PLAN)], [clinic], COURSE, [MONDAYS[2], MONDAYS[4]])
    assert [(start.option.way, start.at_most) for start in found.starts] == [("insurance", 700_00), ("package", 900_00)]
    assert (found.best.pays, found.worst.pays) == (700_00, 900_00)


def test_an_unknown_coverage_has_both_ends_on_each_day() -> None:
    """Covered as above; if not, the cash price, 3 x 600 = 1,800, which is also what can be counted on from each day."""
    result = _when(PLAN.replace("coverage: covered", "coverage: unknown"))
    assert {(start.option.way, start.at_most) for start in result.starts} == {("self_pay", 1_800_00)}
    hopes = [start.hope for start in result.starts if start.hope is not None]
    assert [hope.yes.pays // 100 for hope in hopes] == [300, 300, 700, 1_100, 1_100]
    assert {(hope.yes.provided, hope.no.pays) for hope in hopes} == {(("covered",), 1_800_00)}
    assert result.best.day == result.hopeful[0].day == MONDAYS[0]
    assert result.best.to_dict()["if_yes"]["provided"] == ["covered"]


def test_of_starts_that_can_be_counted_on_alike_the_more_hopeful_is_the_best() -> None:
    """1,800 in cash from either day; if covered, December 28 costs 1,100 and December 7 only 300."""
    result = _when(PLAN.replace("coverage: covered", "coverage: unknown"), days=[MONDAYS[0], MONDAYS[3]][::-1])
    assert result.best.day == MONDAYS[0]


def test_an_unknown_network_is_hoped_for_with_its_other_end() -> None:
    """The rate is not known then, so all of 700 is allowed: 20% of it is 140, three times 420. Outside nothing is paid: 1,800."""
    hope = _when(PLAN.replace("network: a", "")).starts[0].hope
    assert hope is not None
    assert (hope.yes.pays, hope.yes.provided, hope.no.pays) == (420_00, ("in_network",), 1_800_00)


def test_self_pay_costs_the_same_on_every_day() -> None:
    assert {start.option.total.patient_pays for start in _when(way="self_pay").starts} == {1_800_00}


def test_a_start_that_is_free_on_paper_only_is_not_the_best() -> None:
    """Approved until December 14. From November 30 all three sessions are: 300.

    From December 7 two are, and the third is paid in cash: 100 + 100 + 600 = 800. From the 21st none is, so nobody gives one for
    the 0 that the plan would leave: 3 x 600 = 1,800.
    """
    agreed = "{status: covered, prior_authorization: {status: approved, until: 2026-12-14}}"
    days = [date(2026, 11, 30), date(2026, 12, 7), date(2026, 12, 21)]
    result = _when(PLAN.replace("coverage: covered", f"coverage: {agreed}"), days=days)
    assert [(start.option.way, start.at_most) for start in result.starts] == [
        ("insurance", 300_00),
        ("mixed", 800_00),
        ("self_pay", 1_800_00),
    ]
    assert result.best.day == date(2026, 11, 30)


def test_without_a_plan_that_pays_the_cash_price_is_the_same_from_every_day() -> None:
    assert {start.at_most for start in _when("kind: none").starts} == {1_800_00}


def test_a_plan_that_pays_for_nothing_has_no_start_through_insurance() -> None:
    with pytest.raises(NoWayError):
        _when("kind: none", way="insurance")


SIX_WEEKS_APART = [date(2026, 12, 21), date(2027, 1, 4)]
NOTHING_MET = PLAN.partition("met:")[0]


def test_the_other_usual_rhythm_is_told_where_it_changes_the_price_of_the_best_start() -> None:
    """Twice a week from December 21 all three are in 2026: 300. Weekly the third is on January 4: 200 + 500 = 700."""
    other = _when(course=Course(3), days=SIX_WEEKS_APART).other_rhythm
    assert other is not None
    assert other.to_dict() == {"every": "weekly", "best_start": "2026-12-21", "pays": 700, "provided": []}
    assert "would be $700, not $300." in str(other.note)


def test_the_other_usual_rhythm_is_told_where_another_start_is_the_best() -> None:
    """Nothing is met. In one year 500 + 500 + 100 = 1,100; weekly from December 21 two years take 500 each time: 1,500."""
    other = _when(NOTHING_MET, Course(3), SIX_WEEKS_APART).other_rhythm
    assert other is not None
    assert other.to_dict() == {"every": "weekly", "best_start": "2027-01-04", "pays": 1_100, "provided": []}
    assert "The best start is Jan 4, 2027, at $1,100. Twice a week it is Dec 21, 2026, at $1,100." in str(other.note)


def test_the_other_usual_rhythm_is_told_of_what_is_hoped_for() -> None:
    """1,800 in cash in either rhythm; if covered, 300 twice a week and 700 weekly."""
    found = _when(PLAN.replace("coverage: covered", "coverage: unknown"), Course(3, boosters=1), SIX_WEEKS_APART[:1])
    assert found.other_rhythm is not None
    assert found.other_rhythm.provided == ("covered",)


@pytest.mark.parametrize("course", [Course(3, every="2/week"), Course(3, every="weekly"), COURSE])
def test_a_rhythm_that_is_named_has_no_other(course: Course) -> None:
    assert _when(course=course, days=SIX_WEEKS_APART).other_rhythm is None


def test_where_the_other_rhythm_changes_nothing_it_is_not_told() -> None:
    """From December 7 three sessions are in 2026 in either rhythm."""
    assert _when(course=Course(3), days=MONDAYS[:1]).other_rhythm is None


def test_candidates_go_by_the_step_and_include_both_ends() -> None:
    """Monthly from January 31, 2027 to April 30: month ends do not drift. February 28 is a Sunday, so March 1 is tried instead."""
    found = candidates(date(2027, 1, 31), date(2027, 4, 30), Rhythm(months=1))
    assert [str(day) for day in found] == ["2027-01-31", "2027-03-01", "2027-03-31", "2027-04-30"]


def test_the_last_day_is_tried_where_the_step_does_not_fall_on_it() -> None:
    days = candidates(date(2026, 12, 1), date(2026, 12, 20), Rhythm(days=7))
    assert [day.day for day in days] == [1, 8, 15, 20]
    assert [day.day for day in candidates(date(2026, 12, 1), date(2026, 12, 20), Rhythm(days=7), last_named=False)] == [
        1,
        8,
        15,
    ]


def test_a_day_that_nobody_named_is_one_on_which_a_clinic_is_open() -> None:
    """From Friday, December 25 each day to Monday: the first was named; Sunday the 27th gives way to Monday, which is tried once."""
    first, last, daily = date(2026, 12, 25), date(2026, 12, 28), Rhythm(days=1)
    assert [day.day for day in candidates(first, last, daily)] == [25, 26, 28]
    assert [day.day for day in candidates(first, last, daily, first_named=False)] == [26, 28]


def test_a_moved_day_does_not_go_past_the_last_one_that_was_named() -> None:
    """Sunday, December 27 is the person's last day: it is tried, and no day after it."""
    days = candidates(date(2026, 12, 20), date(2026, 12, 27), Rhythm(days=7))
    assert [day.day for day in days] == [20, 27]


def test_weekdays_of_the_step_are_the_persons_own() -> None:
    """Sundays from Tuesday, December 1 to Wednesday the 16th."""
    assert [day.day for day in candidates(date(2026, 12, 1), date(2026, 12, 16), Rhythm(weekdays=(6,)))] == [6, 13]


def test_candidates_may_be_one_day_and_not_a_thousand_and_one() -> None:
    day = date(2027, 1, 1)
    assert candidates(day, day, Rhythm(days=1)) == [day]
    every_day = Rhythm(weekdays=tuple(range(7)))
    assert len(candidates(day, day + timedelta(days=999), every_day)) == 1_000
    with pytest.raises(ValueError, match="more than 1,000"):
        candidates(day, day + timedelta(days=1_000), every_day)
    with pytest.raises(ValueError, match="lies before"):
        candidates(day, day - timedelta(days=1), Rhythm(days=1))
