"""Lines of a label and what belongs to it, in columns; on a narrow terminal the label stands above."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from ketacost.outputs.document import Labelled
from ketacost.outputs.formats.registry import Terminal
from ketacost.outputs.formats.terminal.tables import NARROW

_GAP: Final = "  "


def labelled(block: Labelled, terminal: Terminal) -> Iterator[Text]:
    """Each row, its last cell wrapped under itself."""
    if terminal.width < NARROW:
        yield from _above(block, terminal)
        return
    widths = [max(cell_len(row[at]) for row in block.rows) for at in range(len(block.rows[0]) - 1)]
    indent = _GAP if block.amount is not None else ""
    for label, *others in block.rows:
        cells = [_padded(cell, widths[at + 1], right=at + 1 == block.amount) for at, cell in enumerate(others[:-1])]
        start = Text(indent) + Text(_padded(label, widths[0]), style="bold") + Text(_GAP)
        start.append("".join(cell + _GAP for cell in cells))
        yield from _wrapped(start, others[-1], terminal.width)


def _above(block: Labelled, terminal: Terminal) -> Iterator[Text]:
    """The label on a line of its own, and below it everything else in a row."""
    for label, *others in block.rows:
        if label := label.rstrip():
            yield Text(label, style="bold")
        yield from _wrapped(Text(_GAP), _GAP.join(cell for cell in others if cell), terminal.width)


def _wrapped(start: Text, words: str, width: int) -> Iterator[Text]:
    indent = cell_len(start.plain)
    lines = list(Text(words).wrap(Console(width=width), max(width - indent, 10))) or [Text("")]
    for number, line in enumerate(lines):
        line.rstrip()
        yield (Text(" " * indent) if number else start) + line


def _padded(cell: str, width: int, *, right: bool = False) -> str:
    blanks = " " * (width - cell_len(cell))
    return blanks + cell if right else cell + blanks
