"""What must be there in cash: the dearest day, a package when it is bought, what is laid out until the plan pays it back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ketacost import Course
from ketacost.result.cash_flow import CashFlow

from .helpers import compare, only

CLINIC = "consultation: 250\ninfusion: 450"
PACKAGE = f"{CLINIC}\npackages: [{{sessions: 6, price: 2400}}]"
START = date(2027, 1, 4)
SAME_DAY = Course(6, start=START, every="weekly", consultation_on=START)


def _cash(clinic: str, course: Course, way: str = "self_pay", plan: str = "", **known: Any) -> CashFlow:
    return only(compare([plan] if plan else [], clinic, course, **known), way).cash


def test_without_dates_the_dearest_visit_counts() -> None:
    """A consultation of 250 and six sessions of 450: 2,950 in all."""
    assert _cash(CLINIC, Course(6)) == CashFlow(450_00, 2_950_00, 0, 2_950_00)


def test_visits_of_one_day_are_paid_together() -> None:
    """250 + 450 on the first day."""
    assert _cash(CLINIC, SAME_DAY) == CashFlow(700_00, 2_950_00, 0, 2_950_00)


def test_a_package_is_paid_when_it_is_bought() -> None:
    assert _cash(PACKAGE, Course(6), "package") == CashFlow(2_400_00, 2_650_00, 0, 2_650_00)


def test_a_package_bought_on_the_day_of_the_consultation() -> None:
    assert _cash(PACKAGE, SAME_DAY, "package") == CashFlow(2_650_00, 2_650_00, 0, 2_650_00)


def test_the_second_package_is_bought_when_the_first_is_used_up() -> None:
    """Twelve sessions are two packages of 2,400, the second at session 7. Broken off after the third: 250 + 2,400."""
    assert _cash(PACKAGE, Course(12), "package") == CashFlow(2_400_00, 5_050_00, 0, 5_050_00)
    stop = only(compare([], PACKAGE, Course(12, stop_after=3)), "package").stop
    assert stop is not None
    assert stop.owed == 2_650_00


def test_in_network_the_patients_own_part_is_all_that_is_paid() -> None:
    """The deductible of 500 takes 380 and 120; 20% of 260 = 52, then 76."""
    plan = "network: a\ncoverage: covered\nin_network: {deductible: 500, coinsurance: 20%}"
    clinic = "networks: {a: {infusion: 380}}\ninfusion: 450"
    assert _cash(clinic, Course(3), "insurance", plan) == CashFlow(380_00, 628_00, 0, 628_00)


OUT = """
coverage: covered
out_of_network: {deductible: 0, coinsurance: 40%, out_of_pocket_maximum: none, allowed_amount: 450}
"""
FREE = OUT.replace("40%", "0%")
ELSEWHERE = "networks: []\ninfusion: 450"
WEEKLY = Course(8, start=START, every="weekly")


def _superbill(course: Course, plan: str = OUT, **known: Any) -> CashFlow:
    return _cash(ELSEWHERE, course, "insurance", plan, **known)


def test_six_weeks_pass_until_the_plan_pays_back() -> None:
    """450 a week, 270 of it comes back after 42 days. Paid in all until the eighth: 3,600 - 2 x 270 = 3,060.

    On no day is more missing than 5 x 270, of the five visits before it, and its own 450: 1,800.
    """
    assert _superbill(WEEKLY) == CashFlow(1_800_00, 3_600_00, 2_160_00, 3_060_00)
    assert _superbill(WEEKLY, reimbursed_after=42) == _superbill(WEEKLY)


@pytest.mark.parametrize(
    ("days", "peak", "at_once"),
    [
        (0, 1_710, 450),  # the same: each visit is paid before its own money is back
        (7, 1_710, 450),  # 8 x 450 - 7 x 270
        (14, 1_980, 720),  # 8 x 450 - 6 x 270; one visit's 270 is on its way
        (15, 2_250, 990),  # a day too late for the visit two weeks on: 8 x 450 - 5 x 270
        (43, 3_330, 2_070),  # 8 x 450 - 270; six are on their way
        (50, 3_600, 2_340),  # nothing is back before the last visit
    ],
)
def test_the_sooner_it_comes_back_the_less_is_laid_out(days: int, peak: int, at_once: int) -> None:
    assert _superbill(WEEKLY, reimbursed_after=days) == CashFlow(at_once * 100, 3_600_00, 2_160_00, peak * 100)


def test_what_comes_back_on_a_day_pays_that_days_visit() -> None:
    """All of it comes back: after six visits, 2,700, each week's 450 is there from the visit six weeks before."""
    assert _superbill(WEEKLY, FREE) == CashFlow(2_700_00, 3_600_00, 3_600_00, 2_700_00)


def test_without_dates_nothing_comes_back_before_the_course_is_over() -> None:
    assert _superbill(Course(8)) == CashFlow(2_340_00, 3_600_00, 2_160_00, 3_600_00)


def test_a_deductible_brings_nothing_back() -> None:
    """900 of deductible are two visits; the plan pays 270 for the third and the fourth."""
    plan = OUT.replace("deductible: 0", "deductible: 900")
    assert _superbill(Course(4, start=START, every="weekly"), plan) == CashFlow(720_00, 1_800_00, 540_00, 1_800_00)


def test_where_nothing_comes_back_the_dearest_day_counts() -> None:
    plan = OUT.replace("deductible: 0", "deductible: 9000")
    assert _superbill(WEEKLY, plan) == CashFlow(450_00, 3_600_00, 0, 3_600_00)


def test_a_cent_that_comes_back_moves_no_more_than_a_cent() -> None:
    """Of 2,699.00 of deductible 60 cents come back of the last visit: 450 a day, as where nothing does."""
    plan = OUT.replace("deductible: 0", "deductible: 2699")
    assert _superbill(Course(6, start=START, every="weekly"), plan) == CashFlow(450_00, 2_700_00, 60, 2_700_00)
