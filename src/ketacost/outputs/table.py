"""A table as values: columns described once, for screen and CSV alike, and rows that stay what they are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Generic, Literal, NamedTuple, TypeVar

RowOf = TypeVar("RowOf")
Whole = TypeVar("Whole")
Cell = str | int | date | None
"""Words, cents or a count, parts per million, a day; ``None`` is nothing known or nothing to say."""
Holds = Literal["text", "amount", "money", "count", "rate", "date", "plan_year"]
"""What the cells of a column are. ``amount`` is words in the place of an amount: they stay whole and to the right as amounts do."""
Room = Literal["always", "wide", "if room"]
"""When a column is shown: where it is wide; or there and where few others are, else in words (``Table.else_words``).

A format without an edge shows all of them.
"""


class Column(NamedTuple, Generic[RowOf]):
    """A column, for screen and CSV alike."""

    key: str
    """Its stable name in CSV; empty where only a reader sees it."""
    of: Callable[[RowOf], Cell]
    """Its cell in a row."""
    title: str = ""
    """Its name on a screen; empty where only CSV has it."""
    holds: Holds = "text"
    room: Room = "always"
    missing: str = ""
    """What a screen says for ``None``."""
    right: bool | None = None
    """On which side its cells stand; ``None`` is as what it holds: words to the left, all else to the right."""
    long_title: bool = False
    """Whether its name may be longer than its cells and wraps above them."""

    def on(self, part: Callable[[Whole], RowOf]) -> Column[Whole]:
        """The same column of a thing that has such a row as a part."""
        of = self.of
        return Column(self.key, lambda whole: of(part(whole)), *self[2:])

    def named(self, title: str) -> Column[RowOf]:
        """The same column under another name on the screen."""
        return self._replace(title=title)


class Table(NamedTuple, Generic[RowOf]):
    """Rows under columns."""

    columns: Sequence[Column[RowOf]]
    rows: Iterable[RowOf]
    bold: int | None = None
    """The row to be seen first."""
    starred: Collection[int] = ()
    """Rows with a footnote: a star stands behind their first cell."""
    else_words: Sequence[str] = ()
    """For each row what the columns ``if room`` say, where there is none: it is added to the second cell."""
    least: int | None = None
    """Where a screen is short, so many rows stay; ``None`` is all of them."""
    of_more: str = ""
    """What stands behind the number of rows that a short screen leaves out: ``with --detail``."""
    left_out: int = 0
    """Rows that a screen of any height leaves out; they are counted with what a short one does."""

    def cells(self) -> Iterator[list[Cell]]:
        """Each row's cells."""
        for row in self.rows:
            yield [column.of(row) for column in self.columns]


def filled(columns: Iterable[Column[RowOf]], rows: Sequence[RowOf]) -> list[Column[RowOf]]:
    """The columns that say something in any row."""
    return [column for column in columns if any(column.of(row) is not None for row in rows)]
