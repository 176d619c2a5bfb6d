"""The course at a clinic: consultation, first sessions, kinds of infusion."""

from __future__ import annotations

import pytest

from ketacost import Course

from .helpers import assumes, compare, only

PLAN = """
    network: a
    coverage: covered
    in_network: {deductible: 0, coinsurance: 20%, benefits: {consultation: {copay: 40}}}
"""


def _self_pay(clinic: str, course: Course | None = None) -> list[int]:
    return [visit.self_pay // 100 for visit in only(compare("kind: none", clinic, course), "self_pay").visits]


def _insured(plan: str, clinic: str, course: Course) -> list[int]:
    return [visit.patient_pays // 100 for visit in only(compare(plan, clinic, course)).visits]


def test_six_sessions_are_a_usual_first_course() -> None:
    assert _self_pay("infusion: 400") == 6 * [400]


@pytest.mark.parametrize(("consultation", "expected"), [(None, [250, 400]), (True, [250, 400]), (False, [400])])
def test_a_consultation_comes_first_where_the_clinic_lists_one(consultation: bool | None, expected: list[int]) -> None:
    assert _self_pay("infusion: 400\nconsultation: 250", Course(1, consultation=consultation)) == expected


def test_a_clinic_without_a_consultation_price_has_none_in_the_course_and_says_so() -> None:
    option = only(compare("kind: none", "infusion: 400"), "self_pay")
    assert len(option.visits) == 6
    assert assumes(option, "no price for a consultation")


CREDITED = "networks: [a]\nconsultation: {price: 250, credited: yes}\ninfusion: {billed: 500, cash: 400}"


def test_a_credited_consultation_is_taken_off_the_first_session() -> None:
    assert _self_pay(CREDITED, Course(2)) == [250, 150, 400]


def test_a_credit_larger_than_the_first_session_is_not_paid_out() -> None:
    assert _self_pay("consultation: {price: 250, credited: yes}\ninfusion: 200", Course(2)) == [250, 0, 200]


def test_a_consultation_that_insurance_covers_is_not_credited() -> None:
    assert _insured(PLAN, CREDITED, Course(2)) == [40, 100, 100]
    assert _insured(PLAN.replace("coverage: covered", "coverage: not_covered"), CREDITED, Course(2)) == [40, 400, 400]


def test_no_credit_without_a_consultation_in_the_course() -> None:
    assert _self_pay(CREDITED, Course(2, consultation=False)) == [400, 400]


def test_the_first_sessions_may_have_a_price_of_their_own() -> None:
    clinic = "infusions: [{name: mood, price: 400, first_sessions: {count: 2, price: 300}}]"
    assert _self_pay(clinic, Course(4)) == [300, 300, 400, 400]


MENU = """
    infusions:
    - {name: mood, minutes: 45, for: [depression], price: 400}
    - {name: pain, minutes: 240, for: [crps], price: 900}
    - {name: booster, minutes: 45, price: 350}
"""


@pytest.mark.parametrize(
    ("course", "price"),
    [
        (Course(1), 400),
        (Course(1, infusion="Pain"), 900),
        (Course(1, minutes=240), 900),
        (Course(1, condition="G90.5"), 900),
        (Course(1, infusion="booster", condition="crps"), 350),
        (Course(1, condition="anxiety"), 350),
    ],
)
def test_the_first_infusion_that_fits_is_taken(course: Course, price: int) -> None:
    assert _self_pay(MENU, course) == [price]


@pytest.mark.parametrize("sessions", [0, -1, 10_001, True, 1.5])
def test_a_course_has_from_one_to_ten_thousand_sessions(sessions: int) -> None:
    with pytest.raises(ValueError, match="10,000 sessions"):
        Course(sessions)
