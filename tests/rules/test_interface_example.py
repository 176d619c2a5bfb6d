"""The example of the interface: My PPO at Lakeside Infusion, to the cent and to the key."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ketacost import Course
from ketacost.engine.line import MONEY_KEYS

from .helpers import compare, only

PLAN = """
    name: My PPO
    network: blue-choice
    in_network:
      deductible: 1500
      out_of_pocket_maximum: 6000
      coinsurance: 20%
      benefits:
        consultation: {copay: 40}
    out_of_network:
      deductible: 3000
      out_of_pocket_maximum: 12000
      coinsurance: 40%
    session_limit: 12
    met: {as_of: 2026-11-01, in_network: {deductible: 400}}
"""
CLINIC = """
    name: Lakeside Infusion
    networks: {blue-choice: {consultation: 180, infusion: 380}}
    consultation: 250
    infusion: 450
    packages: [{sessions: 6, price: 2400}]
"""


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    return compare(PLAN, CLINIC, Course(sessions=6, undated=True), today=date(2026, 11, 22)).to_dict()


def test_the_answer_names_its_schema_its_day_its_plan_and_its_course(found: dict[str, Any]) -> None:
    assert (found["schema"], found["today"]) == ("ketacost.estimate/2", "2026-11-22")
    assert [plan["name"] for plan in found["plans"]] == ["My PPO"]
    assert found["plans"][0]["file"].endswith("plan.yaml")
    assert found["course"] == {"sessions": 6, "consultation": True, "infusion": "infusion", "condition": None, "start": None}


def test_six_weeks_reach_the_new_year_so_that_the_course_dates_itself() -> None:
    """On November 22, a Sunday, six weeks reach January 3: the course begins on Monday, and its prices stay what they were."""
    dated = compare(PLAN, CLINIC, Course(sessions=6), today=date(2026, 11, 22))
    assert dated.course.start == date(2026, 11, 23)
    undated = compare(PLAN, CLINIC, Course(sessions=6, undated=True), today=date(2026, 11, 22))
    assert [option.total for option in dated.options] == [option.total for option in undated.options]


def test_insurance_in_network_if_covered_costs_1376(found: dict[str, Any]) -> None:
    first = found["options"][0]
    keys = ("plan", "clinic", "way", "network", "if", "range")
    assert [first[key] for key in keys] == ["My PPO", "Lakeside Infusion", "insurance", "in", ["covered"], None]
    assert first["total"] == {
        "billed": 2950.00,
        "allowed": 2460.00,
        "deductible": 1100.00,
        "copay": 40.00,
        "coinsurance": 236.00,
        "limits_or_exclusions": 0.00,
        "balance_bill": 0.00,
        "penalty": 0.00,
        "self_pay": 0.00,
        "patient_pays": 1376.00,
        "plan_pays": 1084.00,
        "write_off": 490.00,
    }


def test_the_first_visit_is_the_consultation_with_its_copay(found: dict[str, Any]) -> None:
    visit = found["options"][0]["visits"][0]
    assert [visit[key] for key in ("number", "service", "session", "date")] == [1, "consultation", None, None]
    assert (visit["patient_pays"], visit["copay"], visit["write_off"]) == (40.00, 40.00, 70.00)
    assert (visit["deductible_left"], visit["out_of_pocket_left"], visit["sessions_left"]) == (1100.00, 5560.00, 12)
    assert visit["why"]
    assert set(MONEY_KEYS) < set(visit)


def test_the_sessions_are_numbered_after_it(found: dict[str, Any]) -> None:
    visits = found["options"][0]["visits"][1:]
    assert [visit["session"] for visit in visits] == [1, 2, 3, 4, 5, 6]
    assert [visit["patient_pays"] for visit in visits] == [380, 380, 340 + 8, 76, 76, 76]
    assert [visit["sessions_left"] for visit in visits] == [11, 10, 9, 8, 7, 6]


def test_the_other_answers_are_the_package_not_covered_and_self_pay(found: dict[str, Any]) -> None:
    others = [(option["way"], option["if"], option["total"]["patient_pays"]) for option in found["options"][1:]]
    assert others == [
        ("package", [], 250 + 2400),
        ("insurance", ["not_covered"], 40 + 6 * 450),
        ("self_pay", [], 250 + 6 * 450),
    ]
    assert found["options"][1]["purchases"] == [{"name": "6 sessions", "sessions": 6, "price": 2400, "count": 1}]


def test_the_result_as_objects_has_the_same_names_in_cents() -> None:
    option = only(compare(PLAN, CLINIC, Course(sessions=6)), "self_pay")
    assert (option.clinic, option.network, option.if_, option.total.self_pay) == ("Lakeside Infusion", None, (), 2950_00)
    insured = compare(PLAN, CLINIC, Course(sessions=6)).options[0]
    assert {key: getattr(insured.total, key) / 100 for key in MONEY_KEYS} == insured.to_dict()["total"]
    assert (insured.visits[0].patient_pays, insured.visits[0].deductible_left) == (40_00, 1100_00)
