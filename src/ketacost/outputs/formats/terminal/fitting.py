"""An answer on one screen: what a short terminal has no room for is left out, the least important first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, NamedTuple

from ketacost.outputs.document import Block, Document, IfRoom, Paragraph
from ketacost.outputs.formats.registry import Terminal
from ketacost.outputs.table import Table

SHORTEST: Final = 24
"""Rows. A terminal that has fewer is scrolled; no answer is cut for it."""
_PROMPT: Final = 1
"""The line on which the shell asks for the next command."""


class _Drawn(NamedTuple):
    """Blocks that stay or go together, and the lines that they take."""

    blocks: tuple[Block, ...]
    rank: int
    lines: int


def fitted(document: Document, terminal: Terminal, drawn: Callable[[Block], str]) -> Iterable[Block]:
    """The blocks that one screen shows. What is left out is in JSON and CSV; a screen says how to see it."""
    limit = _limit(document.most_lines, terminal.rows)
    groups = [block if isinstance(block, IfRoom) else IfRoom((block,), 0) for block in document.blocks()]
    if document.most_lines is None or limit is None:
        return [block for group in groups for block in group.blocks]
    kept = [_Drawn(group.blocks, group.rank, _lines(group.blocks, drawn)) for group in groups]
    while sum(group.lines for group in kept) > limit and (least := max(kept, key=lambda group: group.rank)).rank:
        kept.remove(least)
    excess = sum(group.lines for group in kept) - limit
    blocks = [block for group in kept for block in group.blocks]
    return _shortened(blocks, excess, drawn) if excess > 0 else blocks


def _limit(most: int | None, rows: int | None) -> int | None:
    """How many lines there are."""
    return min(
        (each for each in (most, None if rows is None else max(rows, SHORTEST) - _PROMPT) if each is not None), default=None
    )


def _lines(blocks: Sequence[Block], drawn: Callable[[Block], str]) -> int:
    return sum(drawn(block).count("\n") for block in blocks)


def _shortened(blocks: Sequence[Block], excess: int, drawn: Callable[[Block], str]) -> Iterable[Block]:
    """The last rows of a table that may be cut give way."""
    for block in blocks:
        if excess <= 0 or not isinstance(block, Table) or block.least is None:
            yield block
            continue
        shorter = _cut(block, _lines((block,), drawn) - excess, drawn)
        excess -= _lines((block,), drawn) - _lines(shorter, drawn)
        yield from shorter


def _cut(table: Table[Any], room: int, drawn: Callable[[Block], str]) -> Sequence[Block]:
    """As many of its rows as so many lines hold, and how many are left out."""
    rows = list(table.rows)
    for count in range(len(rows) - 1, (table.least or 0) - 1, -1):
        shorter = (table._replace(rows=rows[:count]), Paragraph(f"and {len(rows) - count:,} more {table.of_more}"))
        if _lines(shorter, drawn) <= room or count == table.least:
            return shorter
    return (table,)
