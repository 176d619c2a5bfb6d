"""What an offer's words come to: its lengths and rates, its days, its minimum, and what it does not say."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ketacost.files.problems import InputError
from ketacost.financing.compare import WrongTermsError, offers_for
from ketacost.financing.to_pay import PayerChoices, ToPay

from .helpers import clinic_of
from .paying import START, later, offered, own, rows, warned

TWICE_A_MONTH = "kind: installments, every: 2 weeks"


def _names(amount: float, *offers: str) -> list[str]:
    return [offer.terms.name for offer in offered(amount, *offers).offers]


def test_a_range_of_months_is_its_ends_and_the_usual_terms_between_them() -> None:
    names = _names(3_000, "name: Care Loan, kind: loan, apr: 12%, months: 6-40")
    assert names == [f"Care Loan, {months} months" for months in (6, 12, 24, 36, 40)]


def test_a_range_of_rates_is_both_its_ends_at_every_length() -> None:
    """3,000 over a year at 9.99 %: 263.73; at 29.99 %: 292.45."""
    names = _names(3_000, "kind: loan, apr: 9.99%-29.99%, months: 12-24")
    assert names == [f"loan, {months} months, {rate}" for rate in ("9.99%", "29.99%") for months in (12, 24)]
    found = offered(3_000, "kind: loan, apr: 9.99%-29.99%, months: 12").offers
    assert [(offer.payment, offer.effective_apr) for offer in found] == [(263_73, 99_900), (292_45, 299_900)]


def test_instalments_without_a_rate_cost_nothing() -> None:
    """3,000 in 14 months: 214.29, the last 3,000 - 13 x 214.29 = 214.23."""
    offer = later(3_000, "kind: installments, months: 14")
    assert (offer.payment, offer.last_payment, offer.total_interest, offer.effective_apr) == (214_29, 214_23, 0, 0)


def test_instalments_may_bear_interest() -> None:
    """The same as a loan: 1,000 at 1 % a month in three payments."""
    offer = later(1_000, "kind: installments, apr: 12%, months: 3")
    assert [row[0] for row in rows(offer.payments)] == [340.02, 340.02, 340.03]


def test_weeks_are_a_payment_every_two() -> None:
    """1,000 over 12 weeks: six payments of 166.67, the last 166.65; over 24 weeks twelve of 83.33, the last 83.37."""
    twelve, more = offered(1_000, f"{TWICE_A_MONTH}, weeks: 12-24, minimum_payment: 50").offers
    assert twelve.terms.name.endswith(", 12 weeks")
    assert (twelve.payment, len(twelve.payments), twelve.last_payment) == (166_67, 6, 166_65)
    assert (more.payment, len(more.payments), more.last_payment) == (83_33, 12, 83_37)


def test_a_month_of_payments_every_two_weeks_has_twenty_six_twelfths_of_them() -> None:
    """166.67 x 26 / 12 = 361.118: 361.12 a month. A single payment is what it is."""
    assert later(1_000, f"{TWICE_A_MONTH}, weeks: 12").a_month == 361_12
    assert later(1_000, "kind: installments, months: 1").a_month == 1_000_00


def test_months_every_two_weeks_are_twenty_six_payments_a_year() -> None:
    assert len(later(2_600, f"{TWICE_A_MONTH}, months: 12").payments) == 26
    assert later(2_600, f"{TWICE_A_MONTH}, months: 12").payment == 100_00


def test_monthly_payments_are_due_on_the_same_day_or_the_months_last() -> None:
    offer = later(300, "kind: installments, months: 3", start=date(2027, 12, 31))
    assert [item.day.isoformat() for item in offer.schedule] == ["2028-01-31", "2028-02-29", "2028-03-31"]


def test_payments_every_two_weeks_are_due_fourteen_days_apart() -> None:
    offer = later(300, f"{TWICE_A_MONTH}, weeks: 6", start=date(2026, 12, 24))
    assert [item.day.isoformat() for item in offer.schedule] == ["2027-01-07", "2027-01-21", "2027-02-04"]


@pytest.mark.parametrize(
    ("offer", "start", "months", "last"),
    [
        ("kind: installments, months: 14", "2026-11-22", 14, "2028-01-22"),
        ("kind: installments, months: 3", "2027-12-31", 3, "2028-03-31"),
        ("kind: installments, months: 2", "2027-12-31", 2, "2028-02-29"),
        (f"{TWICE_A_MONTH}, weeks: 2", "2026-11-22", 1, "2026-12-06"),
        (f"{TWICE_A_MONTH}, weeks: 4", "2027-02-01", 1, "2027-03-01"),  # 28 days, and the month has as many
        (f"{TWICE_A_MONTH}, weeks: 24", "2026-11-22", 6, "2027-05-09"),  # 168 days, 17 of them in the sixth month
        (f"{TWICE_A_MONTH}, months: 12", "2026-11-22", 12, "2027-11-21"),  # 26 x 14 = 364 days
    ],
)
def test_an_offer_says_how_many_months_it_takes_and_when_the_last_payment_is_due(
    offer: str, start: str, months: int, last: str
) -> None:
    found = later(2_600, offer, start=date.fromisoformat(start))
    assert (found.months, found.last_date.isoformat()) == (months, last)
    assert found.last_date == found.schedule[-1].day


def test_a_minimum_payment_ends_it_sooner_and_says_so() -> None:
    """300 over 24 weeks would be 25 each; at least 50 is six payments."""
    offer = later(300, f"{TWICE_A_MONTH}, weeks: 24, minimum_payment: 50")
    assert [row[0] for row in rows(offer.payments)] == [50] * 6
    assert tuple(map(str, offer.remarks)) == ("each payment is at least $50, so it is paid off after 6 payments",)
    assert (offer.warnings, offer.in_time) == ((), True)


def test_what_the_minimum_really_clears() -> None:
    """50 x 6 payments is 300: of 3,000 it clears a tenth; 500 each clears it."""
    offer = later(3_000, f"{TWICE_A_MONTH}, weeks: 12, minimum_payment: 50")
    assert offer.payment == 500_00
    assert warned(offer, "at the minimum of $50, 6 payments are $300", "do not clear $3,000 in time", "$500 each")


def test_a_clinics_offer_may_have_a_fee() -> None:
    offer = later(1_000, "kind: installments, months: 4, fee: 25")
    assert (offer.at_once, offer.total_paid) == (25_00, 1_025_00)


def test_a_minimum_that_the_payment_reaches_says_nothing() -> None:
    offer = later(300, f"{TWICE_A_MONTH}, weeks: 12, minimum_payment: 50")
    assert ([row[0] for row in rows(offer.payments)], offer.warnings) == ([50] * 6, ())


def test_without_a_length_the_minimum_payment_decides_it() -> None:
    """1,000 at 100 each is ten payments; 1,050 is eleven, the last 50."""
    assert len(later(1_000, "kind: installments, minimum_payment: 100").payments) == 10
    offer = later(1_050, "kind: installments, minimum_payment: 100")
    assert (len(offer.payments), offer.last_payment) == (11, 50_00)


def test_fifty_times_six_is_three_hundred() -> None:
    """3,000 with 50 every two weeks for twelve weeks: 6 x 50 = 300, and 2,750 are due at the end."""
    (offer,) = own(3_000, payment=50, kind="installments", weeks="12", every="2 weeks")
    assert [row[0] for row in rows(offer.payments)] == [50, 50, 50, 50, 50, 2_750]
    assert warned(offer, "6 payments of $50 are $300", "do not clear $3,000 in time", "$2,750")


def test_three_hundred_in_six_times_fifty_is_paid_in_time() -> None:
    (offer,) = own(300, payment=50, kind="installments", weeks="12", every="2 weeks")
    assert not offer.warnings


@pytest.mark.parametrize("amount", [301, 350])
def test_whatever_six_times_fifty_does_not_clear_is_warned_of(amount: int) -> None:
    """5 x 50 = 250: the last payment is 51, or 100, and not 50."""
    (offer,) = own(amount, payment=50, kind="installments", weeks="12", every="2 weeks")
    assert warned(offer, "6 payments of $50 are $300")


def test_a_payment_below_what_the_offer_asks_for_is_warned_of() -> None:
    (offer,) = own(1_000, payment=40, kind="installments", months="24", minimum_payment="50")
    assert warned(offer, "asks for at least $50")
    (enough,) = own(1_000, payment=50, kind="installments", months="24", minimum_payment="50")
    assert not warned(enough, "asks for at least")


def test_what_a_down_payment_leaves_is_paid_in_instalments() -> None:
    """3,000 less 300 is 2,700: six times 450."""
    offer = later(3_000, "kind: installments, months: 6, down_payment: 300")
    assert [row[0] for row in rows(offer.payments)] == [450] * 6
    assert (offer.at_once, offer.total_paid) == (300_00, 3_000_00)


def test_a_down_payment_that_pays_all_of_it_leaves_nothing_to_finance() -> None:
    result = offered(300, "kind: installments, months: 6, down_payment: 300")
    assert not result.offers
    assert "the down payment of $300 pays all of $300" in str(result.unknown[0])


def test_an_offer_that_says_too_little_is_named_and_the_others_are_worked_out() -> None:
    result = offered(3_000, "name: Affirm, kind: installments", "name: House plan, kind: installments, months: 6")
    assert [offer.terms.name for offer in result.offers] == ["House plan, 6 months"]
    assert tuple(words.told for words in result.unknown) == (
        "Affirm: how long it runs is not known, nor what each payment is; ask for its terms",
    )
    assert result.notes[0] == result.unknown[0].told


def test_a_payment_that_never_clears_it_is_no_offer() -> None:
    """3,000 at 12 % is 30 of interest a month."""
    with pytest.raises(WrongTermsError, match=r"payments of \$30 never clear \$3,000"):
        own(3_000, payment=30, kind="loan", apr="12%")


@pytest.mark.parametrize(
    ("words", "option"),
    [
        ({"apr": "14.9", "months": "24"}, "--apr"),
        ({"apr": "101%", "months": "24"}, "--apr"),
        ({"apr": "14.9%", "months": "0"}, "--months"),
        ({"apr": "14.9%", "months": "36-12"}, "--months"),
        ({"apr": "14.9%", "months": "two years"}, "--months"),
        ({"apr": "14.9%", "months": "12", "down_payment": "lots"}, "--down-payment"),
        ({"apr": "14.9%", "weeks": "12"}, "--weeks"),
        ({"apr": "14.9%", "weeks": "12", "months": "3", "every": "2 weeks"}, "--weeks"),
    ],
)
def test_a_word_of_ones_own_offer_that_is_wrong_is_named_as_its_option(words: dict[str, Any], option: str) -> None:
    with pytest.raises(WrongTermsError) as refused:
        own(3_000, kind="loan", **words)
    assert str(refused.value).startswith(f"{option}: ")


@pytest.mark.parametrize(
    ("offer", "message"),
    [
        ("kind: installments, weeks: 12", "paid every 2 weeks"),
        ("kind: installments, weeks: 12, every: month", "paid every 2 weeks"),
        ("kind: installments, weeks: 12, months: 3, every: 2 weeks", "both months and weeks"),
        ("kind: gift, months: 3", "expected"),
        ("kind: loan, apr: 20, months: 3", "sign"),
        ("apr: 20%, months: 3", "kind"),
        ("kind: loan, apr: 36%-0%, months: 3", "smaller end"),
    ],
)
def test_a_wrong_offer_of_a_clinic_is_an_error_of_its_file(offer: str, message: str) -> None:
    with pytest.raises(InputError) as refused:
        clinic_of(f"infusion: 450\nfinancing: [{{{offer}}}]")
    assert message in refused.value.problems[0].message


def test_json_is_in_dollars_and_fractions() -> None:
    """1,000 at 1 % a month in three payments, with a down payment of 100 on top of it."""
    found = later(1_100, "kind: loan, apr: 12%, months: 3, down_payment: 100").to_dict()
    assert found | {"schedule": found["schedule"][2]} == {
        "name": "loan, 3 months",
        "kind": "loan",
        "apr": 0.12,
        "payment": 340.02,
        "payments": 3,
        "last_payment": 340.03,
        "months": 3,
        "last_date": "2027-02-22",
        "down_payment": 100.0,
        "fee": 0.0,
        "total_paid": 1120.07,
        "total_interest": 20.07,
        "effective_apr": 0.12,
        "monthly_burden": 340.02,
        "warnings": [],
        "remarks": [],
        "schedule": {
            "number": 3,
            "date": "2027-02-22",
            "payment": 340.03,
            "interest": 3.37,
            "principal": 336.66,
            "balance": 0.0,
            "interest_added": 0.0,
        },
    }


def test_a_plan_of_one_week_is_one_payment_or_an_error_in_words() -> None:
    assert offered(300, f"{TWICE_A_MONTH}, weeks: 1") is not None


def test_seven_hundred_and_twenty_payments_clear_seven_hundred_and_twenty() -> None:
    (offer,) = own(720, payment=1, kind="installments")
    assert (len(offer.payments), offer.last_payment) == (720, 1_00)


def test_a_clinics_offer_may_be_called_your_offer() -> None:
    clinic = clinic_of("name: Meadow\ninfusion: 450\nfinancing: [{name: Your offer, kind: installments}]")
    words = {"kind": "installments", "months": "12"}
    result = offers_for(ToPay(300_00), words, [clinic], START, START)
    assert (len(result.offers), len(result.unknown)) == (1, 1)


@pytest.mark.parametrize("offer", ["kind: loan, months: 12", "kind: deferred_interest, promo_months: 12, minimum_payment: 20"])
def test_a_rate_that_is_not_known_is_not_zero(offer: str) -> None:
    """The command line refuses such an offer; from a file it is named, and not worked out."""
    assert not offered(1_000, offer).offers


def test_a_payment_of_ones_own_is_paid_on_the_clinics_offers() -> None:
    """600 over 12 months at 100 a month are 6 payments."""
    (offer,) = offered(600, "kind: installments, months: 12", said=PayerChoices(payment=100_00)).offers
    assert [item.payment for item in offer.payments] == [100_00] * 6


def test_a_payment_of_ones_own_is_paid_on_ones_own_offer_where_there_is_one() -> None:
    clinic = clinic_of("name: Meadow\ninfusion: 450\nfinancing: [{kind: installments, months: 12}]")
    words = {"kind": "installments", "months": "6"}
    mine, theirs = offers_for(ToPay(600_00), words, [clinic], START, START, PayerChoices(payment=200_00)).offers
    assert (mine.payment, theirs.payment) == (200_00, 50_00)


def test_a_rate_that_nobody_gave_is_assumed_and_said() -> None:
    assert "we counted no interest" in str(
        offers_for(ToPay(600_00), {"kind": "installments", "months": "6"}, [], START, START).assumptions[0]
    )
    assert not offers_for(ToPay(600_00), {"kind": "installments", "months": "6", "apr": "0%"}, [], START, START).assumptions


def test_two_offers_of_one_name_are_told_apart() -> None:
    names = [
        offer.terms.name for offer in offered(600, "kind: installments, months: 6", "kind: installments, months: 6").offers
    ]
    assert names == ["installments, 6 months", "installments, 6 months (2)"]


@pytest.mark.parametrize(("amount", "payment"), [(0, None), (-1, None), (600_00, 0), (600_00, -1)])
def test_nothing_is_no_amount_and_no_payment(amount: int, payment: int | None) -> None:
    with pytest.raises(WrongTermsError, match="above zero"):
        offers_for(ToPay(amount), {"kind": "installments", "months": "6"}, [], START, START, PayerChoices(payment=payment))


def test_a_payment_is_a_cent_at_least() -> None:
    """2 over 480 months would be 0.4 cents each: 200 payments of a cent."""
    offer = later(2, "kind: installments, months: 480")
    assert {item.payment for item in offer.payments} == {1}
    assert len(offer.payments) == 200
