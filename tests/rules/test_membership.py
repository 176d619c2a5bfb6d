"""A clinic's membership: a fee that makes single sessions cheaper, in the cheapest mix with packages. Worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course
from ketacost.checks.files import clinic_cautions
from ketacost.result.option import Option

from .helpers import assumed, clinic_of, compare, pays

TODAY = date(2026, 1, 5)
MONDAY = date(2026, 1, 5)
MONTHLY = "infusion: 450\nmembership: {fee: 99, per: month, infusion: 340}\n"


def _ahead(clinic: str, course: Course) -> Option | None:
    """What is bought ahead."""
    found = [option for option in compare([], clinic, course, today=TODAY).options if option.way == "package"]
    return found[0] if found else None


def _bought(option: Option | None) -> list[tuple[str, int]]:
    return [] if option is None else [(item.name, item.times) for item in option.purchases]


def test_a_month_of_membership_lowers_the_price_of_its_sessions() -> None:
    """Four a week apart from Monday, 5 January: 99 + 4 x 340 = 1,459, against 4 x 450 = 1,800. The fee is due on the first day."""
    option = _ahead(MONTHLY, Course(4, start=MONDAY, every="1w"))
    assert option is not None
    assert option.total.patient_pays == 1_459_00
    assert _bought(option) == [("month of membership", 1)]
    assert pays(option) == [364.75] * 4  # 340 and a quarter of the fee
    assert (option.cash.at_once, option.cash.paid_first) == (439_00, 1_459_00)


def test_a_month_ends_on_the_same_day_of_the_next_one() -> None:
    """Weekly from 5 January: the fifth is on 2 February, the sixth on the 9th, and the month that began on the 5th is over then.

    One month and the sixth singly: 99 + 5 x 340 + 450 = 2,249. Twice the fee: 198 + 6 x 340 = 2,238.
    """
    assert _bought(_ahead(MONTHLY, Course(5, start=MONDAY, every="1w"))) == [("month of membership", 1)]
    option = _ahead(MONTHLY, Course(6, start=MONDAY, every="1w"))
    assert option is not None
    assert (option.total.patient_pays, _bought(option)) == (2_238_00, [("month of membership", 2)])


def test_a_fee_that_one_session_does_not_earn_is_not_paid() -> None:
    """At 120 the fee is more than the 110 that one session saves: 120 + 5 x 340 + 450 = 2,270."""
    option = _ahead(MONTHLY.replace("99", "120"), Course(6, start=MONDAY, every="1w"))
    assert option is not None
    assert (option.total.patient_pays, _bought(option)) == (2_270_00, [("month of membership", 1)])
    assert pays(option)[5] == 450


def test_where_it_never_saves_there_is_no_such_way() -> None:
    assert _ahead(MONTHLY, Course(6, start=MONDAY, every="2 months")) is not None
    assert _ahead(MONTHLY.replace("99", "110"), Course(6, start=MONDAY, every="2 months")) is None


def test_a_year_holds_a_long_course() -> None:
    """Monthly for a year and a month: 300 + 12 x 400 for the twelve within it, and 450 for the thirteenth: 5,550."""
    option = _ahead(
        "infusion: 450\nmembership: {fee: 300, per: year, infusion: 400}", Course(13, start=MONDAY, every="monthly")
    )
    assert option is not None
    assert (option.total.patient_pays, _bought(option)) == (5_550_00, [("year of membership", 1)])


def test_a_fee_for_each_session_is_part_of_its_price() -> None:
    """250 + 180 = 430 instead of 450, six times: 2,580."""
    option = _ahead("infusion: 450\nmembership: {fee: 250, per: session, infusion: 180}", Course(6))
    assert option is not None
    assert (option.total.patient_pays, _bought(option)) == (2_580_00, [("session of membership", 6)])


def test_membership_and_package_together() -> None:
    """Eight sessions in a month, six for 1,980 (330 each): 1,980 + 99 + 2 x 340 = 2,759, against 1,980 + 2 x 450 = 2,880.

    All as a member: 99 + 8 x 340 = 2,819.
    """
    option = _ahead(MONTHLY + "packages: [{sessions: 6, price: 1980}]", Course(8, start=MONDAY, every="2/week"))
    assert option is not None
    assert option.total.patient_pays == 2_759_00
    assert _bought(option) == [("6 sessions", 1), ("month of membership", 1)]


def test_without_dates_two_infusions_a_week_are_taken_and_that_is_said() -> None:
    """A month from the first holds those on days 0, 3, 7, 10, 14, 17, 21, 24 and 28: nine. Ten: 198 + 10 x 340 = 3,598."""
    nine, ten = _ahead(MONTHLY, Course(9)), _ahead(MONTHLY, Course(10))
    assert nine is not None
    assert ten is not None
    assert (nine.total.patient_pays, ten.total.patient_pays) == (3_159_00, 3_598_00)
    assert assumed(ten, "bought.membership_without_dates", per="month")


def test_a_credited_consultation_comes_off_the_first_session_of_a_member_too() -> None:
    """250 + 99 + (340 - 250) + 3 x 340 = 1,459."""
    text = "consultation: {price: 250, credited: yes}\n" + MONTHLY
    option = _ahead(text, Course(4, start=MONDAY, every="1w"))
    assert option is not None
    assert option.total.patient_pays == 1_459_00


def test_a_fee_is_gone_when_the_course_ends_early() -> None:
    """After two: 99 + 2 x 340 = 779."""
    option = _ahead(MONTHLY, Course(4, start=MONDAY, every="1w", stop_after=2))
    assert option is not None
    assert option.stop is not None
    assert (option.stop.total.patient_pays, option.stop.refund) == (779_00, 0)


@pytest.mark.parametrize(
    ("offer", "flagged"),
    [
        ("{fee: 99, per: month, infusion: 449}", False),
        ("{fee: 99, per: month, infusion: 450}", True),
        ("{fee: 99, per: month}", False),
        ("{fee: 250, per: session, infusion: 199.99}", False),
        ("{fee: 250, per: session, infusion: 200}", True),
    ],
)
def test_a_membership_that_cannot_save_is_flagged_and_only_that(offer: str, flagged: bool) -> None:
    found = clinic_cautions(clinic_of(f"infusion: 450\nas_of: 2026-01-01\nmembership: {offer}"), TODAY)
    assert bool(found) is flagged


def test_a_membership_without_a_price_for_members_is_a_fact_and_no_way_to_pay() -> None:
    result = compare([], "infusion: 450\nmembership: {fee: 99}", Course(6), today=TODAY)
    assert [option.way for option in result.options] == ["self_pay"]
    assert any("no member price for an infusion" in str(fact) for fact in result.clinics[0].facts)
