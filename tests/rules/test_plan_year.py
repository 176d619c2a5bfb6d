"""The plan year by date of service: where accumulators begin again, and which year the amounts met belong to."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import adjudicate

from .helpers import assumed, assumes, compare, only, owed, pay, plan_of, visit, warned_of, warns

SHARING = "in_network: {deductible: 1000, coinsurance: 20%, out_of_pocket_maximum: 1100}"


def test_deductible_and_maximum_begin_again_on_the_plan_years_first_day() -> None:
    dates = ("2026-06-29", "2026-06-30", "2026-07-01", "2027-06-30", "2027-07-01")
    result = pay(f"plan_year_starts: 07-01\n{SHARING}", [visit(1200, day) for day in dates])
    assert owed(result) == [1040, 60, 1040, 60, 1040]


def test_charges_are_adjudicated_in_date_order_and_answered_in_file_order() -> None:
    dates = ("2026-03-01", "2026-01-01", "2026-02-01")
    assert owed(pay(SHARING, [visit(475, day) for day in dates])) == [50 + 85, 475, 475]


def test_equal_dates_are_taken_in_file_order() -> None:
    charges = [visit(800, "2026-03-01"), visit(400, "2026-03-01", service="consultation"), visit(100, "2026-02-01")]
    assert owed(pay(SHARING, charges)) == [800, 100 + 60, 100]


@pytest.mark.parametrize(
    ("as_of", "starts", "day", "left"),
    [
        ("2026-11-01", "01-01", "2026-11-15", 600),
        ("2026-11-01", "01-01", "2027-01-01", 1000),  # void in the next year
        ("2026-11-01", "01-01", "2025-12-31", 1000),  # and not there yet in the year before
        ("2026-06-30", "07-01", "2026-06-30", 600),
        ("2026-06-30", "07-01", "2026-07-01", 1000),
        ("2026-07-01", "07-01", "2027-06-30", 600),
        ("2025-12-31", "07-01", "2026-06-30", 600),
    ],
)
def test_amounts_met_belong_to_the_plan_year_of_their_date(as_of: str, starts: str, day: str, left: int) -> None:
    plan = f"plan_year_starts: {starts}\nmet: {{as_of: {as_of}, in_network: {{deductible: 400}}}}\n{SHARING}"
    assert pay(plan, [visit(0, day)]).charges[0].deductible_left == left * 100


@pytest.mark.parametrize(("today", "left"), [(date(2026, 11, 22), 600), (date(2027, 1, 1), 1000)])
def test_charges_without_dates_fall_in_todays_plan_year(today: date, left: int) -> None:
    plan = plan_of(f"met: {{as_of: 2026-11-01, in_network: {{deductible: 400}}}}\n{SHARING}")
    result = adjudicate(plan, [visit(0)], today=today)
    assert result.charges[0].deductible_left == left * 100
    assert assumes(result, "without dates", "today's plan year")


def test_amounts_met_without_a_date_belong_to_todays_plan_year() -> None:
    plan = plan_of(f"met: {{in_network: {{deductible: 400}}}}\n{SHARING}")
    result = adjudicate(plan, [visit(0, "2026-12-31"), visit(0, "2027-01-01")], today=date(2026, 11, 22))
    assert [charge.deductible_left for charge in result.charges] == [600_00, 1000_00]


def test_amounts_met_in_an_earlier_plan_year_are_warned_about() -> None:
    plan = "{name: P, network: a, met: {as_of: 2025-12-31, in_network: {deductible: 400}}, in_network: {deductible: 1000, coinsurance: 20%}}"
    option = only(compare(plan.replace("name: P", "name: P, coverage: covered"), "{name: C, networks: [a], infusion: 100}"))
    assert option.total.deductible == 600_00
    assert warns(option, "2025-12-31", "earlier plan year")


def test_a_charge_that_may_be_in_the_amounts_met_already_is_warned_about() -> None:
    plan = f"met: {{as_of: 2026-11-01, in_network: {{deductible: 400}}}}\n{SHARING}"
    assert warned_of(pay(plan, [visit(100, "2026-10-31")]), "replay.may_count_twice")
    assert not warned_of(pay(plan, [visit(100, "2026-11-02")]), "replay.may_count_twice")


def test_every_year_has_the_federal_limit_of_its_own() -> None:
    plan = "in_network: {deductible: 0, coinsurance: 100%}"
    dates = ("2025-05-01", "2026-05-01", "2027-05-01", "2028-05-01")
    assert owed(pay(plan, [visit(20_000, day) for day in dates])) == [9_200, 10_600, 12_000, 20_000]


def test_the_federal_limit_is_that_of_the_year_in_which_the_plan_year_begins() -> None:
    plan = "plan_year_starts: 07-01\nin_network: {deductible: 0, coinsurance: 100%}"
    assert owed(pay(plan, [visit(20_000, "2026-06-30"), visit(20_000, "2026-07-01")])) == [9_200, 10_600]


def test_an_estimate_lies_in_one_plan_year_and_says_so() -> None:
    plan = "{name: P, network: a, plan_year_starts: 07-01, in_network: {deductible: 1000, coinsurance: 20%}}"
    assert assumed(only(compare(plan, "{name: C, networks: [a], infusion: 100}")), "years.one", begins=date(2026, 7, 1))


def test_what_is_met_afterwards_is_that_of_the_last_plan_year() -> None:
    result = pay(f"session_limit: 9\n{SHARING}", [visit(300, "2026-03-01"), visit(200, "2027-03-01")])
    assert result.accumulators.to_dict() == {"in_network": {"deductible": 200, "out_of_pocket": 200}, "sessions_used": 1}


def test_dates_in_some_rows_only_are_an_error() -> None:
    with pytest.raises(Exception, match="no date"):
        pay(SHARING, [visit(100, "2026-03-01"), visit(100)])
