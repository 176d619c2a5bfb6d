"""What holds for every loan, every promotion and every rate."""

from __future__ import annotations

import random
from collections.abc import Sequence
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from ketacost.engine.deferred import deferred
from ketacost.engine.financing import (
    EVERY_TWO_WEEKS,
    MONTHLY,
    Payment,
    interest_of,
    level_payment,
    schedule,
)
from ketacost.engine.rate import MOST, effective_apr

LOANS = 10_000
PRINCIPALS = st.integers(1, 100_000_00)
SENSIBLE = st.integers(500_00, 100_000_00)
RATES = st.integers(0, 1_000_000)
USUAL_RATES = st.integers(0, 360_000)
COUNTS = st.integers(1, 120)
PERIODS = st.sampled_from((MONTHLY, EVERY_TWO_WEEKS))
PROMOTIONS = st.integers(1, 24)


def check_schedule(payments: Sequence[Payment], principal: int) -> None:
    """Every row is right by itself, follows from the one before, and the whole pays principal and interest to the cent.

    A payment pays principal only once no interest is owed.
    """
    balance = principal
    for number, item in enumerate(payments, 1):
        assert item.number == number
        assert item.payment == item.interest + item.principal
        assert min(item.payment, item.interest, item.principal) >= 0
        balance -= item.principal
        unpaid = item.balance - balance
        assert unpaid == item.interest_added if item.principal else unpaid >= 0
    assert balance == 0
    assert sum(item.payment for item in payments) == principal + sum(item.interest for item in payments)


def half_up(amount: Fraction) -> int:
    return (2 * amount.numerator + amount.denominator) // (2 * amount.denominator)


def worth(payments: Sequence[int], apr: int, periods: int) -> Fraction:
    """What payments one period apart are worth today."""
    grown = 1 + Fraction(apr, 1_000_000 * periods)
    return sum((payment / grown**number for number, payment in enumerate(payments, 1)), Fraction())


def test_ten_thousand_random_loans_are_paid_to_the_cent() -> None:
    seed = random.Random(20261122)
    for _ in range(LOANS):
        principal = seed.randint(1, seed.choice((100_00, 3_000_00, 100_000_00)))
        apr = seed.choice((0, seed.randint(1, 360_000), seed.randint(1, 1_000_000)))
        count, periods = seed.randint(1, 120), seed.choice((MONTHLY, EVERY_TWO_WEEKS))
        level = level_payment(principal, apr, count, periods)
        payment = seed.choice((level, level, level, seed.randint(0, level), seed.randint(level, 2 * level)))
        payments = schedule(principal, apr, payment, count, periods)
        check_schedule(payments, principal)
        assert 1 <= len(payments) <= count
        assert all(item.payment == payment for item in payments[:-1])
        assert all(item.interest == 0 for item in payments) or apr


@given(PRINCIPALS, RATES, COUNTS, PERIODS, st.integers(0, 10_000_00))
def test_any_payment_pays_a_loan_off_in_the_end(principal: int, apr: int, count: int, periods: int, payment: int) -> None:
    payments = schedule(principal, apr, payment, count, periods)
    check_schedule(payments, principal)
    before = [principal, *(item.balance for item in payments)][:-1]
    assert [item.balance + item.payment - was for item, was in zip(payments, before, strict=True)] == [
        half_up(Fraction(balance * apr, 1_000_000 * periods)) for balance in before
    ]


@given(PRINCIPALS, RATES, COUNTS, PERIODS)
def test_the_level_payment_is_the_annuity_formula_half_up(principal: int, apr: int, count: int, periods: int) -> None:
    rate = Fraction(apr, 1_000_000 * periods)
    exact = principal * rate / (1 - (1 + rate) ** -count) if rate else Fraction(principal, count)
    assert level_payment(principal, apr, count, periods) == half_up(exact)


@given(PRINCIPALS, RATES, COUNTS, PERIODS)
def test_the_last_payment_is_off_by_no_more_than_the_cents_that_were_rounded(
    principal: int, apr: int, count: int, periods: int
) -> None:
    """Each period rounds its interest and its payment, half a cent each at most, and the loan carries them on to its end."""
    level = level_payment(principal, apr, count, periods)
    payments = schedule(principal, apr, level, count, periods)
    growth = 1 + apr / 1_000_000 / periods
    most = sum(growth**number for number in range(count)) + 1
    if len(payments) == count:
        assert abs(payments[-1].payment - level) <= most
    else:  # rounded up, so that the cents of the last payments are paid already
        assert (count - len(payments)) * level <= most


@given(SENSIBLE, USUAL_RATES, st.integers(1, 72), PERIODS)
def test_the_effective_rate_of_a_loan_without_a_fee_is_its_rate(principal: int, apr: int, count: int, periods: int) -> None:
    """What parts the two is the rounding to cents: below 0.05 % a year from 500 dollars on."""
    payments = [
        item.payment for item in schedule(principal, apr, level_payment(principal, apr, count, periods), count, periods)
    ]
    found = effective_apr(principal, payments, periods)
    assert found is not None
    assert abs(found - apr) <= 500


@given(st.lists(st.integers(1, 5_000_00), min_size=1, max_size=60), st.integers(1, 100_000_00), PERIODS)
def test_the_effective_rate_is_the_nearest_at_which_the_payments_are_worth_what_was_received(
    payments: list[int], received: int, periods: int
) -> None:
    found = effective_apr(received, payments, periods)
    if found is None:
        assert worth(payments, MOST, periods) >= received
    elif found == 0:
        assert worth(payments, 1, periods) <= received
    else:
        assert worth(payments, found - 1, periods) > received > worth(payments, min(found + 1, MOST), periods)


@given(SENSIBLE, USUAL_RATES, COUNTS, PERIODS, st.lists(st.integers(0, 600_00), min_size=2, max_size=5))
def test_a_higher_fee_is_never_a_lower_rate(principal: int, apr: int, count: int, periods: int, fees: list[int]) -> None:
    payments = [
        item.payment for item in schedule(principal, apr, level_payment(principal, apr, count, periods), count, periods)
    ]
    rates = [effective_apr(principal - fee, payments, periods) for fee in sorted(fees)]
    known = [MOST + 1 if rate is None else rate for rate in rates]
    assert known == sorted(known)


@given(PRINCIPALS, RATES, PROMOTIONS, st.integers(0, 1_000_00), st.booleans())
def test_deferred_interest_paid_in_time_costs_nothing(principal: int, apr: int, promo: int, more: int, full: bool) -> None:
    found = deferred(principal, apr, -(-principal // promo) + more, promo, 48, full=full)
    check_schedule(found.payments, principal)
    assert (found.balance_after, found.interest) == (0, 0)
    assert len(found.payments) <= promo
    assert all(item.interest == 0 for item in found.payments)


@given(st.integers(10_00, 10_000_00), st.integers(10_000, 1_000_000), PROMOTIONS, st.integers(1, 60), st.booleans())
def test_one_cent_unpaid_brings_all_the_interest(payment: int, apr: int, promo: int, after: int, full: bool) -> None:
    principal = payment * promo + 1
    found = deferred(principal, apr, payment, promo, after, full=full)
    balances = [principal if full else principal - month * payment for month in range(promo)]
    assert found.balance_after == 1
    assert found.interest == sum(interest_of(balance, apr) for balance in balances) > 0
    assert found.payments[promo - 1].balance == 1 + found.interest
    assert deferred(principal - 1, apr, payment, promo, after, full=full).interest == 0


@given(PRINCIPALS, RATES, st.integers(0, 5_000_00), PROMOTIONS, st.integers(1, 60), st.booleans())
def test_a_promotion_is_paid_to_the_cent_too(
    principal: int, apr: int, payment: int, promo: int, after: int, full: bool
) -> None:
    found = deferred(principal, apr, payment, promo, after, full=full)
    check_schedule(found.payments, principal)
    assert found.balance_after == max(principal - payment * promo, 0)
    assert len(found.payments) <= promo + after
    assert [item.interest for item in found.payments[:promo]] == [0] * min(promo, len(found.payments))
    assert sum(item.interest_added for item in found.payments) == found.interest


@given(PRINCIPALS, RATES, st.integers(0, 5_000_00), PROMOTIONS)
def test_interest_on_the_whole_purchase_is_never_less(principal: int, apr: int, payment: int, promo: int) -> None:
    by_balance, by_purchase = (deferred(principal, apr, payment, promo, 48, full=full).interest for full in (False, True))
    assert by_balance <= by_purchase


@given(PRINCIPALS, RATES, st.integers(0, 5_000_00), st.integers(0, 500_00), PROMOTIONS)
def test_paying_more_in_the_promotion_never_costs_more(principal: int, apr: int, payment: int, more: int, promo: int) -> None:
    less, higher = (deferred(principal, apr, amount, promo, 48).interest for amount in (payment, payment + more))
    assert higher <= less


@given(PRINCIPALS, RATES, st.integers(0, 5_000_00), PROMOTIONS, st.booleans())
def test_interest_on_interest_is_never_less(principal: int, apr: int, payment: int, promo: int, full: bool) -> None:
    simple = deferred(principal, apr, payment, promo, 48, full=full).interest
    assert simple <= deferred(principal, apr, payment, promo, 48, full=full, compounds="monthly").interest


@given(SENSIBLE, RATES, st.integers(1, 5), st.booleans())
def test_a_year_that_compounds_by_the_day_is_the_daily_rate_365_times(principal: int, apr: int, years: int, full: bool) -> None:
    """Nothing paid, so that the balance is the whole purchase; each month is rounded to the cent, which later months carry on."""
    found = deferred(principal, apr, 0, 12 * years, 48, full=full, compounds="daily")
    exact = principal * ((1 + Fraction(apr, 365_000_000)) ** (365 * years) - 1)
    assert abs(found.interest - exact) <= Fraction(12 * years, 2) * (1 + Fraction(apr, 1_000_000)) ** (2 * years)
