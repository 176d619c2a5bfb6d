"""What may be promised (``rules.md``): the worked checks, each condition of a sure price, and both ends of a hopeful one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ketacost import Course, estimate
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option

from .helpers import clinic_of, compare, plan_of

COVERED = "network: a\ncoverage: covered\nin_network: {deductible: 0, out_of_pocket_maximum: none, coinsurance: 20%}\n"
NO_CONSULTATION = {"consultation": False}
AUGUST, NOVEMBER = date(2026, 8, 3), date(2026, 11, 23)


def ask(plan: str, clinic: str, sessions: int = 6, today: date = AUGUST, **course: Any) -> Estimate:
    return compare(plan, clinic, Course(sessions, **(NO_CONSULTATION | course)), today=today)


def sure(result: Estimate) -> tuple[str, int]:
    """The way of the promise, and its upper end in dollars."""
    promise = result.answer.sure
    assert promise is not None
    return result.options[promise.option].way, promise.at_most // 100


def the(result: Estimate, way: str) -> Option:
    return next(option for option in result.options if option.way == way)


def test_what_is_approved_through_insurance_and_the_rest_paid_yourself() -> None:
    """Six of eight approved, 20% of 400, cash 450: 6 x 80 + 2 x 450 = 1,380. Insurance alone is on paper: it says 480."""
    plan = COVERED.replace(
        "coverage: covered", "coverage: {status: covered, prior_authorization: {status: approved, sessions: 6}}"
    )
    result = ask(plan, "networks: {a: {infusion: 400}}\ninfusion: 450", 8)
    assert sure(result) == ("mixed", 1_380)
    mixed, paper = the(result, "mixed"), the(result, "insurance")
    assert [(part.way, part.sessions, part.patient_pays // 100) for part in mixed.parts] == [
        ("insurance", 6, 480),
        ("self_pay", 2, 900),
    ]
    assert (paper.total.patient_pays // 100, paper.sure, paper.upper // 100) == (480, False, 1_380)
    assert [each.code for each in paper.why_not_sure] == ["promise.on_paper"]


def test_the_rest_at_the_cheapest_other_clinic_with_its_consultation() -> None:
    """Two more at 300 and a consultation of 100 there: 480 + 700 = 1,180, less than 480 + 900 at the same clinic."""
    plan = COVERED.replace(
        "coverage: covered", "coverage: {status: covered, prior_authorization: {status: approved, sessions: 6}}"
    )
    clinics = [
        clinic_of("name: Hospital\nnetworks: {a: {infusion: 400}}\ninfusion: 450"),
        clinic_of("name: Serenity\nnetworks: []\nconsultation: 100\ninfusion: 300"),
        clinic_of("name: Dear\nnetworks: []\ninfusion: 900"),
    ]
    result = estimate([plan_of(plan)], clinics, Course(8), today=AUGUST)
    named = result.named(result.answer.sure)
    assert named is not None
    assert (named.way, named.upper // 100, named.parts[1].clinic) == ("mixed", 1_180, "Serenity")
    assert [visit.service for visit in named.visits].count("consultation") == 1


def test_a_guess_of_what_is_recognised_outside_is_never_counted_on() -> None:
    """Six at 450 cash, and a plan that does not state what it allows out of network: 2,700 is sure, the guess is not."""
    plan = "network: a\ncoverage: covered\nin_network: {deductible: 0, coinsurance: 20%}\nout_of_network: {deductible: 0, coinsurance: 40%}"
    result = ask(plan, "networks: []\ninfusion: 450")
    assert sure(result) == ("self_pay", 2_700)
    guess = the(result, "insurance")
    assert (guess.sure, [each.code for each in guess.why_not_sure]) == (False, ["promise.allowed_guessed"])
    assert guess.upper // 100 == 2_700, "where nothing is recognised all that is billed is owed"


def test_a_firm_price_beats_the_middle_of_a_wide_range() -> None:
    """300-950, typically 600, against a firm 610: six of them are 3,660 at most; the wide one may cost 5,700."""
    clinics = [
        clinic_of("name: Wide\nnetworks: []\ninfusion: {low: 300, typical: 600, high: 950}"),
        clinic_of("name: Firm\nnetworks: []\ninfusion: 610"),
    ]
    result = estimate([plan_of("kind: none")], clinics, Course(6), today=AUGUST)
    named = result.named(result.answer.sure)
    assert named is not None
    assert (named.clinic, named.upper // 100) == ("Firm", 3_660)


UNTIL = "{status: covered, prior_authorization: {status: approved, until: 2026-12-01, if_missing: denied}}"


def test_an_authorization_that_ends_is_held_against_dates_whose_ever_they_are() -> None:
    """Twelve twice a week from November 23: three before December 1. 3 x 80 + 9 x 500 = 4,740; none before it is 12 x 500."""
    plan, clinic = COVERED.replace("covered", UNTIL, 1), "networks: {a: {infusion: 400}}\ninfusion: 500"
    ours = ask(plan, clinic, 12, NOVEMBER)
    theirs = ask(plan, clinic, 12, NOVEMBER, start=NOVEMBER)
    assert [the(result, "insurance").total.patient_pays // 100 for result in (ours, theirs)] == [4_740, 4_740]
    assert sure(theirs) == ("insurance", 4_740)
    assert the(ours, "insurance").upper // 100 == 6_000
    assert ours.answer.sure is not None
    assert ours.answer.sure.at_most // 100 == 6_000


def test_a_course_without_dates_by_wish_holds_no_approval_against_them() -> None:
    plan, clinic = COVERED.replace("covered", UNTIL, 1), "networks: {a: {infusion: 400}}\ninfusion: 500"
    insured = the(ask(plan, clinic, 12, NOVEMBER, undated=True), "insurance")
    assert [each.code for each in insured.why_not_sure] == ["promise.dates_unheld"]


def test_each_of_two_silent_plans_answers_for_itself() -> None:
    """Two weekly sessions on either side of January 1. Now: 20% of 400 = 80 or 500; next: 300 + 20% of 100 = 320, or 500.

    The worst of the four is 500 + 500; with one answer for both, 80 + 320 and 1,000 are all there is. A rate makes them differ.
    """
    now = plan_of(f"name: Now\n{COVERED}".replace("coverage: covered\n", "not_covered_price: billed\n"))
    coming = plan_of(
        "name: Next\nnetwork: a\nin_network: {deductible: 300, coinsurance: 20%, out_of_pocket_maximum: none}\nnot_covered_price: cash"
    )
    clinic = clinic_of("networks: {a: {infusion: 400}}\ninfusion: {billed: 600, cash: 500}")
    course = Course(2, consultation=False, start=date(2026, 12, 28), every="weekly")
    result = estimate([now], [clinic], course, today=NOVEMBER, next_plan=coming)
    paid = {option.if_: option.total.patient_pays // 100 for option in result.options if option.way == "insurance"}
    assert paid == {
        ("covered", "next_plan_covered"): 80 + 320,
        ("covered", "next_plan_not_covered"): 80 + 500,
        ("not_covered", "next_plan_covered"): 600 + 320,
        ("not_covered", "next_plan_not_covered"): 600 + 500,
    }
    assert {option.ceiling for option in result.options if option.way == "insurance"} == {1_100_00}


def test_a_hopeful_price_never_stands_alone() -> None:
    """If covered 6 x 80 = 480; if not, what is billed, 6 x 600, and not the cash price of 6 x 500."""
    plan = COVERED.replace("coverage: covered\n", "not_covered_price: billed\n")
    answer = (result := ask(plan, "networks: {a: {infusion: 400}}\ninfusion: {billed: 600, cash: 500}")).answer
    assert answer.if_yes is not None
    assert answer.if_no is not None
    assert (answer.if_yes.pays // 100, answer.if_yes.provided) == (480, ("covered",))
    assert answer.if_no.pays // 100 == 3_600
    assert result.options[answer.if_no.option].if_ == ("not_covered",)


def test_a_no_that_is_the_cash_price_is_named_as_self_pay() -> None:
    plan = COVERED.replace("coverage: covered\n", "")
    answer = (result := ask(plan, "networks: {a: {infusion: 400}}\ninfusion: 500")).answer
    assert answer.if_no is not None
    assert (result.options[answer.if_no.option].way, answer.if_no.pays // 100) == ("self_pay", 3_000)


def test_a_rate_that_nobody_knows_is_at_most_what_is_billed_and_maybe_less() -> None:
    """20% of 500 x 6 = 600; at the low end 40% of that, 240, which is a guess."""
    insured = the(ask(COVERED, "networks: [a]\ninfusion: 500"), "insurance")
    assert (insured.sure, insured.upper // 100, [cents // 100 for cents in insured.bounds]) == (True, 600, [240, 600])


def test_sessions_that_may_be_used_up_are_in_the_upper_end() -> None:
    """Six of a limit of six: 6 x 80 = 480 where none is used, 6 x 450 = 2,700 where all are. It is sure, at 2,700."""
    plan, clinic = f"{COVERED}session_limit: 6\n", "networks: {a: {infusion: 400}}\ninfusion: 450"
    insured = the(ask(plan, clinic), "insurance")
    assert (insured.total.patient_pays // 100, insured.upper // 100) == (480, 2_700)
    told = the(ask(f"{plan}met: {{sessions_used: 0}}\n", clinic), "insurance")
    assert told.upper // 100 == 480


def test_fewer_covered_sessions_are_not_always_what_costs_the_most() -> None:
    """Deductible 800: 400, 400, 80, 80 = 960. One covered and three at 300 cash: 1,300. None: 1,200. Two: 1,400, the most."""
    plan = COVERED.replace("deductible: 0", "deductible: 800") + "session_limit: 4\n"
    insured = the(ask(plan, "networks: {a: {infusion: 400}}\ninfusion: {billed: 500, cash: 300}", 4), "insurance")
    assert (insured.total.patient_pays // 100, insured.upper // 100) == (960, 1_400)


def test_the_new_year_may_ask_for_the_deductible_twice() -> None:
    """Two sessions, deductible 400: in one year 400 + 80; on either side of January 1 it is 400 + 400."""
    plan = COVERED.replace("deductible: 0", "deductible: 400")
    clinic = "networks: {a: {infusion: 400}}\ninfusion: 500"
    ours = the(ask(plan, clinic, 2, date(2026, 12, 21)), "insurance")
    assert (ours.total.patient_pays // 100, ours.upper // 100) == (480, 800)
    far = the(ask(plan, clinic, 2, AUGUST), "insurance")
    assert (far.upper // 100, far.visits[0].date) == (480, None)


@pytest.mark.parametrize(("kind", "codes"), [("va", ["promise.copay"]), ("workers_comp", [])])
def test_a_copay_that_the_va_may_ask_is_never_promised_as_nothing(kind: str, codes: list[str]) -> None:
    plan = f"kind: {kind}\ncoverage: {{prior_authorization: {{status: approved}}}}"
    insured = the(ask(plan, "infusion: 500"), "insurance")
    assert (insured.total.patient_pays, [each.code for each in insured.why_not_sure]) == (0, codes)


def test_what_the_answer_rests_on_is_priced_largest_first_and_says_whom_to_ask() -> None:
    """Covered or not: 480 against 3,000, so 2,520; whether the plan has a limit comes after what is open."""
    answer = ask(COVERED.replace("coverage: covered\n", ""), "networks: {a: {infusion: 400}}\ninfusion: 500", 8).answer
    keys = [entry.key for entry in answer.rests_on]
    assert keys[0] == "coverage.status"
    assert (answer.rests_on[0].moves, answer.rests_on[0].ask) == (8 * (500 - 80) * 100, "insurer")
    assert len(keys) == len(set(keys))
    widths = [entry.moves or 0 for entry in answer.rests_on]
    assert widths == sorted(widths, reverse=True)


def test_a_session_that_slips_past_the_new_year_costs_the_deductible_again() -> None:
    """Deductible 400 and 20%: the last of six before January 1 costs 80, after it 400 of the new deductible: 320 more."""
    plan = COVERED.replace("deductible: 0", "deductible: 400")
    result = ask(plan, "networks: {a: {infusion: 400}}\ninfusion: 500", 6, NOVEMBER, start=date(2026, 12, 7))
    found = result.answer.date
    assert found is not None
    assert (found.turns_on, found.one_session_later_costs // 100) == (date(2027, 1, 1), 320)
    assert found.other_rhythm == "weekly"
    assert found.other_rhythm_pays == (4 * 80 + 320 + 400 + 80) * 100  # December 7 to 28, then January 4 and 11


def test_a_course_that_no_calendar_holds_at_the_other_rhythm_has_an_answer() -> None:
    """Ten thousand twice a week end in 2122; once a week they would go on beyond the last year there is."""
    answer = ask(COVERED, "networks: {a: {infusion: 400}}\ninfusion: 500", 10_000, NOVEMBER).answer
    assert answer.rests_on
    assert answer.date is None or answer.date.other_rhythm is None
