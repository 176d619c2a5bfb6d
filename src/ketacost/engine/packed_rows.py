"""Rows of a very long list of charges, each in 160 bytes: its numbers in one array, and what they share named once."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from ketacost.engine.adjudicate import settle_charge
from ketacost.engine.line import Charge, PaidIn, Row
from ketacost.engine.state import State
from ketacost.engine.terms import Benefit, Terms, Verdict

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


class PackedOutcome(NamedTuple):
    """The packed rows, and what is left when the last one in time is paid."""

    rows: PackedRows
    closing: State


def adjudicate_packed(terms: Terms, charges: Sequence[Charge], told: Callable[[int], None] = lambda _: None) -> PackedOutcome:
    """``adjudicate`` for very many charges, which may be made anew each time they are asked for; the rows are packed.

    ``told`` hears how many are done.
    """
    rows = PackedRows(charges)
    days = [charge.day or date.min for charge in charges]
    dated = bool(days) and days[0] != date.min
    order = sorted(range(len(days)), key=days.__getitem__) if dated else range(len(days))
    state = State(terms, days[order[0]] if dated else terms.undated)
    for done, at in enumerate(order):
        rows.put(at, settle_charge(state, terms.benefits, charges[at]))
        told(done)
    return PackedOutcome(rows, state)
