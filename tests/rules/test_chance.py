"""A chance of approval that the person gives, and what the course costs on average at it."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course, scenarios

from .helpers import clinic_of, compare, plan_of

PLAN = "network: a\nin_network: {deductible: 500, coinsurance: 20%}\ncoverage: "
CLINIC = "networks: {a: {infusion: 380}}\ninfusion: {billed: 600, cash: 450}"
THIRTY = 300_000
"""30% in parts per million."""


def _expected(coverage: str, chance: int | None = THIRTY, clinic: str = CLINIC, sessions: int = 8) -> list[int]:
    return [item.expected for item in compare(PLAN + coverage, clinic, Course(sessions), chance_approved=chance).expected]


def test_the_expected_cost_is_the_mean_of_both_prices() -> None:
    """Approved 500 + 20% of 2,540 = 1,008; not, 8 x 450 = 3,600. 0.3 x 1,008 + 0.7 x 3,600 = 302.40 + 2,520 = 2,822.40."""
    assert _expected("unknown") == [2_822_40]


@pytest.mark.parametrize(("chance", "cents"), [(0, 3_600_00), (1_000_000, 1_008_00), (500_000, 2_304_00)])
def test_the_ends_and_the_middle(chance: int, cents: int) -> None:
    assert _expected("unknown", chance) == [cents]


def test_it_is_rounded_half_up_to_the_cent() -> None:
    """Approved 20% of 0.25 = 0.05; not, 0.30: 50% of each are 0.175, so 0.18. Nothing of a deductible of 0."""
    plan = "network: a\nin_network: {deductible: 0, coinsurance: 20%}"
    clinic = "networks: {a: {infusion: 0.25}}\ninfusion: 0.30"
    (found,) = compare(plan, clinic, Course(1), chance_approved=500_000).expected
    assert (found.approved, found.denied, found.expected) == (5, 30, 18)


@pytest.mark.parametrize("coverage", ["covered", "not_covered"])
def test_a_settled_coverage_has_no_chance(coverage: str) -> None:
    result = compare(PLAN + coverage, CLINIC, Course(8), chance_approved=THIRTY)
    assert result.expected == ()
    assert "comparison.chance_of_nothing" in [each.code for each in result.known]


def test_nobody_makes_up_a_chance() -> None:
    assert _expected("unknown", None) == []


def test_each_clinic_has_its_own() -> None:
    """At the second clinic 20% of 2,700 above the 500, 8 x 400: 500 + 540 = 1,040; 8 x 500 = 4,000. 312 + 2,800 = 3,112."""
    other = "name: Other\nnetworks: {a: {infusion: 400}}\ninfusion: 500"
    result = compare(PLAN + "unknown", [CLINIC, other], Course(8), chance_approved=THIRTY)
    assert {item.clinic: item.expected for item in result.expected} == {"My clinic": 2_822_40, "Other": 3_112_00}


def test_scenarios_take_their_rows_approved_and_denied() -> None:
    (found,) = scenarios(plan_of(PLAN + "covered"), clinic_of(CLINIC), Course(8), chance_approved=THIRTY).expected
    assert (found.approved, found.denied, found.expected) == (1_008_00, 3_600_00, 2_822_40)


def test_the_chance_is_that_everybody_who_is_open_agrees() -> None:
    """Two sessions on either side of January 1. Both agree: 380 of each deductible, 760. Neither: 2 x 450. 0.3 x 760 + 0.7 x 900 = 858."""
    coming = plan_of(f"name: Next\n{PLAN}unknown")
    course = Course(2, consultation=False, start=date(2026, 12, 28), every="weekly")
    (found,) = compare(PLAN + "unknown", CLINIC, course, chance_approved=THIRTY, next_plan=coming).expected
    assert (found.approved, found.denied, found.expected) == (760_00, 900_00, 858_00)
