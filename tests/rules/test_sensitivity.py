"""What matters most: each unknown turned from one end to the other, the largest first, each end by hand."""

from __future__ import annotations

import pytest

from ketacost import Course, sensitivity
from ketacost.questions.sensitivity_result import Sensitivity
from ketacost.ways.best_option import NoWayError

from .helpers import clinic_of, plan_of

PLAN = "network: a\ncoverage: covered\nin_network: {deductible: 500, coinsurance: 20%}\n"
KNOWN = f"{PLAN}session_limit: 8\nmet: {{as_of: 2026-11-01, in_network: {{deductible: 0}}, sessions_used: 0}}\n"
CLINIC = "networks: {a: {infusion: 400}}\ninfusion: {billed: 600, cash: 500}"


def _asked(plan: str, clinic: str = CLINIC, sessions: int = 8) -> Sensitivity:
    return sensitivity(plan_of(plan), clinic_of(clinic), Course(sessions))


def _swings(plan: str, clinic: str = CLINIC, sessions: int = 8) -> list[tuple[str, int, int]]:
    return [(item.key, item.low // 100, item.high // 100) for item in _asked(plan, clinic, sessions).swings]


def test_where_all_is_known_nothing_moves_the_answer() -> None:
    """500 + 20% of 2,700 = 1,040."""
    found = _asked(KNOWN)
    assert found.swings == ()
    assert found.base.total.patient_pays == 1_040_00


def test_what_is_met_of_the_deductible() -> None:
    """Nothing: 1,040. All: 8 x 80 = 640."""
    plan = KNOWN.replace("in_network: {deductible: 0}, ", "")
    assert _swings(plan) == [("met", 640, 1_040)]


def test_sessions_that_are_used() -> None:
    """All of the 8: every session is at the cash price of 500, 4,000."""
    assert _swings(KNOWN.replace(", sessions_used: 0", "")) == [("sessions_used", 1_040, 4_000)]


def test_a_session_limit_that_the_file_does_not_state() -> None:
    """Six of the eight are covered: 500 + 20% of 1,900 = 880, and 2 x 500: 1,880."""
    assert _swings(KNOWN.replace("session_limit: 8\n", "")) == [("session_limit", 1_040, 1_880)]


def test_a_limit_that_would_hold_the_course_moves_nothing() -> None:
    assert _swings(KNOWN.replace("session_limit: 8\n", ""), sessions=6) == []


def test_coverage() -> None:
    """Not covered: 8 x 500."""
    assert _swings(KNOWN.replace("coverage: covered\n", "")) == [("coverage", 1_040, 4_000)]


def test_the_network() -> None:
    """In or out is not known, so the rate is not either: 600 are allowed in network, 500 + 20% of 4,300 = 1,360.

    Out of network 300 of 600: 40% of 2,400 = 960 and 2,400 on top: 3,360. At 40% of 600 = 240 in network: 1,920 are
    allowed: 500 + 20% of 1,420 = 784.
    """
    plan = KNOWN.replace("network: a\n", "", 1) + "out_of_network: {deductible: 0, coinsurance: 40%, allowed_amount: 300}\n"
    assert _swings(plan) == [("network", 1_360, 3_360), ("allowed_amount", 784, 1_360)]


def test_the_rate_between_clinic_and_plan() -> None:
    """100% of billed: 500 + 20% of 4,300 = 1,360. 40%: 784, see above."""
    assert _swings(KNOWN, CLINIC.replace("{a: {infusion: 400}}", "[a]")) == [("allowed_amount", 784, 1_360)]


def test_what_the_plan_allows_out_of_network() -> None:
    """All of 600: 40% of 4,800 = 1,920. 40% of it, 240: 40% of 1,920 = 768, and 8 x 360 = 2,880 on top: 3,648."""
    plan = "network: b\ncoverage: covered\nsession_limit: 8\nout_of_network: {deductible: 0, coinsurance: 40%}\n"
    met = "met: {out_of_network: {deductible: 0}, sessions_used: 0}"
    assert _swings(plan + met) == [("allowed_amount", 1_920, 3_648)]


def test_the_clinics_price_range() -> None:
    """The rate is the billed amount there: at 300 500 + 20% of 1,900 = 880, at 700 500 + 20% of 5,100 = 1,520.

    At the middle, 500, all of it 500 + 20% of 3,500 = 1,200; 40% of it, 200: 500 + 20% of 1,100 = 720.
    """
    found = _swings(KNOWN, "networks: [a]\ninfusion: 300-700")
    assert found == [("price", 880, 1_520), ("allowed_amount", 720, 1_200)]


def test_a_price_range_moves_nothing_where_the_rate_is_known() -> None:
    assert _swings(KNOWN, CLINIC.replace("{billed: 600, cash: 500}", "450-700")) == []


def test_the_largest_comes_first() -> None:
    """Coverage moves 4,000 - 1,040 = 2,960, the limit 840, what is met 400."""
    plan = PLAN.replace("coverage: covered\n", "")
    assert _swings(plan) == [("coverage", 1_040, 4_000), ("session_limit", 1_040, 1_880), ("met", 640, 1_040)]
    assert [item.width for item in _asked(plan).swings] == [2_960_00, 840_00, 400_00]


def test_each_end_says_what_must_turn_out_to_be() -> None:
    (met,) = _asked(KNOWN.replace("in_network: {deductible: 0}, ", "")).swings
    assert (str(met.at_low), str(met.at_high)) == ("all of it", "nothing")
    assert met.to_dict()["moves"] == 400


def test_a_plan_that_pays_for_nothing_leaves_nothing_open() -> None:
    with pytest.raises(NoWayError):
        _asked("kind: none")


@pytest.mark.parametrize("deductible", [0, 10_000])
def test_where_nothing_can_be_claimed_nothing_of_the_plan_is_open(deductible: int) -> None:
    """Out of network without a superbill the plan pays nothing, whatever is met of the deductible."""
    plan = f"{PLAN}out_of_network: {{deductible: {deductible}, coinsurance: 40%}}\n"
    with pytest.raises(NoWayError, match="pays nothing at"):
        _asked(plan, clinic="networks: []\nsuperbill: no\ninfusion: {billed: 600, cash: 500}")
