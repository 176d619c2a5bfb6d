"""Markdown, as GitHub reads it: headings, lists and tables; text from a file is text and becomes none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from ketacost.outputs.document import (
    Bars,
    Bullets,
    Document,
    Gap,
    Heading,
    Labelled,
    OnPages,
    Paragraph,
    PlainBlock,
    Spans,
    every_block,
)
from ketacost.outputs.formats.cells import rows_in_words, stands_right
from ketacost.outputs.formats.registry import Terminal
from ketacost.outputs.table import Table
from ketacost.outputs.words import clean

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>|~&#]|\$(?![0-9])")
"""Letters that mean something anywhere; a dollar sign that no digit follows could begin or end a formula."""
_OPENING: Final = re.compile(r"[+=:-]|[0-9]+[.)]")
"""What makes a list or a rule where a line begins."""


def draw(document: Document, _: Terminal) -> Iterator[str]:
    """The document's blocks, an empty line between two."""
    between, before = "", None
    for block in every_block(document.blocks()):
        if isinstance(block, Labelled) and isinstance(before, Labelled):
            between = ""  # one list
        for line in _lines(block):
            yield f"{between}{line}\n"
            between = ""
        between, before = between if isinstance(block, Gap) else "\n", block


def _lines(block: PlainBlock) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {escaped(block.words)}"
        case Paragraph():
            yield _opening_a_line(block.words)
        case Bullets():
            yield from (f"- {_opening_a_line(item)}" for item in block.items)
        case Labelled():
            yield from map(_labelled, block.rows)
        case Table():
            yield from _table(block)
        case Bars() | Spans() | OnPages():
            yield from _table(block.table)
        case Gap():
            pass


def _table(table: Table[Any]) -> Iterator[str]:
    """Every column, however wide that makes it: what draws it has no edge, or wraps by itself."""
    yield _row([escaped(column.title) for column in table.columns])
    yield _row(["---:" if stands_right(column) else "---" for column in table.columns])
    for number, row in enumerate(rows_in_words(table)):
        cells = map(escaped, row)
        yield _row([f"**{cell}**" if cell else "" for cell in cells] if number == table.bold else list(cells))


def _labelled(cells: Sequence[str]) -> str:
    """An item of a list, its label seen first; one without a label goes on below."""
    label, *others = cells[0].rstrip(), *cells[1:]
    words = " ".join(escaped(cell) for cell in others if cell)
    return f"- **{escaped(label)}** {words}".rstrip() if label else f"  - {_opening_a_line(words)}"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def escaped(words: str) -> str:
    r"""Words that stand as they are, on one line.

    >>> escaped("a|b [x](y)"), escaped("$5.00")
    ('a\\|b \\[x\\](y)', '$5.00')
    """
    return _MARKUP.sub(lambda found: f"\\{found[0]}", clean(words).strip())


def _opening_a_line(words: str) -> str:
    """The same where a line begins with them."""
    text = escaped(words)
    opening = _OPENING.match(text)
    return text if opening is None else f"{text[: opening.end() - 1]}\\{text[opening.end() - 1 :]}"
