"""Whether the dates of a column have the month or the day first: a day above twelve settles it for all of them."""

from __future__ import annotations

from collections.abc import Iterable

from ketacost.files.csv_table import CsvRows, cell_problem
from ketacost.files.problems import Problem
from ketacost.model.dates_meant import Readings, in_words, readings
from ketacost.model.scalars import shown


class DayOrder:
    """What the dates with strokes of one column are. Those that can be two days are read as those that cannot."""

    def __init__(self, cells: Iterable[str]) -> None:
        self._first: tuple[int, str, Readings] | None = None
        self._open = 0
        self._month_first = self._day_first = False
        for at, cell in enumerate(cells):
            found = readings(cell) if "/" in cell else None
            if found is None:
                continue
            if len(found.days) > 1:
                self._open += 1
                self._first = self._first or (at, cell.strip(), found)
            elif found.days and found.month_first != found.day_first:
                self._month_first = self._month_first or found.month_first is not None
                self._day_first = self._day_first or found.day_first is not None

    def iso(self, cell: str) -> str:
        """A date as its column has it, year first; another value, and what is no day at all, as it is."""
        found = readings(cell) if "/" in cell else None
        if found is None or not found.days:
            return cell
        day = found.day_first if self._day_first and not self._month_first else found.month_first
        return (day or found.days[0]).isoformat()

    def complaint(self) -> tuple[int, str, str] | None:
        """Of a column that nothing settles, once: the place of the first date that can be two days, message and advice."""
        if self._first is None or self._month_first != self._day_first:
            return None
        at, text, found = self._first
        both = ": other dates of this column have the month first, and others the day" if self._month_first else ""
        more = f", and so can {self._open - 1:,} more of this column" if self._open > 1 else ""
        write = " or ".join(day.isoformat() for day in found.days)
        return at, f"{shown(text)} can be {in_words(found)}{more}{both}", f"{write}{', and so in every row' if more else ''}"


def order_of(table: CsvRows, at: int) -> tuple[DayOrder, list[Problem]]:
    """The order in a column of a table, and what is wrong where nothing settles it. A table without a stroke is not looked at."""
    if "/" not in table.text:
        return DayOrder(()), []
    rows = [(line, cells) for line, cells in CsvRows(table.file, table.text) if at < len(cells) and "/" in cells[at]]
    order = DayOrder(cells[at] for _, cells in rows)
    if (found := order.complaint()) is None:
        return order, []
    line, cells = rows[found[0]]
    return order, [cell_problem(table.file, table.lines, line, cells, at, "date", *found[1:])]
