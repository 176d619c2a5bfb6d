"""CSV (RFC 4180): stable keys as header, plain numbers, and no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from ketacost.money import WHOLE, json_number, plain
from ketacost.outputs.document import Document
from ketacost.outputs.formats.registry import Terminal
from ketacost.outputs.table import Cell, Column
from ketacost.outputs.words import clean


def draw(document: Document, _: Terminal) -> Iterator[str]:
    """The document's table, row by row."""
    table = document.table()
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([column.key for column in table.columns])
    for cells in table.cells():
        writer.writerow([_written(column, cell) for column, cell in zip(table.columns, cells, strict=True)])
        if stream.tell() > _PIECE:
            yield _taken(stream)
    yield _taken(stream)


_PIECE = 1 << 16


def _taken(stream: io.StringIO) -> str:
    """What was written, out of the stream."""
    text = stream.getvalue()
    stream.seek(0)
    stream.truncate()
    return text


def _written(column: Column[Any], cell: Cell) -> str:
    """One cell: an amount in dollars without a sign for them, a rate as the fraction that JSON has; nothing for ``None``."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell)
    if not isinstance(cell, int):
        return cell.isoformat()
    if column.holds == "money":
        return f"-{plain(-cell)}" if cell < 0 else plain(cell)
    return f"{json_number(cell, WHOLE):g}" if column.holds == "rate" else str(cell)


def guarded(value: str) -> str:
    """A text cell; one that a spreadsheet would take for a formula gets an apostrophe in front.

    >>> guarded("=1+1")
    "'=1+1"
    """
    cleaned = clean(value)
    return f"'{cleaned}" if cleaned.lstrip()[:1] in set("=+-@\uff1d\uff0b\uff0d\uff20") and cleaned.lstrip() else cleaned
