"""Step 1 of a charge: what a plan recognises of it, never more than billed."""

from __future__ import annotations

import pytest

from .helpers import assumed, assumes, bounds, compare, only, owed, parts, pay, visit

OUT = "out_of_network: {deductible: 0, coinsurance: 40%, out_of_pocket_maximum: none}"


def _out(allowed_amount: str) -> str:
    return OUT.replace("}", f", allowed_amount: {allowed_amount}}}")


def test_in_network_the_clinic_writes_off_what_the_plan_does_not_recognise() -> None:
    charge = pay("in_network: {deductible: 0, coinsurance: 20%}", [visit(400, billed=650)]).charges[0]
    assert parts(charge) == {
        "billed": 650,
        "allowed": 400,
        "coinsurance": 80,
        "patient_pays": 80,
        "plan_pays": 320,
        "write_off": 250,
    }


@pytest.mark.parametrize("network", ["in", "out"])
def test_the_allowed_amount_is_never_more_than_billed(network: str) -> None:
    plan = f"in_network: {{deductible: 0, coinsurance: 40%}}\n{OUT}"
    assert owed(pay(plan, [visit(700, billed=650, network=network)])) == [260]


@pytest.mark.parametrize(
    ("allowed_amount", "allowed"),
    [
        ("400", 400),
        ("800", 650),  # never more than billed
        ("{percent_of_billed: 60%}", 390),
        ("{percent_of_medicare: 140%, medicare_rate: 92.38}", 129.33),  # 129.332
        ("{percent_of_medicare: 1000%, medicare_rate: 92.38}", 650),
        ("{infusion: 400, drug: 50}", 400),
        ("{infusion: {percent_of_billed: 33.3%}}", 216.45),
    ],
)
def test_out_of_network_the_plans_own_amount_is_taken(allowed_amount: str, allowed: float) -> None:
    charge = pay(_out(allowed_amount), [{"billed": 650, "network": "out"}]).charges[0]
    assert (charge.allowed / 100, charge.balance_bill) == (allowed, 65_000 - charge.allowed)


def test_a_services_allowed_amount_goes_before_the_blocks() -> None:
    plan = "out_of_network: {deductible: 0, coinsurance: 40%, allowed_amount: 400, benefits: {drug: {allowed_amount: 50}}}"
    charges = pay(plan, [{"billed": 650, "network": "out"}, {"billed": 90, "network": "out", "service": "drug"}]).charges
    assert [charge.allowed for charge in charges] == [40_000, 5_000]


@pytest.mark.parametrize("network", ["in", "out"])
def test_adjudicate_takes_an_unknown_allowed_amount_as_billed_and_says_so(network: str) -> None:
    result = pay(f"in_network: {{deductible: 0, coinsurance: 40%}}\n{OUT}", [{"billed": 650, "network": network}])
    assert owed(result) == [260]
    assert assumed(result, "replay.allowed_blank")


def test_an_amount_nobody_gave_is_an_error_and_not_zero() -> None:
    with pytest.raises(Exception, match="billed or allowed"):
        pay(OUT, [{"network": "out"}])


CLINIC = "{name: Elsewhere, networks: [], infusion: 650}"


def test_estimate_shows_a_range_where_nobody_knows_the_out_of_network_amount() -> None:
    """All of 650: 260. 70% is 455: 182 + balance 195 = 377. 40% is 260: 104 + balance 390 = 494. Six sessions."""
    option = only(compare(f"coverage: covered\n{OUT}", CLINIC), "insurance")
    assert option.range is not None
    assert bounds(option) == (6 * 260, 6 * 377, 6 * 494)
    assert assumes(option, "100%", "70%", "40%")


def test_estimate_shows_no_range_where_the_plan_states_its_amount() -> None:
    option = only(compare(f"coverage: covered\n{_out('400')}", CLINIC), "insurance")
    assert option.range is None
    assert bounds(option)[1] == 6 * (160 + 250)


def test_an_unknown_amount_fills_the_deductible_with_allowed_dollars() -> None:
    """100%: 500 + 40% of 150 = 560. 70%: 455 + 195 = 650. 40%: 260 + 390 = 650."""
    plan = "{name: OON, coverage: covered, out_of_network: {deductible: 500, coinsurance: 40%, out_of_pocket_maximum: none}}"
    result = compare(plan, CLINIC)
    first = only(result).visits[0]
    assert parts(first) == {"billed": 650, "allowed": 455, "deductible": 455, "balance_bill": 195, "patient_pays": 650}


def test_an_unknown_rate_in_network_is_taken_as_billed_and_says_so() -> None:
    option = only(
        compare(
            "{name: PPO, network: a, coverage: covered, in_network: {deductible: 0, coinsurance: 20%}}",
            "{name: C, networks: [a], infusion: 650}",
        )
    )
    assert bounds(option) == (312, 780, 780)  # 20% of 3,900; at the low end of 40% of that
    assert assumed(option, "plan.rate_unknown", plan="PPO")
