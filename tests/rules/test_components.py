"""A visit billed in parts: each line with its own network, its own coverage and its own terms; the visit is one session."""

from __future__ import annotations

from ketacost import Course

from .helpers import check_identities, compare, course_of, only, parts, pays, shown

MIXED = """
    networks: {a: {facility: 120, '96365': 400}}
    infusions:
    - name: mood
      charges:
      - {service: facility, price: {billed: 200, cash: 150}}
      - {code: '96365', service: infusion, price: {billed: 700, cash: 500}}
      - {code: J3490, service: drug, price: {billed: 40, cash: 25}}
      - {service: professional, networks: [], price: {billed: 180, cash: 140}}
"""
PLAN = """
    network: a
    coverage: covered
    in_network: {deductible: 300, coinsurance: 20%, benefits: {drug: {covered: no}}}
    out_of_network: {deductible: 50, coinsurance: 40%, allowed_amount: {percent_of_billed: 50%}}
"""


def test_facility_in_network_drug_excluded_professional_out_of_network() -> None:
    """Facility: 120 of the deductible. Infusion: the other 180 and 20% of 220 = 44. Drug: its cash price of 25.

    Professional, out of network: 90 of 180 are allowed; 50 fill that side's deductible, 40% of 40 = 16, and 90 are billed
    on top. 120 + 224 + 25 + 156 = 525.
    """
    option = only(compare(PLAN, MIXED, Course(1)))
    check_identities(option)
    (visit,) = option.visits
    assert [line.patient_pays / 100 for line in visit.lines] == [120, 224, 25, 156]
    assert parts(visit) == {
        "billed": 1_120,
        "allowed": 120 + 400 + 90,
        "deductible": 120 + 180 + 50,
        "coinsurance": 44 + 16,
        "limits_or_exclusions": 25,
        "balance_bill": 90,
        "patient_pays": 525,
        "plan_pays": 176 + 24,
        "write_off": 80 + 300 + 15,
    }


def test_the_second_session_meets_what_the_first_left() -> None:
    """20% of 120 = 24 and of 400 = 80; 25; 40% of 90 = 36 and the balance of 90: 255."""
    assert pays(only(compare(PLAN, MIXED, Course(2)))) == [525, 255]


def test_each_line_tells_its_own_side() -> None:
    (visit,) = only(compare(PLAN, MIXED, Course(1))).to_dict(detail=True)["visits"]
    assert [line["network"] for line in visit["lines"]] == ["in", "in", "in", "out"]
    assert [line["patient_pays"] for line in visit["lines"]] == [120, 224, 25, 156]
    assert all(line["why"] for line in visit["lines"])


def test_a_visit_in_lines_is_one_session_of_the_limit() -> None:
    """The second session: 150 + 500 + 25 + 140 = 815 at the cash prices."""
    option = only(compare(f"{PLAN}    session_limit: 1\n", MIXED, Course(2)))
    assert [visit.sessions_left for visit in option.visits] == [0, 0]
    assert pays(option) == [525, 815]


def test_without_coverage_every_line_of_an_infusion_is_at_its_cash_price() -> None:
    assert shown(compare(PLAN.replace("coverage: covered", "coverage: not_covered"), MIXED, Course(1))) == {
        ("self_pay", None, ()): 815
    }


def test_a_copay_is_owed_once_a_visit() -> None:
    """60 with the facility's 120, and nothing more on the infusion and the drug; the professional is out of network: 156."""
    plan = PLAN.replace("coinsurance: 20%, benefits: {drug: {covered: no}}", "copay: 60")
    option = only(compare(plan, MIXED, Course(1)))
    assert [line.patient_pays / 100 for line in option.visits[0].lines] == [60, 0, 0, 156]


SPRAY = """
    networks: {a: {S0013: 1000, monitoring: 150}}
    infusions:
    - name: spray
      treatment: esketamine
      charges:
      - {code: S0013, service: drug, price: 1200}
      - {service: monitoring, price: 200}
"""
PHARMACY = """
    network: a
    coverage: not_covered
    session_limit: 1
    in_network:
      deductible: 250
      coinsurance: 20%
      out_of_pocket_maximum: 5000
      benefits: {drug: {deductible: 200, coinsurance: 30%, coinsurance_maximum: 250}}
    other_treatments: {esketamine: covered}
"""
DOSES = course_of("treatment: esketamine\nphases: weekly x 4\nstart: 2027-01-04\nconsultation: no")


def test_the_pharmacy_benefit_has_a_deductible_of_its_own_and_a_cap() -> None:
    """The drug, 1,000: 200 first, then 30% of 800 = 240. Later 30% of 1,000 = 300, capped at 250.

    Monitoring, 150: 150 of the medical 250; then 100 and 20% of 50 = 10; then 20% of 150 = 30.
    440 + 150 = 590; 250 + 110 = 360; 250 + 30 = 280 twice.
    """
    option = only(compare(PHARMACY, SPRAY, DOSES))
    check_identities(option)
    assert pays(option) == [590, 360, 280, 280]
    assert [[line.patient_pays / 100 for line in visit.lines] for visit in option.visits[:2]] == [[440, 150], [250, 110]]
    assert [line.coinsurance / 100 for visit in option.visits for line in visit.lines[:1]] == [240, 250, 250, 250]


def test_the_pharmacys_dollars_fill_the_maximum_they_share() -> None:
    """A maximum of 1,000: 590, 360, and 50 of the drug's 250; the rest is the plan's."""
    plan = PHARMACY.replace("out_of_pocket_maximum: 5000", "out_of_pocket_maximum: 1000")
    assert pays(only(compare(plan, SPRAY, DOSES))) == [590, 360, 50, 0]


def test_a_new_year_opens_both_deductibles_again() -> None:
    """From December 21: 590, 360; from January 4 on again 590, 360."""
    course = course_of("treatment: esketamine\nphases: weekly x 4\nstart: 2026-12-21\nconsultation: no")
    assert pays(only(compare(PHARMACY, SPRAY, course))) == [590, 360, 590, 360]


def test_neither_the_coverage_of_infusions_nor_their_limit_touches_another_treatment() -> None:
    """The plan above covers no infusions and one session a year; all four doses are covered."""
    option = only(compare(PHARMACY, SPRAY, DOSES))
    assert option.total.limits_or_exclusions == 0
    assert [visit.sessions_left for visit in option.visits] == 4 * [None]


def test_a_treatment_that_the_plan_does_not_speak_of_is_open() -> None:
    """As covered 590 + 360 + 2 x 280 = 1,510; not covered is self-pay: 4 x 1,400."""
    plan = PHARMACY.replace("coverage: not_covered", "coverage: covered").replace(
        "    other_treatments: {esketamine: covered}\n", ""
    )
    result = compare(plan, SPRAY, DOSES)
    assert shown(result) == {("insurance", "in", ("covered",)): 1_510, ("self_pay", None, ()): 5_600}
    assert any("esketamine nasal spray" in str(question) for question in result.ask)


def test_another_treatment_has_its_own_authorization() -> None:
    """Three doses are approved; the fourth the clinic may not bill: 590 + 360 + 280."""
    agreed = "{esketamine: {status: covered, prior_authorization: {status: approved, sessions: 3}}}"
    option = only(compare(PHARMACY.replace("{esketamine: covered}", agreed), SPRAY, DOSES))
    assert pays(option) == [590, 360, 280, 0]


def test_a_clinic_without_the_treatment_is_left_out_and_named() -> None:
    result = compare(PHARMACY, [SPRAY, "name: Drips\nnetworks: [a]\ninfusion: 400"], DOSES)
    assert {option.clinic for option in result.options} == {"My clinic"}
    assert any("Drips" in str(words) and "esketamine" in str(words) for words in result.known)
