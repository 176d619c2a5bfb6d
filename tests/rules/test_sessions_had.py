"""A patient who is not new: prices of first sessions, and packages with conditions, go by the sessions had before."""

from __future__ import annotations

import pytest

from ketacost import Course

from .helpers import compare, only, pays


def _ways(clinic: str, course: Course) -> dict[str, float]:
    return {option.way: option.total.patient_pays / 100 for option in compare([], clinic, course).options}


@pytest.mark.parametrize(("had", "prices"), [(0, [500, 500, 450]), (1, [500, 450, 450]), (2, [450] * 3), (9, [450] * 3)])
def test_the_price_of_first_sessions_is_for_those_who_have_not_had_them(had: int, prices: list[float]) -> None:
    clinic = "infusions: [{name: mood, price: 450, first_sessions: {count: 2, price: 500}}]"
    assert pays(only(compare([], clinic, Course(3, had=had)), "self_pay")) == prices


def test_a_package_after_six_sessions_can_be_bought_at_once_by_whoever_had_them() -> None:
    """Four for 1,500 after six: 4 x 450 = 1,800 for a new patient, 1,500 after six, and two short of it 2 x 450 + 2 x 450."""
    clinic = "infusion: 450\npackages: [{sessions: 4, price: 1500, after_sessions: 6}]"
    assert _ways(clinic, Course(4)) == {"self_pay": 1_800}
    assert _ways(clinic, Course(4, had=6)) == {"self_pay": 1_800, "package": 1_500}
    assert _ways(clinic, Course(4, had=4)) == {"self_pay": 1_800}


def test_a_package_for_the_first_course_is_none_for_whoever_had_one() -> None:
    clinic = "infusion: 450\npackages: [{sessions: 3, price: 1200, first_course_only: yes}]"
    assert _ways(clinic, Course(3)) == {"self_pay": 1_350, "package": 1_200}
    assert _ways(clinic, Course(3, had=6)) == {"self_pay": 1_350}


def test_a_course_knows_no_sessions_before_it_that_are_no_number() -> None:
    with pytest.raises(ValueError, match="sessions before it"):
        Course(3, had=-1)
