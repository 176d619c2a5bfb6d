"""What a clinic takes off its cash price for this person: discounts asked for, and a sliding scale by income."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from ketacost.model.clinic import Clinic
from ketacost.model.offers import Discount
from ketacost.money import WHOLE, dollars, percent, share_of
from ketacost.terms.federal import PovertyLevels, region_of
from ketacost.ways.lines import PlannedLine, Points, apportion

PREPAID: Final = frozenset(("prepay", "prepaid", "prepayment", "paying ahead", "pay ahead", "paid in full", "pay in full"))
"""How clinics call those who pay for the whole course at once."""


class Person(NamedTuple):
    """What a person says of themselves, for prices that depend on it."""

    discounts: tuple[str, ...] = ()
    """Whom they belong to, in the words of clinic files: veteran, first_responder, cash ..."""
    income: int | None = None
    """Of the household in a year, in cents."""
    household: int = 1
    state: str | None = None
    poverty_levels: PovertyLevels = {}
    year: int = 0
    """The year whose poverty guideline counts."""

    @property
    def guideline(self) -> int | None:
        """The federal poverty guideline of this household, in cents a year; ``None`` where it is not known."""
        level = self.poverty_levels.get(self.year, {}).get(region_of(self.state))
        return None if level is None else level.of(self.household)

    @property
    def poverty_share(self) -> int | None:
        """Income as a share of the federal poverty guideline, in parts per million, rounded up: a cent above a step is above it.

        ``None`` where either is not known.

        Source: the guidelines of the Department of Health and Human Services, by household and region (aspe.hhs.gov).
        """
        level = self.guideline
        return None if self.income is None or level is None else -(-self.income * WHOLE // level)

    @property
    def poverty_in_words(self) -> str:
        """The same as a percentage; empty where it is not known."""
        share = self.poverty_share
        return "" if share is None else percent(share // HUNDREDTH * HUNDREDTH)

    def asks_for(self, discount: Discount) -> bool:
        """Whether a discount is for somebody that this person says to be."""
        return bool({word(name) for name in discount.for_whom} & {word(name) for name in self.discounts})


HUNDREDTH: Final = 100
"""Of a percent, in parts per million."""


class Reduction(NamedTuple):
    """One thing taken off each visit's cash price."""

    name: str
    share: int
    """Parts per million of the price."""
    amount: int
    """Cents of a visit."""
    stacks: bool
    ahead: bool = False
    """Only for those who pay for all sessions on the first day."""

    def off(self, price: int) -> int:
        """What it takes off a price, never more than all of it."""
        return min(share_of(price, self.share) + self.amount, price)

    def __str__(self) -> str:
        return f"{self.name} ({percent(self.share) if self.share else dollars(self.amount)} off)"


def reductions_for(clinic: Clinic, person: Person) -> list[Reduction]:
    """What this clinic takes off for this person."""
    wanted = {word(name) for name in person.discounts}
    found = [
        Reduction(
            item.name or ", ".join(item.for_whom),
            item.percent or 0,
            item.amount or 0,
            item.stacks,
            _ahead(item.for_whom, wanted),
        )
        for item in clinic.discounts
        if person.asks_for(item)
    ]
    level = person.poverty_share
    steps = sorted(clinic.sliding_scale, key=lambda step: step.up_to_fpl)
    step = next((step for step in steps if level is not None and level <= step.up_to_fpl), None)
    if step is not None:
        found.append(
            Reduction(f"sliding scale up to {percent(step.up_to_fpl)} of the poverty level", step.discount, 0, stacks=False)
        )
    return found


def reduced(price: int, reductions: Sequence[Reduction]) -> int:
    """A price after the largest reduction that stands alone, and then after each that stacks, in the order of the file.

    >>> reduced(45000, [Reduction("veteran", 100_000, 0, False), Reduction("cash", 0, 2500, True)])
    38000
    """
    price -= max((item.off(price) for item in reductions if not item.stacks), default=0)
    for item in reductions:
        if item.stacks:
            price -= item.off(price)
    return price


def pays_ahead(price: int, reductions: Sequence[Reduction]) -> bool:
    """Whether what is taken off a price holds something for paying ahead; where another discount takes off more, it does not."""
    return reduced(price, reductions) != reduced(price, [item for item in reductions if not item.ahead])


def with_reductions(lines: tuple[PlannedLine, ...], reductions: Sequence[Reduction]) -> tuple[PlannedLine, ...]:
    """A visit's lines with their parts of its reduced cash price."""
    if not reductions or not lines:
        return lines
    columns = []
    for point in range(3):
        parts = [line.cash[point] for line in lines]
        columns.append(apportion(reduced(sum(parts), reductions), parts))
    cash: list[Points] = [(low, typical, high) for low, typical, high in zip(*columns, strict=True)]
    return tuple(line._replace(cash=points, was=line.cash) for line, points in zip(lines, cash, strict=True))


def _ahead(for_whom: Sequence[str], wanted: set[str]) -> bool:
    """Whether all that this person has in common with a discount is paying ahead."""
    return {word(name) for name in for_whom} & wanted <= PREPAID


def word(name: str) -> str:
    return " ".join(name.casefold().replace("_", " ").replace("-", " ").split()).removesuffix("s")
