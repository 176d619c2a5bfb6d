"""The answer of ``scenarios`` in short: what an appeal changes here, in dollars, and one row for each price."""

from __future__ import annotations

import pytest

from ketacost import Course, scenarios
from ketacost.outputs.parts.appeal_in_words import what_an_appeal_changes, without_insurance, yes_and_no
from ketacost.outputs.parts.scenario_rows import scenario_rows
from ketacost.questions.scenarios_result import Scenarios
from ketacost.words.scenario_row import Case, row_name, to_ask_for
from ketacost.words.way import Insurer

from .helpers import clinic_of, plan_of

PLAN = """
    insurer: Aetna
    network: a
    in_network: {deductible: 500, coinsurance: 20%}
    out_of_network: {deductible: 1000, coinsurance: 40%, allowed_amount: 300}
    coverage: COVERAGE
"""
IN = "networks: {a: {infusion: 380}}\ninfusion: {billed: 600, cash: 450}"
OUT = IN.replace("{a: {infusion: 380}}", "[]")
APPROVED = "{status: covered, prior_authorization: {status: approved, sessions: 6}}"
EIGHT = Course(8)


def _asked(coverage: str = "unknown", clinic: str = IN, plan: str = PLAN) -> Scenarios:
    return scenarios(plan_of(plan.replace("COVERAGE", coverage)), clinic_of(clinic), EIGHT)


def _rows(result: Scenarios) -> dict[str, tuple[int, str]]:
    return {row.name: (row.option.total.patient_pays // 100, row.asks) for row in scenario_rows(result)}


def _told(result: Scenarios) -> str:
    return " ".join((yes_and_no(result), without_insurance(result), *what_an_appeal_changes(result)))


def test_an_appeal_is_worth_what_a_no_costs_more() -> None:
    """Eight of 380 are 3,040: 500 and 20% of 2,540 = 508. Denied it is 8 x 450 = 3,600, the cash price too: 2,592 more."""
    result = _asked()
    assert result.to_dict()["appeal"] == {"denied": 3_600, "won": 1_008, "saves": 2_592}
    assert _told(result) == (
        "If Aetna says yes to all of it, you pay $1,008. If Aetna says no, you pay $3,600. That is also the price without "
        "insurance. If you appeal and win, you save $2,592: you pay $1,008 in the end. You get back what you paid above that."
    )


def test_an_appeal_that_changes_nothing_is_said_to_and_why() -> None:
    """Without a superbill nothing can be claimed. In network, at what it bills: 500 + 20% of 4,300 = 860: 1,360.

    At the least that a plan is taken to pay, 240 of each 600: 500 + 20% of 1,420 = 284: 784."""
    result = _asked("covered", f"{OUT}\nsuperbill: no")
    assert result.to_dict()["appeal"] == {"denied": 3_600, "won": 3_600, "saves": 0}
    assert _told(result) == (
        "Whether Aetna says yes or no, you pay $3,600 here. That is also the price without insurance. "
        "If you appeal and win, that changes nothing here: you still pay $3,600. "
        "The clinic is out of network and gives no superbill, so nothing can be claimed: you pay its cash price. "
        'A "gap exception" would help: you would pay $1,360 ($784 to $1,360).'
    )
    assert _rows(result) == {
        "Whatever Aetna says, even after an appeal; without insurance": (3_600, "the cash price, in writing"),
        "They treat this clinic as in network": (1_360, "a gap exception, also called single-case agreement"),
    }


def test_a_yes_that_costs_more_than_a_no_is_no_saving() -> None:
    """Out of network 300 of each 600 are allowed: 1,000, 40% of 1,400 and 8 x 300 on top are 3,960; in cash it is 3,600."""
    result = _asked("covered", OUT)
    assert result.appeal.saves == -360_00
    assert "Even if you appeal and win, you save nothing: you would pay $3,960, which is $360 more." in _told(result)


def test_a_price_is_told_once_with_what_to_ask_for() -> None:
    """Half of eight approved: 4 x 380 = 1,520 are 500 + 204; the rest is 4 x 450: 2,504."""
    assert _rows(_asked()) == {
        "Aetna says yes to all of it or you win an appeal": (1_008, "a yes in writing, before you start"),
        "Aetna says no; without insurance": (3_600, "the reason, in writing; the cash price, in writing"),
        "They approve only 4 of 8": (2_504, "more sessions, before the approval ends"),
    }


def test_an_approval_that_falls_short_has_its_ways_on_and_no_price_on_paper() -> None:
    """Six of 380 are 2,280: 500 + 356 = 856; two more in cash or signed for 1,756; as the plan says nobody would give them."""
    found = _rows(_asked(APPROVED))
    assert found == {
        "They approve all 8 or you win an appeal": (1_008, "more sessions, before the approval ends"),
        "You sign to pay for the rest or you pay the rest yourself": (
            1_756,
            "the price of the rest, before you sign; the cash price of the rest",
        ),
        "You stop after session 6": (856, "the approval in writing, with its dates"),
        "Aetna says no; without insurance": (3_600, "the reason, in writing; the cash price, in writing"),
    }


@pytest.mark.parametrize(
    ("cases", "name"),
    [
        ([Case("as_the_plan_says")], "as things stand"),
        ([Case("as_the_plan_says", ("covered",)), Case("approved")], "Aetna says yes to all of it"),
        ([Case("as_the_plan_says", ("not_covered",)), Case("denied")], "Aetna says no"),
        ([Case("as_the_plan_says", ("out_of_network",))], "the clinic is out of Aetna's network"),
        (
            [Case("approved", ("in_network",)), Case("won_on_appeal", ("in_network",)), Case("network_exception")],
            (
                "Aetna says yes to all of it or you win an appeal, if the clinic is in Aetna's network; "
                "they treat this clinic as in network"
            ),
        ),
    ],
)
def test_names_are_joined_and_what_says_nothing_more_is_left_out(cases: list[Case], name: str) -> None:
    assert row_name(cases, Insurer("Aetna")) == name


def test_there_is_always_something_to_ask_for() -> None:
    assert to_ask_for([Case("as_the_plan_says")]) == "what they will pay, in writing"
    assert to_ask_for([Case("won_on_appeal")]) == "an appeal: see the steps below"
