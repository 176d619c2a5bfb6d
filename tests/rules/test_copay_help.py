"""Copay help of a drug's maker, under plans that count it and plans that do not, and its limit a calendar year."""

from __future__ import annotations

import pytest

from ketacost.result.option import Option

from .helpers import assumes, check_identities, compare, course_of, help_of, only, pays, plan_of

CLINIC = """
    networks: {a: {drug: 500, monitoring: 100}}
    infusions: [{name: spray, treatment: esketamine, charges: [{service: drug, price: 800}]}]
"""
WATCHED = CLINIC.replace("price: 800}]", "price: 800}, {service: monitoring, price: 150}]")
HELP = "name: Help\ntreatment: esketamine\nyou_pay_at_least: 20\nyearly_maximum: 900"
ONE_YEAR, NEW_YEAR = (
    f"treatment: esketamine\nconsultation: no\nphases: weekly x %s\nstart: {day}" for day in ("2027-02-01", "2026-12-21")
)


def _plan(terms: str = "deductible: 800, coinsurance: 25%", more: str = "") -> str:
    return f"network: a\nin_network: {{{terms}}}\nother_treatments: {{esketamine: covered}}\n{more}"


def _helped(plan: str, course: str = ONE_YEAR % 5, help_: str = HELP, clinic: str = CLINIC, **others: str) -> Option:
    known = {key: plan_of(text) for key, text in others.items()}
    option = only(compare(plan, clinic, course_of(course), assistance=help_of(help_), **known))
    check_identities(option)
    return option


def test_without_help() -> None:
    """500; 300 + 25% of 200 = 350; then 125 each: 1,225."""
    assert pays(only(compare(_plan(), CLINIC, course_of(ONE_YEAR % 5)))) == [500, 350, 125, 125, 125]


@pytest.mark.parametrize("word", ["assistance_counts: yes", ""])
def test_help_that_counts_fills_the_deductible(word: str) -> None:
    """480 of 500 and 330 of 350 are paid, 810 together; 90 of the next 125; then nothing: 20 + 20 + 35 + 125 + 125 = 325."""
    option = _helped(_plan(more=word))
    assert pays(option) == [20, 20, 35, 125, 125]
    assert option.paid_by_others == {"Help": 900_00}
    assert [visit.deductible_left for visit in option.visits[:2]] == [300_00, 0]
    assert assumes(option, "counts toward the deductible") is (not word)


def test_an_accumulator_adjuster_leaves_the_deductible_open() -> None:
    """Only what you pay counts. 500, of which 480 are paid: 780 left. 500, of which the last 420: you pay 80, 700 left.

    500, all yours: 200 left. 200 + 25% of 300 = 275. Then 125. Together 20 + 80 + 500 + 275 + 125 = 1,000.
    """
    option = _helped(_plan(more="assistance_counts: no"))
    assert pays(option) == [20, 80, 500, 275, 125]
    assert option.total.patient_pays == 1_000_00
    assert option.paid_by_others == {"Help": 900_00}
    assert [visit.deductible_left for visit in option.visits] == [780_00, 700_00, 200_00, 0, 0]


@pytest.mark.parametrize(
    ("counts", "owed"),
    [
        # 50% of 500 = 250 each. Help of 230, 230 and 40 of 500 in all; a maximum of 600
        ("yes", [20, 20, 60, 0, 0]),  # 250 and 250 count; of 600 only 100 are left: 40 are helped; then nothing is owed
        ("no", [20, 20, 210, 250, 100]),  # 20 + 20 + 210 + 250 count: 100 are left of 600
    ],
)
def test_the_maximum_too_is_filled_by_what_counts(counts: str, owed: list[float]) -> None:
    plan = _plan("deductible: 0, coinsurance: 50%, out_of_pocket_maximum: 600", f"assistance_counts: {counts}")
    assert pays(_helped(plan, help_=HELP.replace("900", "500"))) == owed


HALF = "deductible: 0, coinsurance: 50%"


def test_its_limit_is_one_of_the_calendar_year() -> None:
    """250 each; of 300 a year 230 and 70 are paid in December, and again 230 and 70 in January."""
    option = _helped(_plan(HALF), NEW_YEAR % 4, HELP.replace("900", "300"))
    assert pays(option) == [20, 180, 20, 180]


def test_a_plan_year_from_july_does_not_open_it_again() -> None:
    """June 21 and 28, July 5 and 12, 2027: one calendar year."""
    course = (NEW_YEAR % 4).replace("2026-12-21", "2027-06-21")
    plan = _plan(HALF, "plan_year_starts: 07-01")
    assert pays(_helped(plan, course, HELP.replace("900", "300"))) == [20, 180, 250, 250]


def test_a_next_plan_does_not_open_it_again() -> None:
    """The same days, and from July 1 on another plan: the 300 of the calendar year are used up in June."""
    course = (NEW_YEAR % 4).replace("2026-12-21", "2027-06-21")
    coming = f"name: Coming\nplan_year_starts: 07-01\n{_plan(HALF)}"
    assert pays(_helped(_plan(HALF), course, HELP.replace("900", "300"), next_plan=coming)) == [20, 180, 250, 250]


def test_a_course_without_dates_has_one_limit() -> None:
    course = (ONE_YEAR % 4).replace("\nstart: 2027-02-01", "")
    assert pays(_helped(_plan(HALF), course, HELP.replace("900", "300"))) == [20, 180, 250, 250]


def test_it_pays_for_the_services_that_it_names() -> None:
    """Half of the drug's 500, 250, down to 20; half of the monitoring's 100 stays: 70."""
    assert pays(_helped(_plan(HALF), ONE_YEAR % 1, clinic=WATCHED)) == [70]
    assert pays(_helped(_plan(HALF), ONE_YEAR % 1, f"{HELP}\npays_for: [drug, monitoring]", WATCHED)) == [40]


@pytest.mark.parametrize("kind", ["medicare", "medicare_advantage", "medicaid", "tricare", "va"])
def test_it_may_not_be_used_with_federal_plans(kind: str) -> None:
    option = _helped(_plan(HALF, f"kind: {kind}"), ONE_YEAR % 2)
    assert pays(option) == [250, 250]
    assert assumes(option, "may not be used")


def test_it_is_for_its_own_treatment() -> None:
    option = _helped(_plan(HALF), ONE_YEAR % 2, HELP.replace("esketamine", "ketamine_iv"))
    assert pays(option) == [250, 250]
    assert assumes(option, "for ketamine_iv only")


def test_it_pays_nothing_where_the_plan_does_not_cover() -> None:
    plan = _plan(HALF).replace("esketamine: covered", "esketamine: not_covered")
    assert (
        only(compare(plan, CLINIC, course_of(ONE_YEAR % 2), assistance=help_of(HELP)), "self_pay").total.patient_pays
        == 1_600_00
    )
    limited = _plan(HALF).replace(
        "esketamine: covered", "esketamine: {status: covered, prior_authorization: {sessions: 1, if_missing: denied}}"
    )
    assert pays(_helped(limited, ONE_YEAR % 2)) == [20, 800]


def test_an_unknown_limit_is_no_limit_and_an_assumption() -> None:
    option = _helped(_plan(HALF), ONE_YEAR % 6, HELP.replace("900", "unknown"))
    assert pays(option) == 6 * [20]
    assert assumes(option, "no limit is counted")


def test_a_share_below_what_stays_with_you_is_not_helped() -> None:
    """2% of 500 = 10."""
    assert pays(_helped(_plan("deductible: 0, coinsurance: 2%"), ONE_YEAR % 1)) == [10]


def test_the_help_pays_first_and_the_second_insurance_what_is_left() -> None:
    """Of 250 the help pays 230; the second would pay 25% alone and pays 20. Once the help is used up it pays 125 of 250."""
    second = f"name: Second\n{_plan('deductible: 0, coinsurance: 75%')}"
    option = _helped(_plan(HALF), ONE_YEAR % 3, HELP.replace("900", "460"), secondary=second)
    assert pays(option) == [0, 0, 125]
    assert option.paid_by_others == {"Help": 460_00, "Second": 165_00}
