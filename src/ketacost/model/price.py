"""A price: an amount, a range, or what is billed and what a cash payer pays. Cents."""

import re
from collections.abc import Mapping, Sequence

from ketacost.model.amounts import Money
from ketacost.model.scalars import Positive, YesNo, bad
from ketacost.model.strict import Strict
from ketacost.money import dollars, middle

RANGE = re.compile("([^-\u2013]+?) ?[-\u2013] ?([^-\u2013]+)")
"""Two ends with a dash between them, the short one of a keyboard or the long one of a web page."""


class Range(Strict):
    """Low, typical and high; all three alike for a plain amount, typical the middle where it is not stated."""

    low: Money
    high: Money
    typical: Money | None = None

    @classmethod
    def from_short(cls, value: object) -> object:
        if isinstance(value, Mapping):
            return value
        if isinstance(value, str) and (found := RANGE.fullmatch(value.strip())):
            return {"low": found[1], "high": found[2]}
        return {"low": value, "high": value}

    def check(self) -> None:
        low, typical, high = self.points
        if not low <= typical <= high:
            found = ", ".join(map(dollars, self.points))
            raise bad(f"expected low, typical and high in that order, found {found}", "the smaller amount first")

    @property
    def points(self) -> tuple[int, int, int]:
        """Low, typical and high."""
        return self.low, middle(self.low, self.high) if self.typical is None else self.typical, self.high


class Price(Strict):
    """What the clinic bills, and what it asks of someone who pays without insurance."""

    billed: Range
    cash: Range | None = None

    @classmethod
    def from_short(cls, value: object) -> object:
        return value if isinstance(value, Mapping) and {"billed", "cash"} & set(value) else {"billed": value}

    def check(self) -> None:
        not_above(self.asked.points, self.billed.points, "the billed price")

    @property
    def asked(self) -> Range:
        """The cash price: the billed one if the clinic states no other."""
        return self.billed if self.cash is None else self.cash


def not_above(cash: tuple[int, int, int], billed: Sequence[int], what: str) -> None:
    """Raise where a cash price is above what is billed, at the low, the typical or the high end."""
    for asked, most in zip(cash, billed, strict=True):
        if asked > most:
            raise bad(f"the cash price {dollars(asked)} is above {what}, {dollars(most)}", "the larger amount as billed")


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
