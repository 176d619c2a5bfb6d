"""A required prior authorization: approved, denied, never asked for, or used up."""

from __future__ import annotations

import pytest

from .helpers import compare, only, owed, parts, pay, visit

SIDES = """
in_network: {deductible: 0, coinsurance: 20%}
out_of_network: {deductible: 0, coinsurance: 40%}
"""


def _plan(authorization: str, more: str = "") -> str:
    return f"{more}\ncoverage: {{status: covered, prior_authorization: {{{authorization}}}}}{SIDES}"


def test_approved_sessions_are_covered() -> None:
    assert owed(pay(_plan("status: approved"), 3 * [visit(400)])) == [80, 80, 80]


@pytest.mark.parametrize("network", ["in", "out"])
def test_denied_sessions_are_not_covered_on_either_side(network: str) -> None:
    """The patient knew and went ahead: the full price, nothing credited."""
    charge = pay(_plan("status: denied"), [visit(400, billed=600, cash_price=500, network=network)]).charges[0]
    assert parts(charge) == {"billed": 600, "limits_or_exclusions": 500, "patient_pays": 500, "write_off": 100}


def test_a_session_never_requested_may_not_be_billed_in_network() -> None:
    result = pay(_plan("status: not_requested", "session_limit: 9"), [visit(400, billed=600)])
    assert parts(result.charges[0]) == {"billed": 600, "write_off": 600}
    assert result.charges[0].sessions_left == 9
    assert result.accumulators.to_dict()["in_network"] == {"deductible": 0, "out_of_pocket": 0}


def test_a_session_never_requested_is_denied_out_of_network() -> None:
    assert owed(pay(_plan("status: not_requested"), [visit(400, network="out")])) == [400]


def test_with_a_signed_waiver_it_is_denied_in_network_too() -> None:
    assert owed(pay(_plan("status: not_requested, waiver_signed: yes"), [visit(400)])) == [400]


@pytest.mark.parametrize(("word", "expected"), [("denied", 400), ("provider_liable", 0)])
@pytest.mark.parametrize("network", ["in", "out"])
def test_a_stated_consequence_holds_on_both_sides(word: str, expected: int, network: str) -> None:
    assert owed(pay(_plan(f"status: not_requested, if_missing: {word}"), [visit(400, network=network)])) == [expected]


def test_sessions_beyond_the_approved_number_are_missing_an_authorization() -> None:
    plan = _plan("status: approved, sessions: 2, if_missing: denied")
    assert owed(pay(plan, 4 * [visit(400)])) == [80, 80, 400, 400]


def test_a_number_of_sessions_is_an_approval_in_itself() -> None:
    option = only(
        compare(_plan("sessions: 2", "network: a").replace("status: covered, ", ""), "{name: C, networks: [a], infusion: 400}")
    )
    assert option.if_ == ()
    assert option.total.patient_pays == 2 * 80_00


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2026-02-28", 400), ("2026-03-01", 80), ("2026-05-31", 80), ("2026-06-01", 400)],
)
def test_an_approval_holds_from_its_first_to_its_last_day(day: str, expected: int) -> None:
    plan = _plan("status: approved, from: 2026-03-01, until: 2026-05-31, if_missing: denied")
    assert owed(pay(plan, [visit(400, day)])) == [expected]


def test_sessions_outside_the_dates_do_not_use_up_the_approved_number() -> None:
    plan = _plan("status: approved, sessions: 1, from: 2026-03-01, if_missing: denied")
    assert owed(pay(plan, [visit(400, "2026-02-01"), visit(400, "2026-03-02"), visit(400, "2026-03-03")])) == [400, 80, 400]


@pytest.mark.parametrize(
    ("column", "expected"),
    [("approved", 80), ("denied", 400), ("missing", 0)],
)
@pytest.mark.parametrize("status", ["approved", "denied", "not_requested"])
def test_what_a_claim_says_of_its_authorization_goes_before_the_plan(status: str, column: str, expected: int) -> None:
    assert owed(pay(_plan(f"status: {status}"), [visit(400, prior_authorization=column)])) == [expected]


def test_a_claim_may_lack_an_authorization_the_plan_file_does_not_mention() -> None:
    assert owed(pay(SIDES, [visit(400, prior_authorization="missing"), visit(400)])) == [0, 80]


def test_the_consultation_needs_no_authorization() -> None:
    assert owed(pay(_plan("status: denied"), [visit(250, service="consultation"), visit(400)])) == [50, 400]


def test_an_authorization_that_is_not_required_changes_nothing() -> None:
    assert owed(pay(_plan("required: no, status: denied"), [visit(400)])) == [80]


def test_a_pending_authorization_is_unknown_and_both_answers_are_shown() -> None:
    result = compare(_plan("status: pending", "network: a"), "{name: C, networks: [a], infusion: 400}")
    assert {(option.way, option.if_): option.total.patient_pays for option in result.options} == {
        ("insurance", ("covered",)): 480_00,
        ("self_pay", ()): 2400_00,  # not covered comes to the same as paying cash, and is shown once
    }
    assert any("authorization approved" in str(question) for question in result.ask)


def test_a_claim_for_a_consultation_that_was_denied_is_denied() -> None:
    """The plan asks for no authorization of it; the claim says that one was asked for, and refused."""
    assert owed(pay(SIDES, [visit(250, service="consultation", prior_authorization="denied")])) == [250]
