"""Paying later, to the cent: schedules of loans, instalments and deferred interest. Cents; rates in parts per million a year.

Interest of a period is the balance times the yearly rate divided by the periods of a year, rounded half-up to the cent. A payment
pays the interest first, and the last payment takes what is left: payments always add up to principal plus interest.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from ketacost.money import WHOLE

MONTHLY: Final = 12
EVERY_TWO_WEEKS: Final = 26
"""Periods of a year."""


class Payment(NamedTuple):
    """One payment, and what it leaves. Cents; ``principal`` is below zero where a payment does not even pay the interest."""

    number: int
    payment: int
    interest: int
    principal: int
    balance: int


class Deferred(NamedTuple):
    """A promotion with deferred interest, and what follows when it is not paid in time."""

    payments: list[Payment]
    balance_after: int
    """What is left of the purchase when the promotion ends."""
    interest: int
    """Interest from the first day, owed because something is left; 0 where nothing is."""


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


def schedule(principal: int, apr: int, payment: int, count: int, periods: int = MONTHLY) -> list[Payment]:
    """A loan paid with equal payments, ``count`` of them at most; the last takes the remainder, whatever it is."""
    found: list[Payment] = []
    balance = principal
    while balance > 0:
        interest = interest_of(balance, apr, periods)
        owed = balance + interest
        paid = owed if len(found) == count - 1 else min(payment, owed)
        balance = owed - paid
        found.append(Payment(len(found) + 1, paid, interest, paid - interest, balance))
    return found


def deferred(principal: int, apr: int, payment: int, promo: int, after: int, *, full: bool = False, least: int = 0) -> Deferred:
    """A purchase whose interest is waived if all of it is paid within ``promo`` months, and owed from the first day if not.

    The interest is worked out month by month on the balance then owed (CFPB: "the balance you owed in each month"; PatientFi);
    ``full`` takes the whole purchase for every month, as some contracts do. When the promotion ends with anything left, one
    cent even, the deferred interest joins the balance, and both are paid off in ``after`` equal months at the same rate, or sooner
    where each payment is at least ``least``.

    >>> found = deferred(100000, 229_000, 2000, 12, 48)
    >>> found.balance_after, found.interest
    (76000, 20382)
    """
    payments: list[Payment] = []
    balance, waived = principal, 0
    while balance > 0 and len(payments) < promo:
        waived += interest_of(principal if full else balance, apr)
        paid = min(payment, balance)
        balance -= paid
        payments.append(Payment(len(payments) + 1, paid, 0, paid, balance))
    if balance == 0:
        return Deferred(payments, 0, 0)
    last = payments[-1]
    payments[-1] = last._replace(interest=waived, principal=last.principal - waived, balance=last.balance + waived)
    rest = schedule(balance + waived, apr, max(level_payment(balance + waived, apr, after), least), after)
    payments += [item._replace(number=item.number + promo) for item in rest]
    return Deferred(payments, balance, waived)
