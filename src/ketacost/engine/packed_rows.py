"""Rows of a very long list of charges, each in 160 bytes: its numbers in one array, and what they share named once."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from ketacost.engine.line import Charge, PaidIn, Row
from ketacost.engine.terms import Benefit, Verdict

_NUMBERS: Final = 19
"""Of a row: the amounts and what is left after them, and behind its terms what was there before."""
_AMOUNTS: Final = 12
_STRIDE: Final = _NUMBERS + 1
_Shared = tuple[Verdict | PaidIn, Benefit | None, date | None]


class PackedRows(Sequence[Row]):
    """The rows of charges that can be had again; ``put`` in any order, read as often as wanted.

    A million rows as tuples take a gigabyte. Verdict, terms and plan year are the same few for all of them, so a row is its
    numbers, and the number of a combination.
    """

    def __init__(self, charges: Sequence[Charge]) -> None:
        self._charges = charges
        self._cells = array("q", bytes(8 * _STRIDE * len(charges)))
        self._shared: list[_Shared] = []
        self._known: dict[tuple[str, int, date | None], int] = {}

    def put(self, at: int, row: Row) -> None:
        """The row of one charge."""
        key = row[1], id(row[17]), row[22]
        kind = self._known.get(key)
        if kind is None:
            kind = self._known[key] = len(self._shared)
            self._shared.append((row[1], row[17], row[22]))
        self._cells[at * _STRIDE : (at + 1) * _STRIDE] = array("q", (*row[2:17], *row[18:22], kind))

    def sums(self) -> list[int]:
        """The sum of each of the amounts, in the order of ``MONEY_KEYS``."""
        return [sum(self._cells[at::_STRIDE]) for at in range(_AMOUNTS)]

    def __len__(self) -> int:
        return len(self._charges)

    def __iter__(self) -> Iterator[Row]:
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, at: Any) -> Any:
        """One row, or a list of them, as the engine made them."""
        if isinstance(at, slice):
            return [self[index] for index in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        numbers = self._cells[at * _STRIDE : (at + 1) * _STRIDE]
        verdict, benefit, plan_year = self._shared[numbers[_NUMBERS]]
        return (self._charges[at], verdict, *numbers[:15], benefit, *numbers[15:_NUMBERS], plan_year)
