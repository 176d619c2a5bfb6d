"""Fourth-quarter carry-over: deductible dollars of a plan year's last three months count in the next year too."""

from __future__ import annotations

import pytest

from .helpers import owed, pay, visit


def _plan(rule: str, more: str = "") -> str:
    return f"fourth_quarter_carry_over: {rule}\n{more}\nin_network: {{deductible: 900, coinsurance: 20%, out_of_pocket_maximum: 2000}}"


def _left_next_year(plan: str, charges: list[tuple[float, str]], next_year: str = "2027-01-02") -> float:
    replay = pay(plan, [*(visit(allowed, day) for allowed, day in charges), visit(0, next_year)])
    return (replay.charges[-1].deductible_left or 0) / 100


NOT_MET: list[tuple[float, str]] = [(200, "2026-03-10"), (550, "2026-10-10")]
MET: list[tuple[float, str]] = [(600, "2026-03-10"), (550, "2026-10-10")]


@pytest.mark.parametrize(
    ("rule", "charges", "left"),
    [
        ("automatic", NOT_MET, 350),
        ("if_not_met", NOT_MET, 350),
        ("automatic", MET, 600),  # of the 550 only 300 went to the deductible
        ("if_not_met", MET, 900),
    ],
)
def test_the_last_quarters_deductible_dollars_count_next_year(rule: str, charges: list[tuple[float, str]], left: int) -> None:
    assert _left_next_year(_plan(rule), charges) == left


@pytest.mark.parametrize(("march", "left"), [(349.98, 350), (349.99, 350), (350, 900), (350.01, 900)])
def test_a_deductible_with_a_cent_left_is_not_met(march: float, left: int) -> None:
    """900 less 349.99 in March and 550 in October is 0.01: the 550 carry over. With 350 in March it is met, and nothing does."""
    assert _left_next_year(_plan("if_not_met"), [(march, "2026-03-10"), (550, "2026-10-10")]) == left


def test_without_the_rule_nothing_carries_over() -> None:
    assert _left_next_year(_plan("automatic").replace("fourth_quarter_carry_over: automatic", ""), NOT_MET) == 900


@pytest.mark.parametrize(("day", "left"), [("2026-09-30", 900), ("2026-10-01", 350), ("2026-12-31", 350)])
def test_the_last_quarter_is_the_last_three_months_of_the_plan_year(day: str, left: int) -> None:
    assert _left_next_year(_plan("automatic"), [(550, day)]) == left


@pytest.mark.parametrize(("day", "left"), [("2026-03-31", 900), ("2026-04-01", 350), ("2026-06-30", 350)])
def test_a_plan_year_from_july_has_its_last_quarter_in_spring(day: str, left: int) -> None:
    assert _left_next_year(_plan("automatic", "plan_year_starts: 07-01"), [(550, day)], "2026-07-01") == left


def test_the_carried_dollars_reach_one_year_only() -> None:
    assert _left_next_year(_plan("automatic"), NOT_MET, "2028-01-02") == 900


def test_the_carried_dollars_are_not_carried_again() -> None:
    assert _left_next_year(_plan("automatic"), [*NOT_MET, (100, "2027-11-01")], "2028-01-02") == 800


def test_the_maximum_never_carries_over() -> None:
    replay = pay(_plan("automatic"), [visit(550, "2026-10-10"), visit(0, "2027-01-02")])
    assert replay.charges[-1].out_of_pocket_left == 2000_00


def test_only_what_was_really_paid_toward_the_deductible_carries_over() -> None:
    """The maximum of 300 cuts the deductible's 550 to 300."""
    plan = _plan("automatic").replace("out_of_pocket_maximum: 2000", "out_of_pocket_maximum: 300")
    assert _left_next_year(plan, [(550, "2026-10-10")]) == 600


def test_a_copay_carries_nothing_over() -> None:
    plan = _plan("automatic").replace("coinsurance: 20%", "copay: 40")
    assert _left_next_year(plan, NOT_MET) == 900


def test_each_network_carries_its_own() -> None:
    plan = _plan("automatic") + "\nout_of_network: {deductible: 1000, coinsurance: 40%}"
    charges = [
        visit(300, "2026-11-01"),
        visit(200, "2026-11-02", network="out"),
        visit(0, "2027-01-02"),
        visit(0, "2027-01-02", network="out"),
    ]
    assert [charge.deductible_left for charge in pay(plan, charges).charges[2:]] == [600_00, 800_00]


def test_combined_accumulators_carry_every_dollar_on_both_sides() -> None:
    plan = "accumulators: combined\n" + _plan("automatic") + "\nout_of_network: {deductible: 1000, coinsurance: 40%}"
    charges = [
        visit(300, "2026-11-01"),
        visit(200, "2026-11-02", network="out"),
        visit(0, "2027-01-02"),
        visit(0, "2027-01-02", network="out"),
    ]
    assert [charge.deductible_left for charge in pay(plan, charges).charges[2:]] == [400_00, 500_00]


def test_the_first_charge_of_the_next_year_owes_only_what_is_left() -> None:
    assert owed(pay(_plan("if_not_met"), [visit(550, "2026-12-31"), visit(400, "2027-01-01")])) == [550, 350 + 10]
