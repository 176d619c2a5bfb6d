"""The form of a claims file: its rows with their places, its header, its quotes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from difflib import get_close_matches

from ketacost.files.problems import Problem
from ketacost.model.claims import REQUIRED, ClaimRow

COLUMNS = tuple(ClaimRow.model_fields)


def table_of(file: str, text: str, lines: list[str]) -> tuple[list[tuple[int, list[str]]], list[Problem]]:
    """The rows with the number of the line each begins in; blank lines are left out."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[tuple[int, list[str]]] = []
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((begins, cells))
            begins = reader.line_num + 1
    except csv.Error as error:
        message = "a quote opens here and never closes" if "end of data" in str(error) else f"the quotes do not fit ({error})"
        column = max(lines[begins - 1].find('"'), 0) + 1
        return rows, [Problem(file, begins, column, "", message, 'a second quote, or "" for a quote inside', lines[begins - 1])]
    return rows, []


def header_problems(file: str, lines: list[str], line: int, cells: list[str]) -> Iterator[Problem]:
    names = [cell.strip() for cell in cells]
    for at, name in enumerate(names):
        if name not in COLUMNS:
            close = get_close_matches(name, COLUMNS, n=1)
            write = f"did you mean {close[0]}?" if close else f"one of {', '.join(COLUMNS)}"
            yield cell_problem(file, lines, line, cells, at, "", f'unknown column "{name}"', write)
        elif name in names[:at]:
            yield cell_problem(file, lines, line, cells, at, "", f'the column "{name}" stands here twice', "it once")
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
    begins = 0
    for cell in cells[:at]:
        begins = source.find(",", begins + len(cell)) + 1 or begins
    width = max(len(cells[at]), 1) if at < len(cells) else 1
    return Problem(file, line, min(begins, len(source)) + 1, column, message, write, source, width)
