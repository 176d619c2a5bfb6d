"""A table of thousands of rows: the same lines as a short one where they fit, made one by one, for a million must not take long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

from rich.cells import cell_len

from ketacost.outputs.formats.cells import LONG, rows_in_words, stands_right
from ketacost.outputs.formats.registry import Terminal
from ketacost.outputs.table import Column, Table

_GAP: Final = "  "
_AT_ONCE: Final = 500


def is_long(table: Table[Any]) -> bool:
    """Whether a table has so many rows that each is drawn by itself."""
    return isinstance(table.rows, Sequence) and len(table.rows) > LONG


def long_table(terminal: Terminal, table: Table[Any]) -> Iterator[str]:
    """The table in pieces: lines under a rule where the widest row fits, else each row as a block of lines."""
    columns = table.columns
    widths = [cell_len(column.title) for column in columns]
    for row in rows_in_words(table):
        widths = [max(pair) for pair in zip(widths, map(cell_len, row), strict=True)]
    whole = sum(widths) + len(_GAP) * (len(columns) - 1)
    if whole > terminal.width:
        yield from _joined(_stacked(columns, row) for row in rows_in_words(table))
        return
    rule = ("\u2500" if terminal.unicode else "-") * whole
    yield f"{_line(columns, widths, [column.title for column in columns])}\n{rule}\n"
    yield from _joined(_line(columns, widths, row) for row in rows_in_words(table))


def _joined(lines: Iterator[str]) -> Iterator[str]:
    """Many lines a piece."""
    while piece := list(islice(lines, _AT_ONCE)):
        yield "".join(f"{line}\n" for line in piece)


def _line(columns: Sequence[Column[Any]], widths: Sequence[int], cells: Sequence[str]) -> str:
    """A row, each cell on its side of the column."""
    return _GAP.join(
        blanks + cell if stands_right(column) else cell + blanks
        for column, width, cell in zip(columns, widths, cells, strict=True)
        for blanks in [" " * (width - cell_len(cell))]
    )


def _stacked(columns: Sequence[Column[Any]], row: Sequence[str]) -> str:
    """A row as its first cell and one line for each further cell that says something."""
    told = [f"  {column.title}: {cell}\n" for column, cell in zip(columns[1:], row[1:], strict=True) if cell]
    return f"{row[0]}\n{''.join(told)}"
