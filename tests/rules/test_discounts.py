"""What a clinic takes off its cash price: discounts that are asked for, and a sliding scale by income."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course
from ketacost.files.limits import poverty_levels
from ketacost.model.person import Person
from ketacost.result.option import Option

from .helpers import assumed, assumes, compare, only, pays

VETERAN = "{for: veteran, percent: 10%}"
CASH = "{for: cash, amount: 25}"
SCALE = "sliding_scale: [{up_to_fpl: 200%, discount: 25%}, {up_to_fpl: 138%, discount: 50%}]"
TODAY = date(2026, 11, 22)


def _alone(clinic: str, person: Person, count: int = 1) -> Option:
    return only(compare([], f"infusion: 450\n{clinic}", Course(count), today=TODAY, person=person), "self_pay")


def _earning(dollars: float, household: int = 1, state: str | None = None, year: int = 2026) -> Person:
    return Person((), round(dollars * 100), household, state, poverty_levels(), year)


def _stacking(discount: str) -> str:
    return discount.replace("}", ", stacks: yes}")


@pytest.mark.parametrize(
    ("discounts", "price"),
    [
        ([VETERAN], 405),  # 450 - 45
        ([CASH], 425),
        ([VETERAN, CASH], 405),  # the larger of 45 and 25
        ([VETERAN, _stacking(CASH)], 380),  # 405 - 25
        ([_stacking(CASH), VETERAN], 380),  # what stands alone goes first
        ([_stacking(VETERAN), CASH], 382.50),  # 425 - 42.50
        ([_stacking(VETERAN), _stacking(CASH)], 380),  # 405 - 25
        ([_stacking(CASH), _stacking(VETERAN)], 382.50),  # 425 - 42.50: in the order of the file
    ],
)
def test_the_largest_counts_and_those_that_stack_beside_it(discounts: list[str], price: float) -> None:
    assert pays(_alone(f"discounts: [{', '.join(discounts)}]", Person(("veteran", "cash")))) == [price]


@pytest.mark.parametrize("asked", ["first responder", "First-Responders", "first_responders"])
def test_a_discount_is_found_however_it_is_spelled(asked: str) -> None:
    assert pays(_alone("discounts: [{for: first_responder, percent: 10%}]", Person((asked,)))) == [405]


def test_who_asks_for_nothing_pays_the_price() -> None:
    assert pays(_alone(f"discounts: [{VETERAN}]", Person())) == [450]


def test_a_discount_for_others_takes_nothing_off() -> None:
    assert pays(_alone(f"discounts: [{VETERAN}]", Person(("student",)))) == [450]


def test_a_discount_is_never_more_than_the_price() -> None:
    assert pays(_alone("discounts: [{for: cash, amount: 500}]", Person(("cash",)))) == [0]


@pytest.mark.parametrize(
    ("person", "price"),
    [
        (_earning(15_960), 225),  # 100%
        (_earning(22_024.80), 225),  # 138% of 15,960 to the cent
        (_earning(22_025), 337.50),
        (_earning(31_920), 337.50),  # 200%
        (_earning(31_921), 450),
        (_earning(29_863, 2), 225),  # 138% of 15,960 + 5,680 = 21,640 is 29,863.20
        (_earning(30_000, 2), 337.50),  # 138.6%
        (_earning(30_000, 3), 225),  # 27,320
        (_earning(30_000, 2, "AK"), 225),  # 19,950 + 7,100 = 27,050
        (_earning(30_000, 1, "AK"), 337.50),  # 138% of 19,950 is 27,531
        (_earning(30_000, 2, "TX"), 337.50),
    ],
)
def test_the_sliding_scale_goes_by_income_and_household(person: Person, price: float) -> None:
    """Half off 450 is 225, a quarter off 337.50; the first step that holds the income, in whatever order they stand."""
    assert pays(_alone(SCALE, person)) == [price]


def test_the_scale_and_a_discount_are_not_added_up() -> None:
    """At 100% of the level half of 450 is more than 25; a discount that stacks comes off the 225."""
    person = _earning(15_960)._replace(discounts=("cash",))
    assert pays(_alone(f"{SCALE}\ndiscounts: [{CASH}]", person)) == [225]
    assert pays(_alone(f"{SCALE}\ndiscounts: [{_stacking(CASH)}]", person)) == [200]


def test_a_year_without_a_guideline_gives_no_discount_and_says_so() -> None:
    option = _alone(SCALE, _earning(10_000, year=2027))
    assert pays(option) == [450]
    assert assumed(option, "discounts.no_guideline", year=2027)


def test_a_scale_nobody_gave_an_income_for_is_mentioned() -> None:
    option = _alone(SCALE, Person())
    assert pays(option) == [450]
    assert assumed(option, "discounts.by_income")


def test_packages_keep_their_price() -> None:
    """Six veterans' sessions are 6 x 405 = 2,430: the package is 2,400 still."""
    clinic = f"infusion: 450\npackages: [{{sessions: 6, price: 2400}}]\ndiscounts: [{VETERAN}]"
    result = compare([], clinic, Course(6), today=TODAY, person=Person(("veteran",)))
    assert only(result, "self_pay").total.patient_pays == 2_430_00
    assert only(result, "package").total.patient_pays == 2_400_00
    assert assumes(only(result, "self_pay"), "10%", "Packages and memberships cost the same")


def test_a_package_dearer_than_reduced_sessions_is_not_shown() -> None:
    """With half off, six sessions are 1,350."""
    clinic = f"infusion: 450\npackages: [{{sessions: 6, price: 2400}}]\n{SCALE}"
    result = compare([], clinic, Course(6), today=TODAY, person=_earning(15_960))
    assert [(option.way, option.total.patient_pays) for option in result.options] == [("self_pay", 1_350_00)]


def test_which_discount_is_taken_and_which_is_not_is_told() -> None:
    """Of 450, 10 % is 45 and more than 25; a discount that nobody asks for is named."""
    clinic = f"discounts: [{VETERAN}, {CASH}, {{for: teacher, percent: 5%}}]"
    option = _alone(clinic, Person(("veteran", "cash")))
    assert assumes(
        option, "Off the cash price of a session: veteran (10% off)", "Not added to that, because smaller: cash ($25.00 off)"
    )
    assert assumes(option, "The clinic has discounts for teacher. We did not take them off.")


def test_above_the_last_step_of_a_scale_nothing_is_taken_off_and_that_is_told() -> None:
    option = _alone(SCALE, _earning(60_000))
    assert assumed(option, "discounts.above_the_scale")
    assert option.total.patient_pays == 450_00


def test_the_price_list_tells_discounts_steps_and_lenders() -> None:
    text = f"infusion: 450\ndiscounts: [{VETERAN}]\n{SCALE}\nfinancing: [{{name: Our plan, kind: installments, months: 6}}]"
    (clinic,) = compare([], text, Course(1), today=TODAY).clinics
    assert tuple(map(str, clinic.facts)) == (
        "discount for veteran: 10%",
        "sliding scale: 50% off up to 138%, 25% off up to 200% of the federal poverty level",
        "paying later: Our plan (see 'ketacost pay')",
    )


def test_a_cent_above_a_step_is_above_it() -> None:
    """138 % of 15,960 is 22,024.80."""
    clinic = "sliding_scale: [{up_to_fpl: 138%, discount: 50%}]"
    assert pays(_alone(clinic, _earning(22_024.80)))[0] == 225
    assert pays(_alone(clinic, _earning(22_024.81)))[0] == 450


def test_what_is_off_for_paying_ahead_is_off_no_single_session_beside_a_package() -> None:
    """1,200 for four and two singly at 400; all six ahead, 5 % off, are 2,280."""
    text = "infusion: 400\ndiscounts: [{for: prepay, percent: 5%}]\npackages: [{sessions: 4, price: 1200}]"
    options = compare([], text, Course(6), today=TODAY, person=Person(("prepay",))).options
    found = {option.way: option for option in options}
    assert (found["package"].total.patient_pays, found["self_pay"].total.patient_pays) == (2_000_00, 2_280_00)
    assert found["package"].cash.at_once == 1_200_00
    assert not assumed(found["package"], "discounts.paid_ahead")


@pytest.mark.parametrize(
    ("discounts", "session", "ahead"),
    [
        (["{for: prepay, percent: 5%}", VETERAN], 405, False),  # 45 off is more than 22.50
        (["{for: prepay, percent: 10%}", VETERAN], 405, False),  # 45 off either way: nobody pays ahead for nothing
        (["{for: prepay, percent: 15%}", VETERAN], 382.50, True),  # 67.50 off is more than 45
        (["{for: prepay, percent: 5%, stacks: yes}", VETERAN], 384.75, True),  # 405 - 20.25
        (["{for: [veteran, prepay], percent: 15%}"], 382.50, False),  # a veteran has it without paying ahead
    ],
)
def test_a_veteran_pays_ahead_only_where_that_takes_off_more(discounts: list[str], session: float, ahead: bool) -> None:
    """Six sessions of 450; the most on one day is all six, or one."""
    option = _alone(f"discounts: [{', '.join(discounts)}]", Person(("veteran", "prepay")), 6)
    assert pays(option) == 6 * [session]
    assert option.cash.at_once == round(100 * session) * (6 if ahead else 1)
    assert assumed(option, "discounts.paid_ahead") is ahead


def test_who_is_no_veteran_pays_ahead_for_a_discount_that_veterans_have_anyway() -> None:
    """450 - 67.50 = 382.50; six ahead are 2,295."""
    option = _alone("discounts: [{for: [veteran, prepay], percent: 15%}]", Person(("prepay",)), 6)
    assert (option.total.patient_pays, option.cash.at_once) == (2_295_00, 2_295_00)


def test_single_sessions_beside_a_package_keep_the_veterans_discount() -> None:
    """Of 400, 15 % for paying ahead is more than a veteran's 10 %: six ahead are 2,040. Two beside a package: 1,200 + 2 x 360."""
    text = f"infusion: 400\ndiscounts: [{{for: prepay, percent: 15%}}, {VETERAN}]\npackages: [{{sessions: 4, price: 1200}}]"
    result = compare([], text, Course(6), today=TODAY, person=Person(("veteran", "prepay")))
    assert {option.way: option.total.patient_pays for option in result.options} == {"self_pay": 2_040_00, "package": 1_920_00}


def test_an_income_one_cent_above_a_step_is_above_it_in_figures_and_in_words() -> None:
    """Twice 15,960 is within the step of 200 %; a cent more is not, and is never called 200 %."""
    at, above = _alone(SCALE, _earning(31_920)), _alone(SCALE, _earning(31_920.01))
    assert (pays(at), pays(above)) == ([337.50], [450])
    assert assumes(at, "is 200% of the federal poverty level")
    assert assumes(above, "is just over 200% of the federal poverty level")
