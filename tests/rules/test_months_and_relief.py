"""A course by the calendar: what a month of it costs, and a week of reported relief."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course
from ketacost.result.extras import CostOverTime
from ketacost.ways.extras.cost_over_time import days_of_relief, reported

from .helpers import compare, only

TUESDAY = date(2026, 12, 1)
YEAR = Course(6, start=TUESDAY, every="2/week", years=1, booster_every="4w")
"""Infusions on days 0, 3, 7, 10, 14, 17; boosters 28 days apart from day 45 on, the last before day 365 on day 353: twelve."""


def _over_time(course: Course, minutes: int | None = 45, price: str = "450.25") -> CostOverTime:
    infusion = f"{{name: mood, price: {price}" + (f", minutes: {minutes}}}" if minutes else "}")
    found = only(compare("kind: none", f"infusions: [{infusion}]", course), "self_pay").over_time
    assert found is not None
    return found


def test_a_month_is_the_total_divided_by_twelve_rounded_half_up() -> None:
    """18 infusions of 450.25 are 8,104.50; a twelfth of that is 675.375: 675.38."""
    assert _over_time(YEAR).per_month == 675_38


def test_two_years_have_24_months() -> None:
    """Boosters from day 45 of 731 on (2028 is a leap year): the last on day 45 + 28 x 24 = 717, so 25. 31 x 480 / 24 = 620."""
    course = Course(6, start=TUESDAY, every="2/week", years=2, booster_every="4w")
    assert _over_time(course, price="480").per_month == 620_00


def test_forty_minutes_are_reported_to_help_a_week() -> None:
    """Six infusions within 17 days help for 17 + 7 = 24 days, twelve boosters 7 days each: 24 + 84 = 108.

    8,104.50 x 7 / 108 = 525.2917: 525.29 a week.
    """
    found = _over_time(YEAR)
    assert found.relief_days == (108, 108)
    assert found.per_week == (525_29, 525_29)
    assert not found.own


def test_an_hour_is_reported_to_help_one_to_two_weeks() -> None:
    """At 14 days: 17 + 14 = 31, eleven boosters of 14 = 154, and the last from day 353 to the end on day 365: 12. Together 197.

    8,104.50 x 7 / 197 = 287.9772: 287.98 at least, 525.29 at most.
    """
    found = _over_time(YEAR, 60)
    assert found.relief_days == (108, 197)
    assert found.per_week == (287_98, 525_29)


@pytest.mark.parametrize(
    ("minutes", "days"), [(39, None), (40, (7, 7)), (55, (7, 7)), (56, (7, 14)), (75, (7, 14)), (76, None), (None, None)]
)
def test_nothing_is_reported_of_other_lengths(minutes: int | None, days: tuple[int, int] | None) -> None:
    assert reported(minutes) == days


def test_without_a_report_there_is_a_month_and_no_week() -> None:
    found = _over_time(YEAR, None)
    assert (found.per_month, found.relief_days, found.per_week) == (675_38, None, None)


def test_your_own_relief_goes_before_what_is_reported() -> None:
    """Ten days each: 17 + 10 = 27, and 12 x 10 = 120 (the last ends on day 363): 147. 8,104.50 x 7 / 147 = 385.9286: 385.93."""
    found = _over_time(Course(6, start=TUESDAY, every="2/week", years=1, booster_every="4w", relief=(10, 10)), 240)
    assert found.relief_days == (147, 147)
    assert found.per_week == (385_93, 385_93)
    assert found.own


def test_your_own_relief_is_enough_without_years() -> None:
    """Three infusions a week apart that help 10 days: 7 + 7 + 10 = 24 days. 3 x 400 x 7 / 24 = 350; months are not planned."""
    found = _over_time(Course(3, start=TUESDAY, every="weekly", relief=(10, 10)), None, "400")
    assert (found.relief_days, found.per_week, found.per_month) == ((24, 24), (350_00, 350_00), None)


def test_a_course_without_years_or_relief_is_not_measured() -> None:
    option = only(compare("kind: none", "infusion: 400", Course(3, start=TUESDAY)), "self_pay")
    assert option.over_time is None


@pytest.mark.parametrize(
    ("offsets", "length", "days"),
    [
        ([1], 7, 7),
        ([1, 8], 7, 14),  # one ends as the next begins
        ([1, 4], 7, 10),  # days 1 to 10: days 4 to 7 count once
        ([1, 1], 7, 7),
        ([1, 20], 7, 14),
        ([1, 28], 7, 7 + 4),  # the month ends on the 31st
        ([31], 7, 1),
    ],
)
def test_days_that_two_infusions_share_count_once(offsets: list[int], length: int, days: int) -> None:
    """Days of January 2027, and none after it."""
    assert days_of_relief([date(2027, 1, day) for day in offsets], length, date(2027, 2, 1)) == days


def test_the_week_follows_what_the_patient_pays() -> None:
    """20% of 400 = 80 each: 18 x 80 = 1,440. A month 120; a week of relief 1,440 x 7 / 108 = 93.33."""
    plan = "network: a\ncoverage: covered\nin_network: {deductible: 0, coinsurance: 20%}"
    clinic = "networks: {a: {infusion: 400}}\ninfusions: [{name: mood, minutes: 45, price: 500}]"
    found = only(compare(plan, clinic, YEAR)).over_time
    assert found is not None
    assert (found.per_month, found.per_week) == (120_00, (93_33, 93_33))
