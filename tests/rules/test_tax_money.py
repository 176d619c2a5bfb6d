"""What paying from an HSA or FSA saves, and the medical-expense deduction, at the federal amounts of 2026."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ketacost import Course
from ketacost.files.limits import tax_limits
from ketacost.ways.option import Option
from ketacost.ways.tax import Taxes, TaxSaving
from ketacost.ways.travel import Journey

from .helpers import assumes, compare, only

RATE = 240_000
"""24 %, in parts per million."""
HSA = Taxes("hsa", RATE, hsa_eligible=True, limits=tax_limits())
FSA = Taxes("fsa", RATE, limits=tax_limits())
ITEMIZED = Taxes(None, RATE, itemize=True, income=40_000_00, limits=tax_limits())
TODAY = date(2026, 11, 22)


def _option(count: int, taxes: Taxes, clinic: str = "", **known: Any) -> Option:
    """So many sessions of 450, today."""
    result = compare([], f"infusion: 450\n{clinic}", Course(count), today=TODAY, taxes=taxes, **known)
    return only(result, "self_pay")


def _saving(count: int, taxes: Taxes, clinic: str = "", **known: Any) -> TaxSaving:
    found = _option(count, taxes, clinic, **known).tax
    assert found is not None
    return found


def test_what_is_paid_from_an_hsa_saves_ones_own_rate() -> None:
    """Six sessions: 24% of 2,700 = 648."""
    assert _saving(6, HSA).to_dict() == {
        "account": "hsa",
        "from_account": 2700,
        "saving": 648,
        "deduction": 0,
        "after_tax": 2052,
    }


@pytest.mark.parametrize(
    ("taxes", "count", "covered"),
    [
        (HSA, 9, 4_050),
        (HSA, 10, 4_400),  # of 4,500
        (HSA._replace(from_55=True), 12, 5_400),  # 4,400 + 1,000, of 5,400
        (HSA._replace(from_55=True), 13, 5_400),  # of 5,850
        (HSA._replace(family=True), 20, 8_750),  # of 9,000
        (HSA._replace(family=True, from_55=True), 22, 9_750),  # of 9,900
        (FSA, 7, 3_150),
        (FSA, 8, 3_400),  # of 3,600
        (FSA._replace(from_55=True, family=True), 8, 3_400),  # one person's account, at any age
    ],
)
def test_an_account_holds_no_more_than_the_years_limit(taxes: Taxes, count: int, covered: int) -> None:
    """The rest is paid from taxed money; 24% of the covered part is saved."""
    found = _saving(count, taxes)
    assert (found.from_account, found.saving) == (covered * 100, covered * 24)
    assert found.after_tax == count * 450_00 - covered * 24
    assert assumes(_option(count, taxes), f"At most ${covered:,}.00", "taxed money") == (covered < count * 450)


def test_beside_no_eligible_plan_an_hsa_saves_nothing_and_says_so() -> None:
    option = _option(6, HSA._replace(hsa_eligible=False))
    assert option.tax == TaxSaving("hsa", 0, 0, 0, 2_700_00)
    assert assumes(option, "HSA-eligible plan", "nothing is saved")


def test_money_that_goes_in_through_payroll_saves_social_security_and_medicare_tax_too() -> None:
    """24% + 7.65% = 31.65% of 2,700 = 854.55."""
    assert _saving(6, HSA._replace(payroll=True)).saving == 854_55
    assert _saving(6, FSA._replace(payroll=True)).saving == 854_55


def _weekly(start: date, count: int, taxes: Taxes) -> Option:
    course = Course(count, start=start, every="weekly")
    return only(compare([], "infusion: 450", course, today=TODAY, taxes=taxes), "self_pay")


def test_an_fsa_of_a_year_whose_limit_is_not_known_saves_nothing_and_says_so() -> None:
    option = _weekly(date(2027, 1, 4), 6, FSA)
    assert option.tax == TaxSaving("fsa", 0, 0, 0, 2_700_00)
    assert assumes(option, "FSA in 2027 is not known", "no saving")


def test_each_calendar_year_has_its_own_limit() -> None:
    """From December 14: three sessions in 2026, 24% of 1,350 = 324; three in 2027, whose FSA limit is not known."""
    option = _weekly(date(2026, 12, 14), 6, FSA)
    assert option.tax == TaxSaving("fsa", 1_350_00, 324_00, 0, 2_376_00)
    assert assumes(option, "FSA in 2027 is not known")
    assert not assumes(option, "FSA in 2026 is not known")


def test_an_hsa_has_the_limits_of_both_years() -> None:
    """Twenty weeks from October 26, 2026: ten until December 28, 4,400 of 4,500; ten in 2027, all of 4,500: 24% of 8,900."""
    option = _weekly(date(2026, 10, 26), 20, HSA)
    assert option.tax == TaxSaving("hsa", 8_900_00, 2_136_00, 0, 9_000_00 - 2_136_00)


def test_an_fsa_tells_what_is_carried_over() -> None:
    assert assumes(_option(6, FSA), "lost", "$680.00 of 2026")


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
    assert _saving(count, ITEMIZED) == TaxSaving(None, 0, 0, deduction * 100, (count * 450 - deduction) * 100)


def test_payroll_tax_is_not_saved_by_a_deduction() -> None:
    assert _saving(7, ITEMIZED._replace(payroll=True)).deduction == 36_00


def test_what_an_account_paid_is_not_deducted_again() -> None:
    """Twenty sessions: 4,400 from the HSA saves 1,056; of the other 4,600, 24% of 1,600 = 384."""
    found = _saving(20, HSA._replace(itemize=True, income=40_000_00))
    assert found == TaxSaving("hsa", 4_400_00, 1_056_00, 384_00, 9_000_00 - 1_440_00)


def test_medical_miles_are_deducted_at_the_years_rate() -> None:
    """Seven trips of 2 x 80 miles at 0.205 = 229.60; 24% of 3,150 + 229.60 - 3,000 = 91.104."""
    assert _saving(7, ITEMIZED, journey=Journey(miles_one_way=80, per_mile=700)).deduction == 91_10


@pytest.mark.parametrize(("setting", "deduction"), [("office", 36), ("hospital", 120)])
def test_lodging_is_deducted_at_a_hospital_only(setting: str, deduction: int) -> None:
    """Seven nights at 50 of the 110 that they cost: 24% of 150 + 350 = 120."""
    journey = Journey(nights=1, per_night=110_00)
    assert _saving(7, ITEMIZED, f"setting: {setting}", journey=journey).deduction == deduction * 100


def test_who_says_nothing_of_taxes_is_told_nothing() -> None:
    option = _option(6, Taxes(limits=tax_limits()))
    assert option.tax is None
    assert option.to_dict()["tax"] is None
