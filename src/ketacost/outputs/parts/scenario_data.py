"""The scenarios as CSV has them: a row for each, or for each visit of each."""

from __future__ import annotations

from operator import attrgetter
from typing import Any, Final, NamedTuple

from ketacost.outputs.parts.columns import AMOUNTS, IF, NETWORK, WAY
from ketacost.outputs.parts.visit_columns import VISIT, VisitRow, visit_rows
from ketacost.outputs.table import Column, Table
from ketacost.questions.scenarios_result import Scenario, Scenarios

SCENARIO: Final[tuple[Column[Scenario], ...]] = (
    Column("scenario", attrgetter("key")),
    Column("title", attrgetter("title")),
    *(column.on(attrgetter("option")) for column in (WAY, NETWORK, IF)),
)
"""Which scenario a row is of, in CSV."""

UNTIL_THEN: Final[Column[Any]] = Column("paid_until_settled", attrgetter("until_then"), "Paid until then", "money")


class VisitOfScenario(NamedTuple):
    """A visit, and of which scenario."""

    scenario: Scenario
    row: VisitRow


def in_csv(result: Scenarios, *, detail: bool) -> Table[Any]:
    """One row for each scenario; with ``detail``, one for each visit of each."""
    if not detail:
        amounts = [column.on(attrgetter("option")) for column in AMOUNTS.values()]
        return Table((*SCENARIO, *amounts, UNTIL_THEN), result.found)
    columns: list[Column[VisitOfScenario]] = [column.on(attrgetter("scenario")) for column in SCENARIO]
    columns += [column.on(attrgetter("row")) for column in VISIT]
    rows = (VisitOfScenario(scenario, row) for scenario in result.found for row in visit_rows(scenario.option.visits))
    return Table(columns, rows)
