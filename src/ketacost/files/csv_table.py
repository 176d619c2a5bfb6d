"""The form of a claims file: its rows with their places, its header, its quotes."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cached_property

from ketacost.files.problems import Problem
from ketacost.files.text import each_line, lines_of
from ketacost.model.claims import REQUIRED, ClaimRow
from ketacost.model.spelling import meant

COLUMNS = tuple(ClaimRow.model_fields)


class CsvRows:
    """The rows of a CSV text, one after the other, and what breaks its form off."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.broken: Problem | None = None

    @cached_property
    def lines(self) -> list[str]:
        """The lines as an editor counts them; only for what is wrong."""
        return lines_of(self.text)

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        """The rows with the number of the line each begins in; blank lines are left out."""
        reader = csv.reader(each_line(self.text), strict=True)
        begins = 1
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield begins, cells
                begins = reader.line_num + 1
        except csv.Error as error:
            self.broken = _form_fault(self.file, self.lines, begins, str(error))

    def cells_at(self, line: int) -> list[str]:
        """The cells of the row that begins in a line."""
        return next(csv.reader(each_line("\n".join(self.lines[line - 1 :])), strict=True))


def _form_fault(file: str, lines: list[str], begins: int, complaint: str) -> Problem:
    """What the CSV reader stumbled over, at the cell that opens a quote."""
    source = lines[begins - 1]
    if "field larger" in complaint:
        return Problem(
            file, begins, 1, "", f"a cell is longer than {csv.field_size_limit():,} letters", "a shorter cell", source
        )
    quoted = [at for at in cell_starts(source) if source[at : at + 1] == '"']
    column = (quoted[-1] if quoted else max(source.find('"'), 0)) + 1
    message = "a quote opens here and never closes" if "end of data" in complaint else "the quotes of this cell do not fit"
    return Problem(file, begins, column, "", message, 'a second quote, or "" for a quote inside', source)


def cell_starts(source: str) -> list[int]:
    """Where each cell of a line begins, commas inside quotes passed over."""
    starts, quoted = [0], False
    for at, letter in enumerate(source):
        if letter == '"':
            quoted = not quoted
        elif letter == "," and not quoted:
            starts.append(at + 1)
    return starts


def header_problems(table: CsvRows, line: int, cells: list[str]) -> Iterator[Problem]:
    """What is wrong with the names of the columns."""
    file, lines = table.file, table.lines[:line]
    names = [cell.strip() for cell in cells]
    free = [column for column in COLUMNS if column not in names]
    for at, name in enumerate(names):
        if name not in COLUMNS:
            yield cell_problem(file, lines, line, cells, at, "", f'unknown column "{name}"', meant(name, free))
        elif name in names[:at]:
            yield cell_problem(file, lines, line, cells, at, "", f'duplicate column "{name}"', "one of the two")
    if missing := [name for name in REQUIRED if name not in names]:
        word = "columns are" if len(missing) > 1 else "column is"
        yield cell_problem(
            file, lines, line, cells, 0, "", f"the {word} missing: {', '.join(missing)}", f"a header: {','.join(REQUIRED)}"
        )


def cell_problem(
    file: str, lines: list[str], line: int, cells: list[str], at: int, column: str, message: str, write: str
) -> Problem:
    """A problem with one cell. Its column is counted in the line where the row begins."""
    source = lines[line - 1]
    starts = cell_starts(source)
    begins = starts[at] if at < len(starts) else len(source)
    width = max(len(cells[at]), 1) if at < len(cells) else 1
    return Problem(file, line, begins + 1, column, message, write, source, width)
