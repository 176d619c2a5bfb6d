"""Medicare Part B, a supplement (Medigap), and clinics that do not take Medicare's rates."""

from __future__ import annotations

import pytest

from ketacost import Course, InputError
from ketacost.result.option import Option

from .helpers import check_identities, compare, only, parts, pays, plan_of, shown

PART_B = """
    name: Part B
    kind: medicare
    network: medicare
    coverage: covered
    in_network: {deductible: 283, coinsurance: 20%, out_of_pocket_maximum: none}
    out_of_network: not_covered
"""
MET = f"{PART_B}    met: {{in_network: {{deductible: 283}}}}\n"
PLAN_G = "{part_b_coinsurance: 100%, part_b_deductible: no, excess: yes}"
CLINIC = "networks: {medicare: {infusion: 200}}\ninfusion: {billed: 300, cash: 250}\nmedicare: "


def _medigap(pays_: str = PLAN_G) -> str:
    return f"name: Supplement\nkind: medigap\npays: {pays_}"


def _settled(clinic: str, plan: str = PART_B, pays_: str | None = None, sessions: int = 3) -> Option:
    second = {"secondary": plan_of(_medigap(pays_))} if pays_ else {}
    option = only(compare(plan, clinic, Course(sessions), **second))
    check_identities(option)
    return option


def test_plan_g_leaves_the_part_b_deductible_and_nothing_else() -> None:
    """Six of 213.35: 213.35 and 69.65 are the deductible of 283; all coinsurance is the supplement's."""
    clinic = CLINIC.replace("200", "213.35") + "participating"
    option = _settled(clinic, pays_=PLAN_G, sessions=6)
    assert pays(option) == [213.35, 69.65, 0, 0, 0, 0]
    assert option.total.patient_pays == 283_00


def test_without_a_supplement_the_coinsurance_goes_on() -> None:
    """213.35; 69.65 + 20% of 143.70 = 28.74, so 98.39; then 20% of 213.35 = 42.67 each."""
    assert pays(_settled(CLINIC.replace("200", "213.35") + "participating", sessions=4)) == [213.35, 98.39, 42.67, 42.67]


def test_a_clinic_that_does_not_take_the_rates_bills_an_excess() -> None:
    """Rate 200: allowed 190, at most 115% of it = 218.50 may be billed, excess 28.50; 81.50 of the 300 is written off.

    First 190 of the deductible and the excess: 218.50. Then 93 + 20% of 97 = 19.40 and 28.50: 140.90. Then 38 + 28.50.
    """
    option = _settled(CLINIC + "non_participating")
    assert pays(option) == [218.50, 140.90, 66.50]
    assert parts(option.visits[2]) == {
        "billed": 300,
        "allowed": 190,
        "coinsurance": 38,
        "balance_bill": 28.50,
        "patient_pays": 66.50,
        "plan_pays": 152,
        "write_off": 81.50,
    }


def test_the_excess_counts_toward_nothing() -> None:
    """190 of 283 are met by the first visit: 93 are left, whatever the excess."""
    assert _settled(CLINIC + "non_participating").visits[0].deductible_left == 93_00


@pytest.mark.parametrize(
    ("pays_", "left"),
    [
        (PLAN_G, [190, 93, 0]),
        ("{part_b_coinsurance: 100%, part_b_deductible: yes, excess: yes}", [0, 0, 0]),
        ("{part_b_coinsurance: 100%, part_b_deductible: no, excess: no}", [218.50, 121.50, 28.50]),
        # half of 19.40 and of 38 stays
        ("{part_b_coinsurance: 50%, part_b_deductible: no, excess: yes}", [190, 102.70, 19]),
    ],
)
def test_a_supplement_pays_the_parts_that_it_names(pays_: str, left: list[float]) -> None:
    """Of 190 + 28.50, of 93 + 19.40 + 28.50, and of 38 + 28.50."""
    assert pays(_settled(CLINIC + "non_participating", pays_=pays_)) == left


def test_each_step_of_the_excess_is_rounded_on_its_own() -> None:
    """95% of 213.35 = 202.6825: 202.68. 115% of that = 233.082: 233.08, excess 30.40. 20% of 202.68 = 40.536: 40.54."""
    option = _settled(CLINIC.replace("200", "213.35") + "non_participating", MET, sessions=1)
    assert (option.total.allowed, option.total.balance_bill, option.total.coinsurance) == (202_68, 30_40, 40_54)


def test_a_clinic_that_bills_less_has_less_of_an_excess() -> None:
    """It bills 205, below the 218.50: 205 - 190 = 15. With 38: 53, and nothing is written off."""
    clinic = CLINIC.replace("{billed: 300, cash: 250}", "205") + "non_participating"
    option = _settled(clinic, MET, sessions=1)
    assert pays(option) == [53]
    assert option.total.write_off == 0


def test_a_rate_above_the_bill_leaves_no_excess() -> None:
    """95% of the fee schedule of 200 is 190, and it bills 180, which is less: 180 is allowed, 20% of it 36, and nothing is left."""
    clinic = CLINIC.replace("{billed: 300, cash: 250}", "180") + "non_participating"
    option = _settled(clinic, MET, sessions=1)
    assert parts(option.visits[0]) == {"billed": 180, "allowed": 180, "coinsurance": 36, "patient_pays": 36, "plan_pays": 144}


def test_a_clinic_that_participates_may_bill_the_rate_and_no_more() -> None:
    option = _settled(CLINIC + "participating", MET, sessions=1)
    assert parts(option.visits[0]) == {
        "billed": 300,
        "allowed": 200,
        "coinsurance": 40,
        "patient_pays": 40,
        "plan_pays": 160,
        "write_off": 100,
    }


def test_without_a_rate_the_fee_schedule_is_not_known_and_nothing_is_in_excess() -> None:
    """All of 300 is allowed: 20% of it is 60."""
    option = _settled("infusion: 300\nmedicare: non_participating", MET, sessions=1)
    assert pays(option) == [60]
    assert option.total.balance_bill == 0


def test_a_clinic_that_has_opted_out_is_paid_by_the_patient_alone() -> None:
    """The cash price, with or without a supplement: that is self-pay, and shown once."""
    clinic = CLINIC + "opted_out"
    assert shown(compare(PART_B, clinic, Course(3))) == {("self_pay", None, ()): 750}
    assert shown(compare(PART_B, clinic, Course(3), secondary=plan_of(_medigap()))) == {("self_pay", None, ()): 750}


def test_what_medicare_does_not_cover_the_supplement_does_not_cover() -> None:
    plan = PART_B.replace("coverage: covered", "coverage: not_covered")
    result = compare(plan, CLINIC + "participating", Course(3), secondary=plan_of(_medigap()))
    assert shown(result) == {("self_pay", None, ()): 750}


def test_the_word_for_medicare_says_nothing_to_other_plans() -> None:
    """An employer's plan at a rate of 240: 20% is 48, no excess."""
    clinic = "networks: {medicare: {infusion: 200}, a: {infusion: 240}}\ninfusion: 300\nmedicare: non_participating"
    plan = "network: a\ncoverage: covered\nin_network: {deductible: 0, coinsurance: 20%}"
    assert pays(_settled(clinic, plan, sessions=1)) == [48]


def test_a_supplement_stands_beside_medicare_only() -> None:
    employer = "network: a\nin_network: {deductible: 0, coinsurance: 20%}"
    with pytest.raises(InputError, match="medicare only"):
        compare(employer, "infusion: 300", Course(1), secondary=plan_of(_medigap()))
    with pytest.raises(InputError, match="cannot be estimated alone"):
        compare(_medigap(), "infusion: 300", Course(1))
