"""What a course credits to the plan, and what that is worth for the rest of the plan year. Worked out by hand."""

from __future__ import annotations

from datetime import date

from ketacost import Course
from ketacost.result.accumulator_credit import AccumulatorCredit

from .helpers import compare, only, plan_of

TODAY = date(2026, 11, 22)
PLAN = """
network: blue
in_network: {deductible: 1500, out_of_pocket_maximum: 6000, coinsurance: 20%}
coverage: covered
met: {as_of: 2026-11-01, in_network: {deductible: 400}}
"""
CLINIC = "networks: {blue: {infusion: 380}}\ninfusion: 450"


def _credited(plan: str = PLAN, count: int = 6, other_care: int | None = None, **course: object) -> AccumulatorCredit | None:
    asked = Course(count, **course)  # type: ignore[arg-type]  # a course's own words
    return only(compare(plan, CLINIC, asked, today=TODAY, other_care=other_care), "insurance").credited


def test_what_is_paid_counts_and_lowers_other_care_of_the_year() -> None:
    """Six at 380: 1,100 of deductible, and 20 % of the other 1,180: 236; 1,336 in all.

    Other care of 1,100 would have cost 1,100 and costs 220 now: 880 less. At the maximum of 6,000, 5,600 were left, and 4,264 are.
    """
    found = _credited()
    assert found is not None
    assert (found.deductible, found.out_of_pocket, found.until) == (1_100_00, 1_336_00, date(2026, 12, 31))
    assert (found.worth, found.worth_at_most, found.worth_beside) == (880_00, 1_336_00, None)


def test_of_other_care_that_the_person_expects() -> None:
    """One session: 380 of deductible. Other care of 500: 500, or, with 720 left, 500 still: worth nothing.

    Of 1,000: 1,000, or 720 + 20 % of 280 = 776: 224 less. Of 3,000: 1,100 + 380 = 1,480, or 720 + 456 = 1,176: 304, four fifths of 380.
    """
    for care, worth in ((500_00, 0), (1_000_00, 224_00), (3_000_00, 304_00)):
        found = _credited(count=1, other_care=care)
        assert found is not None
        assert (found.other_care, found.worth_beside) == (care, worth)


def test_a_deductible_that_is_met_leaves_what_counts_toward_the_maximum() -> None:
    """Nothing of the deductible is left: six times 76 count toward the maximum alone."""
    found = _credited(PLAN.replace("deductible: 400", "deductible: 1500, out_of_pocket: 1500"))
    assert found is not None
    assert (found.deductible, found.out_of_pocket, found.worth, found.worth_at_most) == (0, 456_00, 0, 456_00)


def test_without_a_maximum_it_is_worth_what_the_deductible_is() -> None:
    """1,100 less four fifths... other care pays 20 % of the 1,100 anyway: 880, however large it is."""
    found = _credited(PLAN.replace("out_of_pocket_maximum: 6000", "out_of_pocket_maximum: none"))
    assert found is not None
    assert (found.worth, found.worth_at_most) == (880_00, 880_00)


def test_of_a_course_across_the_year_only_the_last_plan_year_counts() -> None:
    """Weekly from 10 December: four in 2026, two on 7 and 14 January: 760 of the new deductible, until the end of 2027."""
    found = _credited(start=date(2026, 12, 10), every="1w")
    assert found is not None
    assert (found.deductible, found.out_of_pocket, found.until) == (760_00, 760_00, date(2027, 12, 31))


def test_cash_and_what_is_not_covered_count_nothing() -> None:
    result = compare(PLAN.replace("coverage: covered", "coverage: not_covered"), CLINIC, Course(6), today=TODAY)
    assert [option.credited for option in result.options] == [None] * len(result.options)


def test_what_is_billed_above_the_allowed_amount_counts_nothing() -> None:
    """Out of network 450 is billed, 300 allowed: six times 300 count, the 900 above them never do."""
    plan = "out_of_network: {deductible: 5000, out_of_pocket_maximum: none, coinsurance: 40%, allowed_amount: 300}\ncoverage: covered"
    option = only(compare(plan, "networks: []\ninfusion: 450", Course(6), today=TODAY), "insurance")
    assert option.credited is not None
    assert (option.total.patient_pays, option.credited.deductible) == (2_700_00, 1_800_00)


def test_a_deductible_of_the_infusions_own_is_worth_nothing_to_other_care() -> None:
    plan = PLAN.replace("coinsurance: 20%}", "coinsurance: 20%, benefits: {infusion: {deductible: 1000, coinsurance: 20%}}}")
    found = _credited(plan)
    assert found is None or found.deductible == 0


def test_out_of_network_it_counts_on_that_side_and_toward_no_maximum_where_there_is_none() -> None:
    """1,000 of deductible, then 40 % of 400: 5 sessions, 1,000 + 40 % of 1,000 = 1,400. No maximum: nothing counts toward one."""
    plan = """
network: other
in_network: {deductible: 0, copay: 50}
out_of_network: {deductible: 1000, out_of_pocket_maximum: none, coinsurance: 40%, allowed_amount: 400}
coverage: covered
"""
    found = _credited(plan, 5)
    assert found is not None
    assert (found.network, found.deductible, found.out_of_pocket) == ("out", 1_000_00, 0)
    assert (found.worth, found.worth_at_most) == (600_00, 600_00)


def test_copays_reach_the_maximum_in_many_visits() -> None:
    """Three copays of 40 count toward the maximum; no one bill reaches it, but enough of them do: 120 at most."""
    plan = "network: blue\nin_network: {deductible: 1000, copay: 40, out_of_pocket_maximum: 5000}\ncoverage: covered"
    found = _credited(plan, 3)
    assert found is not None
    assert (found.deductible, found.out_of_pocket, found.worth_at_most) == (0, 120_00, 120_00)


def test_what_a_second_insurance_takes_over_credits_nothing_to_the_first() -> None:
    """The first covers only the consultation, 200 of its deductible. The second stands alone for the infusions, and has no maximum.

    Of its limits none is a limit of the first: 200 toward the deductible, 200 toward the maximum, and other care costs that less.
    """
    first = """
network: blue
in_network: {deductible: 1000, out_of_pocket_maximum: 6000, coinsurance: 20%}
coverage: not_covered
"""
    second = plan_of("name: Works\nkind: workers_comp\ncoverage: covered\n")
    clinic = "networks: {blue: {infusion: 380, consultation: 200}}\ninfusion: 450\nconsultation: 200"
    found = only(compare(first, clinic, Course(6), today=TODAY, secondary=second), "insurance").credited
    assert found is not None
    assert (found.deductible, found.out_of_pocket) == (200_00, 200_00)
    assert (found.worth, found.worth_at_most) == (160_00, 200_00)
