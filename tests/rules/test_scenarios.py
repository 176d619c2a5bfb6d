"""How it may go: as the plan says, approved, ended, denied, won on appeal, excepted, each with its price by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ketacost import Course, scenarios
from ketacost.questions.scenarios_result import Scenarios

from .helpers import check_identities, clinic_of, compare, only, plan_of

PLAN = """
    network: a
    in_network: {deductible: 500, coinsurance: 20%, benefits: {consultation: {copay: 40}}}
    out_of_network: {deductible: 1000, coinsurance: 40%, allowed_amount: 300}
    coverage: COVERAGE
"""
IN = "networks: {a: {consultation: 150, infusion: 380}}\nconsultation: 200\ninfusion: {billed: 600, cash: 450}"
OUT = IN.replace("{a: {consultation: 150, infusion: 380}}", "[]")
APPROVED = "{status: covered, prior_authorization: {status: approved, sessions: 6}}"
EIGHT = Course(8)
GRANTED, DENIED = 40 + 500 + 508, 40 + 8 * 450
"""Eight sessions of 380 are 3,040: 500 and 20% of 2,540 = 508. Denied, each is 450."""


def _asked(coverage: str = "unknown", clinic: str = IN, course: Course = EIGHT, **known: object) -> Scenarios:
    result = scenarios(plan_of(PLAN.replace("COVERAGE", coverage)), clinic_of(clinic), course, **known)  # type: ignore[arg-type]  # as the caller says
    for scenario in result.found:
        check_identities(scenario.option)
    return result


def _prices(result: Scenarios) -> dict[tuple[str, tuple[str, ...]], float]:
    return {(each.key, each.option.if_): each.option.total.patient_pays / 100 for each in result.found}


def test_each_scenario_has_its_price_where_coverage_is_unknown() -> None:
    """No number is approved, so the authorization ends after half of eight: 4 x 380 = 1,520 are 500 + 20% of 1,020 = 204.

    With 40 for the consultation and 4 x 450 = 1,800 at the patient's own cost: 2,544.
    """
    assert _prices(_asked()) == {
        ("as_the_plan_says", ("covered",)): 1_048,
        ("as_the_plan_says", ("not_covered",)): 3_640,
        ("approved", ()): 1_048,
        ("authorization_ends", ()): 2_544,
        ("denied", ()): 3_640,
        ("won_on_appeal", ()): 1_048,
    }
    assert (GRANTED, DENIED) == (1_048, 3_640)


def test_the_authorization_ends_after_the_sessions_that_are_approved() -> None:
    """Six of 380 are 2,280: 500 + 20% of 1,780 = 356. With 40 and 2 x 450: 1,796. The clinic is liable as the plan says: 896."""
    found = _prices(_asked(APPROVED))
    assert found["authorization_ends", ()] == 1_796
    assert found["as_the_plan_says", ()] == 896
    assert found["approved", ()] == 1_048


def test_after_the_end_the_plans_own_rule_holds() -> None:
    """All eight by the plan's terms, 1,048, and twice a penalty of 100."""
    rule = APPROVED.replace("sessions: 6", "sessions: 6, if_missing: {penalty: 100}")
    found = _prices(_asked(rule))
    assert found["authorization_ends", ()] == found["as_the_plan_says", ()] == 1_248


def test_won_on_appeal_is_the_approved_price_and_the_denied_one_until_then() -> None:
    won = next(each for each in _asked().found if each.key == "won_on_appeal")
    assert won.option.total.patient_pays == 1_048_00
    assert won.until_then == 3_640_00
    assert won.to_dict()["paid_until_settled"] == 3_640
    assert "180 days" in won.note


def test_an_appeal_counts_by_date_of_service() -> None:
    """Weekly from December 21: two sessions in 2026 (380, 120 + 20% of 260 = 52: 552), two in 2027 the same; 40 once: 1,144."""
    course = Course(4, start=date(2026, 12, 21), every="weekly")
    assert _prices(_asked(course=course))["won_on_appeal", ()] == 1_144


def test_an_exception_takes_the_clinic_as_in_network_at_what_it_bills() -> None:
    """Eight of 600 are 4,800: 500 + 20% of 4,300 = 860, and 40 for the consultation: 1,400.

    Out of network 300 are allowed of 600: 300 x 8 and the consultation's 200 (no more is billed) are 2,600 allowed. The
    deductible takes 1,000, and 40% of 1,600 is 640; 8 x 300 are billed on top: 4,040.
    """
    found = _prices(_asked("covered", OUT))
    assert found["network_exception", ()] == 1_400
    assert found["approved", ()] == found["as_the_plan_says", ()] == 4_040


def test_the_denied_claim_out_of_network_is_the_cash_price() -> None:
    """200 fill the out-of-network deductible in part; the infusions are 8 x 450."""
    assert _prices(_asked("covered", OUT))["denied", ()] == 200 + 3_600


@pytest.mark.parametrize(("clinic", "left"), [(IN, ["scenario.in_network_already"]), (OUT, [])])
def test_what_makes_no_sense_is_left_out_and_named(clinic: str, left: list[str]) -> None:
    result = _asked("covered", clinic)
    assert [words.code for words in result.left_out] == left
    assert any(each.key == "network_exception" for each in result.found) is not bool(left)


def test_no_exception_at_a_clinic_that_has_opted_out_of_medicare() -> None:
    """Medicare pays nothing to such a clinic, so there is nothing to be excepted: the whole price stays the patient's."""
    plan = "kind: medicare\nnetwork: medicare\nin_network: {deductible: 283, coinsurance: 20%}\nout_of_network: not_covered"
    result = scenarios(plan_of(plan), clinic_of("medicare: opted_out\ninfusion: 400"), Course(2))
    keys = ("as_the_plan_says", "approved", "authorization_ends", "denied", "won_on_appeal")
    assert {each.key: each.option.total.patient_pays for each in result.found} == dict.fromkeys(keys, 800_00)


def test_one_session_has_no_later_ones() -> None:
    result = _asked(course=Course(1))
    assert "scenario.no_later_sessions" in [words.code for words in result.left_out]


def test_a_session_limit_holds_in_every_scenario() -> None:
    """Two of three sessions: 380 and 120 + 20% of 260 = 52; the third is 450; 40: 1,042."""
    plan = plan_of(PLAN.replace("COVERAGE", "unknown") + "    session_limit: 2\n")
    found = _prices(scenarios(plan, clinic_of(IN), Course(3)))
    assert found["approved", ()] == found["won_on_appeal", ()] == 380 + 172 + 450 + 40


@pytest.mark.parametrize(
    ("key", "coverage", "network"),
    [
        ("approved", "covered", None),
        ("denied", "{status: covered, prior_authorization: {status: denied}}", None),
        ("authorization_ends", APPROVED.replace("sessions: 6", "sessions: 4, if_missing: denied"), None),
        ("network_exception", "covered", "in"),
    ],
)
def test_the_estimate_of_a_changed_file_answers_the_same(key: str, coverage: str, network: str | None) -> None:
    clinic = OUT if network else IN
    found = next(each for each in _asked(clinic=clinic).found if each.key == key)
    course = replace(EIGHT, network=network)  # type: ignore[arg-type]  # in or out
    assert found.option.total == only(compare(PLAN.replace("COVERAGE", coverage), clinic, course)).total


def test_where_nothing_can_be_claimed_each_scenario_comes_to_the_cash_price_and_says_why() -> None:
    """Eight at 450 and the consultation at 200. An exception makes the clinic in network, at what it bills: the plan pays then.

    200 for the consultation are 40; 4,800 are 500 + 20% of 4,300 = 860: 1,400 in all.
    """
    result = _asked("covered", f"{OUT}\nsuperbill: no")
    prices = {each.key: each.option.total.patient_pays for each in result.found}
    assert prices == {**dict.fromkeys(prices, 3_800_00), "network_exception": 1_400_00}
    assert [each.key for each in result.found if "no superbill" in each.note] == [
        "as_the_plan_says",
        "approved",
        "authorization_ends",
        "denied",
        "won_on_appeal",
    ]
