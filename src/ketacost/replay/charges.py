"""Past charges one by one: made of a claims file's rows when they are asked for, so that a million of them take no room."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import eq
from typing import Any, TypeVar

from ketacost.engine.line import Charge, Claim
from ketacost.engine.packed_rows import PackedOutcome
from ketacost.engine.terms import IN, OUT, Side
from ketacost.model.claims import ClaimRow
from ketacost.model.plan import Plan
from ketacost.money import json_number
from ketacost.result.visit import Visit
from ketacost.ways.insured.allowed import out_of_network_amount, stated_amount

_Made = TypeVar("_Made", covariant=True)  # noqa: PLC0105  # what a sequence makes


@dataclass(frozen=True, slots=True)
class ReplayedCharge(Visit):
    """A charge of the past, with what the insurer's statement said of it."""

    network: str = "in"
    patient_paid: int | None = None
    """What the statement said the patient owed, in cents."""

    @property
    def difference(self) -> int | None:
        """Statement less this tool's answer, in cents; ``None`` where there is no statement."""
        return None if self.patient_paid is None else self.patient_paid - int(self.patient_pays)

    def to_dict(self, *, detail: bool = False, due: int | None = None) -> dict[str, Any]:
        """The charge as JSON has it."""
        found = Visit.to_dict(self, detail=detail, due=due)
        found["network"] = self.network
        found["patient_paid"] = None if self.patient_paid is None else json_number(self.patient_paid)
        found["difference"] = None if self.difference is None else json_number(self.difference)
        return found


class MadeWhenAsked(Sequence[_Made]):
    """A sequence whose items are made each time they are asked for."""

    def __init__(self, count: int, make: Callable[[int], _Made]) -> None:
        self._count, self._make = count, make

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[_Made]:
        return map(self._make, range(self._count))

    def __eq__(self, other: object) -> bool:
        """Equal items in the same order."""
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]  # as lists have none

    def __getitem__(self, at: Any) -> Any:
        """One item, or a tuple of them."""
        places = range(self._count)[at]
        return self._make(places) if isinstance(places, int) else tuple(map(self._make, places))


def charges_of(plan: Plan, rows: Sequence[ClaimRow]) -> Sequence[Charge]:
    """The rows with their blanks filled."""
    return MadeWhenAsked(len(rows), lambda at: _charge(plan, rows[at]))


def _charge(plan: Plan, row: ClaimRow) -> Charge:
    """A row with its blanks filled: what nobody allowed is what was billed, what nobody billed is what was allowed."""
    side: Side = {"in": IN, "out": OUT, None: IN if plan.in_network is not None else OUT}[row.network]
    service = row.service or "infusion"
    billed = row.billed if row.billed is not None else row.allowed or 0
    allowed = row.allowed
    if allowed is None:
        stated = out_of_network_amount(plan, service, None) if side == OUT else None
        allowed = billed if stated is None else stated_amount(stated, billed)
    claim = None
    if row.visit is not None or row.covered is not None or row.prior_authorization is not None:
        claim = Claim(row.visit and (row.visit, row.date), row.covered, row.prior_authorization)
    cash = billed if row.cash_price is None else row.cash_price
    return Charge(service, side, billed, min(allowed, billed), min(cash, billed), row.date, claim)


def replayed(rows: Sequence[ClaimRow], charges: Sequence[Charge], outcome: PackedOutcome) -> Sequence[ReplayedCharge]:
    """Every charge with what became of it, in the order of the file."""

    def make(at: int) -> ReplayedCharge:
        row = outcome.rows[at]
        side = ("in", "out")[charges[at].side]
        return ReplayedCharge(at + 1, charges[at].service, None, (row,), network=side, patient_paid=rows[at].patient_paid)

    return MadeWhenAsked(len(rows), make)
