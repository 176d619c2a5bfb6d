"""How often: a rhythm in a person's words, and the days of the infusions that come of it."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course
from ketacost.model.rhythm import rhythm

from .helpers import days_of

MONDAY = date(2027, 1, 4)
WEDNESDAY = date(2027, 1, 6)


def _days_later(every: str, sessions: int = 6) -> list[int]:
    """How many days after the first infusion each one comes."""
    days = [date.fromisoformat(day) for day in days_of(Course(sessions, start=MONDAY, every=every))]
    return [(day - MONDAY).days for day in days]


@pytest.mark.parametrize(
    ("every", "days"),
    [
        ("3d", [0, 3, 6, 9, 12, 15]),
        ("every 10 days", [0, 10, 20, 30, 40, 50]),
        ("daily", [0, 1, 2, 3, 4, 5]),
        ("every other day", [0, 2, 4, 6, 8, 10]),
        ("weekly", [0, 7, 14, 21, 28, 35]),
        ("2w", [0, 14, 28, 42, 56, 70]),
        ("biweekly", [0, 14, 28, 42, 56, 70]),
        ("2/week", [0, 3, 7, 10, 14, 17]),  # 7n / 2 rounded down: 0, 3.5, 7, 10.5, 14, 17.5
        ("twice a week", [0, 3, 7, 10, 14, 17]),
        ("3/week", [0, 2, 4, 7, 9, 11]),  # 7n / 3: 0, 2.33, 4.67, 7, 9.33, 11.67
        ("7/week", [0, 1, 2, 3, 4, 5]),
        ("1/week", [0, 7, 14, 21, 28, 35]),
    ],
)
def test_a_rhythm_gives_days(every: str, days: list[int]) -> None:
    assert _days_later(every) == days


@pytest.mark.parametrize("words", ["3/week", "3 per week", "3x per week", "3x a week", "three times a week", "3 times a week"])
def test_a_number_a_week_has_many_words(words: str) -> None:
    assert rhythm(words) == rhythm("3/week")
    assert _days_later(words) == [0, 2, 4, 7, 9, 11]


def test_weekdays_begin_with_the_first_of_them_from_the_start_on() -> None:
    """From a Wednesday: Thursday the 7th, then Monday the 11th."""
    days = days_of(Course(5, start=WEDNESDAY, every="mon,thu"))
    assert days == ["2027-01-07", "2027-01-11", "2027-01-14", "2027-01-18", "2027-01-21"]


@pytest.mark.parametrize("words", ["mon,thu", "thu,mon", "on Monday and Thursday", "Mon / Thu"])
def test_weekdays_may_be_written_in_any_order(words: str) -> None:
    assert rhythm(words) == rhythm("mon,thu")


def test_a_start_on_one_of_the_weekdays_is_the_first_infusion() -> None:
    assert days_of(Course(2, start=MONDAY, every="mon,thu")) == ["2027-01-04", "2027-01-07"]


def test_the_end_of_a_month_does_not_drift() -> None:
    """Months are counted from January 31, and each takes the 31st or its own last day."""
    days = days_of(Course(5, start=date(2027, 1, 31), every="monthly"))
    assert days == ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]


def test_a_leap_year_has_a_29th_of_february() -> None:
    assert days_of(Course(3, start=date(2028, 1, 31), every="monthly")) == ["2028-01-31", "2028-02-29", "2028-03-31"]


def test_a_course_may_begin_on_the_leap_day() -> None:
    """Twelve months from February 29, 2028 are February 28, 2029; 48 months are the next leap day."""
    assert days_of(Course(3, start=date(2028, 2, 29), every="6 months")) == ["2028-02-29", "2028-08-29", "2029-02-28"]
    assert days_of(Course(5, start=date(2028, 2, 29), every="12 months"))[-1] == "2032-02-29"
    assert days_of(Course(2, start=date(2028, 2, 28), every="daily")) == ["2028-02-28", "2028-02-29"]


def test_months_cross_the_turn_of_the_year() -> None:
    days = days_of(Course(3, start=date(2026, 11, 30), every="every 3 months"))
    assert days == ["2026-11-30", "2027-02-28", "2027-05-30"]


@pytest.mark.parametrize(
    "every", ["0/week", "8/week", "0d", "367d", "53 weeks", "13 months", "sometimes", "mon,never", "", "3"]
)
def test_what_is_no_rhythm_is_an_error(every: str) -> None:
    with pytest.raises(ValueError, match=r"expected"):
        Course(6, start=MONDAY, every=every)


@pytest.mark.parametrize(("words", "days"), [("1 week", 7), ("2 week", 14), ("4 week", 28), ("3 day", 3), ("every 4 week", 28)])
def test_a_number_of_weeks_is_never_read_as_so_many_times_a_week(words: str, days: int) -> None:
    """Four weeks from one booster to the next, or an error: not four boosters a week."""
    try:
        found = rhythm(words)
    except ValueError:
        return
    assert found == rhythm(f"{days} days")


@pytest.mark.parametrize("every", ["0/week", "8/week"])
def test_a_week_has_from_one_to_seven_infusions(every: str) -> None:
    with pytest.raises(ValueError, match="from 1 to 7 times a week"):
        rhythm(every)


def test_the_longest_interval_is_a_year() -> None:
    """366 days from January 4, 2027: January 5, 2028, since 2027 has 365."""
    assert days_of(Course(2, start=MONDAY, every="366 days")) == ["2027-01-04", "2028-01-05"]
