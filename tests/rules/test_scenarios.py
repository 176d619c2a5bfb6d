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


def test_an_authorization_that_falls_short_has_every_way_to_go_on() -> None:
    """Six of 380 are 2,280: 500 + 20% of 1,780 = 356, and 40: 896, which is all that is owed where the course stops there.

    The other two are 2 x 450 = 900, signed for or paid in cash: 1,796. Extended it is all eight: 1,048. As the plan says the clinic
    is liable for them: 896 on paper.
    """
    result = _asked(APPROVED)
    found = _prices(result)
    assert found == {
        ("as_the_plan_says", ()): 896,
        ("approved", ()): 1_048,
        ("authorization_extended", ()): 1_048,
        ("waiver_signed", ()): 1_796,
        ("rest_paid_yourself", ()): 1_796,
        ("stopped_at_approval", ()): 896,
        ("denied", ()): 3_640,
        ("won_on_appeal", ()): 1_048,
    }
    sure = {each.key: each.option.sure for each in result.found}
    assert (sure["as_the_plan_says"], sure["rest_paid_yourself"], sure["stopped_at_approval"]) == (False, True, True)


def test_six_of_eight_approved_and_the_rest_in_cash_is_the_worked_check() -> None:
    """20% of 400 is 80: 6 x 80 + 2 x 450 = 1,380; stopped after six 480."""
    plan = plan_of(f"network: a\nin_network: {{deductible: 0, coinsurance: 20%}}\ncoverage: {APPROVED}")
    found = _prices(scenarios(plan, clinic_of("networks: {a: {infusion: 400}}\ninfusion: 450"), EIGHT))
    assert (found["rest_paid_yourself", ()], found["stopped_at_approval", ()]) == (1_380, 480)


def test_what_is_signed_for_is_at_the_plans_price_of_what_it_does_not_cover_and_cash_is_not() -> None:
    """896 for the six; signed for, two are owed as billed, 2 x 600; in cash, 2 x 450."""
    plan = plan_of(PLAN.replace("COVERAGE", APPROVED) + "    not_covered_price: billed\n")
    found = _prices(scenarios(plan, clinic_of(IN), EIGHT))
    assert (found["waiver_signed", ()], found["rest_paid_yourself", ()]) == (2_096, 1_796)


def test_where_the_plan_denies_the_rest_anyway_nobody_has_to_sign() -> None:
    """As the plan says: 896 and 2 x 450."""
    found = _prices(_asked(APPROVED.replace("sessions: 6", "sessions: 6, if_missing: denied")))
    assert found["authorization_ends", ()] == found["as_the_plan_says", ()] == 1_796
    assert found["stopped_at_approval", ()] == 896
    assert ("waiver_signed", ()) not in found
    assert ("rest_paid_yourself", ()) not in found, "it would be the same"


def test_an_authorization_that_ends_on_a_day_falls_short_by_the_sessions_after_it() -> None:
    """Weekly from November 23, two of four before December 1: 40 + 380 + (120 + 20% of 260 = 52) = 592; all four 40 + 500 + 204.

    The other two are 900.
    """
    agreed = APPROVED.replace("sessions: 6", "until: 2026-12-01")
    found = _prices(_asked(agreed, course=Course(4, start=date(2026, 11, 23), every="weekly")))
    assert found["authorization_extended", ()] == 744
    assert found["waiver_signed", ()] == found["rest_paid_yourself", ()] == 592 + 900
    assert found["stopped_at_approval", ()] == 592


def test_an_authorization_that_begins_late_is_no_place_to_stop() -> None:
    agreed = APPROVED.replace("sessions: 6", "from: 2026-12-01")
    found = _prices(_asked(agreed, course=Course(4, start=date(2026, 11, 23), every="weekly")))
    assert found["rest_paid_yourself", ()] == 592 + 900
    assert ("stopped_at_approval", ()) not in found


def test_a_course_in_phases_stops_where_the_approval_ends() -> None:
    """Three weekly and three monthly, five approved: 5 x 380 = 1,900 are 500 + 280, and 40: 820, all in one plan year."""
    course = Course(3, every="weekly x 3, then monthly x 3", start=date(2027, 1, 4))
    found = _prices(_asked(APPROVED.replace("sessions: 6", "sessions: 5"), course=course))
    assert found["stopped_at_approval", ()] == 820


@pytest.mark.parametrize(("coverage", "way", "at_most"), [(APPROVED, "mixed", 2_196_00), ("unknown", "insurance", 3_640_00)])
def test_as_things_stand_is_what_the_estimate_answers(coverage: str, way: str, at_most: int) -> None:
    """The days are nobody's, so that the year may turn within the six approved: three of 380 are 500 + 128 = 628 in each year.

    With 40 and 900 for the rest the mixed way is sure at 2,196. Where coverage is open, the plan leaves at most 40 + 8 x 450 =
    3,640, below the 3,800 of paying oneself.
    """
    result = _asked(coverage)
    told = compare(PLAN.replace("COVERAGE", coverage), IN, EIGHT)
    assert result.base.answer == told.answer._replace(further=None)
    option = result.base.named(result.stands)
    assert option is not None
    assert (option.way, result.to_dict()["as_things_stand"]["at_most"] * 100) == (way, at_most)


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


def test_the_estimate_tells_the_same_ways_to_go_on() -> None:
    """At the clinic of the answer: 1,048 extended, 1,796 signed for or in cash, 896 for six alone, as in the scenarios."""
    course = Course(8, start=date(2026, 11, 23), every="2/week")
    told = compare(PLAN.replace("COVERAGE", APPROVED), IN, course)
    assert [(each.key, each.option.total.patient_pays // 100) for each in told.answer.shortfall] == [
        ("authorization_extended", 1_048),
        ("waiver_signed", 1_796),
        ("rest_paid_yourself", 1_796),
        ("stopped_at_approval", 896),
    ]
    assert [each["scenario"] for each in told.to_dict()["shortfall"]] == [each.key for each in told.answer.shortfall]


@pytest.mark.parametrize("coverage", ["covered", "unknown", APPROVED.replace("sessions: 6", "sessions: 8")])
def test_where_nothing_falls_short_the_estimate_tells_no_way_to_go_on(coverage: str) -> None:
    told = compare(PLAN.replace("COVERAGE", coverage), IN, EIGHT)
    assert told.answer.shortfall == ()
    assert "shortfall" not in told.to_dict()
