"""Coverage as it happens: minutes, treatment window and prior authorization against the days of a course."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course
from ketacost.result.option import Option

from .helpers import check_identities, compare, only, parts, pays, shown, warned_of, warns

MONDAY = date(2027, 1, 4)
WEEKLY = Course(6, start=MONDAY, every="weekly")
"""January 4, 11, 18, 25, February 1, 8."""
CLINIC = (
    "networks: {a: {infusion: 400}}\ninfusions: [{name: mood, minutes: 45, price: {billed: 600, cash: 500}}]\nconsultation: 200"
)


def _covered(words: str, course: Course = WEEKLY, clinic: str = CLINIC) -> Option:
    plan = f"network: a\ncoverage: {{status: covered, {words}}}\nin_network: {{deductible: 0, coinsurance: 20%}}"
    option = only(compare(plan, clinic, course))
    check_identities(option)
    return option


@pytest.mark.parametrize(
    ("name", "prefix", "mine", "other"),
    [
        ("crps", "G90.5", "G90.511", "G90.4"),
        ("fibromyalgia", "M79.7", "M79.7", "M79.6"),
        ("depression", "F32", "F32.2", "F31"),
        ("depression", "F33", "F33.1", "F34"),
        ("ptsd", "F43.1", "F43.12", "F43.2"),
        ("anxiety", "F41", "F41.1", "F40"),
        ("chronic pain", "G89", "G89.4", "G90.5"),
    ],
)
def test_each_condition_by_its_name_and_by_its_code(name: str, prefix: str, mine: str, other: str) -> None:
    """Covered, a session costs 20% of 400 = 80; a code beside the listed one is not covered, so self-pay is what is left."""
    for listed in (name, prefix):
        plan = f"network: a\ncoverage: {{conditions: [{listed}]}}\nin_network: {{deductible: 0, coinsurance: 20%}}"
        course = Course(1, condition=mine, consultation=False)
        assert shown(compare(plan, CLINIC, course)) == {("insurance", "in", ()): 80, ("self_pay", None, ()): 500}
        assert shown(compare(plan, CLINIC, Course(1, condition=other, consultation=False))) == {("self_pay", None, ()): 500}
    assert pays(_covered(f"conditions: [{prefix}]", Course(1, condition=name))) == [40, 80]


def test_an_exclusion_goes_before_a_listed_condition() -> None:
    option = _covered("conditions: [chronic pain, F33], exclusions: [G89.4]", Course(2, condition="G89.4"))
    assert pays(option) == [40, 500, 500]
    assert pays(_covered("conditions: [chronic pain, F33], exclusions: [G89.4]", Course(2, condition="G89.2"))) == [40, 80, 80]


@pytest.mark.parametrize(
    ("minutes", "owed"), [("45", 80), ("40-60", 80), ("45-45", 80), ("1-45", 80), ("46-90", 500), ("30-44", 500), ("60", 500)]
)
def test_an_infusion_of_another_length_is_not_covered(minutes: str, owed: float) -> None:
    assert pays(_covered(f"minutes: {minutes}", Course(2))) == [40, owed, owed]


def test_a_length_that_nobody_states_leaves_it_open() -> None:
    plan = "network: a\ncoverage: {status: covered, minutes: 40-60}\nin_network: {deductible: 0, coinsurance: 20%}"
    clinic = "networks: {a: {infusion: 400}}\ninfusion: 500"
    result = compare(plan, clinic, Course(1))
    assert shown(result) == {("insurance", "in", ("covered",)): 80, ("self_pay", None, ()): 500}
    assert any("40 to 60 minutes" in str(question) for question in result.ask)
    assert shown(compare(plan, clinic, Course(1, minutes=50)))["insurance", "in", ()] == 80


def test_the_treatment_window_closes_in_the_middle_of_a_course() -> None:
    """Three weeks from January 4 end before January 25: three sessions of 20% of 400 = 80, three at the cash price of 500."""
    option = _covered("treatment_window: 3 weeks")
    assert pays(option, "infusion") == [80, 80, 80, 500, 500, 500]
    assert parts(option.visits[4]) == {"billed": 600, "limits_or_exclusions": 500, "patient_pays": 500, "write_off": 100}
    assert warned_of(option, "plan.outside_window")


def test_the_window_opens_with_the_first_infusion_and_not_with_the_consultation() -> None:
    course = Course(2, start=MONDAY, every="weekly", consultation_on=date(2026, 12, 1))
    assert pays(_covered("treatment_window: 8 days", course)) == [40, 80, 80]


def test_a_requirement_or_a_trial_that_is_not_met_is_not_covered() -> None:
    assert pays(_covered("requirements: [{name: referral, met: no}]", Course(2))) == [40, 500, 500]
    assert pays(_covered("required_failed_trials: {trials: 2, met: no}", Course(2))) == [40, 500, 500]


def _agreed(words: str, course: Course = WEEKLY) -> Option:
    return _covered(f"prior_authorization: {{status: approved, {words}}}", course)


def test_sessions_beyond_the_number_approved_cost_nothing_in_network_without_a_waiver() -> None:
    """40 for the consultation, four sessions of 80; the clinic may not bill the other two: 360."""
    option = _agreed("sessions: 4")
    assert pays(option) == [40, 80, 80, 80, 80, 0, 0]
    assert parts(option.visits[-1]) == {"billed": 600, "write_off": 600}
    assert option.on_paper
    assert warns(option, "only on paper")


def test_with_a_signed_waiver_they_are_at_the_cash_price() -> None:
    option = _agreed("sessions: 4, waiver_signed: yes")
    assert pays(option) == [40, 80, 80, 80, 80, 500, 500]
    assert warns(option, "does not cover all sessions")


@pytest.mark.parametrize(
    ("dates", "owed"),
    [
        ("until: 2027-01-25", [80, 80, 80, 80, 0, 0]),  # the last day is within
        ("until: 2027-01-24", [80, 80, 80, 0, 0, 0]),
        ("from: 2027-01-18", [0, 0, 80, 80, 80, 80]),  # and so is the first
        ("from: 2027-01-05, until: 2027-02-07", [0, 80, 80, 80, 80, 0]),
        ("from: 2027-01-05, until: 2027-02-07, sessions: 2", [0, 80, 80, 0, 0, 0]),  # a session before does not use one up
    ],
)
def test_an_authorization_holds_on_its_days(dates: str, owed: list[float]) -> None:
    assert pays(_agreed(dates), "infusion") == owed


def test_an_authorization_runs_on_across_new_year_and_the_deductible_does_not() -> None:
    """Weekly from December 21, four approved, deductible 400: 400, 80, and in January 400, 80; then 0, written off."""
    plan = """
        network: a
        coverage: {status: covered, prior_authorization: {status: approved, sessions: 4}}
        in_network: {deductible: 400, coinsurance: 20%}
    """
    course = Course(5, start=date(2026, 12, 21), every="weekly", consultation=False)
    assert pays(only(compare(plan, CLINIC, course))) == [400, 80, 400, 80, 0]


def test_a_penalty_is_owed_for_each_session_beyond_the_approval() -> None:
    """Beyond it 80, and 100 that the plan does not pay; once a course, the 100 is owed at the fifth session only."""
    assert pays(_agreed("sessions: 4, if_missing: {penalty: 100}"), "infusion") == [80, 80, 80, 80, 180, 180]
    assert pays(_agreed("sessions: 4, if_missing: {penalty: 100, per: course}"), "infusion") == [80, 80, 80, 80, 180, 80]
    # 25% of the 320 that the plan would have paid
    assert pays(_agreed("sessions: 4, if_missing: {penalty_percent: 25%}"), "infusion") == [80, 80, 80, 80, 160, 160]


@pytest.mark.parametrize(("status", "owed"), [("denied", 500), ("not_requested", 0)])
def test_an_authorization_denied_or_never_requested(status: str, owed: float) -> None:
    option = _covered(f"prior_authorization: {{status: {status}}}")
    assert pays(option, "infusion") == 6 * [owed]


def test_a_pending_authorization_leaves_it_open() -> None:
    plan = "network: a\ncoverage: {status: covered, prior_authorization: {status: pending}}\nin_network: {deductible: 0, coinsurance: 20%}"
    result = compare(plan, CLINIC, WEEKLY)
    assert shown(result) == {
        ("insurance", "in", ("covered",)): 40 + 6 * 80,
        ("insurance", "in", ("not_covered",)): 40 + 6 * 500,
        ("self_pay", None, ()): 200 + 6 * 500,
    }


@pytest.mark.parametrize(("window", "last", "ready"), [("35 days", 500, False), ("5 weeks", 500, False), ("36 days", 80, True)])
def test_a_window_that_ends_on_the_last_infusions_day(window: str, last: float, ready: bool) -> None:
    """The sixth infusion, on February 8, is 35 days after January 4: day 36 of a window whose first day is January 4."""
    option = _covered(f"treatment_window: {window}")
    assert pays(option, "infusion") == [80, 80, 80, 80, 80, last]
    assert warned_of(option, "plan.outside_window") is not ready
    plan = f"network: a\ncoverage: {{status: covered, treatment_window: {window}}}\nin_network: {{deductible: 0, coinsurance: 20%}}"
    (found,) = compare(plan, CLINIC, WEEKLY).readiness
    assert [step.met for step in found.steps if step.what.code == "readiness.window"] == [ready]
