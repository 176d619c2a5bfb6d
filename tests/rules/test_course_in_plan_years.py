"""A dated course crosses the turn of a plan year: deductible, maximum, session limits and carry-over, visit by visit."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course

from .helpers import assumed, check_identities, compare, only, pays, warned_of

CLINIC = "networks: {a: {infusion: 500}}\ninfusion: {billed: 700, cash: 600}"
PLAN = "network: a\ncoverage: covered\nin_network: {deductible: 1000, coinsurance: 20%, out_of_pocket_maximum: 5000}"


def _weekly(sessions: int, start: date) -> Course:
    return Course(sessions, start=start, every="weekly")


def test_the_deductible_begins_again_at_new_year() -> None:
    """Weekly from December 14, 2026: 500, 500, 20% of 500 = 100, and on January 4 the new deductible: 500. Together 1,600."""
    option = only(compare(PLAN, CLINIC, _weekly(4, date(2026, 12, 14))))
    assert pays(option) == [500, 500, 100, 500]
    assert option.total.patient_pays == 1_600_00
    assert [str(visit.date) for visit in option.visits] == ["2026-12-14", "2026-12-21", "2026-12-28", "2027-01-04"]
    assert [str(visit.plan_year) for visit in option.visits] == 3 * ["2026-01-01"] + ["2027-01-01"]
    assert [visit.deductible_left for visit in option.visits] == [500_00, 0, 0, 500_00]
    check_identities(option)


def test_new_years_day_is_the_new_year_and_new_years_eve_the_old() -> None:
    """Daily from December 30: 500, 500 (the deductible is met), then 500, 500, and 100 on January 3."""
    option = only(compare(PLAN, CLINIC, Course(5, start=date(2026, 12, 30), every="daily")))
    assert pays(option) == [500, 500, 500, 500, 100]


def test_the_maximum_begins_again_too() -> None:
    """A maximum of 1,050: 500, 500, 50 of 100, then 0; in January 500 again."""
    plan = PLAN.replace("out_of_pocket_maximum: 5000", "out_of_pocket_maximum: 1050")
    assert pays(only(compare(plan, CLINIC, _weekly(5, date(2026, 12, 7))))) == [500, 500, 50, 0, 500]


def test_a_plan_year_from_july_turns_in_july() -> None:
    """Weekly from June 14, 2027: June 14, 21, 28 are 500, 500, 100; July 5 is 500 again."""
    option = only(compare(f"plan_year_starts: 07-01\n{PLAN}", CLINIC, _weekly(4, date(2027, 6, 14))))
    assert pays(option) == [500, 500, 100, 500]
    assert [str(visit.plan_year) for visit in option.visits] == 3 * ["2026-07-01"] + ["2027-07-01"]


@pytest.mark.parametrize(("starts", "turn"), [("02-28", 3), ("03-01", 4)])
def test_plan_years_that_start_beside_the_leap_day(starts: str, turn: int) -> None:
    """Daily from February 25, 2028: 25, 26, 27, 28, 29, March 1. The deductible of 1,000 begins again at the turn.

    From February 28: 500, 500, 100, then 500, 500, 100. From March 1: 500, 500, 100, 100, 100, then 500.
    """
    option = only(compare(f"plan_year_starts: {starts}\n{PLAN}", CLINIC, Course(6, start=date(2028, 2, 25), every="daily")))
    assert pays(option) == ([500, 500, 100, 500, 500, 100] if turn == 3 else [500, 500, 100, 100, 100, 500])


def test_a_consultation_of_its_own_date_falls_into_its_own_year() -> None:
    """150 of 2026's deductible on December 28; from January 4 on 500, 500, 100 of 2027's."""
    course = Course(3, start=date(2027, 1, 4), every="weekly", consultation_on=date(2026, 12, 28))
    clinic = "networks: {a: {infusion: 500, consultation: 150}}\ninfusion: 700\nconsultation: 200"
    option = only(compare(PLAN, clinic, course))
    assert pays(option) == [150, 500, 500, 100]
    assert str(option.visits[0].plan_year) == "2026-01-01"


def test_a_later_plan_year_has_the_same_plan_by_assumption() -> None:
    option = only(compare(PLAN, CLINIC, _weekly(4, date(2026, 12, 14))))
    assert assumed(option, "years.same_plan", on=date(2027, 1, 1))
    assert not assumed(only(compare(PLAN, CLINIC, _weekly(3, date(2026, 12, 14)))), "years.same_plan")


LIMITED = "network: a\ncoverage: covered\nin_network: {deductible: 0, coinsurance: 20%}\nsession_limit: "


@pytest.mark.parametrize(
    ("per", "owed"),
    [
        # four weekly sessions from December 14; the limit of 2 leaves the third at the cash price of 600
        ("plan_year", [100, 100, 600, 100]),
        ("calendar_year", [100, 100, 600, 100]),
        ("lifetime", [100, 100, 600, 600]),
    ],
)
def test_a_session_limit_begins_again_with_its_period(per: str, owed: list[float]) -> None:
    option = only(compare(f"{LIMITED}{{sessions: 2, per: {per}}}", CLINIC, _weekly(4, date(2026, 12, 14))))
    assert pays(option) == owed


@pytest.mark.parametrize(("per", "owed"), [("plan_year", [100, 100, 600, 600]), ("calendar_year", [100, 100, 600, 100])])
def test_a_calendar_years_limit_does_not_wait_for_the_plan_year(per: str, owed: list[float]) -> None:
    """A plan year from July holds December and January."""
    option = only(
        compare(f"plan_year_starts: 07-01\n{LIMITED}{{sessions: 2, per: {per}}}", CLINIC, _weekly(4, date(2026, 12, 14)))
    )
    assert pays(option) == owed


def test_sessions_used_are_those_of_the_period_in_which_they_were_read() -> None:
    """One of two is used in 2026: one more in December at 20% of 500 = 100, two at 600, and two again in January."""
    plan = f"{LIMITED}2\nmet: {{as_of: 2026-11-01, sessions_used: 1}}"
    assert pays(only(compare(plan, CLINIC, _weekly(6, date(2026, 12, 14))))) == [100, 600, 600, 100, 100, 600]


CARRY = PLAN.replace("deductible: 1000", "deductible: 1200")


@pytest.mark.parametrize(
    ("rule", "owed"),
    [
        # December 14, 21, 28: 500 + 500 + (200 + 20% of 300 = 260) fill the 1,200, all in the last quarter
        ("automatic", [500, 500, 260, 100, 100]),  # 1,200 carried: nothing is left in January
        ("if_not_met", [500, 500, 260, 500, 500]),  # the deductible was met: nothing carries over
    ],
)
def test_a_deductible_met_in_december_carries_over_automatically_only(rule: str, owed: list[float]) -> None:
    plan = f"fourth_quarter_carry_over: {rule}\n{CARRY}"
    assert pays(only(compare(plan, CLINIC, _weekly(5, date(2026, 12, 14))))) == owed


@pytest.mark.parametrize("rule", ["automatic", "if_not_met"])
def test_a_deductible_not_met_in_december_carries_over_either_way(rule: str) -> None:
    """December 21 and 28: 1,000 of 1,200. January: 200 are left: 200 + 20% of 300 = 260, then 100."""
    plan = f"fourth_quarter_carry_over: {rule}\n{CARRY}"
    assert pays(only(compare(plan, CLINIC, _weekly(4, date(2026, 12, 21))))) == [500, 500, 260, 100]


def test_a_year_without_a_known_federal_limit_has_no_maximum_and_warns() -> None:
    """2027's limit is 12,000; 2028's is not known. Visits of 20,000 at 100%: December 27, 2027 12,000, January 3, 2028 20,000."""
    plan = "network: a\ncoverage: covered\nin_network: {deductible: 0, coinsurance: 100%}"
    option = only(compare(plan, "networks: [a]\ninfusion: 20000", _weekly(2, date(2027, 12, 27))))
    assert pays(option) == [12_000, 20_000]
    assert warned_of(option, "years.no_federal_limit", year=2028)
    assert not warned_of(
        only(compare(plan, "networks: [a]\ninfusion: 20000", _weekly(1, date(2027, 12, 27)))), "years.no_federal_limit"
    )


def test_a_stated_maximum_needs_no_federal_limit() -> None:
    assert not warned_of(only(compare(PLAN, CLINIC, _weekly(2, date(2027, 12, 27)))), "years.no_federal_limit")


def test_a_rhythm_without_a_start_begins_today() -> None:
    """Today is Sunday, November 22: the first day that a clinic is open is Monday."""
    option = only(compare(PLAN, CLINIC, Course(2, every="weekly")))
    assert [str(visit.date) for visit in option.visits] == ["2026-11-23", "2026-11-30"]
    assert assumed(option, "course.begins_today")
