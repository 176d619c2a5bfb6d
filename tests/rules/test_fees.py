"""What a clinic asks on top of its prices and no plan pays (``rules.md``, "fees no plan pays"). Worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course
from ketacost.engine.line import verdict_of
from ketacost.model.person import Person
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option

from .helpers import assumes, bounds, check_identities, compare, help_of, only, parts, pays

PLAN = """
network: a
coverage: covered
in_network: {deductible: 0, out_of_pocket_maximum: none, coinsurance: 20%}
out_of_network: {deductible: 0, out_of_pocket_maximum: none, coinsurance: 40%, allowed_amount: 400}
"""
MEMBERSHIP = "fees: [{name: membership fee, amount: 250, per: visit, for: insured}]\n"
CLINIC = "networks: {a: {infusion: 900}}\ninfusion: 900\n"
MONDAY = date(2026, 1, 5)


def _at(clinic: str, course: Course | None = None, plan: str = PLAN, **known: object) -> Estimate:
    return compare(plan, clinic, course or Course(6), today=MONDAY, **known)


def _why(option: Option) -> list[str]:
    return [why.code for why in option.why_not_sure]


def test_a_membership_fee_beside_insurance_is_owed_at_every_visit() -> None:
    """20 % of 900 is 180, and 250 on top: 6 x (180 + 250) = 2,580. Self-pay is 6 x 900 = 5,400, without it."""
    result = _at(CLINIC + MEMBERSHIP)
    insured = only(result)
    assert parts(insured) == {
        "billed": 6 * 1150,
        "allowed": 5400,
        "coinsurance": 1080,
        "self_pay": 1500,
        "patient_pays": 2580,
        "plan_pays": 4320,
    }
    assert pays(insured) == [430] * 6
    assert only(result, "self_pay").total.patient_pays == 5_400_00
    assert insured.sure
    check_identities(insured)


def test_a_fee_fills_no_deductible_no_maximum_and_no_session_limit() -> None:
    """Of a deductible of 1,500 the first visit leaves 600, the second nothing: 900 + 600 + 60, then 180 until 1,800 are paid.

    900, 660, 180, 60, 0, 0 = 1,800 is the maximum; the fee goes on: 1,800 + 6 x 250 = 3,300. Six sessions of the limit are used.
    """
    plan = PLAN.replace(
        "deductible: 0, out_of_pocket_maximum: none, coinsurance: 20%",
        "deductible: 1500, out_of_pocket_maximum: 1800, coinsurance: 20%",
    )
    option = only(_at(CLINIC + MEMBERSHIP, plan=plan + "session_limit: 8\n"))
    assert pays(option) == [1150, 910, 430, 310, 250, 250]
    assert option.total.patient_pays == 3_300_00
    assert [visit.deductible_left for visit in option.visits][:2] == [600_00, 0]
    assert [visit.out_of_pocket_left for visit in option.visits] == [900_00, 240_00, 60_00, 0, 0, 0]
    assert [visit.sessions_left for visit in option.visits] == [7, 6, 5, 4, 3, 2]
    assert option.credited is not None
    assert option.credited.out_of_pocket == 1_800_00


@pytest.mark.parametrize(
    ("whom", "insured", "alone"), [("insured", 1_180, 5_400), ("self_pay", 1_080, 5_500), ("everyone", 1_180, 5_500)]
)
def test_a_fee_is_for_whom_the_clinic_says(whom: str, insured: int, alone: int) -> None:
    """100 once: 6 x 180 = 1,080 or 1,180 through insurance; 6 x 900 = 5,400 or 5,500 without."""
    result = _at(CLINIC + f"fees: [{{name: chart, amount: 100, per: course, for: {whom}}}]")
    assert [only(result, way).total.patient_pays for way in ("insurance", "self_pay")] == [insured * 100, alone * 100]


def test_a_fee_once_a_course_is_due_at_the_first_infusion_and_not_at_the_consultation() -> None:
    result = _at("consultation: 200\ninfusion: 450\nfees: [{name: chart, amount: 75, per: course}]", Course(3))
    assert pays(only(result, "self_pay")) == [200, 525, 450, 450]


def test_a_fee_a_month_is_owed_for_each_month_that_is_begun() -> None:
    """Weekly from Monday, 5 January: the month holds those of 5, 12, 19, 26 January and 2 February; the sixth begins the next."""
    clinic = "infusion: 450\nfees: [{name: care team, amount: 90, per: month}]"
    option = only(_at(clinic, Course(6, start=MONDAY, every="1w")), "self_pay")
    assert pays(option) == [540, 450, 450, 450, 450, 540]
    assert option.range is None


def test_without_dates_months_are_those_of_two_sessions_a_week_and_at_most_of_one() -> None:
    """Six are over in 18 days: one month, 2,700 + 90. One a week they take six weeks, and a month may have 28 days: two."""
    clinic = "infusion: 450\nfees: [{name: care team, amount: 90-100, per: month}]"
    option = only(_at(clinic), "self_pay")
    assert bounds(option) == (2_790, 2_795, 2_900)
    assert assumes(option, "two infusions a week")
    assert option.sure


def test_a_range_of_a_fee_is_in_the_range_of_the_price() -> None:
    """Six of 450 with 150, 225 or 300 each: 3,600 to 4,500."""
    assert bounds(only(_at("infusion: 450\nfees: [{name: doctor, amount: 150-300}]"), "self_pay")) == (3_600, 4_050, 4_500)


def test_a_deposit_is_cash_at_once_and_no_cost() -> None:
    """450 and 100 are due on the first day; six sessions cost 2,700."""
    option = only(_at("infusion: 450\nfees: [{name: deposit, amount: 100, per: course, refundable: yes}]"), "self_pay")
    assert (option.cash.at_once, option.cash.paid_first, option.total.patient_pays) == (550_00, 2_700_00, 2_700_00)


def test_a_deposit_is_laid_out_beside_what_a_plan_pays_back_later() -> None:
    """Out of network, undated: 450 a visit, of which 60 % of 400 comes back. The last day asks for 450 and 100, 5 x 240 being out."""
    clinic = "networks: []\ninfusion: 450\nfees: [{name: deposit, amount: 100, refundable: yes}]"
    plan = PLAN.replace("network: a\n", "network: b\n")
    assert only(_at(clinic, plan=plan)).cash.at_once == (5 * 240 + 550) * 100


@pytest.mark.parametrize("amount", ["", ", amount: unknown"])
def test_what_is_announced_without_an_amount_keeps_a_price_from_being_a_promise(amount: str) -> None:
    result = _at(CLINIC + f"fees: [{{name: the doctor's own bill{amount}, for: insured}}]")
    assert _why(only(result)) == ["promise.not_whole"]
    assert (
        str(only(result).why_not_sure[0]) == "This comes on top, and the clinic does not say how much: the doctor's own bill."
    )
    assert only(result).total.patient_pays == 1_080_00
    assert _why(only(result, "self_pay")) == []


def test_a_package_and_a_membership_have_the_fees_of_those_who_pay_themselves() -> None:
    """Six for 2,400 and six fees of 20: 2,520. As a member 99 + 4 x 340 = 1,459, and four fees: 1,539."""
    fees = "fees: [{name: monitor, amount: 20, for: self_pay}, {name: claims, amount: 5, for: insured}]\n"
    package = only(_at("infusion: 450\npackages: [{sessions: 6, price: 2400}]\n" + fees), "package")
    assert pays(package) == [420] * 6
    assert package.cash.at_once == 2_420_00
    assert package.sure
    check_identities(package)
    course = Course(4, start=MONDAY, every="1w")
    member = only(_at("infusion: 450\nmembership: {fee: 99, per: month, infusion: 340}\n" + fees, course), "package")
    assert member.total.patient_pays == 1_539_00


def test_a_package_that_ends_early_owes_the_fees_of_the_visits_that_were() -> None:
    """Two of six: the package is paid, 2,400, with two fees of 20; of a refundable one 4/6 comes back."""
    clinic = "infusion: 450\npackages: [{sessions: 6, price: 2400, refundable: yes}]\nfees: [{name: monitor, amount: 20}]"
    option = only(_at(clinic, Course(6, stop_after=2)), "package")
    assert option.stop is not None
    assert (option.stop.total.patient_pays, option.stop.refund) == (2_440_00, 1_600_00)


def test_where_all_is_paid_ahead_the_fees_are_due_visit_by_visit() -> None:
    """Six of 400 on the first day with a fee of 20, and the other fees later; broken off after two, two fees are owed."""
    clinic = "infusion: 500\ndiscounts: [{for: prepay, percent: 20%}]\nfees: [{name: monitor, amount: 20}]"
    option = only(_at(clinic, Course(6, stop_after=2), person=Person(discounts=("prepay",))), "self_pay")
    assert list(option.dues) == [2_420_00, 20_00, 20_00, 20_00, 20_00, 20_00]
    assert option.stop is not None
    assert option.stop.total.patient_pays == 2_440_00


def test_a_discount_and_a_credited_consultation_take_nothing_off_a_fee() -> None:
    """10 % off 300 and off a consultation of 600: 540, of which 270 are all that the first session has, and the fee of 50."""
    clinic = (
        "consultation: {price: 600, credited: yes}\ninfusion: 300\ndiscounts: [{for: veteran, percent: 10%}]\n"
        "fees: [{name: monitor, amount: 50}]"
    )
    assert pays(only(_at(clinic, Course(2), person=Person(discounts=("veteran",))), "self_pay")) == [540, 50, 320]


def test_nobody_behind_the_plan_pays_a_fee() -> None:
    """Copay help leaves 10 a visit, a second plan takes over the rest: the fee of 250 stays."""
    aid = help_of("pays_for: [infusion]\nyou_pay_at_least: 10\nyearly_maximum: 100000\nsource: test\nas_of: 2026-01-01")
    helped = only(_at(CLINIC + MEMBERSHIP, Course(2), assistance=aid))
    assert pays(helped) == [260, 260]


def test_a_plan_that_does_not_cover_leaves_a_fee_of_everyone_and_is_shown_once_as_self_pay() -> None:
    """6 x 900 and 6 x 20 either way."""
    plan = PLAN.replace("coverage: covered", "coverage: not_covered")
    result = _at(CLINIC + "fees: [{name: monitor, amount: 20}]", plan=plan)
    assert [(option.way, option.total.patient_pays) for option in result.options] == [("self_pay", 5_520_00)]


def test_a_fee_is_told_by_its_name_and_no_plan_hears_of_it() -> None:
    visit = only(_at(CLINIC + MEMBERSHIP)).visits[0]
    assert visit.why[-1] == "A fee of $250 that no plan pays."
    assert [verdict_of(row) for row in visit.rows] == ["covered", "fee"]
    detail = visit.to_dict(detail=True)["lines"]
    assert [(line["service"], line["fee"], line["network"], line["patient_pays"]) for line in detail] == [
        ("infusion", None, "in", 180),
        ("fee", "membership fee", None, 250),
    ]


def test_sessions_that_no_plan_stands_for_bear_no_fee_of_those_who_use_insurance() -> None:
    """Four of six are approved: 4 x (180 + 250), and 2 x 900 paid alone: 3,520. What those bear on top is not in it: a doubt."""
    plan = PLAN.replace(
        "coverage: covered",
        "coverage: {status: covered, prior_authorization: {status: approved, sessions: 4}}\nnot_covered_price: billed",
    )
    mixed = only(_at(CLINIC + MEMBERSHIP, plan=plan), "mixed")
    assert pays(mixed) == [430] * 4 + [900] * 2
    check_identities(mixed)
    assert mixed.sure
    chart = ", {name: chart, amount: 10, for: self_pay}]"
    assert _why(only(_at(CLINIC + MEMBERSHIP.replace("]", chart), plan=plan), "mixed")) == ["promise.fee_of_the_rest"]


@pytest.mark.parametrize(("sessions", "months"), [(4, 1), (5, 2), (12, 3)])
def test_months_that_nobody_dated_are_at_most_those_of_one_session_a_week(sessions: int, months: int) -> None:
    """A month of 28 days holds four of them."""
    clinic = "infusion: 450\nfees: [{name: care team, amount: 90, per: month}]"
    assert only(_at(clinic, Course(sessions)), "self_pay").upper == (450 * sessions + 90 * months) * 100


def test_a_fee_stays_where_sessions_of_the_limit_may_be_used_up() -> None:
    """Nobody says how many of six are used: at worst all, each at the rate of 900 (negotiated) and 250 on top: 6 x 1,150."""
    option = only(_at(CLINIC + MEMBERSHIP, plan=PLAN + "session_limit: 6\nnot_covered_price: negotiated\n"))
    assert option.upper == 6_900_00
