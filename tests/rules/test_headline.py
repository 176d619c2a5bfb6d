"""What the screen says first is true: a ceiling is promised only where nothing in it is a guess."""

from __future__ import annotations

from datetime import date

from ketacost import Course, estimate
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.ways.answer import answer

CLINIC = {"name": "C", "networks": [], "consultation": "250", "infusion": "450"}
SIDE = {"deductible": "0", "coinsurance": "20%", "benefits": {"consultation": {"copay": "0", "allowed_amount": "250"}}}


def ceiling_of(**side: object) -> int | None:
    plan = Plan.model_validate({"name": "P", "network": "n", "out_of_network": {**SIDE, **side}})
    found = answer(estimate([plan], [Clinic.model_validate(CLINIC)], Course(), today=date(2026, 11, 22))).ceiling
    return found and found.bounds[1]


def test_a_stated_allowed_amount_makes_a_ceiling() -> None:
    """Covered 0 + 6 x (20 % of 300 + 150) = 1,260; not covered 0 + 6 x 450 = 2,700, below the 2,950 of paying oneself."""
    assert ceiling_of(allowed_amount="300") == 270_000


def test_a_guessed_allowed_amount_makes_none() -> None:
    assert ceiling_of() is None


def lightest_of(clinic: dict[str, object]) -> tuple[str, int] | None:
    plan = Plan.model_validate({"name": "P", "kind": "none"})
    found = answer(estimate([plan], [Clinic.model_validate(clinic)], Course(6), today=date(2026, 11, 22))).lightest
    return found and (found.way, found.cash.at_once)


def test_the_least_cash_at_once_is_told_where_the_cheapest_way_needs_more() -> None:
    """Six for 2,400 are paid at once; singly it is 450 at a time, and 2,700 in all."""
    package = {"sessions": "6", "price": "2400"}
    assert lightest_of({"name": "C", "infusion": "450", "packages": [package]}) == ("self_pay", 450_00)
    assert lightest_of({"name": "C", "infusion": "450"}) is None
