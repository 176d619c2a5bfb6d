"""When the money of a course is due, and what is owed if it is broken off early. Amounts in cents."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from ketacost.engine.line import Row, plan_pays_of, side_of, verdict_of
from ketacost.engine.terms import OUT
from ketacost.money import json_number
from ketacost.result.total import Total


class CashFlow(NamedTuple):
    """The cash side of a way to pay. Cents."""

    at_once: int
    """The most that must be there on one day: what it asks for, and what is still laid out for an insurer that pays it back."""
    paid_first: int
    """What is paid to the clinic in all, before anything comes back."""
    reimbursed: int
    """What the plan pays back of that (superbill)."""
    peak: int = 0
    """The most that is paid by any day, less what has come back by then; without reimbursement, all of it."""

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {key: json_number(getattr(self, key)) for key in self._fields}


COVERED: Final = frozenset(("covered", "penalty"))


def paid_back_of(row: Row) -> int:
    """What of a line the patient pays first and the plan pays back: out of network, its own part."""
    return plan_pays_of(row) if side_of(row) == OUT and verdict_of(row) in COVERED else 0


class EarlyStop(NamedTuple):
    """The course broken off early, as a third of people do when nothing happens."""

    after: int
    """The last infusion that was had."""
    total: Total
    """What is paid until then."""
    asked: bool = True
    """Whether the person asked for it; every answer names what is owed after three sessions."""
    refund: int = 0
    """What comes back of packages that are refundable, in cents: the part of their price that unused sessions are."""

    @property
    def owed(self) -> int:
        """What it comes to after the refund."""
        return self.total.patient_pays - self.refund

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "after": self.after,
            "total": self.total.to_dict(),
            "refund": json_number(self.refund),
            "patient_pays_after_refund": json_number(self.owed),
        }
