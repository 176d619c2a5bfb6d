"""Trips: days in a row are one stay, what a person says goes before that, a mile has a price by itself, and what is paid back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ketacost import Course, break_even
from ketacost.files.limits import mile_rate
from ketacost.model.person import Journey, Taxes
from ketacost.result.extras import Travel
from ketacost.result.option import Option

from .helpers import assumes, clinic_of, compare, only

TODAY = date(2026, 11, 22)
FAR = Journey(miles_one_way=130, per_mile=205)
PAIRS = Course(6, start=date(2027, 1, 4), every="mon,tue", consultation=False)
"""Monday and Tuesday, three weeks running."""
VA = Journey(miles_one_way=40, per_mile=415, mile_paid_back=415, travel_deductible=6_00, travel_deductible_cap=18_00)
SIX_IN_DECEMBER = Course(6, start=date(2026, 12, 1), every="2/week", consultation=False)


def _option(journey: Journey, course: Course, clinic: str = "infusion: 450") -> Option:
    return only(compare([], clinic, course, today=TODAY, journey=journey), "self_pay")


def _way(journey: Journey, course: Course, clinic: str = "infusion: 450") -> Travel:
    travel = _option(journey, course, clinic).travel
    assert travel is not None
    return travel


def test_days_in_a_row_are_one_trip_and_the_nights_between_are_its_nights() -> None:
    """Three weeks of Monday and Tuesday: 3 x 260 x 0.205 = 159.90, 3 nights at 95 = 285, a ride home on each of six days."""
    travel = _way(FAR._replace(per_night=95_00, ride_home=20_00), PAIRS)
    assert (travel.trips, travel.days, travel.nights) == (3, 6, 3)
    assert travel.parts == (("driving", 159_90), ("lodging", 285_00), ("ride_home", 120_00))
    assert travel.total == 159_90 + 285_00 + 120_00
    assert assumes(_option(FAR, PAIRS), "3 trips for 6 days", "3 nights", "--nights 0")
    assert assumes(_option(FAR, PAIRS), "3 nights", "not counted", "--per-night")


def test_two_nights_apart_are_two_trips() -> None:
    """Monday and Wednesday: home again between them."""
    travel = _way(FAR, Course(4, start=date(2027, 1, 4), every="mon,wed", consultation=False))
    assert (travel.trips, travel.nights) == (4, 0)


def test_a_stay_goes_over_the_turn_of_a_month() -> None:
    """January 31 and February 1."""
    travel = _way(FAR, Course(2, start=date(2027, 1, 31), every="daily", consultation=False))
    assert (travel.trips, travel.nights) == (1, 1)


def test_a_consultation_the_day_before_is_part_of_the_first_stay() -> None:
    """Tuesday the consultation, Wednesday the infusion: one trip, one night."""
    course = Course(1, start=date(2027, 1, 6), consultation_on=date(2027, 1, 5))
    travel = _way(FAR, course, "consultation: 250\ninfusion: 450")
    assert (travel.trips, travel.days, travel.nights) == (1, 2, 1)


@pytest.mark.parametrize("start", [None, date(2027, 1, 4)])
def test_the_consultation_is_the_same_trip_with_dates_and_without(start: date | None) -> None:
    """On the day of the first of six infusions: six trips of 53.30."""
    course = Course(6, start=start, every="weekly") if start else Course(6, undated=True)
    assert _way(FAR, course, "consultation: 250\ninfusion: 450").total == 6 * 53_30


@pytest.mark.parametrize(
    ("said", "trips", "nights"),
    [
        ({"nights": 0}, 6, 0),
        ({"nights": 1}, 3, 3),
        ({"nights": 2}, 3, 6),
        ({"nights_in_all": 0}, 6, 0),
        ({"nights_in_all": 1}, 5, 1),
        ({"nights_in_all": 5}, 3, 5),
        ({"trips": 6}, 6, 0),
        ({"trips": 4}, 4, 2),
        ({"trips": 1}, 1, 5),
        ({"trips": 12}, 12, 0),
        ({"trips": 2, "nights": 3}, 2, 6),
        ({"trips": 2, "nights": 0}, 2, 0),
        ({"trips": 3, "nights_in_all": 9}, 3, 9),
    ],
)
def test_what_is_said_of_trips_and_nights_goes_before_the_days(said: dict[str, Any], trips: int, nights: int) -> None:
    """Six days in three pairs. A day that is no trip of its own is a night away, unless it is said otherwise."""
    travel = _way(FAR._replace(per_night=100_00, **said), PAIRS)
    assert (travel.trips, travel.nights) == (trips, nights)
    assert travel.total == trips * 53_30 + nights * 100_00


def test_trips_and_nights_may_be_said_of_a_course_without_dates() -> None:
    """3 x 53.30 + 3 x 95 = 444.90."""
    journey = FAR._replace(trips=3, nights_in_all=3, per_night=95_00)
    course = Course(6, consultation=False, undated=True)
    assert _way(journey, course).total == 444_90
    assert assumes(_option(journey, course), "As you say", "3 trips", "3 nights")


def test_a_mile_that_nobody_prices_is_the_medical_one_of_the_irs_and_that_is_told() -> None:
    """2026: 2 x 130 x 0.205 = 53.30 a trip (IRS Notice 2026-10)."""
    option = _option(Journey(miles_one_way=130), SIX_IN_DECEMBER)
    assert option.travel is not None
    assert option.travel.total == 6 * 53_30
    assert assumes(option, "$0.205", "2026", "IRS Notice 2026-10", "--per-mile")
    assert not assumes(_option(FAR, SIX_IN_DECEMBER), "IRS")


def test_miles_of_a_clinics_file_have_a_price_too_and_change_no_order() -> None:
    """Far is 20 cheaper and 160 miles there and back: 32.80 to drive. Nobody asked for the way to decide."""
    clinics = [
        f"name: {name}\ninfusion: {price}\ntravel: {{miles_one_way: {miles}}}"
        for name, price, miles in (("Near", 500, 1), ("Far", 480, 80))
    ]
    result = compare([], clinics, Course(1), today=TODAY)
    assert [(option.clinic, option.with_travel) for option in result.options] == [("Far", 512_80), ("Near", 500_41)]
    asked = compare([], clinics, Course(1), today=TODAY, journey=Journey(counts=True))
    assert [option.clinic for option in asked.options] == ["Near", "Far"]


def test_a_mile_that_costs_nothing_is_none() -> None:
    assert _option(Journey(miles_one_way=130, per_mile=0), SIX_IN_DECEMBER).travel is None


@pytest.mark.parametrize(("year", "of", "mile"), [(2025, 2025, 210), (2026, 2026, 205), (2030, 2026, 205), (2001, 2025, 210)])
def test_a_year_without_a_rate_has_the_last_one_before_it(year: int, of: int, mile: int) -> None:
    rate = mile_rate(year)
    assert (rate.year, rate.mile) == (of, mile)
    assert rate.source.startswith("IRS Notice")
    assert date.fromisoformat(rate.read)


def test_the_va_pays_back_a_mile_less_a_deductible_that_a_month_caps() -> None:
    """6 x 80 x 0.415 = 199.20; 6 x 6 = 36, at most 18 in December: 181.20 comes back, 18.00 is left (militaryhandbooks.com)."""
    assert _way(VA, SIX_IN_DECEMBER).to_dict() == {
        "trips": 6, "days": 6, "nights": 0, "total": 18.00, "paid_back": 181.20, "driving": 199.20,
    }  # fmt: skip
    assert assumes(_option(VA, SIX_IN_DECEMBER), "$0.415 a mile", "less $6 a trip", "at most $18")


def test_a_new_month_has_a_deductible_of_its_own() -> None:
    """Weekly from December 8: four trips in December bear 18, two in January 12. 199.20 - 30 = 169.20."""
    travel = _way(VA, Course(6, start=date(2026, 12, 8), every="weekly", consultation=False))
    assert (travel.paid_back, travel.total) == (169_20, 30_00)


def test_without_a_cap_or_without_dates_every_trip_bears_its_deductible() -> None:
    """199.20 - 36 = 163.20."""
    assert _way(VA._replace(travel_deductible_cap=None), SIX_IN_DECEMBER).paid_back == 163_20
    undated = Course(6, consultation=False, undated=True)
    assert _way(VA, undated).paid_back == 163_20
    assert assumes(_option(VA, undated), "cannot tell the months", "--start")


def test_a_trip_never_pays_in_and_the_way_never_costs_less_than_nothing() -> None:
    """2 miles at 41.5 cents are 0.83, less than the deductible. And who is paid more than a mile costs them has a way of 0."""
    assert _way(VA._replace(miles_one_way=1), SIX_IN_DECEMBER).paid_back == 3 * 83  # the cap is reached after three trips
    travel = _way(VA._replace(per_mile=205, travel_deductible=None, travel_deductible_cap=None), SIX_IN_DECEMBER)
    assert (travel.paid_back, travel.total) == (199_20, 0)


def test_what_is_paid_back_is_no_expense_that_may_be_deducted() -> None:
    """Nothing is above the floor but the way: 6 x 80 x 0.205 = 98.40, less 60 paid back: 38.40, at 10% 3.84."""
    taxes = Taxes(itemize=True, rate=100_000, income=0)
    journey = Journey(miles_one_way=40, per_mile=205, mile_paid_back=125)
    from ketacost.files.limits import tax_limits

    def deductible(way: Journey) -> int:
        option = only(
            compare([], "infusion: 450", SIX_IN_DECEMBER, today=TODAY, journey=way, taxes=taxes._replace(limits=tax_limits())),
            "self_pay",
        )
        assert option.tax is not None
        return option.tax.deductible

    assert deductible(journey) == 2_700_00 + 38_40
    assert deductible(journey._replace(mile_paid_back=400)) == 2_700_00


@pytest.mark.parametrize(
    ("journey", "wrong"),
    [
        (Journey(nights=1, nights_in_all=3), "give one of them"),
        (Journey(travel_deductible=600), "without mile_paid_back"),
        (Journey(mile_paid_back=415, travel_deductible_cap=1800), "without travel_deductible"),
        (Journey(trips=0), "trips is a whole number from 1"),
        (Journey(nights_in_all=-1), "nights_in_all is a whole number from 0"),
    ],
)
def test_a_python_call_that_contradicts_itself_is_refused(journey: Journey, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        compare([], "infusion: 450", Course(1), today=TODAY, journey=journey)


@pytest.mark.parametrize("journey", [Journey(trips=3), Journey(nights_in_all=3)])
def test_break_even_takes_no_trips_of_one_course(journey: Journey) -> None:
    with pytest.raises(ValueError, match="for one number of sessions"):
        break_even([], [clinic_of("infusion: 450")], Course(), 3, today=TODAY, journey=journey)
