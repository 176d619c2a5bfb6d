"""What a terminal can show: its width, whether it has colour and Unicode, and rich output turned into a string."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.box import SIMPLE_HEAD, Box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

_DASHES = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)
_TRAILING = re.compile(r" +((?:\x1b\[[0-9;]*m)*)$")
"""Blanks at the end of a line, and the end of a colour behind them."""
NARROW = 60
"""Below this many columns rows are stacked."""


WIDE = 100
"""From here on there is room for one column more."""
LONGEST_WORD = 20
GAP = 2
"""Blanks between two columns."""


class Screen(NamedTuple):
    """Where a table goes."""

    width: int = 100
    color: bool = False
    unicode: bool = True

    @property
    def box(self) -> Box:
        """Lines under the header, in what the terminal can draw."""
        return SIMPLE_HEAD if self.unicode else _DASHES


class Column(NamedTuple):
    """A column of a table: money never wraps, words may."""

    name: str
    money: bool = False
    right: bool = False
    """To the right as amounts are, under a name that wraps."""


def render(screen: Screen, parts: Iterable[RenderableType]) -> str:
    """Rich's parts as text, without what the terminal would not understand, and without trailing blanks."""
    console = _console(screen)
    for part in parts:
        console.print(part)
    text = console.file.getvalue()  # type: ignore[attr-defined]  # it is the StringIO given below
    return "\n".join(_TRAILING.sub(r"\1", line) for line in text.splitlines()).rstrip() + "\n"


def _console(screen: Screen) -> Console:
    return Console(
        file=io.StringIO(), width=screen.width, force_terminal=screen.color, no_color=not screen.color,
        color_system="standard" if screen.color else None, legacy_windows=False, safe_box=False,
        markup=False, highlight=False, emoji=False,
    )  # fmt: skip


def table_or_stack(
    screen: Screen, columns: Sequence[Column], rows: Sequence[Sequence[str]], *, bold: int | None = None
) -> RenderableType:
    """A table where it fits without cutting anything, else each row as a block of lines."""
    table = Table(
        box=screen.box, show_edge=False, pad_edge=False, padding=(0, 1, 0, 1), collapse_padding=True, header_style="bold"
    )
    cells = [[column.name, *(row[at] for row in rows)] for at, column in enumerate(columns)]
    least = [_least_width(column, cells[at]) for at, column in enumerate(columns)]
    widths = _widths([max(map(cell_len, column)) for column in cells], least, screen.width - GAP * (len(columns) - 1))
    for at, column in enumerate(columns):
        table.add_column(
            Text(column.name),
            justify="right" if column.money or column.right else "left",
            no_wrap=column.money,
            overflow="fold",
            width=widths[at],
        )
    for number, row in enumerate(rows):
        table.add_row(*(Text(cell) for cell in row), style="bold" if number == bold else "")
    if screen.width >= NARROW and sum(least) + GAP * (len(least) - 1) <= screen.width:
        return table
    return Text("\n").join(_stacked(columns, row) for row in rows)


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


def _least_width(column: Column, cells: Sequence[str]) -> int:
    """How narrow a column can be: an amount stays whole, and so does a word of ordinary length."""
    if column.money:
        return max(map(cell_len, cells))
    return min(max((cell_len(word) for cell in cells for word in cell.split()), default=1), LONGEST_WORD)


def _stacked(columns: Sequence[Column], row: Sequence[str]) -> Text:
    """A row as a heading and one line for each further cell that says something."""
    block = Text(row[0] + "\n", style="bold")
    for column, cell in zip(columns[1:], row[1:], strict=True):
        if cell:
            block.append(f"  {column.name}: {cell}\n", style="not bold")
    return block


def heading(words: str) -> Text:
    """The title of a section."""
    return Text(f"\n{words}", style="bold")


def paragraph(words: str, *, style: str = "") -> RenderableType:
    """Words that wrap at the edge."""
    return Text(words, style=style)


def bullets(items: Iterable[str]) -> Iterable[RenderableType]:
    """A list, each item hanging behind its dash."""
    for item in items:
        yield Hanging(item)


class Hanging:
    """An item of a list: a dash, and the words wrapped behind it."""

    def __init__(self, words: str) -> None:
        self.words = words

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Rich's protocol for what can be printed."""
        for number, line in enumerate(Text(self.words).wrap(console, options.max_width - 2)):
            yield Text(("  " if number else "- ") + line.plain.rstrip())
