"""A plan that takes the place of another at the next turn of its own plan year, with all of its own terms."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course
from ketacost.result.option import Option

from .helpers import assumed, assumes, check_identities, compare, only, pays, plan_of, warned_of, warns

CLINIC = "networks: {a: {infusion: 500}, b: {infusion: 400}}\ninfusion: {billed: 700, cash: 600}"
NOW = """
name: Old
network: a
coverage: covered
in_network: {deductible: 1000, coinsurance: 20%}
met: {as_of: 2026-11-01, in_network: {deductible: 1000}}
"""
COMING = "name: New\nnetwork: b\ncoverage: covered\nin_network: {deductible: 300, coinsurance: 10%}\n"
CHRISTMAS = Course(4, start=date(2026, 12, 21), every="weekly")
"""December 21 and 28, January 4 and 11."""


def _with_next(coming: str, course: Course = CHRISTMAS, today: date = date(2026, 11, 22), clinic: str = CLINIC) -> Option:
    option = only(compare(NOW, clinic, course, next_plan=plan_of(coming), today=today))
    check_identities(option)
    return option


def test_the_next_plan_begins_at_new_year_with_its_own_terms() -> None:
    """20% of 500 = 100 twice; then at the other network's rate 300 + 10% of 100 = 310, and 10% of 400 = 40. Together 550."""
    option = _with_next(COMING)
    assert pays(option) == [100, 100, 310, 40]
    assert option.total.patient_pays == 550_00
    assert assumed(option, "years.next_plan", plan="Old", coming="New", on=date(2027, 1, 1))


def test_it_turns_on_its_own_plan_years_first_day() -> None:
    """From July 1, 2027 on; the old plan's year turns in January. Weekly from June 21: 500, 500 of the new 1,000; then 310, 40."""
    coming = f"plan_year_starts: 07-01\n{COMING}"
    course = Course(4, start=date(2027, 6, 21), every="weekly")
    option = _with_next(coming, course)
    assert pays(option) == [500, 500, 310, 40]
    assert [str(visit.plan_year) for visit in option.visits] == 2 * ["2027-01-01"] + 2 * ["2027-07-01"]
    assert pays(_with_next(coming)) == [100, 100, 500, 500]  # not in January


@pytest.mark.parametrize(
    ("today", "owed"),
    [
        (date(2026, 12, 31), [100, 100, 310, 40]),
        (date(2027, 1, 1), [100, 100, 500, 500]),  # its next year after today begins in 2028
    ],
)
def test_the_turn_is_the_next_one_after_today(today: date, owed: list[float]) -> None:
    assert pays(_with_next(COMING, today=today)) == owed


def test_it_has_its_own_side_of_the_network() -> None:
    """The clinic is in the old plan's network and not in the new one's, which allows 300 of 700 there.

    300 fill the deductible; 400 are billed on top: 700. Then 40% of 300 = 120, and 400: 520.
    """
    coming = (
        COMING.replace("network: b", "network: c") + "out_of_network: {deductible: 300, coinsurance: 40%, allowed_amount: 300}"
    )
    option = _with_next(coming)
    assert pays(option) == [100, 100, 700, 520]
    assert [visit.lines[0].charge.side for visit in option.visits] == [0, 0, 1, 1]


def test_without_a_benefit_out_of_network_it_pays_nothing() -> None:
    option = _with_next(COMING.replace("network: b", "network: c"))
    assert pays(option) == [100, 100, 600, 600]
    assert option.total.limits_or_exclusions == 1_200_00


def test_it_may_not_cover_what_the_old_plan_covers() -> None:
    assert pays(_with_next(COMING.replace("coverage: covered", "coverage: not_covered"))) == [100, 100, 600, 600]


def test_it_has_its_own_authorization_and_its_own_limit() -> None:
    """Each plan approves one session, and a second is denied: the cash price of 600."""
    agreed = "coverage: {status: covered, prior_authorization: {status: approved, sessions: 1, if_missing: denied}}"
    coming = COMING.replace("coverage: covered", agreed)
    assert pays(_with_next(coming)) == [100, 100, 310, 600]
    assert pays(_with_next(f"{COMING}session_limit: 1\n")) == [100, 100, 310, 600]


def test_what_is_met_of_the_next_plan_counts_where_its_file_says_so() -> None:
    """An estimate of December 15, 2026 cannot have amounts of 2027; a plan year from December 20 begins a day before the course."""
    coming = f"plan_year_starts: 12-20\n{COMING}met: {{as_of: 2026-12-20, in_network: {{deductible: 300}}}}\n"
    assert pays(_with_next(coming, today=date(2026, 12, 15))) == 4 * [40]


def test_whether_the_next_plan_covers_may_be_what_is_open() -> None:
    result = compare(NOW, CLINIC, CHRISTMAS, next_plan=plan_of(COMING.replace("coverage: covered\n", "")))
    insured = {option.if_: pays(option) for option in result.options if option.way == "insurance"}
    assert insured == {("next_plan_covered",): [100, 100, 310, 40], ("next_plan_not_covered",): [100, 100, 600, 600]}


def test_what_the_next_plan_leaves_open_is_told_like_the_first_ones() -> None:
    """Out of its network it does not say what it allows: 70% of 700 = 490 is this tool's guess.

    300 and 40% of 190 = 76, and 210 on top: 586. Then 196 + 210 = 406. Allowed 100%: 300 + 160, then 280. Allowed 40%, 280:
    280 + 420, then 20 + 40% of 260 = 104, and 420: 544.
    """
    coming = COMING.replace("network: b", "network: c") + "out_of_network: {deductible: 300, coinsurance: 40%}"
    option = _with_next(coming)
    assert pays(option) == [100, 100, 586, 406]
    assert option.bounds == ((200 + 460 + 280) * 100, (200 + 700 + 544) * 100)
    assert assumed(option, "plan.allowed_unknown")


def test_the_next_plans_rate_is_told_where_it_is_not_known() -> None:
    option = _with_next(COMING, clinic=CLINIC.replace("b: {infusion: 400}", "b: {}"))
    assert pays(option) == [100, 100, 300 + 40, 70]
    assert assumed(option, "plan.rate_unknown", plan="New")


LATE = Course(3, start=date(2027, 12, 27), every="weekly")
"""December 27, 2027, January 3 and 10, 2028: all of it under the next plan, and 2028's federal limit is not known."""
STATED = "coinsurance: 20%, out_of_pocket_maximum: 5000}"


def test_the_next_plans_unknown_federal_limit_is_warned_about() -> None:
    option = only(compare(NOW.replace("coinsurance: 20%}", STATED), CLINIC, LATE, next_plan=plan_of(COMING)))
    assert warns(option, "federal out-of-pocket limit of 2028")
    assert assumes(option, "federal limit of 2027", "12,000")


def test_no_warning_of_a_plan_that_has_ended_by_then() -> None:
    coming = COMING.replace("coinsurance: 10%}", STATED)
    option = only(compare(NOW, CLINIC, LATE, next_plan=plan_of(coming)))
    assert not warned_of(option, "years.no_federal_limit")
