"""A cell as a person reads it, in every format that is for people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from ketacost.money import dollars, dollars_short, percent
from ketacost.outputs.table import Cell, Column, Table
from ketacost.outputs.words import clean, year_name

LONG: Final = 1_000
"""Rows. From here on each is drawn by itself, without a look at the others."""


def rows_in_words(table: Table[Any]) -> Iterator[list[str]]:
    """Each row's cells in words, a star behind the first where the row has a footnote; no cents where all of them are zero."""
    amount = dollars_short if _is_whole(table) else dollars
    for number, cells in enumerate(table.cells()):
        row = [in_words(column, cell, amount) for column, cell in zip(table.columns, cells, strict=True)]
        if number in table.starred:
            row[0] += "*"
        yield row


def _is_whole(table: Table[Any]) -> bool:
    """Whether no amount has cents; of rows that are made one by one nobody knows it beforehand."""
    if not isinstance(table.rows, Sequence) or len(table.rows) > LONG:
        return False
    money = [column for column in table.columns if column.holds == "money"]
    return all(not isinstance(cell := column.of(each), int) or cell % 100 == 0 for column in money for each in table.rows)


def in_words(column: Column[Any], cell: Cell, amount: Callable[[int], str] = dollars) -> str:
    """One cell: amounts in dollars, rates in percent, a plan year by its name; what is text, safe to show."""
    if cell is None:
        return column.missing
    if isinstance(cell, int):
        if column.holds == "money":
            return amount(cell)
        return percent((cell + 50) // 100 * 100) if column.holds == "rate" else str(cell)
    if isinstance(cell, str):
        return clean(cell)
    return year_name(cell) if column.holds == "plan_year" else cell.isoformat()


def stands_right(column: Column[Any]) -> bool:
    """Whether a column's cells stand to the right, as amounts do."""
    return column.right if column.right is not None else column.holds != "text"
