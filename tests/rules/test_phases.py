"""Phases that follow each other, boosters, and visits beside the infusions: on which days, and at which price."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course, InputError
from ketacost.model.phase import Extra
from ketacost.model.rhythm import rhythm
from ketacost.ways.booking.schedule import ScheduleError

from .helpers import assumed, assumes, compare, course_of, days_of, only, pays

MONDAY = date(2027, 1, 4)
CASH = "consultation: 250\nfollow_up: 120\ntherapy: 150\ninfusions: [{name: mood, price: 400, booster_price: 350}]"
WEEKLY_AT_FIRST = ["2027-01-04", "2027-01-11", "2027-01-18", "2027-01-25"]


def test_a_phase_begins_one_of_its_own_intervals_after_the_phase_before() -> None:
    """Two weeks after January 25 is February 8; a month after March 22 is April 22."""
    days = days_of(Course(start=MONDAY, every="weekly x 4, then every 2 weeks x 4, then monthly"))
    assert days[:8] == [*WEEKLY_AT_FIRST, "2027-02-08", "2027-02-22", "2027-03-08", "2027-03-22"]
    assert days[8:] == [f"2027-{month:02}-22" for month in range(4, 13)]  # the next, January 22, is after the year


@pytest.mark.parametrize(
    ("then", "days"),
    [
        ("2/week x 3", ["2027-01-14", "2027-01-18", "2027-01-21"]),  # 3, 7 and 10 days after the 11th
        ("mon,thu x 3", ["2027-01-14", "2027-01-18", "2027-01-21"]),
        ("fri x 2", ["2027-01-15", "2027-01-22"]),
        ("mon x 2", ["2027-01-18", "2027-01-25"]),  # not the 11th again
        ("10 days x 2", ["2027-01-21", "2027-01-31"]),
    ],
)
def test_every_rhythm_may_come_second(then: str, days: list[str]) -> None:
    assert days_of(Course(start=MONDAY, every=f"weekly x 2, then {then}")) == ["2027-01-04", "2027-01-11", *days]


def test_an_open_last_phase_goes_on_for_a_year_and_the_estimate_says_so() -> None:
    course = Course(start=MONDAY, every="weekly x 4, then monthly")
    assert course.years == 1
    option = only(compare("kind: none", CASH, course), "self_pay")
    assert assumes(option, "until one year after the start")


def test_the_year_ends_before_its_first_day_comes_again() -> None:
    """From March 1, 2027: monthly to February 1, 2028 is twelve; March 1, 2028 belongs to the next year."""
    days = days_of(Course(1, start=date(2027, 3, 1), every="monthly x 1, then monthly", years=1))
    assert (len(days), days[-1]) == (12, "2028-02-01")


def test_the_year_of_a_course_from_the_leap_day_ends_before_the_28th() -> None:
    """Twelve months from February 29, 2028 are February 28, 2029: 365 days later, and no longer in the course."""
    days = days_of(Course(1, start=date(2028, 2, 29), every="daily x 1, then daily", years=1))
    assert (len(days), days[-1]) == (365, "2029-02-27")


def test_maintenance_of_two_years() -> None:
    days = days_of(Course(1, start=MONDAY, every="monthly x 1, then monthly", years=2))
    assert (len(days), days[-1]) == (24, "2028-12-04")


def test_a_counted_course_of_years_goes_on_with_boosters_every_four_weeks() -> None:
    """Weekly x 4 ends on January 25; 28 days later is February 22, and so on: the twelfth is December 27."""
    course = Course(4, start=MONDAY, every="weekly", years=1)
    days = days_of(course)
    assert days[:5] == [*WEEKLY_AT_FIRST, "2027-02-22"]
    assert (len(days), days[-1]) == (4 + 12, "2027-12-27")
    assert any("every 4 weeks" in str(words) for words in course.assumed)


def test_boosters_cost_the_booster_price() -> None:
    """Consultation 250, six infusions of 400, four boosters of 350: 250 + 2,400 + 1,400 = 4,050."""
    option = only(
        compare("kind: none", CASH, Course(6, start=MONDAY, every="2/week", boosters=4, booster_every="4w")), "self_pay"
    )
    assert pays(option, "infusion") == 6 * [400] + 4 * [350]
    assert option.total.self_pay == 4_050_00
    assert [visit.booster for visit in option.visits] == [False] * 7 + [True] * 4


def test_boosters_come_after_the_last_infusion() -> None:
    """Twice a week from January 4 ends 17 days later, on the 21st; four weeks on it is February 18, then March 18."""
    days = days_of(Course(6, start=MONDAY, every="2/week", boosters=2, booster_every="4w"))
    assert days[5:] == ["2027-01-21", "2027-02-18", "2027-03-18"]


def test_a_clinic_without_a_booster_price_takes_the_sessions_price_and_the_estimate_says_so() -> None:
    option = only(compare("kind: none", "infusion: 400", Course(2, boosters=2)), "self_pay")
    assert pays(option) == 4 * [400]
    assert assumed(option, "clinic.no_booster_price")


def test_boosters_without_a_rhythm_have_no_dates() -> None:
    option = only(compare("kind: none", CASH, Course(2, boosters=2, consultation=False)), "self_pay")
    assert [visit.date for visit in option.visits] == 4 * [None]
    assert pays(option) == [400, 400, 350, 350]


def test_the_boosters_rate_in_network_is_the_infusions() -> None:
    """20% of 300 = 60 at every visit, whatever a cash payer is asked."""
    plan = "network: a\ncoverage: covered\nin_network: {deductible: 0, coinsurance: 20%}"
    clinic = "networks: {a: {infusion: 300}}\ninfusions: [{name: mood, price: 400, booster_price: 350}]"
    assert pays(only(compare(plan, clinic, Course(2, boosters=2)))) == 4 * [60]


def test_a_phase_may_be_at_the_booster_price() -> None:
    option = only(compare("kind: none", CASH, Course(start=MONDAY, every="weekly x 2, then monthly boosters x 2")), "self_pay")
    assert pays(option, "infusion") == [400, 400, 350, 350]


def test_a_course_file_and_its_words_are_the_same_course() -> None:
    listed = course_of("""
        start: 2027-01-04
        phases:
        - {sessions: 6, every: 2/week}
        - {sessions: 4, every: 4 weeks, booster: yes}
        follow_ups: {visits: 2, every: 4 weeks}
    """)
    worded = course_of(
        "start: 2027-01-04\nphases: 2/week x 6, then every 4 weeks boosters x 4\nfollow_ups: {visits: 2, every: 4w}"
    )
    said = Course(6, start=MONDAY, every="2/week", boosters=4, booster_every="4w", follow_ups=Extra(2, rhythm("4w")))
    results = [compare("kind: none", CASH, course).options for course in (listed, worded, said)]
    assert (
        [option.visits for option in results[0]]
        == [option.visits for option in results[1]]
        == [option.visits for option in results[2]]
    )


@pytest.mark.parametrize("phases", ["weekly x 4, then monthly, then weekly x 2", "weekly x 4; monthly boosters; weekly x 2"])
def test_a_phase_in_the_middle_needs_a_number(phases: str) -> None:
    with pytest.raises(ValueError, match="phase 2 of 3 has no number of sessions"):
        Course(start=MONDAY, every=phases)
    with pytest.raises(InputError, match="phase 2 of 3 has no number of sessions"):
        course_of(f"phases: {phases}")


def test_a_course_beyond_the_calendar_is_an_error() -> None:
    """300 yearly visits from 2027 would reach 2326."""
    with pytest.raises(ScheduleError, match="beyond the year 2200"):
        compare("kind: none", CASH, Course(300, start=MONDAY, every="12 months"))


def test_infusions_that_fall_after_the_end_are_told() -> None:
    """Twenty monthly ones planned in a year: twelve are before January 4, 2028; that eight are left out is said."""
    option = only(
        compare("kind: none", CASH, Course(start=MONDAY, every="monthly x 20", years=1, consultation=False)), "self_pay"
    )
    assert len(option.visits) == 12
    assert assumed(option, "course.after_the_end", service="infusion", count=8, planned=20)
    assert not assumed(option, "course.boosters")
