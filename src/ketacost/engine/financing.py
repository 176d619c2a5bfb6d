"""Paying later, to the cent: schedules of loans and instalments. Cents; rates in parts per million a year.

Interest of a period is the balance times the yearly rate divided by the periods of a year, rounded half-up to the cent. A payment
pays the interest first, all of it that is owed so far, and the last payment takes what is left: payments always add up to principal
plus interest, and neither is ever below zero.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from ketacost.money import WHOLE

MONTHLY: Final = 12
EVERY_TWO_WEEKS: Final = 26
"""Periods of a year."""


class Payment(NamedTuple):
    """One payment, and what it leaves. Cents."""

    number: int
    payment: int
    interest: int
    """What of the payment is interest, of this period and of those before it."""
    principal: int
    balance: int
    """What is owed after it: principal, and interest that is not paid yet."""
    interest_added: int = 0
    """Deferred interest that falls due with it, and is owed from then on."""


def interest_of(balance: int, apr: int, periods: int = MONTHLY) -> int:
    """A period's interest, half-up: balance x APR / periods of a year (simple interest on the balance, 12 CFR 1026.22).

    >>> interest_of(1500000, 100_000)
    12500
    """
    yearly = periods * WHOLE
    return (2 * balance * apr + yearly) // (2 * yearly)


def level_payment(principal: int, apr: int, count: int, periods: int = MONTHLY) -> int:
    """The equal payment that clears a loan: ``P r / (1 - (1 + r)^-n)`` with ``r = APR / periods``, or ``P / n`` at 0 %, half-up.

    Source: the annuity formula (Regulation Z, 12 CFR 1026, appendix J). Worked in whole numbers, so it is exact.

    >>> level_payment(1500000, 100_000, 10), level_payment(300000, 0, 12)
    (156961, 25000)
    """
    if apr == 0:
        return (2 * principal + count) // (2 * count)
    whole = periods * WHOLE
    grown: int = (whole + apr) ** count
    flat: int = whole**count
    above, below = principal * apr * grown, whole * (grown - flat)
    return (2 * above + below) // (2 * below)


def schedule(
    principal: int, apr: int, payment: int, count: int, periods: int = MONTHLY, *, interest_owed: int = 0
) -> list[Payment]:
    """A loan paid with equal payments, ``count`` of them at most; the last takes the remainder, whatever it is.

    ``interest_owed`` is interest of before: it is part of the balance, bears interest, and is paid before any principal (PatientFi).
    """
    found: list[Payment] = []
    balance = principal + interest_owed
    while balance > 0:
        interest = interest_of(balance, apr, periods)
        owed = balance + interest
        paid = owed if len(found) == count - 1 else min(payment, owed)
        interest_paid = min(paid, interest_owed + interest)
        interest_owed += interest - interest_paid
        balance = owed - paid
        found.append(Payment(len(found) + 1, paid, interest_paid, paid - interest_paid, balance))
    return found


def clears(principal: int, apr: int, payment: int, count: int, periods: int = MONTHLY) -> bool:
    """Whether payments of one size pay a loan off, ``count`` of them at most and none above that size."""
    return schedule(principal, apr, payment, count, periods)[-1].payment <= payment


def least_payment(principal: int, apr: int, count: int, periods: int = MONTHLY) -> int:
    """The smallest payment that pays a loan off in ``count`` payments: the level one, but for what rounding to cents does to it.

    >>> least_payment(300000, 149_000, 24), least_payment(300000, 149_000, 720)
    (14532, 3726)
    """
    payment = level_payment(principal, apr, count, periods)
    while not clears(principal, apr, payment, count, periods):
        payment += 1
    while payment > 1 and clears(principal, apr, payment - 1, count, periods):
        payment -= 1
    return payment
