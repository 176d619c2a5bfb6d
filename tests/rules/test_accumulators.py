"""Credits across networks: separate, combined, or one way; allowed dollars only."""

from __future__ import annotations

import pytest

from .helpers import owed, pay, visit

SIDES = """
accumulators: {accumulators}
in_network: {{deductible: 1000, coinsurance: 20%, out_of_pocket_maximum: 3000}}
out_of_network: {{deductible: 2000, coinsurance: 40%, out_of_pocket_maximum: 5000, allowed_amount: 300}}
"""
SEPARATE, COMBINED, OUT_TO_IN, IN_TO_OUT = "separate", "combined", "out_counts_to_in", "in_counts_to_out"
BOTH = [visit(400), visit(300, billed=500, network="out")]


def _left(accumulators: str, key: str) -> list[int]:
    """What is left in network and out, after 400 in and 300 out; a last visit of nothing on each side tells."""
    replay = pay(SIDES.format(accumulators=accumulators), [*BOTH, visit(0), visit(0, network="out")])
    return [getattr(charge, key) // 100 for charge in replay.charges[2:]]


@pytest.mark.parametrize(
    ("accumulators", "deductibles", "maxima"),
    [
        (SEPARATE, [600, 1700], [2600, 4700]),
        (COMBINED, [300, 1300], [2300, 4300]),
        (OUT_TO_IN, [300, 1700], [2300, 4700]),
        (IN_TO_OUT, [600, 1300], [2600, 4300]),
    ],
)
def test_dollars_credit_the_sides_that_the_plan_says(accumulators: str, deductibles: list[int], maxima: list[int]) -> None:
    assert _left(accumulators, "deductible_left") == deductibles
    assert _left(accumulators, "out_of_pocket_left") == maxima


def test_separate_is_the_default() -> None:
    plan = SIDES.format(accumulators=SEPARATE)
    assert pay(plan.replace("accumulators: separate", ""), BOTH).accumulators == pay(plan, BOTH).accumulators


def test_the_other_sides_maximum_can_end_what_this_side_asks() -> None:
    """300 of in-network coinsurance fills the out-of-network maximum of 300 too."""
    plan = """
        accumulators: combined
        in_network: {deductible: 0, coinsurance: 100%, out_of_pocket_maximum: 1000}
        out_of_network: {deductible: 0, coinsurance: 100%, out_of_pocket_maximum: 300}
    """
    assert owed(pay(plan, [visit(300), visit(300, network="out"), visit(800)])) == [300, 0, 700]


def test_a_credit_never_drives_the_other_side_below_nothing() -> None:
    plan = """
        accumulators: combined
        in_network: {deductible: 100, coinsurance: 0%}
        out_of_network: {deductible: 1000, coinsurance: 0%}
    """
    assert owed(pay(plan, [visit(400, network="out"), visit(400), visit(800, network="out")])) == [400, 0, 600]


def test_balance_bills_and_penalties_credit_neither_side() -> None:
    plan = """
        accumulators: combined
        in_network: {deductible: 0, coinsurance: 20%, out_of_pocket_maximum: 3000}
        out_of_network: {deductible: 0, coinsurance: 40%, out_of_pocket_maximum: 5000}
        coverage: {status: covered, prior_authorization: {status: not_requested, if_missing: {penalty: 50}}}
    """
    found = pay(plan, [visit(300, billed=500, network="out")]).accumulators.to_dict()
    assert found["out_of_network"]["out_of_pocket"] == found["in_network"]["out_of_pocket"] == 120


def test_amounts_met_are_per_network_and_never_credited_across() -> None:
    plan = SIDES.format(accumulators=COMBINED) + "met: {in_network: {deductible: 900}, out_of_network: {deductible: 100}}"
    assert [charge.deductible_left for charge in pay(plan, [visit(0), visit(0, network="out")]).charges] == [100_00, 1900_00]


def test_what_is_met_afterwards_has_the_shape_of_what_was_met_before() -> None:
    plan = SIDES.format(accumulators=OUT_TO_IN) + "met: {in_network: {deductible: 100, out_of_pocket: 250}, sessions_used: 3}"
    assert pay(plan, BOTH).accumulators.to_dict() == {
        "in_network": {"deductible": 800, "out_of_pocket": 950},
        "out_of_network": {"deductible": 300, "out_of_pocket": 300},
        "sessions_used": 5,
    }


def test_replaying_in_two_halves_comes_to_the_same() -> None:
    plan = SIDES.format(accumulators=SEPARATE)
    charges = 4 * BOTH
    first = pay(plan, charges[:3])
    second = pay(plan + f"met: {first.accumulators.to_dict()}".replace("'", ""), charges[3:])
    assert owed(first) + owed(second) == owed(pay(plan, charges))
    assert second.accumulators == pay(plan, charges).accumulators


def test_a_maximum_of_a_benefits_own_fills_neither_side_of_combined_maxima() -> None:
    """20% of 400 = 80, then 20 up to the infusion's own 100; the maxima of 3,000 and 6,000 stay whole for other care."""
    plan = """
        accumulators: combined
        in_network: {deductible: 0, coinsurance: 20%, out_of_pocket_maximum: 3000, benefits: {infusion: {coinsurance: 20%, out_of_pocket_maximum: 100}}}
        out_of_network: {deductible: 0, coinsurance: 50%, out_of_pocket_maximum: 6000}
    """
    result = pay(plan, [visit(400), visit(400), visit(0, service="therapy"), visit(0, network="out")])
    assert [charge.out_of_pocket_left for charge in result.charges] == [20_00, 0, 3000_00, 6000_00]
