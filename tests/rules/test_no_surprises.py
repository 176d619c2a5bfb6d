"""Who bills from outside the network during a visit to a hospital inside it (45 CFR 149.120, 149.420(b)). Worked out by hand."""

from __future__ import annotations

import pytest

from ketacost import Course

from .helpers import assumes, bounds, check_identities, compare, only, parts

PLAN = """
network: a
coverage: covered
in_network: {deductible: 1000, out_of_pocket_maximum: none, coinsurance: 20%}
out_of_network: {deductible: 3000, out_of_pocket_maximum: none, coinsurance: 50%, allowed_amount: {professional: 300}}
met: {as_of: 2026-01-01, in_network: {deductible: 1000}}
"""
HOSPITAL = """
setting: hospital
networks: {a: {infusion: 400}}
infusions:
  - name: mood
    charges:
      - {service: infusion, price: 600}
      - {service: professional, price: 500, networks: []}
"""


def test_the_anesthesiologist_at_a_hospital_in_the_network_bills_no_balance() -> None:
    """The deductible is met: 20 % of 400 and of 300, five times: 5 x (80 + 60) = 700. Of 500 and 600 the rest is written off."""
    option = only(compare(PLAN, HOSPITAL, Course(5)))
    assert parts(option) == {
        "billed": 5500,
        "allowed": 3500,
        "coinsurance": 700,
        "patient_pays": 700,
        "plan_pays": 2800,
        "write_off": 2000,
    }
    assert option.cash.reimbursed == 0
    assert option.sure
    assert assumes(option, "No Surprises Act", "professional")
    check_identities(option)


def test_its_dollars_fill_the_in_network_deductible() -> None:
    """Nothing is met: 400 and 300, then 300 of the 400: the deductible of 1,000 is full, and 20 % of 100 and of 300 follow."""
    option = only(compare(PLAN.replace("{deductible: 1000}}", "{}}"), HOSPITAL, Course(2)))
    assert [visit.patient_pays for visit in option.visits] == [700_00, 300_00 + 20_00 + 60_00]


@pytest.mark.parametrize(("setting", "pays"), [("surgery_center", 140), ("office", 580)])
def test_a_surgery_center_is_such_a_facility_and_an_office_is_none(setting: str, pays: int) -> None:
    """At an office the out-of-network terms hold: 80 in network; the deductible of 3,000 takes 300, and 200 are billed on top."""
    option = only(compare(PLAN, HOSPITAL.replace("hospital", setting), Course(1)))
    assert option.total.patient_pays == pays * 100


def test_a_plan_without_any_benefit_outside_its_network_is_bound_too() -> None:
    """Nobody says what it recognises: 70 % of 500 is 350, 40 % to 100 % the range: 80 and 70, from 40 to 100. A guess, no promise."""
    plan = "\n".join(line for line in PLAN.splitlines() if not line.startswith("out_of_network"))
    option = only(compare(plan, HOSPITAL, Course(1)))
    assert bounds(option) == (120, 150, 180)
    assert option.upper == 180_00
    assert not option.sure
    assert [doubt.code for doubt in option.why_not_sure] == ["promise.allowed_guessed"]


def test_the_clinics_rate_for_the_line_is_what_is_recognised_where_the_plan_says_nothing() -> None:
    plan = PLAN.replace(", allowed_amount: {professional: 300}", "")
    option = only(compare(plan, HOSPITAL.replace("{infusion: 400}", "{infusion: 400, professional: 250}"), Course(1)))
    assert option.total.patient_pays == 130_00


@pytest.mark.parametrize(("kind", "pays"), [("employer", 140), ("tricare", 580)])
def test_it_binds_the_plans_that_the_law_is_about(kind: str, pays: int) -> None:
    assert only(compare(f"{PLAN}\nkind: {kind}", HOSPITAL, Course(1))).total.patient_pays == pays * 100


def test_a_hospital_outside_the_network_is_another_matter() -> None:
    """Both lines out of network: the deductible takes 300 of the second, and what is billed above is owed."""
    option = only(compare(PLAN, HOSPITAL.replace("networks: {a: {infusion: 400}}", "networks: []"), Course(1)))
    assert option.network == "out"
    assert option.total.balance_bill > 0


def test_at_a_surgery_center_a_benefit_by_setting_does_not_hold() -> None:
    """Neither the office's copay of 30 nor the hospital's of 90, but the block's 20 % of 400."""
    plan = PLAN.replace(
        "coinsurance: 20%}", "coinsurance: 20%, benefits: {infusion: {office: {copay: 30}, hospital: {copay: 90}}}}"
    )
    clinic = "setting: surgery_center\nnetworks: {a: {infusion: 400}}\ninfusion: 600"
    assert only(compare(plan, clinic, Course(1))).total.patient_pays == 80_00
    assert only(compare(plan, clinic.replace("surgery_center", "hospital"), Course(1))).total.patient_pays == 90_00
