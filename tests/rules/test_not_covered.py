"""What a line costs that the plan does not cover: the clinic's price, and nothing is credited anywhere."""

from __future__ import annotations

import pytest

from .helpers import owed, parts, pay, visit

SHARING = "{deductible: 1000, coinsurance: 20%, out_of_pocket_maximum: 3000}"


@pytest.mark.parametrize(
    ("price", "network", "expected"),
    [
        ("", "in", 450),
        ("not_covered_price: cash", "in", 450),
        ("not_covered_price: billed", "in", 600),
        ("not_covered_price: negotiated", "in", 380),
        ("not_covered_price: cash", "out", 450),
        ("not_covered_price: billed", "out", 600),
        ("not_covered_price: negotiated", "out", 450),  # nothing is negotiated out of network: cash
    ],
)
def test_the_patient_owes_the_price_that_the_plan_says(price: str, network: str, expected: int) -> None:
    plan = f"coverage: not_covered\n{price}\nin_network: {SHARING}\nout_of_network: {SHARING}"
    charge = pay(plan, [visit(380, billed=600, cash_price=450, network=network)]).charges[0]
    found = {"billed": 600, "limits_or_exclusions": expected, "patient_pays": expected, "write_off": 600 - expected}
    assert parts(charge) == {key: amount for key, amount in found.items() if amount}


def test_without_a_cash_price_the_billed_amount_is_owed() -> None:
    assert owed(pay(f"coverage: not_covered\nin_network: {SHARING}", [visit(380, billed=600)])) == [600]


def test_nothing_is_credited_and_no_session_used() -> None:
    plan = f"session_limit: 5\nin_network: {SHARING}"
    result = pay(plan, [visit(400, covered="no"), visit(400)])
    assert [charge.deductible_left for charge in result.charges] == [100_000, 60_000]
    assert [charge.out_of_pocket_left for charge in result.charges] == [300_000, 260_000]
    assert [charge.sessions_left for charge in result.charges] == [5, 4]


def test_a_met_maximum_does_not_protect_from_what_is_not_covered() -> None:
    plan = f"coverage: not_covered\nin_network: {SHARING}\nmet: {{in_network: {{deductible: 1000, out_of_pocket: 3000}}}}"
    assert owed(pay(plan, [visit(400)])) == [400]


@pytest.mark.parametrize("service", ["infusion", "drug", "facility", "professional", "monitoring"])
def test_an_exclusion_of_infusions_takes_their_parts_along(service: str) -> None:
    assert owed(pay("coverage: not_covered\nin_network: {deductible: 0, copay: 40}", [visit(400, service=service)])) == [400]


@pytest.mark.parametrize("service", ["consultation", "follow_up", "therapy"])
def test_an_exclusion_of_infusions_leaves_other_visits_covered(service: str) -> None:
    assert owed(pay("coverage: not_covered\nin_network: {deductible: 0, copay: 40}", [visit(400, service=service)])) == [40]


def test_a_benefit_can_be_not_covered_on_its_own() -> None:
    plan = "in_network: {deductible: 0, copay: 40, benefits: {consultation: {covered: no}, drug: {covered: no}}}"
    services = ("consultation", "infusion", "drug")
    assert owed(pay(plan, [visit(400, service=service) for service in services])) == [400, 40, 400]


def test_a_benefit_that_says_covered_wins_over_the_plan_wide_coverage() -> None:
    plan = "coverage: not_covered\nin_network: {deductible: 0, copay: 40, benefits: {infusion: {covered: yes}}}"
    assert owed(pay(plan, [visit(400), visit(100, service="drug")])) == [40, 100]


def test_a_claim_that_says_covered_wins_over_the_plan_wide_coverage() -> None:
    plan = "coverage: not_covered\nin_network: {deductible: 0, copay: 40}"
    assert owed(pay(plan, [visit(400, covered="yes"), visit(400)])) == [40, 400]


@pytest.mark.parametrize(("block", "network"), [("in_network", "out"), ("out_of_network", "in")])
@pytest.mark.parametrize("stated", ["", "{}: not_covered"])
def test_a_side_without_a_benefit_covers_nothing_not_even_the_consultation(block: str, network: str, stated: str) -> None:
    other = {"in_network": "out_of_network", "out_of_network": "in_network"}[block]
    plan = f"{stated.format(other)}\n{block}: {SHARING}"
    result = pay(plan, [visit(400, network=network), visit(250, network=network, service="consultation")])
    assert owed(result) == [400, 250]
    assert result.charges[0].deductible_left is None
    assert result.charges[0].out_of_pocket_left is None


def test_a_plan_of_kind_none_pays_for_nothing() -> None:
    assert owed(pay("kind: none", [visit(400, billed=600, cash_price=450)])) == [450]


WINDOW = "coverage: {status: covered, treatment_window: 30 days}\nin_network: {deductible: 0, coinsurance: 20%}"
DENIED = "coverage: {status: covered, prior_authorization: {status: denied}}\nin_network: {deductible: 0, coinsurance: 20%}"


@pytest.mark.parametrize(("covered", "owed_late"), [("", 500), ("yes", 80), ("no", 500)])
def test_a_claim_that_says_covered_wins_over_the_treatment_window(covered: str, owed_late: int) -> None:
    """Thirty days from March 1 end before March 31: 20% of 400 = 80, then the cash price of 500, unless the claim says yes."""
    charges = [visit(400, "2026-03-01"), visit(400, "2026-03-31", billed=600, cash_price=500, covered=covered)]
    assert owed(pay(WINDOW, charges)) == [80, owed_late]


@pytest.mark.parametrize(("covered", "expected"), [("", 500), ("yes", 80), ("no", 500)])
def test_a_claim_that_says_covered_wins_over_the_plans_denial(covered: str, expected: int) -> None:
    """Denied by the plan's file: the cash price of 500; the claim itself was covered: 20% of 400 = 80."""
    assert owed(pay(DENIED, [visit(400, billed=600, cash_price=500, covered=covered)])) == [expected]


def test_a_claim_that_says_covered_does_not_speak_for_the_claims_beside_it() -> None:
    assert owed(pay(DENIED, [visit(400), visit(400, covered="yes"), visit(400)])) == [400, 80, 400]


def test_a_claim_that_says_covered_and_denied_is_denied() -> None:
    """Its own word on the authorization is nearer to it than its word on coverage."""
    charge = visit(400, covered="yes", prior_authorization="denied")
    assert owed(pay(DENIED, [charge])) == [400]
    assert owed(pay(WINDOW, [charge])) == [400]


def test_a_claim_that_says_covered_is_still_a_session_of_the_limit() -> None:
    """What is used up is used up: coverage of the treatment was never the question."""
    plan = "session_limit: 1\nin_network: {deductible: 0, coinsurance: 20%}"
    assert owed(pay(plan, [visit(400, covered="yes"), visit(400, covered="yes")])) == [80, 400]


@pytest.mark.parametrize("coverage", ["treatment_window: 30 days", "prior_authorization: {status: denied}"])
def test_a_benefit_that_says_covered_wins_over_window_and_denial_too(coverage: str) -> None:
    """The infusion's benefit says yes: 40; the drug's says nothing: its price."""
    plan = f"coverage: {{status: covered, {coverage}}}\nin_network: {{deductible: 0, copay: 40, benefits: {{infusion: {{covered: yes}}}}}}"
    charges = [visit(400, "2026-03-01"), visit(400, "2026-05-01"), visit(100, "2026-05-01", service="drug")]
    assert owed(pay(plan, charges)) == [40, 40, 100]
