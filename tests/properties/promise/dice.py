"""Chance in the words that files are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any, TypeVar

from ketacost.money import plain

Drawn = TypeVar("Drawn")
File = dict[str, Any]
"""A file's content: keys, and values as text."""


class Dice:
    """Choices of one random source."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def chance(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def pick(self, *choices: Drawn) -> Drawn:
        return choices[self.random.randrange(len(choices))]

    def number(self, low: int, high: int) -> int:
        """A number, each end included and often met."""
        return self.pick(low, high) if self.chance(25) else self.random.randint(low, high)

    def money(self, low: int, high: int) -> str:
        """So many dollars, mostly round."""
        return plain(self.number(low, high) * 100 if self.chance(80) else self.random.randint(low * 100, high * 100))

    def some(self, keys: Mapping[str, tuple[int, Callable[[], Any]]]) -> File:
        """Each key with its chance in percent."""
        return {key: value() for key, (percent, value) in keys.items() if self.chance(percent)}
