"""An answer as a person reads it, described and not drawn: blocks, one after the other, and what stands beside them.

A screen makes blocks, a format draws them. A block holds words and plain values: cents, days, counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, Literal, NamedTuple

from ketacost.outputs.table import Table


class Heading(NamedTuple):
    """A title: 1 of the whole answer, 2 of a section, 3 of a part of one."""

    words: str
    level: Literal[1, 2, 3] = 2


class Paragraph(NamedTuple):
    """Words that wrap."""

    words: str


class Bullets(NamedTuple):
    """A list."""

    items: tuple[str, ...]


class Gap(NamedTuple):
    """An empty line, for a format that sets none between blocks by itself."""


class Bars(NamedTuple):
    """Amounts as bars on one scale. The table says the same without a drawing."""

    bars: tuple[tuple[str, int], ...]
    """A name, and cents."""
    most: int
    """The longest bar that there could be, in cents."""
    table: Table[Any]


class Span(NamedTuple):
    """From the least to the most that something can come to, in cents."""

    name: str
    low: int
    at_low: str
    """What it is at the low end."""
    high: int
    at_high: str


class Spans(NamedTuple):
    """Bars from low to high on one scale, with a mark. The table says the same without a drawing."""

    spans: tuple[Span, ...]
    mark: int
    """Cents."""
    table: Table[Any]

    @property
    def scale(self) -> tuple[int, int]:
        """The least and the most that any bar or the mark reaches."""
        return min(self.mark, *(span.low for span in self.spans)), max(self.mark, *(span.high for span in self.spans))


class Labelled(NamedTuple):
    """Lines of a label and what belongs to it, each cell under the one above it; the last cell wraps."""

    rows: tuple[tuple[str, ...], ...]
    """Cells of each line; an empty label goes on from the line before."""
    amount: int | None = None
    """Which cell is an amount, and stands to the right."""


class OnPages(NamedTuple):
    """A table that a page has room for; a terminal tells the same in words nearby, or with ``--detail``."""

    table: Table[Any]


PlainBlock = Heading | Paragraph | Bullets | Gap | Labelled | Table[Any] | Bars | Spans | OnPages


class IfRoom(NamedTuple):
    """Blocks that a short screen leaves out together: those of the greatest rank first. What has no edge shows them all."""

    blocks: tuple[PlainBlock, ...]
    rank: int


DocumentBlock = PlainBlock | IfRoom


def every_block(blocks: Iterable[DocumentBlock]) -> Iterator[PlainBlock]:
    """All of them, for a format that has room for everything."""
    for block in blocks:
        yield from block.blocks if isinstance(block, IfRoom) else (block,)


class LongList(NamedTuple):
    """Data with one long list, made item by item: thousands of clinics never stand in memory as text all at once."""

    data: dict[str, Any]
    """All of it, the list under ``key`` empty."""
    key: str
    items: Iterator[dict[str, Any]]


class Document(NamedTuple):
    """One answer, for every format. Each part is made when a format asks for it."""

    blocks: Callable[[], Iterable[DocumentBlock]]
    """What a person reads."""
    table: Callable[[], Table[Any]]
    """What a spreadsheet reads; every column has a key."""
    data: Callable[[], dict[str, Any] | LongList]
    """What a program reads."""
    notes: Callable[[], Iterable[object]]
    """What a person must know beside the table, for a format that has no place for it."""
    most_lines: int | None = None
    """How many lines of a screen it may take, and never more than the terminal has; ``None`` of an answer of any length."""


ONE_SCREEN: Final = 30
"""Lines. What a person reads without scrolling (``interface.md``, "Next: the answer")."""
