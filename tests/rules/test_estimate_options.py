"""The options of an estimate: one for each answer to what is not known, equal ones once, cheapest first."""

from __future__ import annotations

import pytest

from ketacost import Course
from ketacost.result.estimate import Estimate

from .helpers import bounds, compare, only, shown

BOTH = """
in_network: {deductible: 0, coinsurance: 20%}
out_of_network: {deductible: 0, coinsurance: 40%, allowed_amount: 300}
"""
PRICE = "{name: C, infusion: {billed: 500, cash: 450}}"
ONE = Course(sessions=1)


def test_two_unknowns_make_four_answers_and_not_covered_is_self_pay() -> None:
    assert shown(compare(BOTH, PRICE, ONE)) == {
        ("insurance", "in", ("in_network", "covered")): 100,
        ("insurance", "out", ("out_of_network", "covered")): 120 + 200,
        ("self_pay", None, ()): 450,
    }


def test_not_covered_is_shown_apart_where_the_consultation_is_covered() -> None:
    plan = f"network: a{BOTH}".replace("20%}", "20%, benefits: {consultation: {copay: 40}}}")
    result = compare(plan, "{name: C, networks: [a], consultation: 250, infusion: {billed: 500, cash: 450}}", ONE)
    assert shown(result) == {
        ("insurance", "in", ("covered",)): 40 + 100,
        ("insurance", "in", ("not_covered",)): 40 + 450,
        ("self_pay", None, ()): 250 + 450,
    }


def test_an_unknown_network_that_makes_no_difference_is_not_asked() -> None:
    plan = (
        "coverage: covered\nin_network: {deductible: 0, copay: 90}\n"
        "out_of_network: {deductible: 0, copay: 90, allowed_amount: 500}"
    )
    result = compare(plan, PRICE, ONE)
    assert shown(result) == {("insurance", None, ()): 90, ("self_pay", None, ()): 450}
    assert result.ask == ()


def test_covered_and_not_covered_at_the_same_price_are_still_two_answers() -> None:
    """Inside the deductible the patient pays the same, but only a covered visit is credited."""
    plan = "network: a\nin_network: {deductible: 9000, coinsurance: 20%}"
    result = compare(plan, "{name: C, networks: [a], infusion: 500}", ONE)
    assert shown(result) == {("insurance", "in", ("covered",)): 500, ("self_pay", None, ()): 500}


def test_a_side_without_a_benefit_is_self_pay_and_shown_once() -> None:
    plan = "network: a\ncoverage: covered\nin_network: {deductible: 0, coinsurance: 20%}"
    assert shown(compare(plan, PRICE.replace("}}", "}, networks: [b]}"), ONE)) == {("self_pay", None, ()): 450}


def test_not_covered_at_another_price_than_cash_is_shown() -> None:
    plan = "network: a\ncoverage: not_covered\nnot_covered_price: billed\nin_network: {deductible: 0, coinsurance: 20%}"
    assert shown(compare(plan, PRICE.replace("}}", "}, networks: [a]}"), ONE)) == {
        ("insurance", "in", ()): 500,
        ("self_pay", None, ()): 450,
    }


def test_a_plan_of_kind_none_leaves_self_pay() -> None:
    assert shown(compare("kind: none", PRICE, ONE)) == {("self_pay", None, ()): 450}


@pytest.mark.parametrize(("ways", "expected"), [(["insurance"], {"insurance"}), (["self_pay"], {"self_pay"})])
def test_ways_can_be_chosen(ways: list[str], expected: set[str]) -> None:
    result = compare(f"coverage: covered{BOTH}", PRICE, ONE, ways=ways)
    assert {option.way for option in result.options} == expected


def test_insurance_alone_still_answers_not_covered() -> None:
    result = compare(
        "network: a\nin_network: {deductible: 0, coinsurance: 20%}",
        "{name: C, networks: [a], infusion: 500}",
        ONE,
        ways=["insurance"],
    )
    assert shown(result) == {("insurance", "in", ("covered",)): 100, ("insurance", "in", ("not_covered",)): 500}


TWO = ["{name: B, networks: [a], infusion: 300}", "{name: A, networks: [], infusion: 400}"]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("total", [("B", "in", 60), ("A", "out", 120 + 100), ("B", None, 300), ("A", None, 400)]),
        ("clinic", [("A", "out", 220), ("A", None, 400), ("B", "in", 60), ("B", None, 300)]),
        ("network", [("B", "in", 60), ("A", "out", 220), ("B", None, 300), ("A", None, 400)]),
    ],
)
def test_options_are_sorted_as_asked(sort: str, expected: list[tuple[str, str | None, int]]) -> None:
    result = compare(f"network: a\ncoverage: covered{BOTH}", TWO, ONE, sort=sort)
    assert [(option.clinic, option.network, option.total.patient_pays // 100) for option in result.options] == expected


def test_self_pay_is_shown_once_for_several_plans() -> None:
    plans = [f"name: {name}\nnetwork: a\ncoverage: covered{BOTH}" for name in ("One", "Two")]
    result = compare(plans, TWO[0], ONE)
    assert [(option.plan, option.way) for option in result.options] == [
        ("One", "insurance"),
        ("Two", "insurance"),
        (None, "self_pay"),
    ]


def test_a_medicare_supplement_cannot_be_estimated_alone() -> None:
    with pytest.raises(Exception, match="Medigap"):
        compare("kind: medigap\npays: {part_b_coinsurance: 100%, part_b_deductible: no, excess: yes}", PRICE)


def test_the_session_limit_leaves_the_rest_at_the_cash_price() -> None:
    plan = f"network: a\ncoverage: covered\nsession_limit: 4\nmet: {{sessions_used: 1}}{BOTH}"
    option = only(compare(plan, "{name: C, networks: [a], infusion: {billed: 500, cash: 450}}"))
    assert [visit.patient_pays // 100 for visit in option.visits] == [100, 100, 100, 450, 450, 450]
    assert [visit.sessions_left for visit in option.visits] == [2, 1, 0, 0, 0, 0]


SILENT = "infusion: 300-950"
"""Low 300, typical 625, high 950, at a clinic that does not name its networks."""


def _two_sides(out: str) -> Estimate:
    plan = f"network: a\ncoverage: covered\nin_network: {{deductible: 1000, coinsurance: 20%}}\n{out}"
    return compare(plan, SILENT, Course(1), ways=("insurance",))


def test_equal_totals_with_unequal_ranges_stay_two_answers() -> None:
    """Typically 625 of deductible on either side. At 950: in network all of it; outside 700 + 20% of 250 = 750.

    In network nobody knows the rate, so that it may be as low as 40% of 300 = 120.
    """
    result = _two_sides("out_of_network: {deductible: 700, coinsurance: 20%, allowed_amount: {percent_of_billed: 100%}}")
    assert {option.if_: bounds(option) for option in result.options} == {
        ("in_network",): (120, 625, 950),
        ("out_of_network",): (300, 625, 750),
    }


def test_equal_totals_with_equal_ranges_are_one_answer() -> None:
    """Both maxima are met, and outside all that is billed is recognised: nothing is left to pay on either side."""
    both = "{deductible: 1000, out_of_pocket_maximum: 1000, coinsurance: 20%"
    plan = (
        f"network: a\ncoverage: covered\nin_network: {both}}}\nout_of_network: {both}, allowed_amount: {{percent_of_billed: 100%}}}}\n"
        "met: {in_network: {deductible: 1000, out_of_pocket: 1000}, out_of_network: {deductible: 1000, out_of_pocket: 1000}}"
    )
    result = compare(plan, SILENT, Course(1), ways=("insurance",))
    assert {option.if_: bounds(option) for option in result.options} == {(): (0, 0, 0)}
