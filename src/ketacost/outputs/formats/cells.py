"""A cell as a person reads it, in every format that is for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ketacost.money import dollars, percent
from ketacost.outputs.table import Cell, Column, Table
from ketacost.outputs.words import clean, year_name


def rows_in_words(table: Table[Any]) -> Iterator[list[str]]:
    """Each row's cells in words, a star behind the first where the row has a footnote."""
    for number, cells in enumerate(table.cells()):
        row = [in_words(column, cell) for column, cell in zip(table.columns, cells, strict=True)]
        if number in table.starred:
            row[0] += "*"
        yield row


def in_words(column: Column[Any], cell: Cell) -> str:
    """One cell: amounts in dollars, rates in percent, a plan year by its name; what is text, safe to show."""
    if cell is None:
        return column.missing
    if isinstance(cell, int):
        if column.holds == "money":
            return f"-{dollars(-cell)}" if cell < 0 else dollars(cell)
        return percent((cell + 50) // 100 * 100) if column.holds == "rate" else str(cell)
    if isinstance(cell, str):
        return clean(cell)
    return year_name(cell) if column.holds == "plan_year" else cell.isoformat()


def stands_right(column: Column[Any]) -> bool:
    """Whether a column's cells stand to the right, as amounts do."""
    return column.right if column.right is not None else column.holds != "text"
