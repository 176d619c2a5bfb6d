"""An answer on one screen: what a short terminal has no room for is left out, the least important first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from ketacost.outputs.document import Document, Gap, IfRoom, Paragraph, PlainBlock
from ketacost.outputs.formats.registry import Terminal
from ketacost.outputs.formats.terminal.tables import NARROW
from ketacost.outputs.table import Table

SHORTEST: Final = 24
"""Rows. A terminal that has fewer is scrolled; no answer is cut for it."""
ROWS: Final = 10
"""The rank of a table's last rows: what ranks above them is left out before they are, the rest after them."""
_PROMPT: Final = 1
"""The line on which the shell asks for the next command."""


class _Drawn(NamedTuple):
    """Blocks that stay or go together, and the lines that they take."""

    blocks: tuple[PlainBlock, ...]
    rank: int
    lines: int


def fitted(document: Document, terminal: Terminal, drawn: Callable[[PlainBlock], str]) -> Iterable[PlainBlock]:
    """The blocks that one screen shows. What is left out is in JSON and CSV; a screen says how to see it."""
    limit = _limit(document, terminal)
    groups = [block if isinstance(block, IfRoom) else IfRoom((block,), 0) for block in document.blocks()]
    if terminal.width < NARROW:
        groups = [group._replace(blocks=tuple(map(_one_row_at_least, group.blocks))) for group in groups]
    if limit is None:
        return [block for group in groups for block in group.blocks]
    kept = _without([_Drawn(group.blocks, group.rank, _lines(group.blocks, drawn)) for group in groups], limit, above=ROWS)
    shorter = list(_shortened(kept, sum(group.lines for group in kept) - limit, drawn))
    return [block for group in _without(shorter, limit, above=0) for block in group.blocks]


def _one_row_at_least(block: PlainBlock) -> PlainBlock:
    """Where rows are blocks of lines, one of them stays: what the answer names stands above the table already."""
    return block._replace(least=1) if isinstance(block, Table) and block.least is not None else block


def _without(groups: Sequence[_Drawn], limit: int, *, above: int) -> list[_Drawn]:
    """Those that so many lines hold, the ones of greatest rank left out first, and none that is not above a rank.

    What is left out for its length makes room again for shorter ones that went before it.
    """
    free = limit - sum(group.lines for group in groups)
    left_out: list[int] = []
    for at in sorted((at for at, group in enumerate(groups) if group.rank > above), key=lambda at: -groups[at].rank):
        if free >= 0:
            break
        left_out.append(at)
        free += groups[at].lines
    for at in reversed(left_out):
        if groups[at].lines <= free and not all(isinstance(block, Gap) for block in groups[at].blocks):
            left_out.remove(at)
            free -= groups[at].lines
    return [group for at, group in enumerate(groups) if at not in left_out]


def _limit(document: Document, terminal: Terminal) -> int | None:
    """How many lines there are. Where a terminal is narrow, as many as it has: rows are blocks of lines there."""
    if document.most_lines is None:
        return None
    most = [] if terminal.width < NARROW else [document.most_lines]
    rows = [] if terminal.rows is None else [max(terminal.rows, SHORTEST) - _PROMPT]
    return min(most + rows, default=None)


def _lines(blocks: Sequence[PlainBlock], drawn: Callable[[PlainBlock], str]) -> int:
    return sum(drawn(block).count("\n") for block in blocks)


def _shortened(groups: Sequence[_Drawn], excess: int, drawn: Callable[[PlainBlock], str]) -> Iterator[_Drawn]:
    """The last rows of a table that may be cut give way, before what matters most beside it does."""
    for group in groups:
        table = group.blocks[0]
        if excess <= 0 or not isinstance(table, Table) or table.least is None:
            yield group
            continue
        shorter = tuple(_cut(table, group.lines - excess, drawn))
        lines = _lines(shorter, drawn)
        excess -= group.lines - lines
        yield _Drawn(shorter, group.rank, lines)


def _cut(table: Table[Any], room: int, drawn: Callable[[PlainBlock], str]) -> Sequence[PlainBlock]:
    """As many of its rows as so many lines hold, and how many are left out."""
    rows = list(table.rows)
    for count in range(len(rows) - 1, (table.least or 0) - 1, -1):
        more = len(rows) - count + table.left_out
        shorter = (table._replace(rows=rows[:count]), Paragraph(f"{more:,} more {table.of_more}"))
        if _lines(shorter, drawn) <= room or count == table.least:
            return shorter
    return (table,)
