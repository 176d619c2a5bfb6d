"""What the screen says first is true: a ceiling is promised only where nothing in it is a guess."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ketacost import Course, estimate
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan

CLINIC = {"name": "C", "networks": [], "consultation": "250", "infusion": "450"}
SIDE = {"deductible": "0", "coinsurance": "20%", "benefits": {"consultation": {"copay": "0", "allowed_amount": "250"}}}


def ceiling_of(clinic: Mapping[str, object] = CLINIC, **side: object) -> int | None:
    plan = Plan.model_validate({"name": "P", "network": "n", "out_of_network": {**SIDE, **side}})
    found = estimate([plan], [Clinic.model_validate(clinic)], Course(), today=date(2026, 8, 22)).answer.ceiling
    return found and found.at_most


def test_a_stated_allowed_amount_makes_a_ceiling() -> None:
    """Covered 0 + 6 x (20 % of 300 + 150) = 1,260; not covered 0 + 6 x 450 = 2,700, below the 2,950 of paying oneself."""
    assert ceiling_of(allowed_amount="300") == 270_000


def test_what_nobody_states_is_recognised_at_nothing_for_a_ceiling() -> None:
    """All that is billed is owed then: 0 + 6 x 450 = 2,700, still below 2,950; of 500 billed it is 3,000, and no ceiling."""
    assert ceiling_of() == 270_000
    assert ceiling_of({**CLINIC, "infusion": {"billed": "500", "cash": "450"}}) is None


def first_payment_of(clinic: Mapping[str, object]) -> tuple[str, int] | None:
    plan = Plan.model_validate({"name": "P", "kind": "none"})
    result = estimate([plan], [Clinic.model_validate(clinic)], Course(6), today=date(2026, 11, 22))
    found = result.answer.first_payment
    return found and (result.options[found.option].way, found.amount)


def test_the_smallest_first_payment_is_told_without_the_consultation() -> None:
    """Six for 2,400 are paid at once; singly it is 450 at a time, after a consultation of 500."""
    clinic = {"name": "C", "consultation": "500", "infusion": "450", "packages": [{"sessions": "6", "price": "2400"}]}
    assert first_payment_of(clinic) == ("self_pay", 450_00)


def no_of(**plan: object) -> int | None:
    clinic = {"name": "C", "networks": ["n"], "consultation": "250", "infusion": "450"}
    side = {"deductible": "0", "coinsurance": "20%", "benefits": {"consultation": {"copay": "40"}}}
    stated = Plan.model_validate({"name": "P", "network": "n", "in_network": side, **plan})
    found = estimate([stated], [Clinic.model_validate(clinic)], Course(6), today=date(2026, 11, 22)).answer.if_no
    return found and found.pays


def test_a_no_of_the_plan_still_leaves_what_it_covers_anyway() -> None:
    """The copay of 40 for the consultation and 6 x 450 = 2,740; all of it in cash, 2,950, is no answer of the plan's."""
    assert no_of() == 2_740_00


def test_a_no_of_the_network_is_the_cash_price() -> None:
    """Out of network the plan pays for nothing, not the consultation either: 250 + 6 x 450 = 2,950."""
    assert no_of(network=None, coverage="covered") == 2_950_00
