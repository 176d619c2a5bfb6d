"""A terminal: words wrapped at its edge, tables that never cut an amount, bars of letters. Nothing else in ketacost imports rich."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from functools import partial

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from ketacost.outputs.document import Bars, Bullets, Document, Gap, Heading, Labelled, OnPages, Paragraph, PlainBlock, Spans
from ketacost.outputs.formats.registry import Terminal
from ketacost.outputs.formats.terminal.charts import bars, spans
from ketacost.outputs.formats.terminal.fitting import fitted
from ketacost.outputs.formats.terminal.labelled import labelled
from ketacost.outputs.formats.terminal.long_tables import is_long, long_table
from ketacost.outputs.formats.terminal.tables import table_or_stack
from ketacost.outputs.table import Table

_TRAILING = re.compile(r" +((?:\x1b\[[0-9;]*m)*)$")
"""Blanks at the end of a line, and the end of a colour behind them."""


def draw(document: Document, terminal: Terminal) -> Iterator[str]:
    """The document's blocks, without what the terminal would not understand, and without trailing blanks."""
    waiting = ""  # empty lines are told once something follows them
    for piece in _pieces(document, terminal):
        text = "\n".join(_TRAILING.sub(r"\1", line) for line in piece.split("\n"))
        told = text.rstrip("\n")
        if told:
            yield waiting + told
            waiting = ""
        waiting += text[len(told) :]
    yield "\n"


def _pieces(document: Document, terminal: Terminal) -> Iterator[str]:
    """What each block is drawn as, trailing blanks and all; a long table piece by piece."""
    stream = io.StringIO()
    console = _console(terminal, stream)
    drawn = partial(_text, console, stream, terminal)
    for block in fitted(document, terminal, drawn):
        if isinstance(block, Table) and is_long(block):
            yield from long_table(terminal, block)
        else:
            yield drawn(block)


def _text(console: Console, stream: io.StringIO, terminal: Terminal, block: PlainBlock) -> str:
    """What a block is drawn as."""
    for part in _drawn(block, terminal):
        console.print(part)
    text = stream.getvalue()
    stream.seek(0)
    stream.truncate()
    return text


def _console(terminal: Terminal, stream: io.StringIO) -> Console:
    return Console(
        file=stream, width=terminal.width, force_terminal=terminal.color, no_color=not terminal.color,
        color_system="standard" if terminal.color else None, legacy_windows=False, safe_box=False,
        markup=False, highlight=False, emoji=False,
    )  # fmt: skip


def _drawn(block: PlainBlock, terminal: Terminal) -> Iterable[RenderableType]:
    match block:
        case Heading():
            yield Text(block.words if block.level == 1 else f"\n{block.words}", style="bold")
        case Paragraph():
            yield Text(block.words)
        case Bullets():
            yield from map(Hanging, block.items)
        case Gap():
            yield Text("")
        case Labelled():
            yield from labelled(block, terminal)
        case Table():
            yield table_or_stack(terminal, block)
        case Bars():
            yield Text("\n".join(bars(block, terminal)))
        case Spans():
            yield from spans(block, terminal)
        case OnPages():
            pass


class Hanging:
    """An item of a list: a dash, and the words wrapped behind it."""

    def __init__(self, words: str) -> None:
        self.words = words

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Rich's protocol for what can be printed."""
        for number, line in enumerate(Text(self.words).wrap(console, options.max_width - 2)):
            yield Text(("  " if number else "- ") + line.plain.rstrip())
