"""An amount paid later under one offer: every payment with its day, and what it comes to. Cents."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from ketacost.engine.financing import MONTHLY, Payment
from ketacost.financing.terms import OfferTerms
from ketacost.model.rhythm import add_months
from ketacost.money import WHOLE, each, json_number
from ketacost.words.note import Note


class Due(NamedTuple):
    """A payment and its day."""

    day: date
    due: Payment

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        amounts = {key: json_number(getattr(self.due, key)) for key in ("payment", "interest", "principal", "balance")}
        return {"number": self.due.number, "date": self.day.isoformat(), **amounts}


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
    warnings: tuple[Note, ...] = ()
    remarks: tuple[Note, ...] = ()
    """What is good to know, and no reason to beware."""

    @property
    def in_time(self) -> bool:
        """Whether the regular payment clears it: no promotion that ends with something left, no large last payment."""
        return not self.balance_after_promo and self.last_payment <= self.payment + len(self.payments)

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
        """The payments by day: the first a month, or two weeks, after the start."""
        if self.terms.periods == MONTHLY:
            return [Due(add_months(self.start, item.number), item) for item in self.payments]
        return [Due(self.start + timedelta(days=14 * item.number), item) for item in self.payments]

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        shown: dict[str, Any] = {
            "name": self.terms.name,
            "kind": self.terms.kind,
            "apr": json_number(self.terms.apr, WHOLE),
            "payment": json_number(self.payment),
            "payments": len(self.payments),
            "last_payment": json_number(self.last_payment),
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
        shown["warnings"] = list(map(str, self.warnings))
        shown["remarks"] = list(map(str, self.remarks))
        shown["schedule"] = [item.to_dict() for item in self.schedule]
        return shown
