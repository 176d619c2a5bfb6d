"""Every row of the table "Worked checks" in the rules, in its order, with the arithmetic in words."""

from __future__ import annotations

from itertools import product

from .helpers import owed, parts, pay, total_owed, visit, warns


def test_deductible_first_then_coinsurance() -> None:
    """475 three times is 1,425; 75 is left of 1,500: 75 + 20% of 400 = 155; then 20% of 475 = 95."""
    result = pay("in_network: {deductible: 1500, coinsurance: 20%, out_of_pocket_maximum: none}", 8 * [visit(475)])
    assert owed(result) == [475, 475, 475, 155, 95, 95, 95, 95]
    assert total_owed(result) == 1960


def test_the_maximum_ends_what_one_large_bill_costs() -> None:
    """2,000 + 20% of 3,000 = 2,600, and the maximum is 2,500."""
    result = pay("in_network: {deductible: 2000, coinsurance: 20%, out_of_pocket_maximum: 2500}", [visit(5000)])
    assert owed(result) == [2500]


def test_a_copay_is_never_more_than_the_allowed_amount() -> None:
    assert owed(pay("in_network: {deductible: 0, copay: 60}", [visit(50)])) == [50]


def test_the_maximum_cuts_the_copay_that_reaches_it() -> None:
    """100 left: 40, 40, then the last 20, then nothing."""
    plan = """
        in_network: {deductible: 1500, copay: 40, copay_rule: waives_deductible, out_of_pocket_maximum: 2000}
        met: {in_network: {deductible: 0, out_of_pocket: 1900}}
    """
    assert owed(pay(plan, 4 * [visit(400)])) == [40, 40, 20, 0]


def test_a_copay_alone_waives_the_deductible_where_no_rule_is_stated() -> None:
    result = pay("in_network: {deductible: 1500, copay: 40}", 8 * [visit(475)])
    assert total_owed(result) == 8 * 40 == 320
    assert result.charges[-1].deductible_left == 150_000


def test_a_copay_after_the_deductible_joins_the_visit_that_fills_it() -> None:
    """Three visits leave 75 of 1,500 open: 75 + min(40, 400) = 115."""
    result = pay("in_network: {deductible: 1500, copay: 40, copay_rule: after_deductible}", 4 * [visit(475)])
    assert owed(result)[3] == 115


def test_a_consultation_with_its_own_copay_leaves_the_blocks_coinsurance_out() -> None:
    plan = "in_network: {deductible: 1500, coinsurance: 20%, benefits: {consultation: {copay: 40}}}"
    assert owed(pay(plan, [visit(250, service="consultation")])) == [40]


def test_a_copay_after_the_deductible_takes_only_what_is_left_of_the_price() -> None:
    """470 of the deductible is left: 470 + min(40, 5) = 475."""
    plan = """
        in_network: {deductible: 1500, copay: 40, copay_rule: after_deductible}
        met: {in_network: {deductible: 1030}}
    """
    assert parts(pay(plan, [visit(475)]).charges[0]) == {
        "billed": 475,
        "allowed": 475,
        "deductible": 470,
        "copay": 5,
        "patient_pays": 475,
    }


def test_a_copay_before_the_deductible_does_not_fill_it() -> None:
    """Each visit is 40 + deductible 435; after three 195 is left: 40 + 195 = 235; then the copay alone."""
    result = pay("in_network: {deductible: 1500, copay: 40, copay_rule: before_deductible}", 8 * [visit(475)])
    assert owed(result) == [475, 475, 475, 235, 40, 40, 40, 40]
    assert total_owed(result) == 1820


def test_copay_and_coinsurance_on_one_service_follow_the_deductible() -> None:
    """200 + 100 + 20% of the remaining 700 = 440."""
    charge = pay("in_network: {deductible: 200, copay: 100, coinsurance: 20%}", [visit(1000)]).charges[0]
    assert (charge.deductible, charge.copay, charge.coinsurance, charge.patient_pays) == (20_000, 10_000, 14_000, 44_000)


def test_a_zero_deductible_is_a_number() -> None:
    assert owed(pay("in_network: {deductible: 0, coinsurance: 20%}", [visit(475)])) == [95]


def test_more_met_than_the_deductible_leaves_nothing_and_warns() -> None:
    result = pay(
        "{name: Lag, in_network: {deductible: 1500, coinsurance: 20%}, met: {in_network: {deductible: 1600}}}", [visit(475)]
    )
    assert owed(result) == [95]
    assert warns(result, "$1,600.00", "$1,500.00")


def test_sessions_over_the_limit_are_paid_at_the_cash_price() -> None:
    """20% of 400 = 80 six times, then 600 twice."""
    plan = "{name: Six, session_limit: 6, met: {sessions_used: 0}, in_network: {deductible: 0, coinsurance: 20%}}"
    result = pay(plan, 8 * [visit(400, billed=600, cash_price=600)])
    assert owed(result) == 6 * [80] + 2 * [600]


def test_sessions_used_before_the_course_count() -> None:
    plan = "{name: Twenty, session_limit: 20, met: {sessions_used: 17}, in_network: {deductible: 0, coinsurance: 20%}}"
    assert owed(pay(plan, 6 * [visit(400)])) == 3 * [80] + 3 * [400]


def test_a_met_maximum_does_not_reach_beyond_the_session_limit() -> None:
    plan = """
        in_network: {deductible: 500, coinsurance: 20%, out_of_pocket_maximum: 1000}
        met: {in_network: {deductible: 500, out_of_pocket: 1000}}
        session_limit: 2
    """
    assert owed(pay(plan, 4 * [visit(400, billed=600)])) == [0, 0, 600, 600]


def test_out_of_network_the_balance_is_owed_and_only_the_share_counts() -> None:
    """40% of 400 = 160, and 650 - 400 = 250 on top; of the maximum of 1,000 only the 160 is used."""
    result = pay(
        "out_of_network: {deductible: 0, coinsurance: 40%, out_of_pocket_maximum: 1000}",
        [visit(400, billed=650, network="out")],
    )
    assert (result.charges[0].coinsurance, result.charges[0].balance_bill, result.charges[0].patient_pays) == (
        16_000,
        25_000,
        41_000,
    )
    assert result.charges[0].out_of_pocket_left == 84_000


def test_out_of_network_the_deductible_is_credited_allowed_dollars() -> None:
    result = pay("out_of_network: {deductible: 500, coinsurance: 40%}", [visit(120, billed=200, network="out")])
    assert owed(result) == [200]
    assert result.charges[0].deductible_left == 38_000


def test_no_out_of_network_benefit_is_not_a_deductible_of_zero() -> None:
    result = pay("in_network: {deductible: 1500, coinsurance: 20%}", [visit(None, billed=650, network="out"), visit(475)])
    assert parts(result.charges[0]) == {"billed": 650, "limits_or_exclusions": 650, "patient_pays": 650}
    assert result.charges[1].deductible_left == 102_500


def test_an_embedded_family_deductible_binds_before_the_individuals() -> None:
    """3,000 - 2,600 = 400 is left of the family's: 400 + 20% of 75 = 415, then 95."""
    plan = """
        covers: family
        in_network: {deductible: {individual: 1500, family: 3000}, coinsurance: 20%}
        met: {in_network: {deductible: 0, family_deductible: 2600}}
    """
    assert owed(pay(plan, 2 * [visit(475)])) == [415, 95]


def test_under_an_aggregate_deductible_only_the_familys_counts() -> None:
    """3,000 less the 1,000 that others used: the patient pays 2,000 first, whatever is stated for the individual."""
    plan = """
        covers: family
        in_network: {deductible: {individual: 1500, family: 3000, family_rule: aggregate}, coinsurance: 20%}
        met: {in_network: {deductible: 0, family_deductible: 1000}}
    """
    assert owed(pay(plan, 5 * [visit(500)])) == [500, 500, 500, 500, 100]


def test_the_deductible_begins_again_in_january() -> None:
    dates = ("2026-11-15", "2026-12-01", "2026-12-15", "2027-01-05")
    result = pay("in_network: {deductible: 1000, coinsurance: 20%}", [visit(500, day) for day in dates])
    assert owed(result) == [500, 500, 100, 500]


def test_the_last_quarters_deductible_carries_over_where_it_was_not_met() -> None:
    """200 in March and 550 in October of 900: next year 900 - 550 = 350 is left, and 20% of 50 more is owed."""
    plan = "{name: Carry, fourth_quarter_carry_over: if_not_met, in_network: {deductible: 900, coinsurance: 20%}}"
    result = pay(plan, [visit(200, "2026-03-10"), visit(550, "2026-10-10"), visit(400, "2027-01-20")])
    assert owed(result) == [200, 550, 350 + 10]


def test_a_penalty_in_percent_is_taken_of_what_the_plan_would_have_paid() -> None:
    """25% of the plan's 300 is 75 more, also where the maximum of 100 is already reached by the patient's 100."""
    plan = """
        in_network: {deductible: 0, coinsurance: 25%, out_of_pocket_maximum: 100}
        coverage: {status: covered, prior_authorization: {status: not_requested, if_missing: {penalty_percent: 25%}}}
    """
    charge = pay(plan, [visit(400)]).charges[0]
    assert parts(charge) == {
        "billed": 400,
        "allowed": 400,
        "coinsurance": 100,
        "penalty": 75,
        "patient_pays": 175,
        "plan_pays": 225,
    }


def test_a_line_smaller_than_the_deductible_leaves_the_copay_out_of_it() -> None:
    """10 + 105.33 = 115.33; 250 - 105.33 = 144.67 is left."""
    result = pay("in_network: {deductible: 250, copay: 10, copay_rule: before_deductible}", [visit(115.33)])
    assert owed(result) == [115.33]
    assert result.charges[0].deductible_left == 144_67


def test_sessions_beyond_the_authorized_number_may_not_be_billed_in_network() -> None:
    plan = """
        in_network: {deductible: 0, coinsurance: 20%}
        coverage: {status: covered, prior_authorization: {status: approved, sessions: 6}}
    """
    result = pay(plan, 8 * [visit(400, billed=600)])
    assert owed(result) == 6 * [80] + [0, 0]
    assert [charge.write_off / 100 for charge in result.charges] == 6 * [200] + [600, 600]


def test_excluded_infusions_leave_the_consultation_covered() -> None:
    plan = "{name: Excluding, coverage: not_covered, in_network: {deductible: 1500, coinsurance: 20%, benefits: {consultation: {copay: 40}}}}"
    result = pay(plan, [visit(250, service="consultation"), *2 * [visit(400, billed=600, cash_price=450)]])
    assert owed(result) == [40, 450, 450]


def test_half_a_cent_is_rounded_up() -> None:
    """15% of 399.99 is 59.9985."""
    assert owed(pay("in_network: {deductible: 0, coinsurance: 15%}", [visit("399.99")])) == [60.00]


def test_the_federal_marketplaces_384_courses_add_up_to_the_cent() -> None:
    total = 0.0
    for deductible, maximum, share in product((0, 500, 1500, 3000), (3000, 9200), ("10%", "20%", "30%", "50%")):
        plan = f"in_network: {{deductible: {deductible}, out_of_pocket_maximum: {maximum}, coinsurance: {share}}}"
        total += sum(
            total_owed(pay(plan, visits * [visit(allowed)])) for allowed, visits in product((300, 475, 650), (6, 8, 12, 24))
        )
    assert total == 878_480.00
