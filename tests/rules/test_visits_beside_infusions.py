"""Visits beside the infusions: consultation, follow-ups, therapy, each with its day and its own price."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ketacost import Course
from ketacost.model.phase import Extra
from ketacost.model.rhythm import rhythm

from .helpers import assumed, assumes, compare, days_of, only, pays

MONDAY = date(2027, 1, 4)
CASH = "consultation: 250\nfollow_up: 120\ntherapy: 150\ninfusions: [{name: mood, price: 400, booster_price: 350}]"


def test_therapy_begins_with_the_first_infusion_and_follow_ups_after_the_last_that_is_no_booster() -> None:
    """Infusions on January 4 and 11, boosters on February 8 and March 8. Follow-ups two weeks after the 11th: 25, February 8."""
    course = Course(
        2, start=MONDAY, every="weekly", boosters=2, therapy=Extra(3, rhythm("weekly")), follow_ups=Extra(2, rhythm("2 weeks"))
    )
    assert days_of(course, "therapy") == ["2027-01-04", "2027-01-11", "2027-01-18"]
    assert days_of(course, "follow_up") == ["2027-01-25", "2027-02-08"]
    option = only(compare("kind: none", CASH, course), "self_pay")
    assert (pays(option, "therapy"), pays(option, "follow_up")) == (3 * [150], 2 * [120])
    assert [visit.service for visit in option.visits][:3] == ["consultation", "infusion", "therapy"]


def test_follow_ups_and_therapy_have_the_plans_own_terms_and_use_no_session() -> None:
    """Infusions 20% of 400 = 80; therapy a copay of 30; follow-ups 20% of 120 = 24. The limit of 2 holds the two infusions."""
    plan = """
        network: a
        coverage: covered
        session_limit: 2
        in_network: {deductible: 0, coinsurance: 20%, benefits: {therapy: {copay: 30}}}
    """
    course = Course(
        2,
        start=MONDAY,
        every="weekly",
        consultation=False,
        therapy=Extra(2, rhythm("weekly")),
        follow_ups=Extra(1, rhythm("4w")),
    )
    option = only(compare(plan, f"networks: [a]\n{CASH}", course))
    assert [pays(option, service) for service in ("infusion", "therapy", "follow_up")] == [[80, 80], [30, 30], [24]]
    assert [visit.sessions_left for visit in option.visits] == [1, 1, 0, 0, 0]


@pytest.mark.parametrize(
    ("extra", "word"), [({"follow_ups": Extra(2, rhythm("4w"))}, "follow-up"), ({"therapy": Extra(2, rhythm("1w"))}, "therapy")]
)
def test_a_clinic_without_a_price_has_no_such_visits_and_the_estimate_says_so(extra: dict[str, Any], word: str) -> None:
    option = only(compare("kind: none", "infusion: 400", Course(2, start=MONDAY, every="weekly", **extra)), "self_pay")
    assert pays(option) == [400, 400]
    assert assumes(option, f"no price for {word} visits")


def test_visits_after_the_end_are_left_out_and_counted() -> None:
    """Follow-ups every 26 weeks after January 4: July 5; the next, January 3, 2028, is within the year; the third is not."""
    course = Course(1, start=MONDAY, every="weekly", years=1, follow_ups=Extra(3, rhythm("26 weeks")))
    assert days_of(course, "follow_up") == ["2027-07-05", "2028-01-03"]
    assert assumes(only(compare("kind: none", CASH, course), "self_pay"), "1 of the 3 follow-up visits")


@pytest.mark.parametrize(("own", "day"), [(None, "2027-01-07"), (date(2026, 12, 28), "2026-12-28")])
def test_the_consultation_is_on_the_first_infusions_day_or_on_its_own(own: date | None, day: str) -> None:
    """With mon,thu from Wednesday, January 6, the first infusion is on Thursday the 7th."""
    course = Course(2, start=date(2027, 1, 6), every="mon,thu", consultation_on=own)
    assert days_of(course, "consultation") == [day]
    assert assumed(only(compare("kind: none", CASH, course), "self_pay"), "clinic.consultation_same_day") is (own is None)


@pytest.mark.parametrize(
    ("every", "kept"),
    [
        ("364 days", ["2028-01-03"]),
        ("365 days", []),
        ("12 months", []),
    ],  # January 3 is the year's last day, the 4th is the next year's first
)
def test_a_follow_up_on_the_courses_last_day_belongs_to_it_and_one_a_day_later_does_not(every: str, kept: list[str]) -> None:
    course = Course(1, start=MONDAY, every="weekly", years=1, follow_ups=Extra(1, rhythm(every)))
    assert days_of(course, "follow_up") == kept
    option = only(compare("kind: none", CASH, course), "self_pay")
    assert pays(option, "follow_up") == [120] * len(kept)
    assert assumed(option, "course.after_the_end", service="follow_up", count=1, planned=1) is (not kept)
