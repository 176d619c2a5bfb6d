"""How it may go, as a table: what costs the same is told once, the names joined, with what to ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from ketacost.outputs.parts.columns import IF_STOPPED
from ketacost.outputs.table import Column, Table, filled
from ketacost.outputs.words import capital, insurer_of
from ketacost.questions.scenarios_result import Scenario, Scenarios
from ketacost.result.option import Option
from ketacost.words.scenario_row import WITHOUT_INSURANCE, Case, row_name, to_ask_for

LEAST: Final = 1
"""Rows that a table has, where there is room for one: as a rule a yes."""


class ScenarioRow(NamedTuple):
    """Scenarios that come to the same."""

    option: Option
    name: str
    """All of them, as a cell."""
    asks: str


def scenario_table(result: Scenarios) -> Table[ScenarioRow]:
    """One row for each price, in the order in which the scenarios are told; paying without insurance last."""
    rows = list(scenario_rows(result))
    columns: list[Column[ScenarioRow]] = [
        Column("", attrgetter("name"), "What may happen"),
        Column("", lambda row: row.option.total.patient_pays, "You pay", "money"),
    ]
    if any(row.option.range is not None for row in rows):
        columns.append(Column("", lambda row: row.option.bounds[1], "At most", "money"))
    columns += filled((IF_STOPPED.on(_option_of),), rows)
    columns.append(Column("", attrgetter("asks"), "What to ask for"))
    return Table(columns, rows, least=LEAST, of_more="to see with --detail")


def scenario_rows(result: Scenarios) -> Iterator[ScenarioRow]:
    """Rows that differ in what the patient pays. A price on paper only is left out where there is a real one."""
    told = [*real_ones(result.found), None]
    alike: dict[object, list[Scenario | None]] = {}
    for scenario in told:
        alike.setdefault(_price(result.cash if scenario is None else scenario.option), []).append(scenario)
    for same in alike.values():
        option = result.cash if same[0] is None else same[0].option
        cases = list(map(_case, same))
        yield ScenarioRow(option, capital(row_name(cases, insurer_of(result.insured))), to_ask_for(cases))


def real_ones(found: Sequence[Scenario]) -> Sequence[Scenario]:
    """The scenarios that somebody can plan on, where there are any."""
    return [each for each in found if not each.option.on_paper] or found


def _price(option: Option) -> object:
    """What makes two scenarios the same to whoever pays."""
    stop = None if option.stop is None else option.stop.to_dict()
    return option.total.patient_pays, option.bounds, option.on_paper, len(option.visits), repr(stop)


def _case(scenario: Scenario | None) -> Case:
    if scenario is None:
        return Case(WITHOUT_INSURANCE)
    return Case(scenario.key, scenario.option.if_, scenario.means.numbers)


def _option_of(row: ScenarioRow) -> Option:
    return row.option
