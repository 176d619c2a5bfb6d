"""The terms of cards and bills that a screen uses, each explained once, where there is room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ketacost.outputs.document import DocumentBlock, IfRoom, Labelled, Paragraph, PlainBlock
from ketacost.outputs.table import Table
from ketacost.outputs.words import capital
from ketacost.words.glossary import glossary_lines

RANK: Final = 50
"""What a short screen leaves out before anything else."""


def with_glossary(blocks: Iterable[DocumentBlock], *, quiet: bool = False) -> Iterator[DocumentBlock]:
    """The blocks of a screen, with a line for each term before the last of them, which says how to see more; none where ``quiet``."""
    if quiet:
        yield from blocks
        return
    last: DocumentBlock | None = None
    texts: list[str] = []
    for block in blocks:
        if last is not None:
            yield last
        last = block
        texts += (text for each in (block.blocks if isinstance(block, IfRoom) else (block,)) for text in _texts(each))
    lines = glossary_lines(texts)
    yield from (IfRoom((Paragraph(f"{capital(line)}."),), RANK + number) for number, line in enumerate(lines))
    if last is not None:
        yield last


def _texts(block: PlainBlock) -> Iterator[str]:
    """What a person reads of a block, the cells of a table aside: they are names and amounts."""
    match block:
        case Paragraph():
            yield block.words
        case Labelled():
            yield from (cell for row in block.rows for cell in row)
        case Table():
            yield from (column.title for column in block.columns)
        case _:
            pass
