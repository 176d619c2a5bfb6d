"""Ways outside insurance, in one comparison: the range of a purchase, paying ahead, no superbill, the way there in the answer."""

from __future__ import annotations

from datetime import date

from ketacost import Course
from ketacost.files.limits import poverty_levels
from ketacost.model.person import Journey, Person
from ketacost.outputs.parts.headline import headline
from ketacost.words.note import note

from .helpers import assumed, assumes, bounds, check_identities, compare, only, pays, warned_of

TODAY = date(2026, 11, 22)
PLAN = "in_network: {deductible: 0, copay: 40}\nout_of_network: {deductible: 500, coinsurance: 40%}\ncoverage: covered"


def test_the_range_of_a_package_is_that_of_the_same_purchase() -> None:
    """Six for 2,400 and two singly: 3,240 at 420; at 300 the same costs 3,000, at 600 3,600. (Eight singly would be 2,400 at 300.)"""
    clinic = "infusion: {low: 300, typical: 420, high: 600}\npackages: [{sessions: 6, price: 2400}]"
    option = only(compare([], clinic, Course(8)), "package")
    assert bounds(option) == (3_000, 3_240, 3_600)
    check_identities(option)


def test_a_credited_consultation_comes_off_the_first_session_at_each_end() -> None:
    """Consultation 100 to 300: low 100 + 200 + 2 x 300, high 300 + 300 + 2 x 600."""
    clinic = "consultation: {price: {low: 100, typical: 200, high: 300}, credited: yes}\ninfusion: {low: 300, typical: 420, high: 600}"
    assert bounds(only(compare([], clinic, Course(3)), "self_pay")) == (900, 1_260, 1_800)


AHEAD = "consultation: 250\ninfusion: 450\ndiscounts: [{for: prepay, percent: 10%}, {for: veteran, percent: 20%}]"


def test_a_discount_on_paying_ahead_asks_for_all_sessions_on_the_first_day() -> None:
    """225 + 6 x 405 = 2,655; the six, 2,430, before the first. Broken off after two, all of it is paid."""
    option = only(compare([], AHEAD, Course(6, stop_after=2), person=Person(("prepay",))), "self_pay")
    assert option.total.patient_pays == 2_655_00
    assert (option.cash.at_once, list(option.dues)) == (2_430_00, [225_00, 2_430_00, 0, 0, 0, 0, 0])
    assert option.stop is not None
    assert option.stop.owed == 2_655_00
    assert warned_of(option, "bought.paid_ahead")


def test_where_another_discount_takes_off_more_nobody_pays_ahead() -> None:
    """20 % for veterans is more than 10 %: 200 + 6 x 360, each on its day."""
    option = only(compare([], AHEAD, Course(6), person=Person(("prepay", "veteran"))), "self_pay")
    assert (option.total.patient_pays, option.cash.at_once) == (2_360_00, 360_00)


def test_without_a_superbill_there_is_nothing_to_claim_out_of_network() -> None:
    result = compare(PLAN, "networks: []\ninfusion: 450\nsuperbill: no", Course(6), today=TODAY)
    assert [option.way for option in result.options] == ["self_pay"]
    assert any("superbill" in str(words) for words in result.known)
    claimed = compare(PLAN, "networks: []\ninfusion: 450\nsuperbill: yes", Course(6), today=TODAY)
    assert {option.way for option in claimed.options} == {"insurance", "self_pay"}


def test_a_claim_that_cannot_be_filed_is_no_way_to_pay_also_where_nothing_would_come_back() -> None:
    """The deductible of 9,000 takes all of it, so $0 come back of the 600 billed: whoever cannot claim pays 500 in cash."""
    plan = """
    network: a
    coverage: covered
    out_of_network: {deductible: 9000, coinsurance: 50%, out_of_pocket_maximum: none, allowed_amount: 400}
    """
    clinic = "networks: []\ninfusion: {billed: 600, cash: 500}\nsuperbill: "
    assert [option.way for option in compare(plan, clinic + "no", Course(2), today=TODAY).options] == ["self_pay"]
    there = compare(plan, clinic + "yes", Course(2), today=TODAY)
    assert {option.way: option.total.patient_pays // 100 for option in there.options} == {"self_pay": 1_000, "insurance": 1_200}


def test_where_the_way_decides_the_answer_names_the_nearer_clinic() -> None:
    """Near 500 + 10, far 480 + 160 at a dollar a mile; of a third nobody knows how far it is."""
    near, far = (
        f"name: {name}\ninfusion: {price}\ntravel: {{miles_one_way: {miles}}}"
        for name, price, miles in (("Near", 500, 5), ("Far", 480, 80))
    )
    journey = Journey(per_mile=1000, counts=True)
    result = compare([], [near, far], Course(1), today=TODAY, journey=journey)
    told = " ".join(headline(result))
    assert "$500.00, and $510.00 with getting there: Near" in told
    apart = compare([], [near, far], Course(1), today=TODAY, journey=journey._replace(counts=False))
    assert "$480.00: Far" in " ".join(headline(apart))
    unknown = compare([], [near, "name: Elsewhere\ninfusion: 490"], Course(1), today=TODAY, journey=journey)
    assert note("comparison.travel_unknown", clinics=("Elsewhere",)) in unknown.known


def test_of_a_way_that_there_is_not_the_reason_is_told() -> None:
    result = compare([], "infusion: 450\npackages: [{sessions: 6, price: 2700}]", Course(6), today=TODAY, ways=["package"])
    assert result.options == ()
    assert any("package" in str(words) for words in result.known)


def test_a_price_is_told_with_what_was_taken_off() -> None:
    """500 less 10 % less the consultation, 250 less 10 %: 225."""
    clinic = (
        "consultation: {price: 250, credited: yes}\n"
        "infusions: [{name: mood, price: 450, first_sessions: {count: 2, price: 500}}]\n"
        "discounts: [{for: veteran, percent: 10%}]"
    )
    option = only(compare([], clinic, Course(3), person=Person(("veteran",))), "self_pay")
    assert pays(option) == [225, 225, 450, 405]
    told = [" ".join(visit.why) for visit in option.visits]
    assert "$225 ($500, less $50 of discounts and $225 for the consultation)" in told[1]
    assert "$405 ($450, less $45 of discounts)" in told[3]


def test_a_sliding_scale_tells_what_it_goes_by() -> None:
    """20,000 of 15,960 is 125.31 %."""
    person = Person((), 20_000_00, 1, None, poverty_levels(), 2026)
    option = only(compare([], "infusion: 450\nsliding_scale: [{up_to_fpl: 200%, discount: 50%}]", person=person), "self_pay")
    assert assumes(option, "125.31%", "2026", "$15,960.00", "household of 1")


def test_each_session_has_its_part_of_the_package_that_covers_it() -> None:
    """Six for 2,400 are 400 each; then, after six, three for 900 are 300 each."""
    clinic = "infusion: 450\npackages: [{sessions: 6, price: 2400}, {sessions: 3, price: 900, after_sessions: 6}]"
    option = only(compare([], clinic, Course(9)), "package")
    assert [visit.patient_pays for visit in option.visits] == [400_00] * 6 + [300_00] * 3


def test_what_is_for_the_first_course_is_used_before_what_was_bought_earlier() -> None:
    """Two for 700 (350 each) serve the first course; the booster is single."""
    clinic = "infusion: 450\npackages: [{sessions: 2, price: 700, first_course_only: yes}]"
    option = only(compare([], clinic, Course(4, boosters=1)), "package")
    assert [visit.patient_pays for visit in option.visits] == [350_00] * 4 + [450_00]
    assert assumed(option, "bought.first_course_again")


def test_a_members_price_is_that_of_the_first_kind_on_the_list() -> None:
    clinic = """
infusions:
  - {name: mood, minutes: 40, price: 450}
  - {name: pain, minutes: 240, price: 1000}
membership: {fee: 99, per: month, infusion: 350}
"""
    mood = only(compare([], clinic, Course(2, infusion="mood")), "package")
    assert assumed(mood, "bought.membership_of_first", infusion="mood")
    pain = compare([], clinic, Course(2, infusion="pain")).options
    assert [option.way for option in pain] == ["self_pay"]
    assert assumed(pain[0], "bought.membership_of_another", infusion="mood")


def test_what_a_refund_rests_on_is_told() -> None:
    clinic = "infusion: 450\npackages: [{sessions: 6, price: 2400, refundable: yes}]"
    option = only(compare([], clinic, Course(6, stop_after=3)), "package")
    assert assumes(option, "Some clinics charge the single price for those you had")
    assert option.stop is not None
    assert option.stop.to_dict()["patient_pays_after_refund"] == 1200.00
