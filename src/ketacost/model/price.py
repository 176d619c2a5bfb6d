"""A price: an amount, a range, or what is billed and what a cash payer pays. Cents."""

import re
from collections.abc import Mapping
from typing import Self

from pydantic import Field, model_validator

from ketacost.model.amounts import Money
from ketacost.model.scalars import Positive, YesNo, bad
from ketacost.model.strict import Strict
from ketacost.money import dollars

RANGE = re.compile(r"([^-]+?) ?- ?([^-]+)")


class Range(Strict):
    """Low, typical and high; all three alike for a plain amount."""

    low: Money
    high: Money
    typical: Money = Field(
        default_factory=lambda data: (data["low"] + data["high"] + 1) // 2 if {"low", "high"} <= set(data) else 0
    )

    @classmethod
    def from_short(cls, value: object) -> object:
        if isinstance(value, Mapping):
            return value
        if isinstance(value, str) and (found := RANGE.fullmatch(value.strip())):
            return {"low": found[1], "high": found[2]}
        return {"low": value, "typical": value, "high": value}

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.typical <= self.high:
            found = f"{dollars(self.low)}, {dollars(self.typical)}, {dollars(self.high)}"
            raise bad(f"expected low, typical and high in that order, found {found}", "the smaller amount first")
        return self

    @property
    def points(self) -> tuple[int, int, int]:
        """Low, typical and high."""
        return self.low, self.typical, self.high


class Price(Strict):
    """What the clinic bills, and what it asks of someone who pays without insurance."""

    billed: Range
    cash: Range = Field(default_factory=lambda data: data.get("billed"))

    @classmethod
    def from_short(cls, value: object) -> object:
        return value if isinstance(value, Mapping) and {"billed", "cash"} & set(value) else {"billed": value}

    @model_validator(mode="after")
    def _cash_not_above_billed(self) -> Self:
        for billed, cash in zip(self.billed.points, self.cash.points, strict=True):
            if cash > billed:
                raise bad(
                    f"the cash price {dollars(cash)} is above the billed price {dollars(billed)}", "the larger amount as billed"
                )
        return self


class Consultation(Strict):
    """The first visit; ``credited`` where the clinic takes its price off the first session."""

    price: Price
    credited: YesNo = False

    @classmethod
    def from_short(cls, value: object) -> object:
        return value if isinstance(value, Mapping) and {"price", "credited"} & set(value) else {"price": value}


class FirstSessions(Strict):
    """A price of its own for the first sessions of a new patient."""

    count: Positive
    price: Price
