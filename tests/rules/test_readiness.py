"""Readiness: each thing the plan asks for and how it stands, and the sentence that tells what is in the way."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course
from ketacost.result.readiness import Readiness

from .helpers import compare

CLINIC = "networks: {a: {infusion: 400}}\ninfusions: [{name: mood, minutes: 45, price: 500}]"
WEEKLY = Course(6, start=date(2026, 12, 7), every="weekly", condition="depression")
"""December 7, 14, 21, 28, January 4, 11."""
COVERS = "the plan covers IV ketamine infusions (billing code 96365)"


def _ready(coverage: str, course: Course = WEEKLY, more: str = "") -> Readiness:
    plan = f"name: Mine\nnetwork: a\ncoverage: {coverage}\nin_network: {{deductible: 0, coinsurance: 20%}}\n{more}"
    (found,) = compare(plan, CLINIC, course).readiness
    return found


def _steps(coverage: str, course: Course = WEEKLY, more: str = "") -> list[tuple[str, bool | None]]:
    return [(str(step.what), step.met) for step in _ready(coverage, course, more).steps]


def test_a_plan_that_covers_and_asks_for_nothing_is_ready() -> None:
    found = _ready("covered")
    assert found.sentence == "Mine: nothing we know of keeps you from coverage."
    assert found.to_dict()["ready"] is True


def test_a_plan_that_excludes_the_infusions_has_one_step_and_it_is_not_met() -> None:
    assert _steps("not_covered") == [("the plan does not cover IV ketamine infusions (billing code 96365)", False)]
    assert _ready("not_covered").sentence.startswith("Mine will not pay yet: the plan does not cover")


def test_a_plan_that_says_nothing_is_open() -> None:
    found = _ready("unknown")
    assert [step.met for step in found.steps] == [None]
    assert found.sentence.startswith("Mine, steps to coverage: we do not know if the plan covers")


def test_the_steps_stand_in_the_order_in_which_an_insurer_asks() -> None:
    """A limit of 12 a plan year holds four sessions in December and two in January; an approval for six holds six."""
    words = """{status: covered, conditions: [depression], exclusions: [ptsd], minutes: 40-60,
        required_failed_trials: {trials: 2, met: yes}, requirements: [{name: referral, met: yes}],
        prior_authorization: {status: approved, sessions: 6, until: 2027-01-31}}"""
    found = _steps(words, more="session_limit: 12")
    assert [met for _, met in found] == 10 * [True]
    marks = (
        "plan covers",
        "covered conditions (depression)",
        "excluded conditions (ptsd)",
        "40 to 60",
        "2 other",
        "referral",
        "approved",
        "6 sessions",
        "until Jan 31, 2027",
        "limit of 12",
    )
    assert all(mark in what for mark, (what, _) in zip(marks, found, strict=True))


@pytest.mark.parametrize(("condition", "met"), [("depression", True), ("F33.2", True), ("crps", False), (None, None)])
def test_the_condition_is_listed_or_not_or_not_said(condition: str | None, met: bool | None) -> None:
    course = Course(6, condition=condition)
    assert _steps("{status: covered, conditions: [depression]}", course)[1][1] is met
    assert _steps("{status: covered, exclusions: [depression]}", course)[1][1] is (None if met is None else not met)


@pytest.mark.parametrize(("minutes", "met"), [("40-60", True), ("45", True), ("46-90", False)])
def test_the_length_is_held_against_the_clinics(minutes: str, met: bool) -> None:
    assert _steps(f"{{status: covered, minutes: {minutes}}}")[1][1] is met


@pytest.mark.parametrize(("word", "met"), [("yes", True), ("no", False), ("unknown", None)])
def test_trials_and_requirements_are_met_unmet_or_unknown(word: str, met: bool | None) -> None:
    words = f"{{status: covered, required_failed_trials: {{trials: 2, met: {word}}}, requirements: [{{name: referral, met: {word}}}]}}"
    assert [step[1] for step in _steps(words)[1:]] == [met, met]


@pytest.mark.parametrize(
    ("agreed", "met"),
    [
        ("status: approved", [True]),
        ("status: approved, sessions: 6", [True, True]),
        ("status: approved, sessions: 5", [True, False]),
        ("status: approved, until: 2027-01-11", [True, True]),
        ("status: approved, until: 2027-01-10", [True, False]),
        ("status: approved, from: 2026-12-07", [True, True]),
        ("status: approved, from: 2026-12-08", [True, False]),
        ("status: pending", [None]),
        ("status: denied", [False]),
        ("status: not_requested", [False]),
        ("required: yes", [None]),
        ("required: no", []),
    ],
)
def test_the_authorization_is_held_against_number_and_days_of_the_course(agreed: str, met: list[bool | None]) -> None:
    """Six sessions from December 7 to January 11."""
    assert [step[1] for step in _steps(f"{{status: covered, prior_authorization: {{{agreed}}}}}")[1:]] == met


def test_dates_of_an_authorization_are_no_step_of_a_course_that_is_to_have_no_dates() -> None:
    over = "{status: covered, prior_authorization: {status: approved, until: 2020-01-31}}"
    assert len(_steps(over, Course(6, undated=True))) == 2
    assert [step[1] for step in _steps(over, Course(6))] == [True, True, False]


@pytest.mark.parametrize(
    ("limit", "used", "met"),
    [
        ("4", 0, True),  # four sessions in 2026, two in 2027
        ("3", 0, False),
        ("5", 1, True),  # the one used is 2026's: 4 + 1
        ("4", 1, False),
        ("{sessions: 5, per: lifetime}", 0, False),
        ("{sessions: 7, per: lifetime}", 1, True),
        ("{sessions: 4, per: calendar_year}", 0, True),
    ],
)
def test_the_limit_is_looked_at_year_by_year(limit: str, used: int, met: bool) -> None:
    more = f"session_limit: {limit}\nmet: {{as_of: 2026-11-01, sessions_used: {used}}}"
    assert _steps("covered", more=more)[-1][1] is met


@pytest.mark.parametrize(
    ("limit", "met"),
    [
        ("5", False),  # all six fall in the plan year from July 1
        ("6", True),
        ("{sessions: 4, per: calendar_year}", True),  # four in 2026, two in 2027
        ("{sessions: 3, per: calendar_year}", False),
    ],
)
def test_the_years_of_a_limit_are_the_plans_own_or_the_calendars(limit: str, met: bool) -> None:
    assert _steps("covered", more=f"plan_year_starts: 07-01\nsession_limit: {limit}")[-1][1] is met


def test_a_limit_is_held_against_a_course_without_dates_in_todays_plan_year() -> None:
    assert _steps("covered", Course(6), "session_limit: 6")[-1][1] is True
    assert _steps("covered", Course(6), "session_limit: 5")[-1][1] is False


def test_the_sentence_names_what_is_in_the_way_first_and_then_what_is_open() -> None:
    words = "{status: covered, requirements: [referral, {name: letter, met: no}], prior_authorization: {status: pending}}"
    assert _ready(words).sentence == (
        "Mine will not pay yet: letter: no; referral: not known yet; the prior authorization is under review."
    )
    assert _steps(words)[0] == (COVERS, True)


def test_a_plan_that_pays_for_nothing_has_no_readiness() -> None:
    assert compare("kind: none", CLINIC, WEEKLY).readiness == ()
