"""Copay help of a drug's maker, under plans that count it and plans that do not, and its limit a calendar year."""

from __future__ import annotations

import pytest

from ketacost.result.option import Option

from .helpers import assumed, assumes, check_identities, compare, course_of, help_of, only, pays, plan_of

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
    assert assumed(option, "payers.help_counts", name="Help") is (not word)


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
    assert assumed(option, "payers.help_not_with", name="Help", kind=kind)


def test_it_is_for_its_own_treatment() -> None:
    option = _helped(_plan(HALF), ONE_YEAR % 2, HELP.replace("esketamine", "ketamine_iv"))
    assert pays(option) == [250, 250]
    assert assumes(option, "Help is only for IV ketamine infusions, so it pays nothing here.")


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


def test_an_unknown_limit_is_not_endless_and_only_the_price_without_help_is_sure() -> None:
    """With help that never ends 20 each; without it half of 500 = 250 each."""
    result = compare(_plan(HALF), CLINIC, course_of(ONE_YEAR % 6), assistance=help_of(HELP.replace("900", "unknown")))
    helped, alone = (option for option in result.options if option.way == "insurance")
    assert (helped.if_, pays(helped), helped.sure) == (("help_pays",), 6 * [20], False)
    assert (alone.if_, pays(alone), alone.sure) == ((), 6 * [250], True)
    assert assumed(helped, "payers.help_without_limit", name="Help")
    assert not assumed(alone, "payers.help_without_limit")


def test_a_share_below_what_stays_with_you_is_not_helped() -> None:
    """2% of 500 = 10."""
    assert pays(_helped(_plan("deductible: 0, coinsurance: 2%"), ONE_YEAR % 1)) == [10]


def test_the_help_pays_first_and_the_second_insurance_what_is_left() -> None:
    """Of 250 the help pays 230; the second would pay 25% alone and pays 20. Once the help is used up it pays 125 of 250."""
    second = f"name: Second\n{_plan('deductible: 0, coinsurance: 75%')}"
    option = _helped(_plan(HALF), ONE_YEAR % 3, HELP.replace("900", "460"), secondary=second)
    assert pays(option) == [0, 0, 125]
    assert option.paid_by_others == {"Help": 460_00, "Second": 165_00}


ADJUSTER = "assistance_counts: no"
CARRIES = "fourth_quarter_carry_over: automatic"
BOTH_SIDES = "accumulators: combined\nout_of_network: {%s, coinsurance: 50%%, allowed_amount: 200}"
BESIDE = CLINIC.replace("price: 800}]", "price: 800}, {service: professional, price: 200, networks: []}]")
"""The drug's 500 in network, and 200 of somebody who is in no network."""


def test_an_accumulator_adjuster_begins_a_plan_year_with_all_of_its_limits() -> None:
    """December: 20 and 80 count of 800, and of a maximum of 1,000; in January 20 and 80 of both again."""
    option = _helped(_plan("deductible: 800, coinsurance: 25%, out_of_pocket_maximum: 1000", ADJUSTER), NEW_YEAR % 4)
    assert pays(option) == [20, 80, 20, 80]
    assert [visit.deductible_left for visit in option.visits] == [780_00, 700_00, 780_00, 700_00]
    assert [visit.out_of_pocket_left for visit in option.visits] == [980_00, 900_00, 980_00, 900_00]


def test_an_accumulator_adjuster_carries_over_only_what_the_patient_paid() -> None:
    """December: 500, of which 480 are paid, then 420: 20 + 80 count and carry over. January opens with 800 - 100 = 700.

    A new year of help: 480, then 420. 680 and 600 are left.
    """
    option = _helped(_plan(more=f"{ADJUSTER}\n{CARRIES}"), NEW_YEAR % 4)
    assert pays(option) == [20, 80, 20, 80]
    assert [visit.deductible_left for visit in option.visits] == [780_00, 700_00, 680_00, 600_00]


def test_help_that_counts_carries_over_in_full() -> None:
    """December: 500, then 300 + 25% of 200: the deductible is met, all of it in the last quarter: nothing is left in January."""
    option = _helped(_plan(more=f"assistance_counts: yes\n{CARRIES}"), NEW_YEAR % 4)
    assert [visit.deductible_left for visit in option.visits] == [300_00, 0, 0, 0]


def test_an_accumulator_adjuster_credits_neither_side_of_combined_deductibles() -> None:
    """Drug 500 (800 in network, 25%), professional 200 (1,000 out of network, 50%); each dollar paid counts on both sides.

    1: 20 of the drug count, 200 beside it: 580 and 780 left. 2: help of 420, so 80, and 200: 300 and 500 left.
    3: 300 + 25% of 200 = 350, no help left, then 200: 0 and 0 left. 4: 25% of 500 = 125 and 50% of 200 = 100.
    """
    plan = _plan(more=f"{ADJUSTER}\n{BOTH_SIDES % 'deductible: 1000'}")
    option = _helped(plan, ONE_YEAR % 4, clinic=BESIDE)
    assert pays(option) == [20 + 200, 80 + 200, 350 + 200, 125 + 100]


def test_an_accumulator_adjuster_credits_neither_side_of_combined_maxima() -> None:
    """50% of 500 = 250 and of 200 = 100; help of 230, 230 and 40. Maxima of 600 in network and 900 outside, filled together.

    1: 20 + 100, 480 and 780 left. 2: 20 + 100, 360 and 660. 3: 210 + 100, 50 and 350. 4: 50 + 100, the drug then is free.
    """
    plan = _plan(
        f"{HALF}, out_of_pocket_maximum: 600", f"{ADJUSTER}\n{BOTH_SIDES % 'deductible: 0, out_of_pocket_maximum: 900'}"
    )
    option = _helped(plan, ONE_YEAR % 7, HELP.replace("900", "500"), BESIDE)
    assert pays(option) == [120, 120, 310, 150, 100, 100, 0]


def test_an_accumulator_adjuster_carries_over_on_both_sides_of_combined_accumulators() -> None:
    """December: 20 + 200 and 80 + 200 count on both sides: 500 carry over, so 300 of 800 and 500 of 1,000 open January.

    The drug: 300 + 25% of 200 = 350, help of 330, 20 count. 200 beside it: 80 and 280 left.
    Then 80 + 25% of 420 = 185, help of 165, 20 count; 200 more: 60 left out of network, nothing in.
    """
    plan = _plan(more=f"{ADJUSTER}\n{CARRIES}\n{BOTH_SIDES % 'deductible: 1000'}")
    option = _helped(plan, NEW_YEAR % 4, clinic=BESIDE)
    assert pays(option) == [20 + 200, 80 + 200, 20 + 200, 20 + 200]
    assert [visit.lines[0][14] for visit in option.visits] == [780_00, 500_00, 280_00, 60_00]
