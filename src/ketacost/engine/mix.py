"""What can be bought for a course, and what is best bought. Cents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


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


class Mix(NamedTuple):
    """The cheapest way to have the sessions."""

    total: int
    bought: tuple[tuple[int, int], ...]
    """What is bought, in order: sessions had before it, and which offer."""
    covered: tuple[bool, ...]
    """For each session, whether a package covers it; the others are paid singly."""
    joined: tuple[int, ...] = ()
    """Sessions had before each fee of the membership."""
