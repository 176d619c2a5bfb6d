"""``scenarios --detail``: everything there is to tell of how it may go."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from ketacost.money import dollars_short
from ketacost.outputs.document import Bullets, DocumentBlock, Gap, Heading, Paragraph
from ketacost.outputs.parts.appeal_in_words import as_things_stand, what_an_appeal_changes
from ketacost.outputs.parts.assumptions_and_warnings import as_of, rests_on
from ketacost.outputs.parts.columns import AMOUNTS, IF_STOPPED
from ketacost.outputs.parts.denial_steps import steps_in_full
from ketacost.outputs.parts.readiness import readiness_parts
from ketacost.outputs.parts.running_total import running_total
from ketacost.outputs.parts.scenario_data import UNTIL_THEN
from ketacost.outputs.parts.scenario_rows import real_ones
from ketacost.outputs.table import Column, Table, filled
from ketacost.outputs.words import clean, conditions_in_words, expected_in_words
from ketacost.questions.scenarios_result import Scenario, Scenarios
from ketacost.result.option import Option


def in_detail(result: Scenarios, *, quiet: bool) -> Iterator[DocumentBlock]:
    """Every scenario, the steps to coverage and after a denial, each visit, and what it rests on; ``quiet`` leaves out the last."""
    yield Heading(f"How it may go: {clean(result.plan.name)} at {clean(result.clinic.name)}", 1)
    yield Gap()
    yield from map(Paragraph, (*as_things_stand(result), _span(result), *what_an_appeal_changes(result)))
    yield from map(Paragraph, map(expected_in_words, result.expected))
    yield Heading("Scenarios")
    yield _table(result)
    yield from readiness_parts(result.base.readiness)
    yield Heading("What each means")
    told = dict.fromkeys(f"{scenario.title}: {scenario.note}" for scenario in result.found)
    yield Bullets((*told, *(f"Left out - {words}" for words in result.left_out)))
    yield from steps_in_full(result.after_denial, result.today)
    for scenario in result.found:
        yield Heading(f"Visit by visit: {_title(scenario)}")
        yield running_total(scenario.option)
    if quiet:
        return
    yield from rests_on([scenario.option for scenario in result.found])
    yield from as_of(result.today)


def _span(result: Scenarios) -> str:
    whole = [scenario for scenario in result.found if scenario.key != "stopped_at_approval"]
    real = real_ones(whole)
    least = min(real, key=lambda scenario: scenario.option.bounds[0])
    most = max(real, key=lambda scenario: scenario.option.bounds[1])
    low, high = least.option.bounds[0], most.option.bounds[1]
    cash = dollars_short(result.cash.total.patient_pays)
    if low == high:
        return f"However it goes, you pay {dollars_short(low)}; without insurance it is {cash}."
    return (
        f"You pay from {dollars_short(low)} ({_inside(_title(least))}) to {dollars_short(high)} ({_inside(_title(most))}); "
        f"without insurance it is {cash}."
    )


def _inside(title: str) -> str:
    """A title within a sentence."""
    return f"{title[0].lower()}{title[1:]}"


def _title(scenario: Scenario) -> str:
    paper = "on paper only" if scenario.option.on_paper else ""
    return ", ".join(filter(None, (scenario.title, conditions_in_words(scenario.option.if_), paper)))


class ToldScenario(NamedTuple):
    """A row: a scenario, or at the end paying without insurance."""

    title: str
    option: Option
    until_then: int | None = None


def _table(result: Scenarios) -> Table[ToldScenario]:
    rows = [ToldScenario(_title(scenario), scenario.option, scenario.until_then) for scenario in result.found]
    ranges: list[Column[ToldScenario]] = [
        Column("", lambda row: row.option.bounds[0], "At best", "money"),
        Column("", lambda row: row.option.bounds[1], "Up to", "money"),
    ]
    pays, plan_pays, stopped = (column.on(_option_of) for column in (AMOUNTS["patient_pays"], AMOUNTS["plan_pays"], IF_STOPPED))
    columns: list[Column[ToldScenario]] = [
        Column("", attrgetter("title"), "Scenario"),
        pays,
        plan_pays._replace(of=lambda row: row.option.total.plan_pays if row.option is not result.cash else None),
        *(ranges if any(row.option.range is not None for row in rows) else []),
        *filled((UNTIL_THEN, stopped), rows),
    ]
    return Table(columns, [*rows, ToldScenario("Without insurance", result.cash)])


def _option_of(row: ToldScenario) -> Option:
    return row.option
