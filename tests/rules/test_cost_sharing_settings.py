"""Settings beside the copay rule: coinsurance on the full amount, its cap, no deductible, defaults, one copay a visit."""

from __future__ import annotations

import pytest

from .helpers import owed, parts, pay, visit


@pytest.mark.parametrize(
    ("rule", "on", "expected"),
    [
        ("after_deductible", "remainder", 120),  # 20% of 1,000 - 300 - 100
        ("after_deductible", "full", 140),  # 20% of 1,000 - 300
        ("before_deductible", "remainder", 120),
        ("before_deductible", "full", 140),
        ("waives_deductible", "remainder", 180),  # 20% of 1,000 - 100
        ("waives_deductible", "full", 200),  # 20% of 1,000
    ],
)
def test_coinsurance_is_taken_on_the_remainder_or_on_all_after_the_deductible(rule: str, on: str, expected: int) -> None:
    plan = f"in_network: {{deductible: 300, copay: 100, copay_rule: {rule}, coinsurance: 20%, coinsurance_on: {on}}}"
    assert pay(plan, [visit(1000)]).charges[0].coinsurance == expected * 100


def test_coinsurance_on_the_full_amount_never_exceeds_what_the_copay_leaves() -> None:
    """80% of 200 would be 160, and the copay of 100 leaves 100."""
    plan = "in_network: {deductible: 0, copay: 100, coinsurance: 80%, coinsurance_on: full}"
    assert parts(pay(plan, [visit(200)]).charges[0]) == {
        "billed": 200,
        "allowed": 200,
        "copay": 100,
        "coinsurance": 100,
        "patient_pays": 200,
    }


@pytest.mark.parametrize(
    "copay", ["", "copay: 100, copay_rule: after_deductible, ", "copay: 100, copay_rule: waives_deductible, "]
)
def test_a_coinsurance_maximum_caps_each_charge_anew(copay: str) -> None:
    plan = f"in_network: {{deductible: 0, {copay}coinsurance: 20%, coinsurance_maximum: 50}}"
    result = pay(plan, [visit(1000), visit(150), visit(1000)])
    small = 10 if copay else 30  # 20% of 50 or of 150: below the cap
    assert [charge.coinsurance / 100 for charge in result.charges] == [50, small, 50]


def test_a_service_the_deductible_does_not_apply_to_neither_pays_nor_credits_it() -> None:
    plan = "in_network: {deductible: 1500, coinsurance: 20%, benefits: {consultation: {deductible_applies: no}}}"
    result = pay(plan, [visit(250, service="consultation"), visit(475)])
    assert owed(result) == [50, 475]
    assert [charge.deductible_left for charge in result.charges] == [150_000, 102_500]


@pytest.mark.parametrize("rule", ["after_deductible", "before_deductible"])
def test_a_copay_rule_has_no_deductible_to_follow_where_none_applies(rule: str) -> None:
    plan = f"in_network: {{deductible: 1500, deductible_applies: no, copay: 40, copay_rule: {rule}}}"
    assert owed(pay(plan, 2 * [visit(475)])) == [40, 40]


def test_a_copay_beside_coinsurance_comes_after_the_deductible_by_default() -> None:
    assert owed(pay("in_network: {deductible: 300, copay: 100, coinsurance: 20%}", [visit(1000)])) == [300 + 100 + 120]


def test_a_copay_on_an_hsa_plan_comes_after_the_deductible_by_default() -> None:
    assert owed(pay("{name: HSA, hsa_eligible: yes, in_network: {deductible: 300, copay: 100}}", [visit(1000)])) == [400]


def test_a_copay_of_zero_is_a_copay() -> None:
    """It stands alone, so it waives the deductible, and there is nothing to pay."""
    assert owed(pay("in_network: {deductible: 1500, copay: 0}", [visit(475)])) == [0]


def test_coinsurance_of_zero_leaves_the_deductible_alone() -> None:
    assert owed(pay("in_network: {deductible: 500, coinsurance: 0%}", 2 * [visit(475)])) == [475, 25]


def test_every_component_is_rounded_on_its_own() -> None:
    """10% of 2,700.25 is 270.025, rounded up to 270.03; three of them are 810.09, not 810.08."""
    result = pay("in_network: {deductible: 0, coinsurance: 10%, out_of_pocket_maximum: none}", 3 * [visit("2700.25")])
    assert owed(result) == [270.03, 270.03, 270.03]
    assert result.total.patient_pays == 810_09
