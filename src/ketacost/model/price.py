"""A price: an amount, a range, or what is billed and what a cash payer pays. Cents."""

import re
from collections.abc import Mapping, Sequence

from ketacost.model.amounts import Money
from ketacost.model.fields import BeforeValidator
from ketacost.model.scalars import MOST_LETTERS, Positive, YesNo, bad, shown
from ketacost.model.strict import Strict
from ketacost.money import dollars, middle

RANGE = re.compile("([^-\u2013]+?) ?[-\u2013] ?([^-\u2013]+)")
"""Two ends with a dash between them, the short one of a keyboard or the long one of a web page."""


_WORDS = re.compile(r"[A-Za-z+?~]")


def _refuse_words(text: str) -> None:
    """Raise for a price that is not known, and for a range in words, with what to write for it."""
    from ketacost.model.as_people_write import NOT_KNOWN, range_meant  # only for a mistake

    if NOT_KNOWN.fullmatch(text):
        raise bad(f"expected a price, found {shown(text)}", f"leave this out, or {_WIDE}")
    if len(text) <= MOST_LETTERS and (meant := range_meant(text)) is not None:
        raise bad(f"expected an amount of dollars or a range such as 300-950, found {shown(text)}", meant)


_WIDE = "a range that it must lie in, such as 300-950"


def _known(value: object) -> object:
    """Refuse an unknown price where nothing can be reckoned without one."""
    if isinstance(value, str) and _WORDS.search(value):
        from ketacost.model.as_people_write import NOT_KNOWN  # only for a mistake

        if NOT_KNOWN.fullmatch(value.strip()):
            raise bad(f"expected a price, found {shown(value)}", _WIDE)
    return value


KNOWN = BeforeValidator(_known)
"""For a price that a file needs."""


class Range(Strict):
    """Low, typical and high; all three alike for a plain amount, typical the middle where it is not stated."""

    low: Money
    high: Money
    typical: Money | None = None

    @classmethod
    def from_short(cls, value: object) -> object:
        if isinstance(value, Mapping):
            return value
        if isinstance(value, str):
            if _WORDS.search(value):
                _refuse_words(value.strip())
            if found := RANGE.fullmatch(value.strip()):
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
