"""What can be done after a denial: which steps, by which plan, and by when (45 CFR 147.136 and what stands in the file)."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from ketacost import Course, scenarios
from ketacost.files.deadlines import deadline_rules
from ketacost.model.plan_kinds import KINDS, KindName
from ketacost.model.working_days import is_holiday, working_day_from
from ketacost.outputs.parts.denial_steps import steps_in_full, steps_in_short
from ketacost.questions.after_denial import DenialStep, after_denial, months_after

from .helpers import clinic_of, plan_of

LETTER = date(2026, 12, 1)
WITH_STEPS: list[KindName] = [kind for kind, traits in KINDS.items() if traits.adjudicates]


def _steps(kind: KindName, received: date = LETTER) -> dict[str, DenialStep]:
    return {step.rule.step: step for step in after_denial(deadline_rules(), kind, received)}


def test_the_five_steps_under_an_employers_plan_in_their_order() -> None:
    """180 days from December 1 are May 30, a Sunday, and that day stays; 4 months are April 1."""
    found = _steps("employer")
    assert list(found) == ["reason_in_writing", "claim_file", "peer_to_peer", "internal_appeal", "external_review"]
    assert [step.due for step in found.values()] == [None, None, None, date(2027, 5, 30), date(2027, 4, 1)]
    assert [step.later for step in found.values()] == [False, False, False, False, True]
    assert found["internal_appeal"].rule.citation == "29 CFR 2560.503-1(h)(3)(i), (i)(2); 45 CFR 147.136(b)"


@pytest.mark.parametrize(
    ("kind", "step", "due"),
    [
        ("medicare", "redetermination", LETTER + timedelta(days=120)),
        ("medicare", "medicare_second_look", LETTER + timedelta(days=180)),
        ("medicare_advantage", "plan_reconsideration", LETTER + timedelta(days=60)),
        ("medicaid", "medicaid_plan_appeal", LETTER + timedelta(days=60)),
        ("medicaid", "keep_benefits", LETTER + timedelta(days=10)),
        ("medicaid", "fair_hearing", None),
        ("tricare", "tricare_reconsideration", LETTER + timedelta(days=90)),
        ("va", "own_process", None),
    ],
)
def test_other_payers_have_rules_of_their_own(kind: KindName, step: str, due: date | None) -> None:
    found = _steps(kind)
    assert found[step].due == due
    assert "internal_appeal" not in found


@pytest.mark.parametrize(
    ("received", "safe", "due"),
    [
        (date(2026, 10, 30), date(2027, 3, 1), date(2027, 3, 1)),  # February has no 30th
        (date(2026, 8, 25), date(2026, 12, 25), date(2026, 12, 28)),  # Christmas is a Friday
        (date(2026, 9, 1), date(2027, 1, 1), date(2027, 1, 4)),
        (date(2026, 12, 1), date(2027, 4, 1), date(2027, 4, 1)),
    ],
)
def test_only_the_outside_review_moves_to_a_working_day(received: date, safe: date, due: date) -> None:
    step = _steps("private", received)["external_review"]
    assert (step.safe, step.due) == (safe, due)
    appeal = _steps("private", received)["internal_appeal"]
    assert appeal.safe == appeal.due == received + timedelta(days=180)


def test_no_date_is_beyond_the_calendar() -> None:
    found = _steps("private", date(9999, 12, 1))
    assert found["internal_appeal"].due is None
    assert found["external_review"].due is None


def test_months_are_counted_by_their_own_days() -> None:
    assert months_after(date(2026, 1, 31), 1) == date(2026, 3, 1)
    assert months_after(date(2027, 10, 29), 4) == date(2028, 2, 29)


def test_holidays_of_a_year() -> None:
    """Those of 2026 by 5 U.S.C. 6103(a); July 4 is a Saturday, and the Friday before it is no holiday by the law's own date."""
    days = (date(2026, 1, 1) + timedelta(days=number) for number in range(365))
    told = {(1, 1), (1, 19), (2, 16), (5, 25), (6, 19), (7, 4), (9, 7), (10, 12), (11, 11), (11, 26), (12, 25)}
    assert {(day.month, day.day) for day in days if is_holiday(day)} == told
    assert working_day_from(date(2026, 7, 3)) == date(2026, 7, 3)
    assert working_day_from(date(2026, 7, 4)) == date(2026, 7, 6)


@pytest.mark.parametrize(
    "step", [step for kind in WITH_STEPS for step in _steps(kind).values()], ids=lambda step: step.rule.step
)
def test_a_sentence_names_the_time_that_the_file_has(step: DenialStep) -> None:
    told = re.findall(r"(\d+) (days|months)", str(step.what))
    assert told == ([] if step.rule.amount is None else [(str(step.rule.amount), step.rule.unit)])


@pytest.mark.parametrize("kind", WITH_STEPS)
def test_every_kind_of_plan_has_a_first_step_and_a_source_for_each_date(kind: KindName) -> None:
    found = _steps(kind)
    assert found["reason_in_writing"].rule.at_once
    assert all(step.rule.citation for step in found.values() if step.due is not None)
    assert all(step.rule.read >= date(2026, 11, 1) for step in found.values())


def test_the_screen_says_by_when_and_the_details_where_it_stands() -> None:
    steps = after_denial(deadline_rules(), "employer", date(2026, 8, 25))
    short, full = (repr(list(draw(steps, date(2026, 8, 25)))) for draw in (steps_in_short, steps_in_full))
    assert "by Feb 21, 2027" in short
    assert "If it came today" not in short  # one date a step
    assert "If it came today: by Dec 25 (at the latest Dec 28)." in full
    assert "CFR" not in short
    assert "The answer must come within 30 days before care, 60 days after care, 72 hours if it is urgent." in full
    assert "(45 CFR 147.136(d)(2)(i), (d)(2)(iii)(B)(6), (d)(3)(iv); read Nov 25, 2026)" in full


def test_the_answer_of_scenarios_has_them_with_their_dates() -> None:
    plan = plan_of("kind: employer\nnetwork: a\nin_network: {deductible: 0, coinsurance: 20%}")
    told = scenarios(plan, clinic_of("networks: {a: {infusion: 400}}\ninfusion: 450"), Course(6), today=LETTER).to_dict()
    by_step = {each["step"]: each for each in told["after_denial"]}
    assert by_step["internal_appeal"] == {
        "step": "internal_appeal",
        "what": "Appeal to the plan within 180 days of getting the letter.",
        "due": "2027-05-30",
        "safe": "2027-05-30",
        "rule": "180 days",
        "counted_from": "denial_received",
        "decided": [
            {"case": "before_care", "within": "30 days"},
            {"case": "after_care", "within": "60 days"},
            {"case": "urgent", "within": "72 hours"},
        ],
        "citation": "29 CFR 2560.503-1(h)(3)(i), (i)(2); 45 CFR 147.136(b)",
        "read": "2026-11-25",
    }
