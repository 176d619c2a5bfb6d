"""A course broken off: what is owed after so many infusions, beside the total of the whole course."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course
from ketacost.model.phase import Extra
from ketacost.model.rhythm import rhythm
from ketacost.result.option import Option
from ketacost.ways.booking.schedule import ScheduleError

from .helpers import compare, only

PLAN = """
    network: a
    coverage: covered
    in_network: {deductible: 1000, coinsurance: 20%, benefits: {consultation: {copay: 40}}}
"""
CLINIC = "networks: {a: {consultation: 180, infusion: 400}}\nconsultation: 250\ninfusion: 450\ntherapy: 150"


def _stopped(option: Option) -> tuple[int, float]:
    assert option.stop is not None
    return option.stop.after, option.stop.total.patient_pays / 100


def test_what_is_owed_when_it_ends_after_the_third_infusion() -> None:
    """40, then 400 + 400, then 200 + 20% of 200 = 240: 1,080. The whole course has three more of 80: 1,320."""
    result = compare(PLAN, CLINIC, Course(6, stop_after=3))
    assert only(result).total.patient_pays == 1_320_00
    assert _stopped(only(result)) == (3, 1_080)


def test_self_pay_stops_too() -> None:
    """250 and three infusions of 450: 1,600 of 2,950."""
    assert _stopped(only(compare(PLAN, CLINIC, Course(6, stop_after=3)), "self_pay")) == (3, 1_600)


def test_a_package_is_not_part_of_what_single_visits_cost() -> None:
    result = compare("kind: none", "infusion: 450\npackages: [{sessions: 6, price: 2400}]", Course(6, stop_after=2))
    assert _stopped(only(result, "self_pay")) == (2, 900)


def test_visits_beside_the_infusions_count_until_then() -> None:
    """Therapy on January 4, 11 and 18, infusions on January 4, 7, 11 and 14; stop on the 7th.

    Consultation 250, infusions 450 + 450, therapy of the 4th 150: 1,300. Therapy of the 11th and 18th is not had.
    """
    course = Course(4, start=date(2027, 1, 4), every="2/week", therapy=Extra(3, rhythm("weekly")), stop_after=2)
    assert _stopped(only(compare("kind: none", CLINIC, course), "self_pay")) == (2, 1_300)


def test_the_stop_is_the_sum_of_the_visits_up_to_it_across_the_turn_of_the_year() -> None:
    """Weekly from December 21: 400, 400 in 2026 (December 28), then January 4: 400 of the new deductible. With 40: 1,240."""
    option = only(compare(PLAN, CLINIC, Course(5, start=date(2026, 12, 21), every="weekly", stop_after=3)))
    assert _stopped(option) == (3, 1_240)
    until = [visit for visit in option.visits if visit.session is None or visit.session <= 3]
    assert option.stop is not None
    assert option.stop.total.patient_pays == sum(visit.patient_pays for visit in until)


def test_boosters_are_sessions_to_stop_after() -> None:
    """Two sessions of 400 and the first of three boosters of 350: 1,150."""
    clinic = "infusions: [{name: mood, price: 400, booster_price: 350}]"
    option = only(compare("kind: none", clinic, Course(2, boosters=3, stop_after=3)), "self_pay")
    assert _stopped(option) == (3, 1_150)


def test_nobody_asked_and_nothing_is_shown() -> None:
    assert only(compare(PLAN, CLINIC, Course(6))).stop is None


@pytest.mark.parametrize("start", [None, date(2027, 1, 4)])
@pytest.mark.parametrize("after", [6, 7])
def test_a_course_cannot_be_broken_off_where_it_ends(start: date | None, after: int) -> None:
    with pytest.raises(ScheduleError, match=f"6 sessions: it cannot be broken off after {after}"):
        compare(PLAN, CLINIC, Course(6, start=start, stop_after=after))


@pytest.mark.parametrize("after", [0, -1])
def test_a_course_is_broken_off_after_an_infusion_and_not_before(after: int) -> None:
    with pytest.raises(ValueError, match="after"):
        compare(PLAN, CLINIC, Course(6, stop_after=after))
