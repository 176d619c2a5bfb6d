"""A second insurance: what it would pay alone, what it pays of what is left, and who is left with what."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course, InputError
from ketacost.result.option import Option

from .helpers import assumed, bounds, check_identities, compare, only, parts, pays, plan_of, shown

CLINIC = "networks: {a: {infusion: 400}}\ninfusion: {billed: 600, cash: 500}"
FIRST = "name: First\nnetwork: a\ncoverage: covered\nin_network: {deductible: 500, coinsurance: 20%}\n"
SECOND = "name: Second\nnetwork: a\ncoverage: covered\nin_network: {deductible: 300, coinsurance: 30%}\n"


def _both(first: str, second: str, course: Course | None = None, clinic: str = CLINIC) -> Option:
    option = only(compare(first, clinic, course or Course(4), secondary=plan_of(second)))
    check_identities(option)
    return option


def test_standard_pays_up_to_what_it_would_pay_alone() -> None:
    """The first leaves 400; 100 + 20% of 300 = 160; 80; 80. Alone the second would pay 30% less than 100 = 70, then 280 each.

    400 - 70 = 330; of 160 and 80 all.
    """
    option = _both(FIRST, SECOND)
    assert pays(option) == [330, 0, 0, 0]
    assert option.paid_by_others == {"Second": (70 + 160 + 80 + 80) * 100}


def test_non_duplication_pays_only_beyond_what_the_first_has_paid() -> None:
    """The first pays 0, 240, 320, 320; the second alone 70, 280, 280, 280: so 70, 40, 0, 0. Left: 330, 120, 80, 80 = 610."""
    option = _both(FIRST, f"{SECOND}coordination: non_duplication")
    assert pays(option) == [330, 120, 80, 80]
    assert option.total.patient_pays == 610_00
    assert option.paid_by_others == {"Second": 110_00}


def test_it_takes_over_coinsurance_before_the_deductible() -> None:
    """The second visit leaves 100 of deductible and 60 of coinsurance; 40 are paid of the coinsurance."""
    visit = _both(FIRST, f"{SECOND}coordination: non_duplication").visits[1]
    assert parts(visit) == {
        "billed": 600,
        "allowed": 400,
        "deductible": 100,
        "coinsurance": 20,
        "patient_pays": 120,
        "plan_pays": 280,
        "write_off": 200,
    }


@pytest.mark.parametrize(
    ("share", "rule", "left"),
    [
        ("30%", "standard", 0),  # alone 280, of 80
        ("30%", "non_duplication", 80),  # 280 less 320 is below nothing
        ("10%", "non_duplication", 40),  # 360 less 320
        ("0%", "non_duplication", 0),  # 400 less 320: all of the 80
        ("90%", "standard", 40),  # alone 40
        ("100%", "standard", 80),
    ],
)
def test_one_infusion_where_the_first_leaves_eighty(share: str, rule: str, left: float) -> None:
    first = FIRST.replace("deductible: 500", "deductible: 0")
    second = SECOND.replace("deductible: 300, coinsurance: 30%", f"deductible: 0, coinsurance: {share}")
    assert pays(_both(first, f"{second}coordination: {rule}", Course(1))) == [left]


def test_it_never_pays_more_than_what_is_left_however_generous() -> None:
    """Nothing is left where the first plan's maximum is met."""
    first = f"{FIRST}met: {{in_network: {{deductible: 500, out_of_pocket: 3000}}}}".replace(
        "coinsurance: 20%}", "coinsurance: 20%, out_of_pocket_maximum: 3000}"
    )
    option = _both(first, SECOND)
    assert pays(option) == 4 * [0]
    assert option.paid_by_others == {}
    assert not any(payment for visit in option.visits for line in visit.paid for payment in line)


def test_a_balance_bill_is_part_of_what_is_left() -> None:
    """The first allows 300 of 600 out of network: 40% of 300 = 120, and 300 billed on top, 420.

    The second, in network, would pay 90% of its rate of 400 = 360: the 120, and 240 of the balance. 60 of it is left.
    """
    first = "network: b\ncoverage: covered\nout_of_network: {deductible: 0, coinsurance: 40%, allowed_amount: 300}"
    second = SECOND.replace("deductible: 300, coinsurance: 30%", "deductible: 0, coinsurance: 10%")
    (visit,) = _both(first, second, Course(1)).visits
    assert parts(visit) == {"billed": 600, "allowed": 300, "balance_bill": 60, "patient_pays": 60, "plan_pays": 540}


def test_a_penalty_of_the_first_plan_stays_the_patients() -> None:
    """Of 400 the plan would pay 320; a penalty of 100 makes it 220. The second pays the coinsurance of 80; 100 is left."""
    agreed = "coverage: {status: covered, prior_authorization: {status: not_requested, if_missing: {penalty: 100}}}"
    first = FIRST.replace("deductible: 500", "deductible: 0").replace("coverage: covered", agreed)
    (visit,) = _both(first, SECOND.replace("deductible: 300", "deductible: 0"), Course(1)).visits
    assert parts(visit) == {
        "billed": 600,
        "allowed": 400,
        "penalty": 100,
        "patient_pays": 100,
        "plan_pays": 300,
        "write_off": 200,
    }


def test_what_the_first_does_not_cover_the_second_pays_as_the_only_one() -> None:
    """300 + 30% of 100 = 330, then 120 each."""
    option = _both(FIRST.replace("coverage: covered", "coverage: not_covered"), SECOND)
    assert pays(option) == [330, 120, 120, 120]
    assert option.total.limits_or_exclusions == 0
    assert option.paid_by_others == {"Second": (70 + 3 * 280) * 100}


def test_a_session_beyond_the_first_plans_limit_is_the_seconds() -> None:
    """The second's deductible is filled by what one would owe under it alone: by the first session already. 30% of 400 = 120."""
    option = _both(f"{FIRST}session_limit: 2\n", SECOND)
    assert pays(option) == [330, 0, 120, 120]


def test_what_the_clinic_may_not_bill_leaves_nothing_to_pay() -> None:
    agreed = "coverage: {status: covered, prior_authorization: {status: approved, sessions: 3}}"
    option = _both(FIRST.replace("coverage: covered", agreed), SECOND)
    assert pays(option) == [330, 0, 0, 0]
    assert parts(option.visits[3]) == {"billed": 600, "write_off": 600}


def test_a_second_plan_that_does_not_cover_pays_nothing() -> None:
    option = _both(FIRST, SECOND.replace("coverage: covered", "coverage: not_covered"))
    assert pays(option) == [400, 160, 80, 80]


def test_the_first_plans_deductible_is_filled_whoever_pays() -> None:
    """Under a second plan that pays everything nothing is left, and the first pays from the second visit on as if alone."""
    option = _both(FIRST, SECOND.replace("deductible: 300, coinsurance: 30%", "deductible: 0, coinsurance: 0%"))
    assert pays(option) == 4 * [0]
    assert option.paid_by_others == {"Second": (400 + 160 + 80 + 80) * 100}


def test_the_seconds_own_deductible_begins_again_at_new_year() -> None:
    """December 21 and 28, January 4 and 11. The first leaves 400, 160, 400, 160; the second alone would pay 70, 280, 70, 280."""
    assert pays(_both(FIRST, SECOND, Course(4, start=date(2026, 12, 21), every="weekly"))) == [330, 0, 330, 0]


def test_the_second_stays_where_the_first_is_replaced() -> None:
    """The next plan takes 20% of 400 = 80 without a deductible; the second alone 70, 280, 70, 280. Left: 330, 0, 10, 0."""
    coming = plan_of(FIRST.replace("First", "Coming").replace("deductible: 500", "deductible: 0"))
    course = Course(4, start=date(2026, 12, 21), every="weekly")
    option = only(compare(FIRST, CLINIC, course, next_plan=coming, secondary=plan_of(SECOND)))
    check_identities(option)
    assert pays(option) == [330, 0, 10, 0]


def test_each_of_two_insurances_answers_for_itself() -> None:
    """Covered by both: 330 (see above). By the first alone 400 + 160 + 80 + 80 = 720. By the second alone 330 + 3 x 120 = 690.

    By neither: 4 x 500, which is self-pay.
    """
    first, second = (plan.replace("coverage: covered\n", "") for plan in (FIRST, SECOND))
    result = compare(first, CLINIC, Course(4), secondary=plan_of(second))
    assert shown(result) == {
        ("insurance", "in", ("covered", "second_covered")): 330,
        ("insurance", "in", ("covered", "second_not_covered")): 720,
        ("insurance", "in", ("not_covered", "second_covered")): 690,
        ("self_pay", None, ()): 2_000,
    }


def test_an_allowed_amount_that_the_second_does_not_state_is_a_range() -> None:
    """The first leaves its rate of 400, all deductible. Out of network the second allows 600, 420 or 240: alone 60% of it.

    400 - 360 = 40, 400 - 252 = 148, 400 - 144 = 256.
    """
    second = "name: Second\nnetwork: b\ncoverage: covered\nout_of_network: {deductible: 0, coinsurance: 40%}"
    option = _both(FIRST, second, Course(1))
    assert bounds(option) == (40, 148, 256)
    assert assumed(option, "plan.allowed_unknown")


def test_the_order_and_the_rule_are_assumptions() -> None:
    option = _both(FIRST, SECOND)
    assert assumed(option, "payers.order", first="First", second="Second")
    assert assumed(option, "payers.standard", plan="Second")
    assert not assumed(_both(FIRST, f"{SECOND}coordination: standard"), "payers.standard")


def test_a_plan_of_no_kind_is_no_second_insurance() -> None:
    with pytest.raises(InputError, match="no second insurance"):
        _both(FIRST, "kind: none")


def test_what_is_left_is_told_of_the_first_plan_where_the_second_stands_alone_too() -> None:
    """The first covers nothing but keeps its 500; the second has 300, and would have none of it left after the first visit."""
    option = _both(FIRST.replace("coverage: covered", "coverage: not_covered"), SECOND)
    assert option.paid_by_others
    assert [visit.deductible_left for visit in option.visits] == [500_00] * 4
