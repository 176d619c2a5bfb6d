"""When to start: the same course from each day equals the estimate of that day, and the cheapest day is the best."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ketacost import Course, when
from ketacost.model.rhythm import Rhythm
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
    found = [(str(year.begins), year.visits, year.total.patient_pays // 100) for year in _when().starts[2].years]
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


def test_an_unknown_coverage_is_taken_as_covered_and_said() -> None:
    result = _when(PLAN.replace("coverage: covered", "coverage: unknown"))
    assert [start.option.total.patient_pays // 100 for start in result.starts] == [300, 300, 700, 1_100, 1_100]
    assert [words.code for words in result.taken_as] == ["when.taken_as_covered"]
    assert not _when().taken_as


def test_an_unknown_network_is_taken_as_in_network_and_said() -> None:
    """The rate is not known then, so all of 700 is allowed: 20% of it is 140."""
    result = _when(PLAN.replace("network: a", ""))
    assert result.starts[0].option.total.patient_pays == 3 * 140_00
    assert "when.taken_as_in_network" in [words.code for words in result.taken_as]


def test_self_pay_costs_the_same_on_every_day() -> None:
    assert {start.option.total.patient_pays for start in _when(way="self_pay").starts} == {1_800_00}


def test_a_start_that_is_free_on_paper_only_is_not_the_best() -> None:
    """Approved until December 14. From the 7th: 100, 100, and one session that the clinic may not bill: 0, together 200.

    From December 21 nothing is approved, so all three are 0 on paper. From November 30 all three are approved: 300, the best.
    """
    agreed = "{status: covered, prior_authorization: {status: approved, until: 2026-12-14}}"
    days = [date(2026, 11, 30), date(2026, 12, 7), date(2026, 12, 21)]
    result = _when(PLAN.replace("coverage: covered", f"coverage: {agreed}"), days=days)
    assert [start.option.total.patient_pays // 100 for start in result.starts] == [300, 200, 0]
    assert result.best.day == date(2026, 11, 30)


def test_a_plan_that_pays_for_nothing_has_no_start() -> None:
    with pytest.raises(NoWayError):
        _when("kind: none")


def test_candidates_go_by_the_step_and_include_both_ends() -> None:
    """Monthly from January 31, 2027 to April 30: month ends do not drift."""
    found = candidates(date(2027, 1, 31), date(2027, 4, 30), Rhythm(months=1))
    assert [str(day) for day in found] == ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]


def test_candidates_may_be_one_day_and_not_a_thousand_and_one() -> None:
    day = date(2027, 1, 1)
    assert candidates(day, day, Rhythm(days=1)) == [day]
    assert len(candidates(day, day + timedelta(days=999), Rhythm(days=1))) == 1_000
    with pytest.raises(ValueError, match="more than 1,000"):
        candidates(day, day + timedelta(days=1_000), Rhythm(days=1))
    with pytest.raises(ValueError, match="lies before"):
        candidates(day, day - timedelta(days=1), Rhythm(days=1))
