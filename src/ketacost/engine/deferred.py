"""Deferred interest, to the cent: waived if all is paid within the promotion, and owed from the first day if not."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from ketacost.engine.financing import MONTHLY, Payment, interest_of, level_payment, schedule
from ketacost.money import WHOLE

CompoundingPeriod = Literal["none", "monthly", "daily"]
"""How often interest itself begins to bear interest."""
DAYS_OF_A_YEAR: Final = 365


class Deferred(NamedTuple):
    """A promotion with deferred interest, and what follows when it is not paid in time."""

    payments: list[Payment]
    balance_after: int
    """What is left of the purchase when the promotion ends."""
    interest: int
    """Interest from the first day, owed because something is left; 0 where nothing is."""


def deferred(
    principal: int,
    apr: int,
    payment: int,
    promo: int,
    after: int,
    *,
    full: bool = False,
    compounds: CompoundingPeriod = "none",
    least: int = 0,
) -> Deferred:
    """A purchase whose interest is waived if all of it is paid within ``promo`` months, and owed from the first day if not.

    The interest is worked out month by month on the balance then owed (CFPB: "the balance you owed in each month"; PatientFi);
    ``full`` takes the whole purchase for every month, as some contracts do, and ``compounds`` adds to either the interest of the
    months, or days, before. When the promotion ends with anything left, one cent even, the deferred interest joins the balance, and
    both are paid off in ``after`` equal months at the same rate, or sooner where each payment is at least ``least``.

    >>> found = deferred(100000, 229_000, 2000, 12, 48)
    >>> found.balance_after, found.interest
    (76000, 20382)
    >>> [deferred(100000, 229_000, 2000, 12, 48, compounds=how).interest for how in ("monthly", "daily")]
    [22775, 23003]
    """
    payments: list[Payment] = []
    balance, waived = principal, 0
    while balance > 0 and len(payments) < promo:
        bears = (principal if full else balance) + (0 if compounds == "none" else waived)
        waived += _of_days(bears, apr, _days(len(payments))) if compounds == "daily" else interest_of(bears, apr)
        paid = min(payment, balance)
        balance -= paid
        payments.append(Payment(len(payments) + 1, paid, 0, paid, balance))
    if balance == 0:
        return Deferred(payments, 0, 0)
    payments[-1] = payments[-1]._replace(balance=balance + waived, interest_added=waived)
    level = level_payment(balance + waived, apr, after)
    rest = schedule(balance, apr, max(level, least), after, interest_owed=waived)
    payments += [item._replace(number=item.number + promo) for item in rest]
    return Deferred(payments, balance, waived)


def _days(month: int) -> int:
    """The days of a month, a twelfth of a year in whole days: 30, 30, 31 and so on, 365 in twelve."""
    return DAYS_OF_A_YEAR * (month + 1) // MONTHLY - DAYS_OF_A_YEAR * month // MONTHLY


def _of_days(bears: int, apr: int, days: int) -> int:
    """The interest of some days, each at a 365th of the yearly rate on what the day before left, half-up: ``(1 + APR / 365)^days - 1``."""
    flat: int = (DAYS_OF_A_YEAR * WHOLE) ** days
    grown: int = (DAYS_OF_A_YEAR * WHOLE + apr) ** days
    return (2 * bears * (grown - flat) + flat) // (2 * flat)
