"""Claims files: CSV with a header, every error of the file at once, each at its line and column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ketacost.files.csv_table import cell_problem, header_problems, table_of
from ketacost.files.locate import worded
from ketacost.files.problems import InputError, Problem, whole_file
from ketacost.files.text import lines_of, read_text
from ketacost.model.claims import REQUIRED, ClaimRow

if TYPE_CHECKING:
    from os import PathLike

MOST_BYTES = 64 << 20


class Claims(Sequence[ClaimRow]):
    """The charges of a claims file; a sequence, to be used as often as wanted."""

    def __init__(
        self, file: str, rows: Sequence[ClaimRow], places: Sequence[tuple[int, list[str]]], lines: list[str], header: list[str]
    ) -> None:
        self.file = file
        self._rows = tuple(rows)
        self._places = places
        self._lines = lines
        self._header = header

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: Any) -> Any:
        return self._rows[index]

    def problem(self, index: int, column: str, message: str, write: str) -> Problem:
        """A problem with one cell of the file."""
        line, cells = self._places[index]
        at = self._header.index(column) if column in self._header else 0
        return cell_problem(self.file, self._lines, line, cells, at, column, message, write)


def load_charges(path: str | PathLike[str]) -> Claims:
    """A claims file. Raises ``InputError`` with everything that is wrong with it."""
    file = str(path)
    text = read_text(file, MOST_BYTES)
    lines = lines_of(text)
    table, problems = table_of(file, text, lines)
    if not table:
        raise InputError(problems or [Problem(file, 0, 0, "", "the file is empty", f"a header: {','.join(REQUIRED)}")])
    header = [name.strip() for name in table[0][1]]
    problems += header_problems(file, lines, table[0][0], table[0][1])
    if problems:
        raise InputError(sorted(problems, key=lambda problem: (problem.line, problem.column)))
    rows, places = [], []
    for line, cells in table[1:]:
        if len(cells) != len(header):
            problems.append(_wrong_length(file, lines, line, cells, header))
            continue
        row = _row(file, lines, line, cells, header, problems)
        if row is not None:
            rows.append(row)
            places.append((line, cells))
    if not rows and not problems:
        raise whole_file(file, "there are no charges under the header", "one charge a line")
    dated = any(cells[header.index("date")].strip() for _, cells in table[1:] if len(cells) == len(header))
    claims = Claims(file, rows, places, lines, header)
    problems += [claims.problem(index, *rest) for index, *rest in mixed_dates(rows, dated=dated)]
    if problems:
        raise InputError(sorted(problems, key=lambda problem: (problem.line, problem.column)))
    return claims


def _wrong_length(file: str, lines: list[str], line: int, cells: list[str], header: list[str]) -> Problem:
    many = len(cells) > len(header)
    at = len(header) if many else len(cells) - 1
    write = (
        f"{len(header)} cells; a comma inside a cell needs quotes around the cell"
        if many
        else "the other cells too, empty if need be"
    )
    return cell_problem(file, lines, line, cells, at, "", f"expected {len(header)} cells, found {len(cells)}", write)


def mixed_dates(rows: Sequence[ClaimRow], *, dated: bool) -> Iterator[tuple[int, str, str, str]]:
    """Dates in some rows and not in others, or different dates within one visit, put charges in no order at all."""
    days: dict[str, Any] = {}
    for index, row in enumerate(rows):
        if dated and row.date is None:
            yield index, "date", "this row has no date, and others have one", "a date such as 2026-11-22, or none in any row"
        elif row.visit is not None and days.setdefault(row.visit, row.date) != row.date:
            yield index, "date", f"the rows of visit {row.visit} have different dates", f"{days[row.visit]}, or another visit"


def _row(
    file: str, lines: list[str], line: int, cells: list[str], header: list[str], problems: list[Problem]
) -> ClaimRow | None:
    data = dict(zip(header, cells, strict=True))
    try:
        return ClaimRow.model_validate(data)
    except ValidationError as invalid:
        for error in invalid.errors(include_url=False):
            column = str(error["loc"][0]) if error["loc"] else ""
            at = header.index(column) if column in header else 0
            problems.append(cell_problem(file, lines, line, cells, at, column, *worded(error)))
        return None


def charge_problem(index: int, column: str, message: str, write: str) -> Problem:
    """A problem with a charge handed over from Python: it counts as a line of "charges"."""
    return Problem("charges", index + 1, 1, column, message, write)


def rows_from(charges: Sequence[Mapping[str, Any] | ClaimRow]) -> list[ClaimRow]:
    """Rows handed over from Python. Raises ``InputError``; a row counts as a line of "charges"."""
    rows: list[ClaimRow] = []
    problems: list[Problem] = []
    for number, charge in enumerate(charges, start=1):
        if isinstance(charge, ClaimRow):
            rows.append(charge)
            continue
        try:
            rows.append(ClaimRow.model_validate(charge))
        except ValidationError as invalid:
            problems += [
                Problem("charges", number, 1, ".".join(map(str, error["loc"])), *worded(error))
                for error in invalid.errors(include_url=False)
            ]
    if not problems:
        problems = [charge_problem(*found) for found in mixed_dates(rows, dated=any(row.date is not None for row in rows))]
    if problems:
        raise InputError(problems)
    return rows
