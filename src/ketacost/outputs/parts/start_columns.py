"""Columns of a course from several days: a row a start, or a row a plan year of each."""

from __future__ import annotations

from operator import attrgetter
from typing import Final, NamedTuple

from ketacost.outputs.parts.columns import AMOUNTS, MONEY, OPTION
from ketacost.outputs.table import Column, Table
from ketacost.questions.start import InYear, Start, uncovered_in, years_of
from ketacost.questions.when_result import When
from ketacost.result.option import Option

START: Final[Column[Start]] = Column("start", attrgetter("day"), "Start", "date")
EXPECTED: Final[Column[Start]] = Column(
    "expected", lambda start: start.expected.expected if start.expected is not None else None, "Expected", "money"
)
AT_MOST: Final[Column[Start]] = Column("at_most", attrgetter("at_most"), "At most", "money", missing="not known")
IF_YES: Final[Column[Start]] = Column("if_yes", lambda start: start.hope and start.hope.yes.pays, "If yes", "money")
IF_NO: Final[Column[Start]] = Column("if_no", lambda start: start.hope and start.hope.no.pays, "If not", "money")
IN_CSV: Final[tuple[Column[Start], ...]] = (
    START,
    *(column.on(attrgetter("option")) for column in (*OPTION, *AMOUNTS.values())),
    Column("sessions_not_covered", lambda start: uncovered_in(start.option), holds="count"),
    EXPECTED,
    AT_MOST,
    IF_YES,
    Column("provided", lambda start: " ".join(start.hope.yes.provided) if start.hope is not None else None),
    IF_NO,
)
"""One row for each start."""


class YearOfStart(NamedTuple):
    """What falls into a plan year, and of which start and option."""

    start: Start
    option: Option
    year: InYear


def by_year(result: When) -> Table[YearOfStart]:
    """One row for each plan year of each option that a start names."""
    columns: list[Column[YearOfStart]] = [
        START.on(attrgetter("start")),
        *(column.on(attrgetter("option")) for column in OPTION),
    ]
    columns += [Column("plan_year", attrgetter("year.begins"), holds="plan_year")]
    columns += [Column("visits", attrgetter("year.visits"), holds="count")]
    columns += [column.on(attrgetter("year.total")) for column in MONEY.values()]
    rows = (
        YearOfStart(start, option, year) for start in result.starts for option in _named(start) for year in years_of(option)
    )
    return Table(columns, rows)


def _named(start: Start) -> tuple[Option, ...]:
    """The options that a start names, each once. They are compared: one whose visits are billed in lines cannot be hashed."""
    return (start.option,) if start.moved == start.option else (start.option, start.moved)
