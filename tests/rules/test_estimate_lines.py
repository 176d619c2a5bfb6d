"""A session billed in lines: one visit, one copay, and a cash price for all of it divided among them."""

from __future__ import annotations

import pytest

from ketacost import Course, InputError

from .helpers import clinic_of, compare, only, owed, pay, visit

PLAN = """
    network: a
    coverage: covered
    in_network: {deductible: 0, coinsurance: 20%, benefits: {consultation: {copay: 40}}}
"""
LINES = """
    networks: {a: {'96365': 200, drug: 30}}
    infusions:
    - name: mood
      price: {billed: 600, cash: 450}
      charges:
      - {code: '96365', service: infusion, price: 400}
      - {service: drug, price: 50}
      - {service: monitoring, price: 150}
"""


def test_a_visit_billed_in_lines_is_one_visit_with_one_copay() -> None:
    """The lines are recognised at 200, 30 and, at an unknown rate, the billed 150."""
    plan = PLAN.replace("coinsurance: 20%", "copay: 100")
    option = only(compare(plan, LINES, Course(2)))
    assert [(visit.billed, visit.allowed, visit.copay) for visit in option.visits] == 2 * [(600_00, 380_00, 100_00)]
    assert [line.copay for line in option.visits[0].lines] == [100_00, 0, 0]


def test_the_cash_price_of_a_visit_is_divided_among_its_lines_to_the_cent() -> None:
    assert [line.self_pay for line in only(compare("kind: none", LINES, Course(1)), "self_pay").visits[0].lines] == [
        300_00,
        37_50,
        112_50,
    ]


def test_a_cash_price_above_what_the_lines_bill_is_an_error() -> None:
    with pytest.raises(InputError, match="above"):
        clinic_of("infusions: [{name: mood, price: 500, charges: [{service: infusion, price: 400}]}]")


def test_a_visit_of_several_lines_costs_what_its_claims_cost() -> None:
    option = only(compare(PLAN, LINES, Course(1)))
    lines = [
        visit(200, billed=400, visit="1"),
        visit(30, billed=50, visit="1", service="drug"),
        visit(150, visit="1", service="monitoring"),
    ]
    assert [line.patient_pays / 100 for line in option.visits[0].lines] == owed(pay(PLAN, lines))
