"""What single services cost where it is not as the block says: own sharing, own deductible, office and hospital."""

from __future__ import annotations

import pytest

from ketacost import Course, InputError

from .helpers import assumed, assumes, compare, only, owed, pay, visit

BLOCK = "in_network: {{deductible: 1000, copay: 30, copay_rule: after_deductible, coinsurance: 20%, coinsurance_maximum: 50, benefits: {benefits}}}"
MET = "\nmet: {in_network: {deductible: 1000}}"


@pytest.mark.parametrize(
    ("benefit", "expected"),
    [
        ("", 30 + 50),  # the block's own: 30, then 20% of 970 capped at 50
        ("consultation: {copay: 40}", 40),  # none of the block's copay and coinsurance keys
        ("consultation: {coinsurance: 10%}", 100),  # neither its copay nor its cap
        ("consultation: {coinsurance: 10%, coinsurance_maximum: 60}", 60),
        ("consultation: {copay: 40, coinsurance: 10%}", 40 + 96),
        ("consultation: {deductible_applies: no}", 30 + 50),
    ],
)
def test_a_benefit_with_its_own_sharing_takes_none_of_the_blocks(benefit: str, expected: int) -> None:
    plan = BLOCK.format(benefits=f"{{{benefit}}}") + MET
    assert owed(pay(plan, [visit(1000, service="consultation")])) == [expected]


def test_a_benefits_own_copay_without_a_rule_waives_the_deductible_whatever_the_blocks_rule() -> None:
    plan = BLOCK.format(benefits="{consultation: {copay: 40}}")
    result = pay(plan, [visit(1000, service="consultation"), visit(500)])
    assert owed(result) == [40, 500]


def test_a_benefit_shares_the_blocks_deductible_and_maximum() -> None:
    plan = "in_network: {deductible: 500, coinsurance: 20%, out_of_pocket_maximum: 600, benefits: {drug: {coinsurance: 50%}}}"
    assert owed(pay(plan, [visit(300, service="drug"), visit(300), visit(300, service="drug")])) == [300, 200 + 20, 80]


def test_a_benefit_may_have_a_deductible_of_its_own() -> None:
    plan = "in_network: {deductible: 500, coinsurance: 20%, out_of_pocket_maximum: 2000, benefits: {drug: {deductible: 100, coinsurance: 50%}}}"
    result = pay(plan, [visit(300, service="drug"), visit(300), visit(300, service="drug")])
    assert owed(result) == [100 + 100, 300, 150]
    assert [charge.deductible_left for charge in result.charges] == [0, 200_00, 0]
    assert result.charges[-1].out_of_pocket_left == (2000 - 650) * 100


def test_nothing_is_met_yet_of_a_benefits_own_deductible_and_the_estimate_says_so() -> None:
    plan = "{name: P, network: a, coverage: covered, in_network: {deductible: 500, coinsurance: 20%, benefits: {infusion: {deductible: 100}}}}"
    option = only(compare(plan, "{name: C, networks: [a], infusion: 300}", Course(1)))
    assert option.total.patient_pays == (100 + 40) * 100
    assert assumed(option, "plan.own_deductible", service="infusion")


@pytest.mark.parametrize("accumulators", ["combined", "in_counts_to_out"])
def test_a_benefits_own_deductible_is_not_credited_across(accumulators: str) -> None:
    plan = f"""
        accumulators: {accumulators}
        in_network: {{deductible: 500, coinsurance: 20%, benefits: {{drug: {{deductible: 100}}}}}}
        out_of_network: {{deductible: 500, coinsurance: 20%}}
    """
    charges = [visit(300, service="drug"), visit(0, network="out"), visit(0)]
    assert [charge.deductible_left for charge in pay(plan, charges).charges] == [0, 500_00, 500_00]


SETTINGS = (
    "in_network: {deductible: 0, coinsurance: 20%, benefits: {infusion: {office: {copay: 40}, hospital: {coinsurance: 30%}}}}"
)


@pytest.mark.parametrize(("setting", "expected"), [("setting: office", 40), ("setting: hospital", 120), ("", 40)])
def test_a_benefit_may_go_by_the_clinics_setting(setting: str, expected: int) -> None:
    option = only(compare(f"network: a\ncoverage: covered\n{SETTINGS}", f"networks: [a]\ninfusion: 400\n{setting}", Course(1)))
    assert option.total.patient_pays == expected * 100
    assert assumes(option, "office") == (setting == "")


def test_a_setting_the_plan_says_nothing_of_is_as_the_block_says() -> None:
    plan = "network: a\ncoverage: covered\nin_network: {deductible: 0, coinsurance: 20%, benefits: {infusion: {office: {copay: 40}}}}"
    option = only(compare(plan, "networks: [a]\ninfusion: 400\nsetting: hospital", Course(1)))
    assert option.total.patient_pays == 80_00


def test_a_hospitals_infusion_can_be_not_covered() -> None:
    plan = "network: a\ncoverage: covered\nin_network: {deductible: 0, coinsurance: 20%, benefits: {infusion: {hospital: {covered: no}}}}"
    result = compare(
        plan, ["name: H\nnetworks: [a]\ninfusion: 400\nsetting: hospital", "name: O\nnetworks: [a]\ninfusion: 400"], Course(1)
    )
    assert [(option.clinic, option.way) for option in result.options] == [
        ("O", "insurance"),
        ("H", "self_pay"),
        ("O", "self_pay"),
    ]


def test_a_service_without_copay_or_coinsurance_is_an_error_that_asks() -> None:
    plan = "network: a\ncoverage: covered\nin_network: {deductible: 0, benefits: {infusion: {copay: 40}}}"
    with pytest.raises(InputError, match="what do you pay for consultation"):
        compare(plan, "networks: [a]\ninfusion: 400\nconsultation: 250")
    with pytest.raises(InputError, match="what you pay for consultation: in_network has no copay or coinsurance"):
        pay(plan, [visit(250, service="consultation")])
