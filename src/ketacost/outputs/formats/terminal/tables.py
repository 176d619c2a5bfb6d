"""A table that fits the terminal: the widest columns give way first, amounts stay whole, and where nothing helps rows are stacked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.box import SIMPLE_HEAD, Box
from rich.cells import cell_len
from rich.console import RenderableType
from rich.table import Table as Grid
from rich.text import Text

from ketacost.outputs.formats.cells import rows_in_words, stands_right
from ketacost.outputs.formats.registry import Terminal
from ketacost.outputs.table import Column, Table

_DASHES = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)
NARROW = 60
"""Below this many columns rows are stacked."""
WIDE = 100
"""From here on there is room for one column more."""
FULL = 5
"""So many columns leave no room for two more on a terminal that is not wide."""
LONGEST_WORD = 20
GAP = 2
"""Blanks between two columns."""


def table_or_stack(terminal: Terminal, table: Table[Any]) -> RenderableType:
    """A table where it fits without cutting anything, else each row as a block of lines."""
    columns, rows = _with_room(terminal, table)
    cells = [[column.title, *(row[at] for row in rows)] for at, column in enumerate(columns)]
    least = [_least_width(column, cells[at]) for at, column in enumerate(columns)]
    if terminal.width < NARROW or sum(least) + GAP * (len(least) - 1) > terminal.width:
        if table.least is not None:  # of one screen, so it is kept short
            return Text("\n").join(_packed(columns, row, terminal.width) for row in rows)
        return Text("\n").join(_stacked(columns, row) for row in rows)
    grid = Grid(
        box=SIMPLE_HEAD if terminal.unicode else _DASHES,
        show_edge=False, pad_edge=False, padding=(0, 1, 0, 1), collapse_padding=True, header_style="bold",
    )  # fmt: skip
    natural = [max(least[at], _natural_width(column, cells[at])) for at, column in enumerate(columns)]
    widths = _widths(natural, least, terminal.width - GAP * (len(columns) - 1))
    for column, width in zip(columns, widths, strict=True):
        grid.add_column(
            Text(column.title),
            justify="right" if stands_right(column) else "left",
            no_wrap=_stays_whole(column),
            overflow="fold",
            width=width,
        )
    for number, row in enumerate(rows):
        grid.add_row(*map(Text, row), style="bold" if number == table.bold else "")
    return grid


def _with_room(terminal: Terminal, table: Table[Any]) -> tuple[list[Column[Any]], list[list[str]]]:
    """The columns that there is room for, and the rows under them; what has no column is said in words, where there are any."""
    wide = terminal.width >= WIDE
    few = sum(column.room == "always" for column in table.columns) < FULL
    shown = {"always": True, "wide": wide, "if room": wide or few}
    kept = [at for at, column in enumerate(table.columns) if shown[column.room]]
    rows = list(rows_in_words(table))
    if not shown["if room"]:
        for row, words in zip(rows, table.else_words, strict=bool(table.else_words)):
            row[1] += f"; {words}" if words else ""
    return [table.columns[at] for at in kept], [[row[at] for at in kept] for row in rows]


def _stays_whole(column: Column[Any]) -> bool:
    return column.holds != "text" and not column.long_title


def _widths(natural: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """How wide each column is: as its cells want, the widest giving way first, none below its least.

    Rich would take from one column more than it can give, and cut an amount in the last one.
    """
    widths = list(natural)
    while sum(widths) > room:
        giving = [at for at, width in enumerate(widths) if width > least[at]]
        if not giving:
            break
        widths[max(giving, key=widths.__getitem__)] -= 1
    return widths


def _natural_width(column: Column[Any], cells: Sequence[str]) -> int:
    """How wide a column wants to be: as its cells, and a long title in two lines."""
    title, *others = cells
    if column.long_title:
        words = title.split()
        halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words) + 1)]
        others.append(min((max(half, key=cell_len) for half in halves), key=cell_len, default=""))
    else:
        others.append(title)
    return max(map(cell_len, others))


def _least_width(column: Column[Any], cells: Sequence[str]) -> int:
    """How narrow a column can be: an amount stays whole, and so does a word of ordinary length."""
    if _stays_whole(column):
        return max(map(cell_len, cells))
    return min(max((cell_len(word) for cell in cells for word in cell.split()), default=1), LONGEST_WORD)


def _stacked(columns: Sequence[Column[Any]], row: Sequence[str]) -> Text:
    """A row as a heading and one line for each further cell that says something."""
    block = Text(row[0] + "\n", style="bold")
    for column, cell in zip(columns[1:], row[1:], strict=True):
        if cell and cell != column.missing:
            block.append(f"  {column.title}: {cell}\n", style="not bold")
    return block


def _packed(columns: Sequence[Column[Any]], row: Sequence[str], width: int) -> Text:
    """The same with as many cells on a line as it holds."""
    lines = [""]
    for column, cell in zip(columns[1:], row[1:], strict=True):
        if not cell or cell == column.missing:
            continue
        told = f"  {column.title}: {cell}"
        if lines[-1] and cell_len(lines[-1] + told) <= width:
            lines[-1] += told
        else:
            lines.append(told)
    return Text(row[0], style="bold").append("\n".join(lines), style="not bold")
