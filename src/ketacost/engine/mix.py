"""What can be bought for a course, and what is best bought. Cents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple


class Offer(NamedTuple):
    """A package on offer. Price in cents."""

    sessions: int
    price: int
    after: int = 0
    """Sessions that must have been had before it can be bought."""
    first_only: bool = False  # its sessions are for the first course alone


class Member(NamedTuple):
    """A membership on offer: a fee, paid for a session, lowers the price of that one and of those that follow within its time."""

    fee: int
    prices: Sequence[int]
    """Of each session, to a member."""
    until: Sequence[int]
    """For each session, the first one that a fee paid for it no longer reaches."""


class InHand(Sequence[int]):
    """What the rest of a course costs by what is in hand, where that is used at once: a window on the costs of later sessions."""

    def __init__(self, onward: Sequence[int], had: int, most: int) -> None:
        self._onward, self._had, self._most = onward, had, most

    def __len__(self) -> int:
        return self._most

    def __iter__(self) -> Iterator[int]:
        return iter(self[:])

    def __getitem__(self, held: Any) -> Any:
        """As a list has it; ``held`` is never below 0."""
        return (
            self._onward[self._had + held] if isinstance(held, int) else self._onward[self._had : self._had + self._most][held]
        )


class Mix(NamedTuple):
    """The cheapest way to have the sessions."""

    total: int
    bought: tuple[tuple[int, int], ...]
    """What is bought, in order: sessions had before it, and which offer."""
    covered: tuple[bool, ...]
    """For each session, whether a package covers it; the others are paid singly."""
    joined: tuple[int, ...] = ()
    """Sessions had before each fee of the membership."""


def steady_from(prices: Sequence[int]) -> int:
    """The first session from which on no session costs more than one before it."""
    start = len(prices)
    while start and (start == len(prices) or prices[start - 1] >= prices[start]):
        start -= 1
    return start
