"""A visit as columns: what CSV has of it, of which a screen shows some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Final, NamedTuple

from ketacost.outputs.parts.columns import MONEY
from ketacost.outputs.table import Column
from ketacost.result.total import Total
from ketacost.result.visit import Visit


class VisitRow(NamedTuple):
    """A visit, with its amounts summed once."""

    visit: Visit
    total: Total


def visit_rows(visits: Iterable[Visit]) -> Iterator[VisitRow]:
    """What CSV has a row for."""
    return (VisitRow(visit, visit.total) for visit in visits)


DATE: Final[Column[Visit]] = Column("date", attrgetter("date"), "Date", "date")
PLAN_YEAR: Final[Column[Visit]] = Column(
    "plan_year", attrgetter("plan_year"), "Plan year", "plan_year", right=False, long_title=True
)
DEDUCTIBLE_LEFT: Final[Column[Visit]] = Column(
    "deductible_left", attrgetter("deductible_left"), "Deductible left", "money", missing="-"
)
_BEFORE_AMOUNTS: Final[tuple[Column[Visit], ...]] = (
    Column("number", attrgetter("number"), holds="count"),
    Column("service", attrgetter("service")),
    Column("session", attrgetter("session"), holds="count"),
    DATE,
    PLAN_YEAR,
)
_AFTER_AMOUNTS: Final[tuple[Column[Visit], ...]] = (
    DEDUCTIBLE_LEFT,
    Column("out_of_pocket_left", attrgetter("out_of_pocket_left"), holds="money"),
    Column("sessions_left", attrgetter("sessions_left"), holds="count"),
    Column("why", lambda visit: " ".join(visit.why)),
)
VISIT: Final[tuple[Column[VisitRow], ...]] = (
    *(column.on(attrgetter("visit")) for column in _BEFORE_AMOUNTS),
    *(column.on(attrgetter("total")) for column in MONEY.values()),
    *(column.on(attrgetter("visit")) for column in _AFTER_AMOUNTS),
)
"""A visit in CSV."""
