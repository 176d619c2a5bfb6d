"""Amortised loans to the cent: the level payment, each period's interest, the last payment, and what a fee does to the rate."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from ketacost.engine.financing import EVERY_TWO_WEEKS, clears, interest_of, least_payment, level_payment, schedule
from ketacost.engine.rate import effective_apr
from ketacost.financing.compare import WrongTermsError
from ketacost.financing.to_pay import PayerChoices

from .paying import later, offered, own, rows, warned


def test_the_interest_of_a_month_is_a_twelfth_of_the_yearly_rate_on_the_balance() -> None:
    """15,000 x 10 % / 12 = 125.00; 13,555.39 x 10 % / 12 = 112.9615, rounded to 112.96."""
    assert interest_of(15_000_00, 100_000) == 125_00
    assert interest_of(13_555_39, 100_000) == 112_96


def test_half_a_cent_of_interest_is_rounded_up() -> None:
    """0.50 x 12 % / 12 = 0.005, which is a cent; 0.49 x 1 % = 0.0049, which is none."""
    assert (interest_of(50, 120_000), interest_of(49, 120_000)) == (1, 0)


def test_two_weeks_are_a_twenty_sixth_of_a_year() -> None:
    """1,000 x 26 % / 26 = 10.00, and by the month 26 % / 12 of it: 21.67."""
    assert (interest_of(1_000_00, 260_000, EVERY_TWO_WEEKS), interest_of(1_000_00, 260_000)) == (10_00, 21_67)


def test_the_level_payment_is_the_annuity_formula() -> None:
    """r = 1 %: 1,000 x 0.01 / (1 - 1.01^-3) = 10 / (1 - 0.970590148) = 340.0221, so 340.02."""
    assert level_payment(1_000_00, 120_000, 3) == 340_02


def test_the_level_payment_is_exact_however_long_the_loan() -> None:
    """Against the formula in sixty decimals, at 720 months, where 1.025^-720 is about 2 x 10^-8."""
    rate = Decimal("0.3") / 12
    exact = Decimal(3000) * rate / (1 - (1 + rate) ** -720)
    assert level_payment(3_000_00, 300_000, 720) == int((exact * 100).to_integral_value()) == 75_00


def test_without_interest_it_is_the_amount_divided() -> None:
    """1,000 / 3 = 333.33; half a cent up: 0.05 / 2 = 0.025 is 0.03."""
    assert (level_payment(1_000_00, 0, 3), level_payment(5, 0, 2)) == (333_33, 3)


def test_a_schedule_pays_the_interest_first_and_the_last_payment_takes_the_remainder() -> None:
    """1,000 at 1 % a month in three payments of 340.02.

    Interest 10.00, so 330.02 of principal: 669.98 left. 1 % of that is 6.70, 333.32 of principal: 336.66 left, and 3.37 of
    interest on it: the last payment is 340.03.
    """
    assert rows(schedule(1_000_00, 120_000, 340_02, 3)) == [
        (340.02, 10.00, 330.02, 669.98),
        (340.02, 6.70, 333.32, 336.66),
        (340.03, 3.37, 336.66, 0.00),
    ]


def test_without_interest_the_cent_that_is_missing_is_in_the_last_payment() -> None:
    assert [row[0] for row in rows(schedule(1_000_00, 0, 333_33, 3))] == [333.33, 333.33, 333.34]


def test_every_two_weeks_at_twenty_six_percent_is_the_same_as_monthly_at_twelve() -> None:
    """Both are 1 % a period."""
    assert schedule(1_000_00, 260_000, 340_02, 3, EVERY_TWO_WEEKS) == schedule(1_000_00, 120_000, 340_02, 3)


def test_paying_more_ends_sooner() -> None:
    """1,000 at 1 %, 500 a month: 10.00 of interest leaves 510, 5.10 leaves 15.10, and 15.10 + 0.15 is the last payment."""
    assert rows(schedule(1_000_00, 120_000, 500_00, 24)) == [
        (500.00, 10.00, 490.00, 510.00),
        (500.00, 5.10, 494.90, 15.10),
        (15.25, 0.15, 15.10, 0.00),
    ]


def test_a_payment_below_the_interest_pays_no_principal_and_the_debt_grows() -> None:
    """1,000 at 2 % a month, 10 a month: 20.00 of interest, 10 paid, 1,010 owed; 20.20, 1,020.20 owed; 20.40 and all of it.

    Of the last payment 10.00 + 10.20 + 20.40 is interest.
    """
    assert rows(schedule(1_000_00, 240_000, 10_00, 3)) == [
        (10.00, 10.00, 0.00, 1_010.00),
        (10.00, 10.00, 0.00, 1_020.20),
        (1_040.60, 40.60, 1_000.00, 0.00),
    ]


def test_the_smallest_payment_that_clears_a_loan_clears_it_and_a_cent_less_does_not() -> None:
    """Level: 3,000 at 14.9 % over 24 months is 145.32. At 14.9 % / 12 the first interest is 37.25, and 37.26 ends in 673 months."""
    assert least_payment(3_000_00, 149_000, 24) == 145_32
    assert least_payment(3_000_00, 149_000, 720) == 37_26
    assert clears(3_000_00, 149_000, 37_26, 720)
    assert not clears(3_000_00, 149_000, 37_25, 720)
    assert len(schedule(3_000_00, 149_000, 37_26, 720)) == 673


def test_the_smallest_payment_is_a_cent_above_the_level_one_where_that_leaves_a_cent() -> None:
    """1,000 / 3 = 333.33, which leaves a last payment of 333.34; 333.34 leaves one of 333.32."""
    assert least_payment(1_000_00, 0, 3) == 333_34


def test_a_loan_of_three_thousand_is_what_the_interface_says() -> None:
    """3,000 at 14.9 % over 24 months: r = 0.149 / 12 = 0.01241667, 37.25 / (1 - 1.01241667^-24) = 37.25 / 0.256331 = 145.32."""
    (offer,) = own(3_000, kind="loan", apr="14.9%", months="24")
    assert (offer.payment, len(offer.payments), offer.last_payment) == (145_32, 24, 145_25)
    assert offer.total_paid == 23 * 145_32 + 145_25 == 3_487_61
    assert offer.total_interest == 3_487_61 - 3_000_00
    assert (offer.effective_apr, offer.at_once, offer.a_month) == (149_000, 0, 145_32)


def test_the_effective_rate_of_one_payment_is_its_interest_by_the_year() -> None:
    """1,010 for 1,000 a month before is 1 % a month, 12 % a year; two weeks before, 26 %."""
    assert effective_apr(1_000_00, [1_010_00], 12) == 120_000
    assert effective_apr(1_000_00, [1_010_00], 26) == 260_000


def test_the_effective_rate_of_two_payments_solves_a_quadratic() -> None:
    """550 v + 550 v^2 = 1,000: v = (-550 + sqrt(550^2 + 4 x 550 x 1,000)) / 1,100 = 0.938117, so 6.5965 % a month, 79.1575 %."""
    assert effective_apr(1_000_00, [550_00, 550_00], 12) == 791_575


def test_a_fee_is_part_of_the_rate() -> None:
    """1,000 less a fee of 30 is 970 in hand; 1,010 a month later is 40 / 970 = 4.123711 % a month, 49.4845 % a year."""
    assert effective_apr(970_00, [1_010_00], 12) == 494_845


def test_no_rate_is_below_zero_and_beyond_a_thousand_percent_there_is_none() -> None:
    """1,000 % a year is 83.33 % a month: 1,833.33 for 1,000. Nothing in hand has no rate at all."""
    assert effective_apr(1_000_00, [999_00], 12) == 0
    assert effective_apr(1_000_00, [500_00, 500_00], 12) == 0
    assert effective_apr(1_000_00, [1_833_33], 12) == 10_000_000 - 40
    assert effective_apr(1_000_00, [1_833_34], 12) is None
    assert effective_apr(0, [10_00], 12) is None


def test_the_fee_of_an_offer_is_paid_at_once_and_is_no_interest() -> None:
    """3,000 at 14.9 % over 24 months with 90 at once: 2,910 in hand for the same payments; 3,487.61 + 90 in all."""
    (offer,) = own(3_000, fee=90, kind="loan", apr="14.9%", months="24")
    assert (offer.payment, offer.at_once) == (145_32, 90_00)
    assert (offer.total_interest, offer.total_paid) == (487_61, 3_577_61)
    payments = [item.payment for item in offer.payments]
    assert offer.effective_apr == effective_apr(2_910_00, payments, 12)
    assert offer.effective_apr is not None
    assert 180_000 < offer.effective_apr < 180_500


def test_a_down_payment_is_not_borrowed() -> None:
    """3,000 less 600 is 2,400 over 12 months at 0 %: 200 each, and 3,000 in all."""
    offer = later(3_000, "kind: loan, apr: 0%, months: 12, down_payment: 600")
    assert (offer.payment, offer.at_once, offer.total_paid, offer.total_interest) == (200_00, 600_00, 3_000_00, 0)


def test_a_payment_of_ones_own_decides_how_long_it_takes() -> None:
    """1,000 at 12 %, 500 a month: three payments, as above; months are not needed."""
    (offer,) = own(1_000, payment=500, kind="loan", apr="12%")
    assert (len(offer.payments), offer.last_payment, offer.total_interest) == (3, 15_25, 15_25)
    assert not offer.warnings


def test_a_payment_that_leaves_much_to_the_last_one_is_warned_of() -> None:
    """3,000 at 14.9 % is 37.25 of interest a month, so that 40 a month pays off little: 23 x 40 = 920, and the rest at the end."""
    (offer,) = own(3_000, payment=40, kind="loan", apr="14.9%", months="24")
    assert warned(offer, "24 payments of $40 are $960", "do not clear $3,000 and its interest in time")
    assert offer.last_payment > 2_900_00


@pytest.mark.parametrize(
    ("months", "least"), [({}, "that does is $37.26"), ({"months": "24"}, "that does in 24 payments is $145.32")]
)
def test_a_payment_below_the_interest_is_refused_with_the_smallest_that_clears_it(months: dict[str, Any], least: str) -> None:
    """3,000 at 14.9 % is 37.25 of interest in the first month: at 37.24 the debt grows for ever."""
    with pytest.raises(WrongTermsError) as refused:
        own(3_000, payment=37.24, kind="loan", apr="14.9%", **months)
    assert "payments of $37.24 never clear $3,000: the first interest alone is $37.25" in str(refused.value)
    assert least in str(refused.value)


def test_a_payment_below_the_interest_of_a_clinics_offer_leaves_that_offer_out() -> None:
    """3,000 at 36 % is 90 a month, at 12 % 30: 50 a month clears the second alone."""
    said = PayerChoices(payment=50_00)
    result = offered(3_000, "name: Dear, kind: loan, apr: 36%", "name: Fair, kind: loan, apr: 12%", said=said)
    assert [offer.terms.name for offer in result.offers] == ["Fair"]
    assert "Dear: payments of $50 never clear $3,000: the first interest alone is $90" in result.notes[0]


def test_interest_counts_in_what_does_not_clear_it() -> None:
    """36 x 100 are more than 3,000, and less than 3,000 with its interest at 29.99 %: the last payment is 1,666.34."""
    (offer,) = own(3_000, payment=100, kind="loan", apr="29.99%", months="36")
    assert warned(offer, "36 payments of $100 are $3,600", "$1,666.34")
    assert not offer.in_time


def test_interest_alone_leaves_the_debt() -> None:
    (offer,) = own(3_000, payment=30, kind="loan", apr="12%", months="120")
    assert warned(offer, "pays the interest alone: the debt stays")


@pytest.mark.parametrize("months", ["12", "24", "60"])
def test_the_level_payment_itself_is_never_warned_of(months: str) -> None:
    (offer,) = own(3_000, kind="loan", apr="14.9%", months=months)
    assert not offer.warnings
