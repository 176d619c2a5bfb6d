"""A penalty for a missing authorization: per visit, once, or in percent; never more than the plan would have paid."""

from __future__ import annotations

import pytest

from .helpers import owed, parts, pay, visit


def _plan(penalty: str, sharing: str = "deductible: 0, coinsurance: 20%") -> str:
    missing = f"prior_authorization: {{status: not_requested, if_missing: {{{penalty}}}}}"
    return f"in_network: {{{sharing}}}\ncoverage: {{status: covered, {missing}}}"


def test_a_fixed_penalty_is_owed_at_every_visit() -> None:
    result = pay(_plan("penalty: 100"), 3 * [visit(400, billed=600)])
    assert parts(result.charges[0]) == {
        "billed": 600,
        "allowed": 400,
        "coinsurance": 80,
        "penalty": 100,
        "patient_pays": 180,
        "plan_pays": 220,
        "write_off": 200,
    }
    assert owed(result) == [180, 180, 180]


def test_a_fixed_penalty_is_never_more_than_the_plan_would_have_paid() -> None:
    assert owed(pay(_plan("penalty: 500"), 2 * [visit(400)])) == [400, 400]


def test_a_visit_inside_the_deductible_leaves_the_plan_nothing_to_pay_less_of() -> None:
    charges = pay(_plan("penalty: 500", "deductible: 600, coinsurance: 20%"), 2 * [visit(400)]).charges
    assert [charge.penalty / 100 for charge in charges] == [0, 160]  # the plan would have paid 80% of 200


def test_a_penalty_once_a_course_is_owed_until_it_is_full() -> None:
    """The plan would pay 320 a visit: 320 of 500 at the first, 180 at the second, nothing after."""
    charges = pay(_plan("penalty: 500, per: course"), 3 * [visit(400)]).charges
    assert [charge.penalty / 100 for charge in charges] == [320, 180, 0]


def test_a_penalty_once_a_visit_is_shared_by_its_lines() -> None:
    lines = [visit(100, visit="1", service="drug"), visit(400, visit="1"), visit(100, visit="2", service="drug")]
    assert [charge.penalty / 100 for charge in pay(_plan("penalty: 100"), lines).charges] == [80, 20, 80]


@pytest.mark.parametrize(("share", "expected"), [("25%", 80), ("50%", 160), ("100%", 320), ("33.33%", 106.66)])
def test_a_penalty_in_percent_is_taken_of_the_plans_part_at_every_visit(share: str, expected: float) -> None:
    charges = pay(_plan(f"penalty_percent: {share}"), 2 * [visit(400)]).charges
    assert [charge.penalty / 100 for charge in charges] == [expected, expected]


def test_a_penalty_stays_outside_the_maximum_and_counts_toward_nothing() -> None:
    result = pay(_plan("penalty: 50", "deductible: 0, coinsurance: 20%, out_of_pocket_maximum: 100"), 3 * [visit(400)])
    assert owed(result) == [80 + 50, 20 + 50, 50]
    assert [charge.out_of_pocket_left for charge in result.charges] == [20_00, 0, 0]


def test_a_penalised_session_uses_up_the_session_limit() -> None:
    assert owed(pay("session_limit: 1\n" + _plan("penalty: 50"), 2 * [visit(400)])) == [130, 400]


def test_sessions_beyond_the_approved_number_take_the_penalty() -> None:
    plan = _plan("penalty: 50").replace("status: not_requested", "status: approved, sessions: 2")
    assert owed(pay(plan, 4 * [visit(400)])) == [80, 80, 130, 130]


@pytest.mark.parametrize("lines", [False, True])
def test_a_penalised_session_uses_up_no_approval(lines: bool) -> None:
    """One session is approved, from March 1 on: February's takes the penalty, the first in March is approved, the second is not."""
    plan = _plan("penalty: 50").replace("status: not_requested", "status: approved, sessions: 1, from: 2026-03-01")
    charges = [visit(400, day, visit=day if lines else None) for day in ("2026-02-01", "2026-03-02", "2026-03-03")]
    assert owed(pay(plan, charges)) == [130, 80, 130]


def test_the_deductible_is_credited_as_without_a_penalty() -> None:
    result = pay(_plan("penalty: 50", "deductible: 600, coinsurance: 20%"), [visit(400)])
    assert result.charges[0].deductible_left == 200_00


def test_the_plans_part_out_of_network_is_less_by_the_penalty() -> None:
    """60% of 300 is 180; half of it is the penalty, beside the balance of 100."""
    plan = _plan("penalty_percent: 50%").replace(
        "in_network: {deductible: 0, coinsurance: 20%}", "out_of_network: {deductible: 0, coinsurance: 40%}"
    )
    charge = pay(plan, [visit(300, billed=400, network="out")]).charges[0]
    assert (charge.coinsurance, charge.balance_bill, charge.penalty, charge.plan_pays) == (120_00, 100_00, 90_00, 90_00)
