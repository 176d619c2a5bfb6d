"""The way to a clinic and home: by trip, by day with a session, and in the order of the comparison."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course
from ketacost.model.person import Journey
from ketacost.model.phase import Extra
from ketacost.model.rhythm import rhythm
from ketacost.result.extras import Travel
from ketacost.result.option import Option

from .helpers import assumes, compare, only

CLINIC = "consultation: 250\ninfusion: 450"
MILES = Journey(miles_one_way=80, per_mile=205)
START = date(2027, 1, 4)


def _option(journey: Journey, course: Course | None = None, clinic: str = CLINIC) -> Option:
    return only(compare([], clinic, course or Course(6), journey=journey), "self_pay")


def _way(journey: Journey, course: Course | None = None, clinic: str = CLINIC) -> Travel:
    travel = _option(journey, course, clinic).travel
    assert travel is not None
    return travel


def test_miles_are_driven_there_and_back_for_every_trip() -> None:
    """2 x 80 x 0.205 = 32.80 a trip; the consultation is on the day of the first of six infusions: 196.80."""
    expected = {"trips": 6, "days": 6, "nights": 0, "total": 196.80, "paid_back": 0, "driving": 196.80}
    assert _way(MILES).to_dict() == expected


def test_a_ride_home_is_needed_after_a_session_only() -> None:
    """The consultation a week before: 7 trips, 6 infusion days. 7 x 32.80 + 6 x 40 = 469.60."""
    course = Course(6, start=START, every="weekly", consultation_on=date(2026, 12, 28))
    travel = _way(MILES._replace(ride_home=4000), course)
    assert (travel.trips, travel.total) == (7, 469_60)
    assert travel.parts == (("driving", 229_60), ("ride_home", 240_00))


def test_parking_and_lost_hours_count_for_every_day_and_nights_for_every_trip() -> None:
    """12 + 5 x 30 = 162 a day and 2 x 110 a trip, six of each: 72 + 900 + 1,320 = 2,292."""
    travel = _way(Journey(parking=1200, nights=2, per_night=11_000, hours=5, per_hour=3000))
    assert travel.parts == (("parking", 72_00), ("lodging", 1_320_00), ("lost_hours", 900_00))
    assert (travel.nights, travel.total) == (12, 2_292_00)


def test_visits_of_one_day_are_one_trip() -> None:
    """Three sessions, the consultation on the day of the first: three trips, each with a session; 3 x 72.80 = 218.40."""
    journey = MILES._replace(ride_home=4000)
    together = _way(journey, Course(3, start=START, every="weekly", consultation_on=START))
    assert (together.trips, together.total) == (3, 218_40)
    apart = _way(journey, Course(3, start=START, every="weekly", consultation_on=date(2026, 12, 28)))
    assert (apart.trips, apart.total) == (4, 218_40 + 32_80)


def test_what_the_clinics_file_says_holds_where_the_person_says_nothing() -> None:
    """2 x 50 x 0.205 = 20.50, ride 30, a night 90: six trips 123 + 540, six rides 180."""
    clinic = f"{CLINIC}\ntravel: {{miles_one_way: 50, nights: 1, ride_home: 30, lodging_per_night: 90}}"
    assert _way(Journey(per_mile=205), clinic=clinic).total == 123_00 + 540_00 + 180_00


def test_what_the_person_says_goes_before_the_clinics_file() -> None:
    """80 miles, no night, and a friend who drives for nothing."""
    clinic = f"{CLINIC}\ntravel: {{miles_one_way: 50, nights: 1, ride_home: 30, lodging_per_night: 90}}"
    assert _way(MILES._replace(nights=0, ride_home=0), clinic=clinic).parts == (("driving", 196_80),)


@pytest.mark.parametrize(
    "journey", [Journey(), Journey(miles_one_way=80, per_mile=0), Journey(per_mile=205), Journey(nights=2)]
)
def test_where_nothing_comes_of_what_is_said_there_is_no_travel(journey: Journey) -> None:
    option = _option(journey)
    assert option.travel is None
    assert option.with_travel == option.total.patient_pays
    assert option.to_dict()["travel"] is None


def test_what_is_not_counted_is_said() -> None:
    assert assumes(_option(Journey(per_mile=700)), "how far", "--miles")
    assert assumes(_option(Journey(nights=2)), "12 nights", "--per-night")
    assert assumes(_option(Journey(per_night=110_00)), "No nights", "--nights")
    assert assumes(_option(MILES), "may not drive", "--ride-home")
    assert not assumes(_option(MILES._replace(ride_home=0)), "--ride-home")
    assert not assumes(_option(Journey()), "--ride-home")


def test_visits_without_a_session_need_no_ride_home() -> None:
    """Two trips of 32.80, one infusion day: 65.60 + 40."""
    travel = _way(MILES._replace(ride_home=4000), Course(1, start=START, consultation_on=date(2026, 12, 28)))
    assert (travel.trips, travel.total) == (2, 65_60 + 40_00)


def test_after_tms_people_drive_home_themselves() -> None:
    clinic = "infusions: [{name: TMS, treatment: tms, price: 300}]"
    option = _option(MILES._replace(ride_home=4000), Course(2, treatment="tms"), clinic)
    assert option.travel is not None
    assert option.travel.parts == (("driving", 65_60),)
    assert assumes(option, "you may drive")


def test_what_is_taken_at_home_needs_no_way() -> None:
    clinic = "infusions: [{name: lozenges, treatment: ketamine_oral, price: 100}]"
    option = _option(MILES, Course(2, treatment="ketamine_oral"), clinic)
    assert option.travel is None
    assert assumes(option, "at home")


NEAR = "name: Near\ninfusion: 500\ntravel: {miles_one_way: 5}"
FAR = "name: Far\ninfusion: 480\ntravel: {miles_one_way: 80}"


@pytest.mark.parametrize(("counts", "order"), [(False, ["Far", "Near"]), (True, ["Near", "Far"])])
def test_the_way_decides_the_order_only_where_it_is_to(*, counts: bool, order: list[str]) -> None:
    """Near: 500 + 10 x 0.205 = 502.05. Far: 480 + 160 x 0.205 = 512.80."""
    result = compare([], [NEAR, FAR], Course(1), journey=Journey(per_mile=205, counts=counts))
    assert [option.clinic for option in result.options] == order
    assert {option.clinic: option.with_travel for option in result.options} == {"Near": 502_05, "Far": 512_80}
    assert {option.clinic: option.total.patient_pays for option in result.options} == {"Near": 500_00, "Far": 480_00}


def test_how_the_way_is_counted_is_told() -> None:
    option = _option(MILES)
    assert assumes(option, "80 miles away", "$0.205 a mile", "there and back costs $32.80")
    assert assumes(option, "Without dates each visit is a trip of its own")


def test_what_a_person_says_of_the_way_goes_before_the_file_and_that_is_told() -> None:
    far = f"{CLINIC}\ntravel: {{miles_one_way: 150, nights: 1, ride_home: 30}}"
    option = _option(MILES._replace(ride_home=4000), clinic=far)
    assert assumes(option, "80 miles instead of 150", "$40.00 for ride home instead of $30.00")
    assert not assumes(_option(Journey(miles_one_way=150), clinic=far), "instead of")


def test_a_session_and_a_later_visit_of_the_same_day_are_one_trip_with_one_ride_home() -> None:
    """Therapy follows each of two sessions on its day, a third is on a day of its own: 3 x 32.80 + 2 x 40 = 178.40."""
    course = Course(2, start=START, every="weekly", consultation=False, therapy=Extra(3, rhythm("weekly")))
    travel = _way(MILES._replace(ride_home=4000), course, f"{CLINIC}\ntherapy: 150")
    assert (travel.trips, travel.total, travel.parts) == (3, 178_40, (("driving", 98_40), ("ride_home", 80_00)))
