"""Lines of one visit share a copay and a session; what a claim, a benefit or a network says of one line is that line's alone."""

from __future__ import annotations

import pytest

from ketacost import adjudicate
from ketacost.model.plan import Plan

LINE = {"service": "infusion", "network": "in", "billed": "500", "visit": "v"}
SHARING = {"deductible": "0", "coinsurance": "20%"}


def owed(plan: dict[str, object], *charges: dict[str, str]) -> list[int]:
    """What the patient pays for each charge, in dollars."""
    found = adjudicate(Plan.model_validate({"name": "P", "in_network": SHARING, **plan}), charges)
    return [charge.patient_pays // 100 for charge in found.charges]


def line(**more: str) -> dict[str, str]:
    return {**LINE, **more}


def test_a_denied_drug_does_not_ride_on_an_approved_infusion() -> None:
    """500 x 20 % for the infusion; the drug was denied: its price."""
    rows = line(prior_authorization="approved"), line(service="drug", prior_authorization="denied")
    assert owed({}, *rows) == [100, 500]


@pytest.mark.parametrize("drug_first", [True, False])
def test_a_benefit_that_insists_on_coverage_insists_for_itself(drug_first: bool) -> None:
    plan = {
        "coverage": {"prior_authorization": {"status": "denied"}},
        "in_network": {**SHARING, "benefits": {"drug": {"covered": "yes"}}},
    }
    services = ["drug", "infusion"] if drug_first else ["infusion", "drug"]
    expected = {"drug": 100, "infusion": 500}
    assert owed(plan, *(line(service=service) for service in services)) == [expected[service] for service in services]


@pytest.mark.parametrize("infusion_side", ["in", "out"])
def test_a_missing_authorization_has_the_effect_of_each_lines_network(infusion_side: str) -> None:
    """In network the clinic may not bill; out of network the patient owes the price."""
    plan = {"out_of_network": SHARING, "coverage": {"status": "covered", "prior_authorization": {"status": "not_requested"}}}
    drug_side = "out" if infusion_side == "in" else "in"
    expected = {"in": 0, "out": 500}
    rows = line(network=infusion_side), line(service="drug", network=drug_side)
    assert owed(plan, *rows) == [expected[infusion_side], expected[drug_side]]


def test_a_visit_without_an_infusion_is_no_session() -> None:
    """One session covered: the drug of a visit of its own does not use it up."""
    rows = line(service="drug", visit="a"), line(visit="b")
    assert owed({"session_limit": "1"}, *rows) == [100, 100]


def test_a_copay_that_the_maximum_took_over_is_not_due_again_on_the_next_line() -> None:
    """Copays alone count, and the maximum is 0: (300 - 40) x 20 % = 52, then 200 x 20 % = 40."""
    sharing = {**SHARING, "copay": "40", "out_of_pocket_maximum": "0"}
    plan: dict[str, object] = {"in_network": sharing, "out_of_pocket_counts": ["copay"]}
    assert owed(plan, line(billed="300"), line(service="drug", billed="200")) == [52, 40]
