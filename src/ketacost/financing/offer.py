"""An amount paid later under one offer: every payment with its day, and what it comes to. Cents."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from ketacost.engine.financing import MONTHLY, Payment
from ketacost.engine.rate import effective_apr
from ketacost.financing.basis import InterestBasis
from ketacost.financing.due import Due
from ketacost.financing.terms import OfferTerms
from ketacost.model.rhythm import add_months
from ketacost.money import WHOLE, each, json_number
from ketacost.words.note import Note

NEAR: Final = 2_000
"""Within 0.2 % the schedule's rounding to cents is all that parts the two rates."""


class PaidLater(NamedTuple):
    """What an offer comes to."""

    terms: OfferTerms
    amount: int
    """What is to be paid for, before any down payment."""
    payments: tuple[Payment, ...]
    start: date
    effective_apr: int | None
    """The yearly rate with fees, in parts per million; ``None`` where it is above anything sensible."""
    balance_after_promo: int | None = None
    deferred_interest: int | None = None
    bases: tuple[InterestBasis, ...] = ()
    """Every way in which the lender may count the interest that is added, by what is said of it; empty where none is added."""
    warnings: tuple[Note, ...] = ()
    remarks: tuple[Note, ...] = ()
    """What is good to know, and no reason to beware."""

    @property
    def in_time(self) -> bool:
        """Whether the regular payment clears it: no promotion that ends with something left, no large last payment."""
        return not self.balance_after_promo and self.last_payment <= self.payment + len(self.payments)

    @property
    def steps_up(self) -> bool:
        """Whether what is left after a promotion takes higher payments than before, so that it ends in the months there are."""
        after = self.payments[self.terms.promo_months :] if self.waits and self.terms.promo_months else ()
        return bool(after) and after[0].payment > self.payment

    @property
    def span(self) -> tuple[int, int]:
        """The least and the most that the interest of a promotion can be, by how the lender counts."""
        interest = [basis.interest for basis in self.bases] or [0]
        return min(interest), max(interest)

    @property
    def waits(self) -> bool:
        """Whether interest waits for a payment that is missed."""
        return self.terms.kind == "deferred_interest"

    @property
    def payment(self) -> int:
        """The regular payment."""
        return self.payments[0].payment if self.payments else 0

    @property
    def last_payment(self) -> int:
        """The last one, which takes the remainder."""
        return self.payments[-1].payment if self.payments else 0

    @property
    def total_interest(self) -> int:
        """Interest in all."""
        return sum(item.interest for item in self.payments)

    @property
    def total_paid(self) -> int:
        """Everything that leaves the person's pocket: down payment, fee and payments."""
        return self.terms.down_payment + self.terms.fee + sum(item.payment for item in self.payments)

    @property
    def at_once(self) -> int:
        """What is needed on the first day."""
        return self.terms.down_payment + self.terms.fee

    @property
    def a_month(self) -> int:
        """The burden of a month: the regular payment, or what payments every two weeks come to in a month."""
        most = max((item.payment for item in self.payments[:-1]), default=self.payment)
        return most if self.terms.periods == MONTHLY else each(most * self.terms.periods, MONTHLY)

    @property
    def schedule(self) -> list[Due]:
        """The payments by day."""
        return [Due(self._day_of(item.number), item) for item in self.payments]

    def _day_of(self, number: int) -> date:
        """When a payment is due: the first a month, or two weeks, after the start."""
        if self.terms.periods == MONTHLY:
            return add_months(self.start, number)
        return self.start + timedelta(days=14 * number)

    @property
    def last_date(self) -> date:
        """The day of the last payment."""
        return self._day_of(len(self.payments))

    @property
    def months(self) -> int:
        """How many months it takes from the start to the last payment; one that has begun counts."""
        last = self.last_date
        apart = 12 * (last.year - self.start.year) + last.month - self.start.month
        return apart + (add_months(self.start, apart) < last)

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        shown: dict[str, Any] = {
            "name": self.terms.name,
            "kind": self.terms.kind,
            "apr": json_number(self.terms.apr, WHOLE),
            "payment": json_number(self.payment),
            "payments": len(self.payments),
            "last_payment": json_number(self.last_payment),
            "months": self.months,
            "last_date": self.last_date.isoformat(),
            "down_payment": json_number(self.terms.down_payment),
            "fee": json_number(self.terms.fee),
            "total_paid": json_number(self.total_paid),
            "total_interest": json_number(self.total_interest),
            "effective_apr": None if self.effective_apr is None else json_number(self.effective_apr, WHOLE),
            "monthly_burden": json_number(self.a_month),
        }
        if self.terms.kind == "deferred_interest":
            shown["balance_after_promo"] = json_number(self.balance_after_promo or 0)
            shown["deferred_interest"] = json_number(self.deferred_interest or 0)
            shown["deferred_interest_low"], shown["deferred_interest_high"] = map(json_number, self.span)
            shown["deferred_interest_by"] = [basis.to_dict() for basis in self.bases]
        shown["warnings"] = list(map(str, self.warnings))
        shown["remarks"] = list(map(str, self.remarks))
        shown["schedule"] = [item.to_dict() for item in self.schedule]
        return shown


def made(amount: int, terms: OfferTerms, payments: list[Payment], start: date) -> PaidLater:
    """What these payments come to, with the rate that they really cost."""
    received = amount - terms.down_payment - terms.fee
    rate = effective_apr(received, [item.payment for item in payments], terms.periods)
    if terms.fee == 0 and terms.kind != "deferred_interest" and rate is not None and abs(rate - terms.apr) < NEAR:
        rate = terms.apr
    return PaidLater(terms, amount, tuple(payments), start, rate)
