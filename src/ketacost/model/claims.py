"""A past charge, as a row of a claims file has it."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from ketacost.model.amounts import Money, money
from ketacost.model.scalars import Date, Service, Text, YesNo
from ketacost.model.strict import Conflict, Strict

REQUIRED = ("date", "service", "network", "billed", "allowed")
"""The columns that every claims file has; the others may be left out."""


class ClaimRow(Strict):
    """One charge of the past. What is absent is ``None``; an empty cell is absent."""

    date: Date | None = None
    service: Service | None = None
    network: Literal["in", "out"] | None = None
    billed: Money | None = None
    allowed: Money | None = None
    visit: Text | None = None
    cash_price: Money | None = None
    covered: YesNo | None = None
    prior_authorization: Literal["approved", "denied", "missing"] | None = None
    patient_paid: Money | None = None

    @classmethod
    def from_short(cls, value: object) -> object:
        if not isinstance(value, Mapping):
            return value
        stripped = {key: item.strip() if isinstance(item, str) else item for key, item in value.items()}
        return {key: item for key, item in stripped.items() if item is not None and item != ""}

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        if not {"billed", "allowed"} & set(data):
            yield Conflict(
                (), "expected what was billed or allowed: a charge without an amount cannot be paid", "450 under billed"
            )
        try:
            billed, cash = money(data["billed"]), money(data["cash_price"])
        except (KeyError, ValueError):
            return
        if cash > billed:
            yield Conflict(("cash_price",), "the cash price is above the billed price", "the larger amount as billed")
