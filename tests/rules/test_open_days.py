"""Days a clinic is taken to be open: no Sunday, and no federal holiday, neither on its date nor where it is observed.

The days of a weekday that federal offices close are the Office of Personnel Management's list, "Federal Holidays" (opm.gov, as read on
2025-01-02 for 2025 to 2028, a leap year). New Year's Day of 2028 is a Saturday: its list has it on Friday, December 31, 2027.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ketacost.model.open_days import federal_holiday, next_open_day

PUBLISHED = {
    2025: "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
    2026: "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
    2027: "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
    2028: "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
}
OBSERVED = {date.fromisoformat(f"{year}-{day}") for year, days in PUBLISHED.items() for day in days.split()}
ON_A_WEEKEND = {date(2026, 7, 4), date(2027, 6, 19), date(2027, 7, 4), date(2027, 12, 25), date(2028, 1, 1), date(2028, 11, 11)}
"""Holidays of those years that are on a Saturday or a Sunday: observed another day, and no clinic is open on them either."""

EVERY_DAY = [date(2025, 1, 1) + timedelta(days=number) for number in range(4 * 365 + 1)]


def test_the_holidays_of_four_years_are_those_published_and_no_other_day() -> None:
    assert EVERY_DAY[-1] == date(2028, 12, 31)
    assert {day for day in EVERY_DAY if federal_holiday(day)} == OBSERVED | ON_A_WEEKEND


def test_a_day_moves_only_off_a_sunday_or_a_holiday_and_never_over_an_open_one() -> None:
    closed = {day for day in EVERY_DAY if day.weekday() == 6} | OBSERVED | ON_A_WEEKEND
    for day in EVERY_DAY[:-1]:
        opened = next_open_day(day)
        assert opened not in closed
        assert all(day + timedelta(days=number) in closed for number in range((opened - day).days))


@pytest.mark.parametrize(
    ("asked", "opened"),
    [
        ("2026-11-24", "2026-11-24"),  # a Tuesday
        ("2026-11-28", "2026-11-28"),  # a Saturday is a day like others
        ("2026-11-29", "2026-11-30"),  # a Sunday
        ("2026-11-26", "2026-11-27"),  # Thanksgiving; the day after it is none
        ("2026-07-03", "2026-07-06"),  # observed on Friday for Saturday, then the Fourth itself, then Sunday
        ("2027-07-04", "2027-07-06"),  # on a Sunday, observed on Monday
        ("2027-12-24", "2027-12-27"),  # Christmas on a Saturday, with the Friday before and the Sunday after
        ("2027-12-31", "2028-01-03"),  # New Year's Day on a Saturday is observed in the year before
        ("2023-01-01", "2023-01-03"),  # New Year's Day on a Sunday, observed on Monday
        ("2021-01-20", "2021-01-20"),  # Inauguration Day is a holiday around Washington alone
        ("2028-02-29", "2028-02-29"),
    ],
)
def test_the_next_open_day_of_a_day(asked: str, opened: str) -> None:
    assert next_open_day(date.fromisoformat(asked)) == date.fromisoformat(opened)


def test_the_last_day_of_the_calendar_is_asked_without_looking_past_it() -> None:
    assert next_open_day(date(9999, 12, 30)) == date(9999, 12, 30)
    with pytest.raises(OverflowError):
        next_open_day(date.max)  # a Friday: New Year's Day of the year after it would be a Saturday
