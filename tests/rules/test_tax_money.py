"""What paying from an HSA or FSA saves, and the medical-expense deduction, at the federal amounts of 2026."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ketacost import Course
from ketacost.files.limits import tax_limits
from ketacost.model.person import Journey, Taxes
from ketacost.money import WHOLE
from ketacost.result.extras import TaxSaving
from ketacost.result.option import Option

from .helpers import assumed, assumes, compare, only, plan_of, warned_of, warns

RATE = 240_000
"""24 %, in parts per million."""
HSA = Taxes("hsa", RATE, limits=tax_limits())
FSA = Taxes("fsa", RATE, limits=tax_limits())
ITEMIZED = Taxes(None, RATE, itemize=True, income=40_000_00, limits=tax_limits())
TODAY = date(2026, 11, 22)
BLOCK = "in_network: {deductible: 1700, coinsurance: 20%}\ncoverage: not_covered"
ELIGIBLE = f"name: High deductible\nhsa_eligible: yes\n{BLOCK}"
FAMILY = f"{ELIGIBLE}\ncovers: family"
OTHER = f"name: Other\n{BLOCK}"


def _option(count: int, taxes: Taxes, clinic: str = "", plan: str = ELIGIBLE, **known: Any) -> Option:
    """So many sessions of 450, today."""
    result = compare(plan, f"infusion: 450\n{clinic}", Course(count, undated=True), today=TODAY, taxes=taxes, **known)
    return only(result, "self_pay")


def _saving(count: int, taxes: Taxes, clinic: str = "", plan: str = ELIGIBLE, **known: Any) -> TaxSaving:
    found = _option(count, taxes, clinic, plan, **known).tax
    assert found is not None
    return found


def test_what_is_paid_from_an_hsa_saves_ones_own_rate() -> None:
    """Six sessions: 24% of 2,700 = 648."""
    assert _saving(6, HSA).to_dict() == {
        "account": "hsa",
        "from_account": 2700,
        "saving": 648,
        "deductible": 0,
        "deduction": 0,
        "after_tax": 2052,
    }


@pytest.mark.parametrize(
    ("taxes", "plan", "count", "covered"),
    [
        (HSA, ELIGIBLE, 9, 4_050),
        (HSA, ELIGIBLE, 10, 4_400),  # of 4,500
        (HSA._replace(from_55=True), ELIGIBLE, 12, 5_400),  # 4,400 + 1,000, of 5,400
        (HSA._replace(from_55=True), ELIGIBLE, 13, 5_400),  # of 5,850
        (HSA, FAMILY, 20, 8_750),  # of 9,000
        (HSA._replace(from_55=True), FAMILY, 22, 9_750),  # of 9,900
        (HSA._replace(carried_over=1_000_00), ELIGIBLE, 12, 5_400),  # 4,400 and all that was left
        (FSA, OTHER, 7, 3_150),
        (FSA, OTHER, 8, 3_400),  # of 3,600
        (FSA._replace(from_55=True), FAMILY, 8, 3_400),  # one person's account, at any age
        (FSA._replace(carried_over=500_00), OTHER, 9, 3_900),  # of 4,050
        (FSA._replace(carried_over=1_000_00), OTHER, 10, 4_060),  # of 2025 at most 660
    ],
)
def test_an_account_holds_no_more_than_the_years_limit(taxes: Taxes, plan: str, count: int, covered: int) -> None:
    """The rest is paid from taxed money; 24% of the covered part is saved."""
    found = _saving(count, taxes, plan=plan)
    assert (found.from_account, found.saving) == (covered * 100, covered * 24)
    assert found.after_tax == count * 450_00 - covered * 24
    if taxes.carried_over:
        return
    most = assumed(_option(count, taxes, plan=plan), "taxes.most", account=taxes.account, cents=covered * 100, year=2026)
    assert most == (covered < count * 450)


def test_beside_no_eligible_plan_an_hsa_saves_nothing_and_says_so() -> None:
    option = _option(6, HSA, plan=OTHER)
    assert option.tax == TaxSaving("hsa", 0, 0, 0, 2_700_00, rate=RATE)
    assert assumed(option, "taxes.no_hsa", carried=False)


def test_money_that_goes_in_through_payroll_saves_social_security_and_medicare_tax_too() -> None:
    """24% + 7.65% = 31.65% of 2,700 = 854.55."""
    assert _saving(6, HSA._replace(payroll=True)).saving == 854_55
    assert _saving(6, FSA._replace(payroll=True)).saving == 854_55


@pytest.mark.parametrize("kind", ["medicare", "medicare_advantage", "medicaid", "tricare"])
def test_public_insurance_leaves_no_room_for_an_hsa_whatever_its_file_says(kind: str) -> None:
    """26 U.S.C. 223(b)(7) and (c)(1)."""
    assert _saving(6, HSA, plan=f"{ELIGIBLE}\nkind: {kind}").from_account == 0


def test_each_plan_has_its_own_hsa_and_so_has_what_is_paid_without_insurance() -> None:
    """Covered at 380 in network: 24 % of it, and of the cash price of 450, beside the eligible plan alone."""
    text = "network: blue\nin_network: {deductible: 1700, coinsurance: 20%}\ncoverage: covered"
    plans = [f"name: High deductible\nhsa_eligible: yes\n{text}", f"name: Other\n{text}"]
    clinic = "infusion: 450\nnetworks: {blue: {infusion: 380}}"
    options = compare(plans, clinic, Course(1), today=TODAY, taxes=HSA).options
    assert {(each.plan, each.way): each.tax and each.tax.saving for each in options} == {
        ("High deductible", "insurance"): 91_20,
        ("Other", "insurance"): 0,
        ("High deductible", "self_pay"): 108_00,
        ("Other", "self_pay"): 0,
    }


def test_what_is_paid_without_insurance_is_shown_once_where_the_tax_is_the_same() -> None:
    text = "in_network: {deductible: 1700, coinsurance: 20%}"
    plans = [f"name: One\nhsa_eligible: yes\n{text}", f"name: Two\nhsa_eligible: yes\n{text}"]
    options = compare(plans, "infusion: 450\nnetworks: []", Course(1), today=TODAY, taxes=HSA).options
    assert [each.plan for each in options if each.way == "self_pay"] == [None]


def _across(plan: str, coming: str) -> TaxSaving:
    """From December 14: three sessions in 2026 under one plan, three in 2027 under the next."""
    course = Course(6, start=date(2026, 12, 14), every="weekly")
    result = compare(plan, "infusion: 450", course, today=TODAY, taxes=HSA, next_plan=plan_of(coming))
    found = only(result, "self_pay").tax
    assert found is not None
    return found


def test_an_hsa_goes_by_the_plan_of_each_year() -> None:
    """24% of 1,350 = 324, in whichever year the plan is eligible."""
    assert _across(ELIGIBLE, ELIGIBLE.replace("High", "Next")).from_account == 2_700_00
    for pair in ((ELIGIBLE, OTHER), (OTHER, ELIGIBLE)):
        assert (_across(*pair).from_account, _across(*pair).saving) == (1_350_00, 324_00)


def test_an_hsa_takes_a_twelfth_for_each_month_on_an_eligible_plan() -> None:
    """The next plan begins on July 1, 2027: six months of 4,500 are 2,250, of the 3,150 that seven sessions in 2027 cost."""
    course = Course(7, start=date(2027, 8, 2), every="weekly")
    coming = plan_of(ELIGIBLE.replace("High", "Next") + '\nplan_year_starts: "07-01"')
    result = compare(OTHER, "infusion: 450", course, today=TODAY, taxes=HSA, next_plan=coming)
    found = only(result, "self_pay").tax
    assert found is not None
    assert found.from_account == 2_250_00


def test_a_second_insurance_that_is_not_eligible_leaves_no_room_for_an_hsa() -> None:
    assert _saving(6, HSA, secondary=plan_of(OTHER)).from_account == 0


def test_a_package_is_paid_in_the_year_in_which_it_is_bought() -> None:
    """Six for 2,400 on December 14, 2026: all of it from the FSA of 2026, although three sessions are in 2027."""
    course = Course(6, start=date(2026, 12, 14), every="weekly")
    clinic = "infusion: 450\npackages: [{sessions: 6, price: 2400}]"
    found = only(compare(OTHER, clinic, course, today=TODAY, taxes=FSA), "package").tax
    assert found is not None
    assert (found.from_account, found.saving) == (2_400_00, 576_00)


def _weekly(start: date, count: int, taxes: Taxes) -> Option:
    course = Course(count, start=start, every="weekly")
    return only(compare(ELIGIBLE, "infusion: 450", course, today=TODAY, taxes=taxes), "self_pay")


def test_an_fsa_of_a_year_whose_limit_is_not_known_saves_nothing_and_says_so() -> None:
    option = _weekly(date(2027, 1, 4), 6, FSA)
    assert option.tax == TaxSaving("fsa", 0, 0, 0, 2_700_00, rate=RATE)
    assert warns(option, "Taxes of 2027", "into an FSA", "no savings")


def test_each_calendar_year_has_its_own_limit() -> None:
    """From December 14: three sessions in 2026, 24% of 1,350 = 324; three in 2027, whose FSA limit is not known."""
    option = _weekly(date(2026, 12, 14), 6, FSA)
    assert option.tax == TaxSaving("fsa", 1_350_00, 324_00, 0, 2_376_00, rate=RATE)
    assert warns(option, "Taxes of 2027")
    assert not warns(option, "Taxes of 2026")


def test_an_hsa_has_the_limits_of_both_years() -> None:
    """Twenty weeks from October 26, 2026: ten until December 28, 4,400 of 4,500; ten in 2027, all of 4,500: 24% of 8,900."""
    option = _weekly(date(2026, 10, 26), 20, HSA)
    assert option.tax == TaxSaving("hsa", 8_900_00, 2_136_00, 0, 9_000_00 - 2_136_00, rate=RATE)


def test_an_fsa_tells_what_is_carried_over() -> None:
    assert assumes(_option(6, FSA), "You lose FSA money", "$680.00 of 2026")


@pytest.mark.parametrize(
    ("count", "deduction"),
    [
        (6, 0),  # 2,700 is under 3,000
        (7, 36),  # 24% of 3,150 - 3,000
        (20, 1_440),  # 24% of 9,000 - 3,000
    ],
)
def test_the_deduction_counts_above_seven_and_a_half_percent_of_income(count: int, deduction: int) -> None:
    """7.5% of 40,000 is 3,000."""
    found = _saving(count, ITEMIZED)
    assert (found.deduction, found.deductible) == (deduction * 100, max(count * 450 - 3_000, 0) * 100)
    assert found.after_tax == (count * 450 - deduction) * 100


def test_each_year_has_a_floor_of_its_own() -> None:
    """From October 5, 2026: thirteen in 2026, 5,850 - 3,000 = 2,850; seven in 2027, 3,150 - 3,000 = 150: 24% of 3,000 = 720."""
    option = _weekly(date(2026, 10, 5), 20, ITEMIZED)
    assert option.tax is not None
    assert (option.tax.deductible, option.tax.deduction) == (3_000_00, 720_00)
    assert assumed(option, "taxes.same_income")


def test_payroll_tax_is_not_saved_by_a_deduction() -> None:
    assert _saving(7, ITEMIZED._replace(payroll=True)).deduction == 36_00


def test_what_an_account_paid_is_not_deducted_again() -> None:
    """Twenty sessions: 4,400 from the HSA saves 1,056; of the other 4,600, 24% of 1,600 = 384."""
    found = _saving(20, HSA._replace(itemize=True, income=40_000_00))
    assert (found.from_account, found.saving, found.deductible, found.deduction) == (4_400_00, 1_056_00, 1_600_00, 384_00)
    assert found.after_tax == 9_000_00 - 1_440_00


def test_medical_miles_are_deducted_at_the_years_rate() -> None:
    """Seven trips of 2 x 80 miles at 0.205 = 229.60; 24% of 3,150 + 229.60 - 3,000 = 91.104."""
    assert _saving(7, ITEMIZED, journey=Journey(miles_one_way=80, per_mile=700)).deduction == 91_10


def test_a_year_whose_mile_is_not_known_is_told_and_its_way_is_not_deducted() -> None:
    """Seven weeks from January 4, 2027: 24% of 3,150 - 3,000 = 36, without the miles."""
    course = Course(7, start=date(2027, 1, 4), every="weekly")
    journey = Journey(miles_one_way=80, per_mile=700)
    option = only(compare([], "infusion: 450", course, today=TODAY, taxes=ITEMIZED, journey=journey), "self_pay")
    assert option.tax is not None
    assert option.tax.deduction == 36_00
    assert warns(option, "Taxes of 2027", "did not deduct the miles")


@pytest.mark.parametrize("miles", [0, 1, 80])
def test_a_mile_that_is_not_known_takes_parking_and_the_ride_home_with_it_no_more(miles: int) -> None:
    """Seven times 12 + 30 = 294 in 2027: 24% of 150 + 294 = 106.56, however far it is."""
    course = Course(7, start=date(2027, 1, 4), every="weekly")
    journey = Journey(miles_one_way=miles, per_mile=700, parking=12_00, ride_home=30_00)
    option = only(compare([], "infusion: 450", course, today=TODAY, taxes=ITEMIZED, journey=journey), "self_pay")
    assert option.tax is not None
    assert option.tax.deduction == 106_56
    assert warned_of(option, "taxes.no_mile") == bool(miles)


@pytest.mark.parametrize(
    ("plan", "carried", "start", "paid"),
    [
        (OTHER, 5_000, date(2027, 1, 4), 2_700),  # nothing may go in; what is there pays for all six in 2027
        (OTHER, 1_000, date(2026, 12, 14), 1_000),  # three in 2026 take 1,000 of 1,350, and nothing is left for 2027
        (OTHER, 2_000, date(2026, 12, 14), 2_000),  # 1,350 in 2026, the other 650 in 2027
        (ELIGIBLE, 2_000, date(2026, 12, 14), 2_700),  # within the years' limits
    ],
)
def test_what_is_in_an_hsa_never_lapses_and_may_be_spent_beside_any_plan(
    plan: str, carried: int, start: date, paid: int
) -> None:
    """26 U.S.C. 223(f)(1)."""
    course = Course(6, start=start, every="weekly")
    taxes = HSA._replace(carried_over=carried * 100)
    found = only(compare(plan, "infusion: 450", course, today=TODAY, taxes=taxes), "self_pay").tax
    assert found is not None
    assert found.from_account == paid * 100


def test_what_is_left_in_an_fsa_lapses_at_the_years_end() -> None:
    """In 2027, whose limit is not known, nothing is left of what was carried over into 2026."""
    option = _weekly(date(2027, 1, 4), 6, FSA._replace(carried_over=600_00))
    assert option.tax is not None
    assert option.tax.from_account == 0


def test_what_a_far_way_saves_leaves_nothing_of_the_course_and_no_less() -> None:
    """One session of 450, and 5,000 miles each way at 20.5 cents: 2,050 of travel. 24% of the 2,500 above no income: 600, not 450."""
    taxed = ITEMIZED._replace(income=0)
    saving = _saving(1, taxed, "travel: {miles_one_way: 5000}")
    assert (saving.deduction, saving.after_tax) == (600_00, 0)


@pytest.mark.parametrize("rate", [WHOLE, WHOLE - 1])
def test_no_tax_gives_back_more_than_is_paid(rate: int) -> None:
    """A rate and payroll tax of more than the whole: 1 session of 450 is paid from the account, and all of it is saved."""
    assert _saving(1, HSA._replace(rate=rate, payroll=True)).after_tax == 0


def test_parking_and_the_ride_home_are_deducted_too() -> None:
    """Seven times 12 + 30 = 294: 24% of 150 + 294 = 106.56 (IRS Publication 502, Transportation)."""
    assert _saving(7, ITEMIZED, journey=Journey(parking=12_00, ride_home=30_00)).deduction == 106_56


def test_of_a_cheap_night_its_price_is_deducted_and_of_one_without_a_price_nothing() -> None:
    """Seven nights at 40: 24% of 150 + 280 = 103.20."""
    nights = Journey(nights=1, per_night=40_00)
    assert _saving(7, ITEMIZED, "setting: hospital", journey=nights).deduction == 103_20
    assert _saving(7, ITEMIZED, "setting: hospital", journey=Journey(nights=1)).deduction == 36_00


@pytest.mark.parametrize(("setting", "deduction"), [("office", 36), ("hospital", 120)])
def test_lodging_is_deducted_at_a_hospital_only(setting: str, deduction: int) -> None:
    """Seven nights at 50 of the 110 that they cost: 24% of 150 + 350 = 120."""
    journey = Journey(nights=1, per_night=110_00)
    assert _saving(7, ITEMIZED, f"setting: {setting}", journey=journey).deduction == deduction * 100


def test_who_says_nothing_of_taxes_is_told_nothing() -> None:
    option = _option(6, Taxes(limits=tax_limits()))
    assert option.tax is None
    assert option.to_dict()["tax"] is None
