"""Whether infusions are covered for this person: conditions, exclusions, requirements, failed trials, approvals."""

from __future__ import annotations

import pytest

from ketacost import Course

from .helpers import compare, pay, shown, visit
from .helpers import owed as patient_pays

COVERED, NOT_COVERED, UNKNOWN = "covered", "not covered", "both answers"


def _answer(coverage: str, condition: str | None = None) -> str:
    plan = f"network: a\ncoverage: {coverage}\nin_network: {{deductible: 0, coinsurance: 20%}}"
    result = compare(plan, "{name: C, networks: [a], infusion: 400}", Course(sessions=1, condition=condition))
    insured = {when: amount for (way, _, when), amount in shown(result).items() if way == "insurance"}
    if insured == {(): 80}:
        return COVERED
    if insured == {("covered",): 80}:
        return UNKNOWN  # not covered is self-pay, shown once
    assert insured == {}
    return NOT_COVERED


@pytest.mark.parametrize(
    ("coverage", "answer"),
    [("covered", COVERED), ("not_covered", NOT_COVERED), ("unknown", UNKNOWN), ("{status: unknown}", UNKNOWN)],
)
def test_the_plans_word_settles_it(coverage: str, answer: str) -> None:
    assert _answer(coverage) == answer


def test_a_plan_that_says_nothing_leaves_it_open() -> None:
    result = compare(
        "network: a\nin_network: {deductible: 0, coinsurance: 20%}", "{name: C, networks: [a], infusion: 400}", Course(1)
    )
    assert shown(result) == {("insurance", "in", ("covered",)): 80, ("self_pay", None, ()): 400}
    assert any("cover IV ketamine" in str(question) for question in result.ask)


@pytest.mark.parametrize(
    ("conditions", "condition", "answer"),
    [
        ("[crps]", "crps", COVERED),
        ("[CRPS]", "crps", COVERED),
        ("[crps]", "G90.511", COVERED),  # the name's code begins the person's
        ("[G90.5]", "crps", COVERED),
        ("[G90.5]", "g90.52", COVERED),
        ("[G905]", "G90.5", COVERED),
        ("[F32, F33]", "F33.2", COVERED),
        ("[F32, F33]", "depression", COVERED),
        ("[crps]", "depression", NOT_COVERED),
        ("[F33.2]", "F33.1", NOT_COVERED),
        ("[F33.2]", "F33", NOT_COVERED),  # a wider code than the one listed
        ("[post-surgical pain]", "Post-Surgical  Pain", COVERED),  # a name no table knows, but the same
        ("[crps]", None, UNKNOWN),
    ],
)
@pytest.mark.parametrize("status", ["status: covered, ", ""])
def test_the_condition_must_be_among_those_listed(conditions: str, condition: str | None, answer: str, status: str) -> None:
    assert _answer(f"{{{status}conditions: {conditions}}}", condition) == answer


@pytest.mark.parametrize(
    ("condition", "answer"), [("fibromyalgia", NOT_COVERED), ("M79.7", NOT_COVERED), ("crps", COVERED), (None, UNKNOWN)]
)
def test_an_excluded_condition_is_not_covered(condition: str | None, answer: str) -> None:
    assert _answer("{status: covered, exclusions: [fibromyalgia]}", condition) == answer


@pytest.mark.parametrize(("met", "answer"), [("yes", COVERED), ("no", NOT_COVERED), ("unknown", UNKNOWN)])
def test_a_requirement_must_be_met(met: str, answer: str) -> None:
    assert _answer(f"{{status: covered, requirements: [{{name: referral, met: {met}}}]}}") == answer


@pytest.mark.parametrize(
    ("trials", "answer"),
    [("2", UNKNOWN), ("{trials: 2, met: yes}", COVERED), ("{trials: 2, met: no}", NOT_COVERED), ("0", COVERED)],
)
def test_other_treatments_must_have_failed_first(trials: str, answer: str) -> None:
    assert _answer(f"{{status: covered, required_failed_trials: {trials}}}") == answer


@pytest.mark.parametrize("approval", ["status: approved", "sessions: 6", "from: 2026-01-01", "until: 2026-12-31"])
def test_an_approved_authorization_settles_coverage_and_its_requirements(approval: str) -> None:
    assert _answer(f"{{requirements: [referral], required_failed_trials: 2, prior_authorization: {{{approval}}}}}") == COVERED


def test_a_requirement_known_to_be_unmet_outweighs_nothing_known_of_the_authorization() -> None:
    assert (
        _answer("{status: covered, requirements: [{name: referral, met: no}], prior_authorization: {status: pending}}")
        == NOT_COVERED
    )


def test_a_denied_authorization_is_not_covered() -> None:
    assert _answer("{status: covered, prior_authorization: {status: denied}}") == NOT_COVERED


def test_a_required_authorization_of_unknown_standing_leaves_it_open() -> None:
    assert _answer("{status: covered, prior_authorization: {required: yes}}") == UNKNOWN


@pytest.mark.parametrize(("day", "expected"), [("2026-03-28", 80), ("2026-03-29", 400), ("2027-01-10", 400)])
def test_the_treatment_window_opens_with_the_first_session(day: str, expected: int) -> None:
    """Twelve weeks from January 4 end on March 29."""
    plan = "coverage: {status: covered, treatment_window: 12 weeks}\nin_network: {deductible: 0, coinsurance: 20%}"
    assert patient_pays(pay(plan, [visit(400, "2026-01-04"), visit(400, day)])) == [80, expected]


def test_the_treatment_window_does_not_touch_consultations() -> None:
    plan = "coverage: {status: covered, treatment_window: 10 days}\nin_network: {deductible: 0, coinsurance: 20%}"
    charges = [
        visit(250, "2026-01-01", service="consultation"),
        visit(400, "2026-02-01"),
        visit(250, "2026-06-01", service="follow_up"),
    ]
    assert patient_pays(pay(plan, charges)) == [50, 80, 50]
