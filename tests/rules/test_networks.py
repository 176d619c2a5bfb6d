"""In or out of network: what the plan and the clinic say of it, line by line, and the negotiated rate that follows."""

from __future__ import annotations

import pytest

from ketacost import Course

from .helpers import compare, only, parts, shown

PLAN = """
    network: {network}
    coverage: covered
    in_network: {{deductible: 0, coinsurance: 20%}}
    out_of_network: {{deductible: 0, coinsurance: 40%, allowed_amount: 400}}
"""
CLINIC = "{{name: C, networks: {networks}, infusion: 600}}"
ONE = Course(sessions=1)
IN, OUT = 120, 160 + 200


def _sides(plan: str, clinic: str, course: Course = ONE) -> dict[str | None, float]:
    return {network: amount for (way, network, _), amount in shown(compare(plan, clinic, course)).items() if way == "insurance"}


@pytest.mark.parametrize(
    ("network", "networks", "expected"),
    [
        ("blue", "[blue, red]", {"in": IN}),
        ("Blue Choice", "[BLUE choice]", {"in": IN}),
        ("[green, blue]", "[blue]", {"in": IN}),
        ("blue", "[red]", {"out": OUT}),
        ("blue", "[]", {"out": OUT}),
        ("blue", "{blue: {infusion: 500}}", {"in": 100}),
        ("blue", "{red: {infusion: 500}}", {"out": OUT}),
        ("[green, blue]", "{blue: {infusion: 500}, red: {infusion: 300}}", {"in": 100}),
    ],
)
def test_a_clinic_is_in_network_where_it_lists_one_of_the_plans_networks(
    network: str, networks: str, expected: dict[str, float]
) -> None:
    assert _sides(PLAN.format(network=network), CLINIC.format(networks=networks)) == expected


def test_both_answers_are_shown_where_the_clinic_lists_no_networks() -> None:
    result = compare(PLAN.format(network="blue"), "{name: C, infusion: 600}", ONE)
    assert shown(result) == {
        ("insurance", "in", ("in_network",)): IN,
        ("insurance", "out", ("out_of_network",)): OUT,
        ("self_pay", None, ()): 600,
    }


def test_both_answers_are_shown_where_the_plan_names_no_network() -> None:
    assert _sides(PLAN.replace("network: {network}", "").format(), CLINIC.format(networks="[blue]")) == {"in": IN, "out": OUT}


def test_a_clinic_in_no_network_is_out_also_where_the_plan_names_none() -> None:
    assert _sides(PLAN.replace("network: {network}", "").format(), CLINIC.format(networks="[]")) == {"out": OUT}


@pytest.mark.parametrize(("wanted", "expected"), [("in", {"in": 100}), ("out", {"out": OUT})])
def test_the_course_can_say_which_side_to_take(wanted: str, expected: dict[str, float]) -> None:
    course = Course(sessions=1, network="in" if wanted == "in" else "out")
    assert _sides(PLAN.format(network="blue"), CLINIC.format(networks="{blue: {infusion: 500}}"), course) == expected


@pytest.mark.parametrize(
    ("rates", "rate"),
    [
        ("{'96365': 300, mood: 350, infusion: 400}", 300),
        ("{mood: 350, infusion: 400}", 350),
        ("{infusion: 400}", 400),
        ("{consultation: 100}", 600),  # in network at an unknown rate: billed
        ("{infusion: 900}", 600),  # never more than billed
    ],
)
def test_a_rate_is_found_by_code_then_by_the_infusions_name_then_by_service(rates: str, rate: int) -> None:
    clinic = f"{{name: C, networks: {{blue: {rates}}}, infusions: [{{name: mood, price: 600, codes: ['96365']}}]}}"
    assert only(compare(PLAN.format(network="blue"), clinic, ONE)).total.allowed == rate * 100


def test_each_line_of_a_visit_may_be_in_a_network_of_its_own() -> None:
    """The clinic's line at its rate: 20% of 300. The anaesthetist in no network: 40% of 100 and a balance of 50."""
    clinic = """
        networks: {blue: {infusion: 300}}
        infusions:
        - charges:
          - {service: infusion, price: 450}
          - {service: professional, price: 150, networks: []}
    """
    plan = PLAN.format(network="blue").replace("allowed_amount: 400", "allowed_amount: {professional: 100}")
    option = only(compare(plan, clinic, ONE))
    assert parts(option) == {
        "billed": 600,
        "allowed": 400,
        "coinsurance": 60 + 40,
        "balance_bill": 50,
        "patient_pays": 150,
        "plan_pays": 300,
        "write_off": 150,
    }


def test_a_line_in_the_network_of_the_plan_stays_so_at_a_clinic_that_is_not() -> None:
    clinic = """
        networks: []
        infusions:
        - charges:
          - {service: infusion, price: 450}
          - {service: drug, price: 150, networks: {blue: {drug: 100}}}
    """
    option = only(compare(PLAN.format(network="blue"), clinic, ONE))
    assert [line.patient_pays for line in option.visits[0].lines] == [160_00 + 50_00, 20_00]
