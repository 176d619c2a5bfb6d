"""From how many sessions on one way is cheaper than another, on the example of the interface."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ketacost import Course
from ketacost.api import break_even
from ketacost.model.person import Journey
from ketacost.questions.break_even_result import BreakEven, WayLine

from .helpers import assumed, clinic_of, plan_of
from .test_interface_example import CLINIC, PLAN

TODAY = date(2026, 11, 22)
HERE = {"plan": "My PPO", "clinic": "Lakeside Infusion"}


@pytest.fixture(scope="module")
def found() -> BreakEven:
    return break_even([plan_of(PLAN)], [clinic_of(CLINIC)], Course(), 12, today=TODAY)


def _line(found: BreakEven, way: str) -> WayLine:
    return next(line for line in found.lines if line.key[0] == way)


def test_self_pay_is_the_consultation_and_every_session(found: BreakEven) -> None:
    assert _line(found, "self_pay").pays == tuple(250_00 + count * 450_00 for count in range(1, 13))


def test_the_package_is_bought_from_six_sessions_on(found: BreakEven) -> None:
    """To five as self-pay; six 250 + 2,400 = 2,650; seven to eleven 450 more each; 11 is 250 + 2,400 + 5 x 450 = 4,900.

    Twelve are two packages: 250 + 4,800 = 5,050.
    """
    singly = [700_00, 1_150_00, 1_600_00, 2_050_00, 2_500_00]
    assert _line(found, "package").pays == (*singly, 2_650_00, 3_100_00, 3_550_00, 4_000_00, 4_450_00, 4_900_00, 5_050_00)


def test_insurance_if_covered_by_number_of_sessions(found: BreakEven) -> None:
    """Consultation 40. Of the deductible 1,100 are left: 380, 760, then 1,100 + 20% of 40 = 1,108; 76 for each further one."""
    insured = _line(found, "insurance")
    assert insured.key == ("insurance", "in", ("covered",))
    assert insured.pays[:6] == (420_00, 800_00, 1_148_00, 1_224_00, 1_300_00, 1_376_00)


def test_insurance_is_cheapest_whatever_up_to_five_and_the_package_from_six(found: BreakEven) -> None:
    """Even where the plan covers the consultation alone, one to five cost 40 + 450 each, 210 less than self-pay."""
    assert [best.to_dict() for best in found.cheapest] == [
        {"from": 1, "to": 5, "way": "insurance", "network": "in", "if": [], "whatever": True} | HERE,
        {"from": 6, "to": 12, "way": "package", "network": None, "if": [], "whatever": False} | HERE,
    ]
    assert [_line(found, "package").at(count) for count in (1, 5, 6)] == [None, None, 2_650_00]


def test_with_travel_the_way_there_is_in_the_amounts() -> None:
    """20 for each trip, the consultation on the first infusion's: self-pay of one session is 250 + 450 + 20 = 720."""
    journey = Journey(parking=20_00, counts=True)
    result = break_even([plan_of(PLAN)], [clinic_of(CLINIC)], Course(), 3, today=TODAY, journey=journey)
    assert _line(result, "self_pay").pays == (720_00, 1_190_00, 1_660_00)


def test_where_two_ways_change_places_is_a_crossing(found: BreakEven) -> None:
    """At six the package, 2,650, passes self-pay, 2,950, and insurance that pays for the consultation alone, 40 + 2,700.

    At five these are 2,500, 2,500 and 2,290. Insurance that covers is cheaper than all from one session on, and crosses none.
    """
    here = {"clinic": "Lakeside Infusion", "plan": "My PPO"}
    package: dict[str, Any] = {"way": "package", "network": None, "if": [], "patient_pays": 2650} | here
    assert [crossing.to_dict() for crossing in found.crossings] == [
        {
            "sessions": 6,
            "until": None,
            "cheaper": package,
            "dearer": {"way": "insurance", "network": "in", "if": ["not_covered"], "patient_pays": 2740} | here,
        },
        {
            "sessions": 6,
            "until": None,
            "cheaper": package,
            "dearer": {"way": "self_pay", "network": None, "if": [], "patient_pays": 2950} | here,
        },
    ]


def test_up_to_five_sessions_there_is_no_package_and_nothing_crosses() -> None:
    few = break_even([plan_of(PLAN)], [clinic_of(CLINIC)], Course(), 5, today=TODAY)
    assert {line.key[0] for line in few.lines} == {"insurance", "self_pay"}
    assert few.crossings == ()
    assert [(best.first, best.last, best.key[0]) for best in few.cheapest] == [(1, 5, "insurance")]


def test_insurance_with_a_deductible_crosses_self_pay() -> None:
    """The plan's rate is 600, cash 450. 1: 600 and 450. 2: 1,200 and 900. Then nothing more: 3: 1,200 and 1,350."""
    plan = "network: a\ncoverage: covered\nin_network: {deductible: 1200, coinsurance: 0%}"
    found = break_even(
        [plan_of(plan)],
        [clinic_of("networks: {a: {infusion: 600}}\ninfusion: {billed: 600, cash: 450}")],
        Course(),
        4,
        today=TODAY,
    )
    assert _line(found, "insurance").pays == (600_00, 1_200_00, 1_200_00, 1_200_00)
    assert _line(found, "self_pay").pays == (450_00, 900_00, 1_350_00, 1_800_00)
    assert [(each.sessions, each.cheaper.key[0]) for each in found.crossings] == [(3, "insurance")]
    assert [(best.first, best.last, best.key[0]) for best in found.cheapest] == [(1, 2, "self_pay"), (3, 4, "insurance")]


def test_the_answer_names_its_schema(found: BreakEven) -> None:
    shown = found.to_dict()
    assert (shown["schema"], shown["today"]) == ("ketacost.break-even/1", "2026-11-22")
    assert (shown["plans"][0]["name"], shown["clinics"][0]["name"]) == ("My PPO", "Lakeside Infusion")
    assert all(len(way["patient_pays"]) == 12 for way in shown["ways"])


def test_the_lines_of_two_clinics_cross() -> None:
    """One asks 300 first and 400 a session, the other 500 a session: 1: 700 and 500; 3: 1,500 each; 4: 1,900 and 2,000."""
    clinics = [
        clinic_of("name: With a consultation\nconsultation: 300\ninfusion: 400"),
        clinic_of("name: Without one\ninfusion: 500"),
    ]
    found = break_even([plan_of("kind: none")], clinics, Course(), 6, today=TODAY)
    assert [(each.sessions, each.cheaper.clinic, each.dearer.clinic) for each in found.crossings] == [
        (4, "With a consultation", "Without one")
    ]
    assert [(best.first, best.last, best.clinic) for best in found.cheapest][-1] == (3, 6, "With a consultation")


def test_the_lines_of_two_plans_cross() -> None:
    """A deductible of 900 and nothing after it, or half of everything: 450 a session. 5: 900 and 1,125."""
    plans = [
        plan_of("name: Deductible\nnetwork: a\ncoverage: covered\nin_network: {deductible: 900, coinsurance: 0%}"),
        plan_of("name: Half\nnetwork: a\ncoverage: covered\nin_network: {deductible: 0, coinsurance: 50%}"),
    ]
    found = break_even(plans, [clinic_of("networks: {a: {infusion: 450}}\ninfusion: 450")], Course(), 6, today=TODAY)
    between = [each for each in found.crossings if each.cheaper.plan == "Deductible" and each.dearer.plan == "Half"]
    assert [each.sessions for each in between] == [5]


def test_ranges_are_taken_at_their_typical_point_and_that_is_said() -> None:
    found = break_even([plan_of("kind: none")], [clinic_of("infusion: 400-600")], Course(), 2, today=TODAY)
    assert found.lines[0].pays == (500_00, 1_000_00)
    assert any(assumed(option, "break_even.typical_prices") for option in found.shown)


def test_an_order_that_is_undone_ends_there() -> None:
    """Four for 1,000 and 300 a session against 270 each: 4: 1,000 and 1,080; 6: 1,600 and 1,620; 7: 1,900 and 1,890; 8: 2,000 and 2,160."""
    clinics = [clinic_of("name: A\ninfusion: 300\npackages: [{sessions: 4, price: 1000}]"), clinic_of("name: B\ninfusion: 270")]
    found = break_even([plan_of("kind: none")], clinics, Course(), 9, today=TODAY)
    spans = [
        (each.sessions, each.until, each.cheaper.clinic)
        for each in found.crossings
        if each.dearer.clinic != each.cheaper.clinic
    ]
    assert spans == [(4, 6, "A"), (7, 7, "B"), (8, None, "A")]


SIX_APPROVED = """
    network: a
    in_network: {deductible: 0, coinsurance: 20%}
    coverage: {status: covered, prior_authorization: {status: approved, sessions: 6}}
"""
IN_NETWORK = "name: Hospital\nnetworks: {a: {infusion: 400}}\ninfusion: 450"


def test_beyond_an_approval_the_line_goes_on_as_a_mixed_way() -> None:
    """20% of 400 is 80 a session up to six, 480; what the plan says of a seventh is free on paper only, so that line ends there.

    The seventh and eighth are 450 each in cash: 930 and 1,380. No order changes: self-pay is 450 a session from the first on.
    """
    found = break_even([plan_of(SIX_APPROVED)], [clinic_of(IN_NETWORK)], Course(undated=True), 8, today=TODAY)
    insured, mixed = _line(found, "insurance"), _line(found, "mixed")
    assert [insured.at(count) for count in (1, 6, 7, 8)] == [80_00, 480_00, None, None]
    assert [mixed.at(count) for count in (1, 6, 7, 8)] == [None, None, 930_00, 1_380_00]
    assert [(best.first, best.last, best.key[0]) for best in found.cheapest] == [(1, 6, "insurance"), (7, 8, "mixed")]
    assert not found.crossings


def test_a_mixed_line_has_the_rest_where_it_costs_least() -> None:
    """The seventh session at the other clinic is 300: 480 + 300 = 780, below the 930 of the hospital's own cash price."""
    clinics = [clinic_of(IN_NETWORK), clinic_of("name: Cash\nnetworks: []\ninfusion: 300")]
    found = break_even([plan_of(SIX_APPROVED)], clinics, Course(undated=True), 7, today=TODAY)
    assert [line.at(7) for line in found.lines if line.key[0] == "mixed"] == [780_00]


def test_a_way_that_is_free_on_paper_only_has_no_line() -> None:
    plan = SIX_APPROVED.replace("approved, sessions: 6", "not_requested")
    found = break_even([plan_of(plan)], [clinic_of(IN_NETWORK)], Course(), 3, today=TODAY)
    assert [line.key[0] for line in found.lines] == ["self_pay"]
    assert any("only on paper" in words for words in found.to_dict()["warnings"])


def test_a_question_that_later_sessions_open_is_told_by_its_answers() -> None:
    """Weekly from December 21, so that the third session is the next plan's. 20% of 400 is 80 and the next plan takes 50%, 200.

    Up to two both answers of the next plan cost the same, 80 and 160; with the third 360 if it covers it, else 160 + 450.
    """
    plan = "network: a\ncoverage: covered\nin_network: {deductible: 0, coinsurance: 20%}"
    coming = plan_of("name: Next\nnetwork: a\nin_network: {deductible: 0, coinsurance: 50%}")
    course = Course(every="weekly", start=date(2026, 12, 21))
    found = break_even([plan_of(plan)], [clinic_of(IN_NETWORK)], course, 3, today=TODAY, next_plan=coming)
    assert {line.key[2]: line.pays for line in found.lines if line.key[0] == "insurance"} == {
        ("next_plan_covered",): (80_00, 160_00, 360_00),
        ("next_plan_not_covered",): (80_00, 160_00, 610_00),
    }
