"""Claims files: CSV with a header, every error of the file at once, each at its line and column."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from pydantic_core import ValidationError

from ketacost.files.charges_given import mixed_dates
from ketacost.files.csv_table import CsvRows, cell_problem, header_problems
from ketacost.files.day_order import order_of
from ketacost.files.locate import worded
from ketacost.files.problems import InputError, Problem, whole_file
from ketacost.files.text import read_text
from ketacost.model.claims import REQUIRED, ClaimRow

if TYPE_CHECKING:
    from os import PathLike

MOST_BYTES = 64 << 20
MOST_PROBLEMS = 1_000
"""After so many, reading on would tell nobody anything."""
_FIELDS = tuple(ClaimRow.model_fields)


class Claims(Sequence[ClaimRow]):
    """The charges of a claims file; a sequence, to be used as often as wanted.

    A row is kept as its values, each different value once, and made when it is asked for: a million rows are read in 300 MB.
    """

    def __init__(self, table: CsvRows, header: list[str]) -> None:
        self.file = table.file
        self._table = table
        self._header = header
        self._values: list[tuple[Any, ...]] = []
        self._lines = array("L")
        self._same: dict[Any, Any] = {}

    def add(self, line: int, row: ClaimRow) -> None:
        """A row that begins in a line of the file."""
        same = self._same.setdefault
        values = (getattr(row, name) for name in _FIELDS)
        # a yes or no stays itself: it equals 1 or 0
        self._values.append(tuple(value if isinstance(value, bool) else same(value, value) for value in values))
        self._lines.append(line)

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[ClaimRow]:
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, at: Any) -> Any:
        """One row, or a tuple of them."""
        if isinstance(at, slice):
            return tuple(self[index] for index in range(*at.indices(len(self))))
        return ClaimRow.model_construct(**dict(zip(_FIELDS, self._values[at], strict=True)))

    def problem(self, index: int, column: str, message: str, write: str) -> Problem:
        """A problem with one cell of the file."""
        line = self._lines[index]
        at = self._header.index(column) if column in self._header else 0
        cells = self._table.cells_at(line)
        return cell_problem(self.file, self._table.lines, line, cells, at, column, message, write)


def load_charges(path: str | PathLike[str], told: Callable[[int], None] = lambda _: None) -> Claims:
    """A claims file; ``told`` hears how many rows are read. Raises ``InputError`` with everything that is wrong with it."""
    file = str(path)
    table = CsvRows(file, read_text(file, MOST_BYTES))
    rows = iter(table)
    first = next(rows, None)
    if first is None:
        raise InputError([table.broken or Problem(file, 0, 0, "", "the file is empty", f"a header: {','.join(REQUIRED)}")])
    header = [name.strip() for name in first[1]]
    problems = list(header_problems(table, *first))
    if problems:
        raise InputError(_in_order([*problems, *_broken_later(table, rows)]))
    claims, dated = Claims(table, header), False
    day = header.index("date")
    order, unsettled = order_of(table, day)
    problems += unsettled
    for line, cells in rows:
        told(len(claims))
        if len(problems) >= MOST_PROBLEMS:
            raise InputError([*problems, *whole_file(file, "there are more mistakes than these", "these first").problems])
        if len(cells) != len(header):
            problems.append(_wrong_length(table, line, cells, header))
            continue
        dated = dated or bool(cells[day].strip())
        cells[day] = order.iso(cells[day])
        row = _row(table, line, cells, header, problems)
        if row is not None:
            claims.add(line, row)
    problems += [table.broken] if table.broken is not None else []
    if not claims and not problems:
        raise whole_file(file, "there are no charges under the header", "one charge a line")
    problems += [claims.problem(index, *rest) for index, *rest in islice(mixed_dates(claims, dated=dated), MOST_PROBLEMS)]
    if problems:
        raise InputError(_in_order(problems))
    return claims


def _in_order(problems: list[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.line, problem.column))


def _broken_later(table: CsvRows, rows: Iterator[object]) -> Iterator[Problem]:
    """What breaks the form off further down."""
    for _ in rows:
        pass
    if table.broken is not None:
        yield table.broken


def _wrong_length(table: CsvRows, line: int, cells: list[str], header: list[str]) -> Problem:
    many = len(cells) > len(header)
    at = len(header) if many else len(cells) - 1
    write = (
        f"{len(header)} cells; a comma inside a cell needs quotes around the cell"
        if many
        else "the other cells too, empty if need be"
    )
    return cell_problem(
        table.file, table.lines, line, cells, at, "", f"expected {len(header)} cells, found {len(cells)}", write
    )


def _row(table: CsvRows, line: int, cells: list[str], header: list[str], problems: list[Problem]) -> ClaimRow | None:
    data = dict(zip(header, cells, strict=True))
    try:
        return ClaimRow.model_validate(data)
    except ValidationError as invalid:
        for error in invalid.errors(include_url=False):
            column = str(error["loc"][0]) if error["loc"] else ""
            at = header.index(column) if column in header else 0
            problems.append(cell_problem(table.file, table.lines, line, cells, at, column, *worded(error)))
        return None
