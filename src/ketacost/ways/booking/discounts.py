"""What a clinic takes off its cash price for this person: discounts asked for, and a sliding scale by income."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from ketacost.model.clinic import Clinic
from ketacost.model.person import Person, word
from ketacost.money import share_of
from ketacost.result.planned_line import PlannedLine, Points
from ketacost.ways.booking.lines import apportion

PREPAID: Final = frozenset(("prepay", "prepaid", "prepayment", "paying ahead", "pay ahead", "paid in full", "pay in full"))
"""How clinics call those who pay for the whole course at once."""


class Reduction(NamedTuple):
    """One thing taken off each visit's cash price."""

    name: str
    share: int
    """Parts per million of the price."""
    amount: int
    """Cents of a visit."""
    stacks: bool
    prepaid: bool = False
    """Only for those who pay for all sessions on the first day."""
    up_to_fpl: int | None = None
    """Of a step of a sliding scale: the share of the poverty level that it goes up to."""

    def off(self, price: int) -> int:
        """What it takes off a price, never more than all of it."""
        return min(share_of(price, self.share) + self.amount, price)

    @property
    def numbers(self) -> tuple[str, int | None, int, int]:
        """What a note tells of it."""
        return self.name, self.up_to_fpl, self.share, self.amount


def reductions_for(clinic: Clinic, person: Person) -> list[Reduction]:
    """What this clinic takes off for this person."""
    wanted = {word(name) for name in person.discounts}
    reductions = [
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
        reductions.append(Reduction("sliding scale", step.discount, 0, stacks=False, up_to_fpl=step.up_to_fpl))
    return reductions


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
    return reduced(price, reductions) != reduced(price, [item for item in reductions if not item.prepaid])


def with_reductions(lines: tuple[PlannedLine, ...], reductions: Sequence[Reduction]) -> tuple[PlannedLine, ...]:
    """A visit's lines with their parts of its reduced cash price."""
    if not reductions or not lines:
        return lines
    columns = []
    for point in range(3):
        parts = [line.cash[point] for line in lines]
        columns.append(apportion(reduced(sum(parts), reductions), parts))
    cash: list[Points] = [(low, typical, high) for low, typical, high in zip(*columns, strict=True)]
    return tuple(line._replace(cash=points, list_price=line.cash) for line, points in zip(lines, cash, strict=True))


def _ahead(for_whom: Sequence[str], wanted: set[str]) -> bool:
    """Whether all that this person has in common with a discount is paying ahead."""
    return {word(name) for name in for_whom} & wanted <= PREPAID
