"""Long work, told while it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Told = Callable[[int], None]
"""Who hears how many are done."""
_Item = TypeVar("_Item")


def nobody(_: int) -> None:
    """Hear how many are done, and do nothing."""


def counted(items: Iterable[_Item], told: Told) -> Iterator[_Item]:
    """The same items; how many of them are done is told before each."""
    for done, item in enumerate(items):
        told(done)
        yield item
