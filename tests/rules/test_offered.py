"""What a clinic does not offer is left out and named; what its file does not say is a doubt (``rules.md``, "What may be promised", 3)."""

from __future__ import annotations

import pytest

from ketacost import Course
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.ways.clinics_compared import NothingOfferedError

from .helpers import compare, only

SHORT = "name: Short\ninfusions: [{name: mood, minutes: 40, for: [depression], price: 400}]"
LONG = "name: Long\ninfusions: [{name: pain, minutes: 240, for: [crps], price: 900}, {name: mood, minutes: 60, price: 450}]"
SILENT = "name: Silent\ninfusion: 500"
TIMED = """
name: By time
infusions:
  - name: any
    charges: [{code: "96365", service: infusion, price: 300, units: by_time}, {code: "96366", service: infusion, price: 100, units: by_time}]
"""


def _of(clinics: list[str], course: Course) -> Estimate:
    return compare([], clinics, course)


def _known(result: Estimate) -> list[str]:
    return [str(words) for words in result.known if words.code == "coverage.left_out"]


def _doubts(option: Option) -> list[str]:
    return [doubt.code for doubt in option.why_not_sure]


@pytest.mark.parametrize(
    ("course", "there", "left_out"),
    [
        (
            Course(1, minutes=240),
            {"Long": 900, "Silent": 500, "By time": 600},
            "Left out (no 240-minute infusion on their price list): Short.",
        ),
        (
            Course(1, infusion="Pain"),
            {"Long": 900, "Silent": 500},
            "Left out (no infusion named Pain on their price list): Short, By time.",
        ),
        (
            Course(1, condition="crps"),
            {"Long": 900, "Silent": 500, "By time": 300},
            "Left out (no infusion for crps on their price list): Short.",
        ),
        (
            Course(1, condition="ptsd"),
            {"Long": 450, "Silent": 500, "By time": 300},
            "Left out (no infusion for ptsd on their price list): Short.",
        ),
    ],
)
def test_another_infusion_than_the_one_asked_for_is_no_answer(course: Course, there: dict[str, int], left_out: str) -> None:
    result = _of([SHORT, LONG, SILENT, TIMED], course)
    assert {option.clinic: option.total.patient_pays // 100 for option in result.options} == there
    assert _known(result) == [left_out]


def test_what_does_not_hang_on_the_condition_is_had_for_any() -> None:
    """A condition that no kind is named for: those for nobody in particular are taken, not the first on the list."""
    assert only(_of([LONG], Course(1, condition="anxiety")), "self_pay").total.patient_pays == 450_00


def test_minutes_that_a_clinic_does_not_state_are_a_doubt() -> None:
    option = only(_of([SILENT], Course(1, minutes=240)), "self_pay")
    assert _doubts(option) == ["promise.minutes_not_stated"]
    assert not option.sure
    assert only(_of([SILENT], Course(1)), "self_pay").sure


def test_a_clinic_with_one_kind_and_no_name_for_it_stays_with_a_doubt() -> None:
    result = _of([LONG, SILENT], Course(1, infusion="pain"))
    assert {option.clinic: _doubts(option) for option in result.options} == {"Long": [], "Silent": ["promise.kind_not_stated"]}


def test_a_name_wins_over_the_conditions_that_the_clinic_lists_it_for_and_is_doubted() -> None:
    option = only(_of([SHORT], Course(1, infusion="mood", condition="crps")), "self_pay")
    assert _doubts(option) == ["promise.for_other_conditions"]


def test_codes_by_time_take_any_minutes_and_a_code_that_is_not_listed_is_a_doubt() -> None:
    """Four hours are 96365 and 3 x 96366: 300 + 300. Without the second code on the list only the first hour has a price."""
    assert _doubts(only(_of([TIMED], Course(1, minutes=240)), "self_pay")) == []
    first_hour = TIMED.replace(', {code: "96366", service: infusion, price: 100, units: by_time}', "")
    option = only(_of([first_hour], Course(1, minutes=240)), "self_pay")
    assert (option.total.patient_pays, _doubts(option)) == (300_00, ["promise.time_without_price"])
    assert _doubts(only(_of([first_hour], Course(1, minutes=60)), "self_pay")) == []


@pytest.mark.parametrize(
    ("course", "words"),
    [
        (Course(1, minutes=90), "no clinic here offers an infusion of 90 minutes; theirs take 40, 60 and 240"),
        (Course(1, infusion="moood"), "no clinic offers an infusion named 'moood'; did you mean mood?"),
        (Course(1, infusion="spa"), "no clinic offers an infusion named 'spa'; there are mood, pain"),
        (
            Course(1, infusion="pain", minutes=60),
            "no clinic here offers an infusion of 60 minutes; theirs take 240",
        ),
        (Course(1, treatment="tms"), "no clinic here offers tms"),
    ],
)
def test_where_nobody_offers_it_the_error_says_what_they_do_offer(course: Course, words: str) -> None:
    with pytest.raises(NothingOfferedError) as raised:
        _of([SHORT, LONG], course)
    assert words in str(raised.value)


def test_a_condition_that_nobody_treats_is_answered_with_those_they_do() -> None:
    with pytest.raises(NothingOfferedError, match="theirs are for depression"):
        _of([SHORT], Course(1, condition="crps"))


def test_a_name_that_only_clinics_without_names_could_mean_is_an_error() -> None:
    with pytest.raises(NothingOfferedError, match="they offer one kind without a name"):
        _of([SILENT], Course(1, infusion="mood"))
