"""``scenarios``: how it may go, side by side, and what each costs."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Any, Final, NamedTuple

from ketacost.money import dollars
from ketacost.outputs.document import Bullets, Document, DocumentBlock, Gap, Heading, Paragraph
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import as_of, rests_on
from ketacost.outputs.parts.columns import AMOUNTS, IF, IF_STOPPED, NETWORK, WAY
from ketacost.outputs.parts.readiness import readiness_parts
from ketacost.outputs.parts.running_total import running_total
from ketacost.outputs.parts.visit_columns import VISIT, VisitRow, visit_rows
from ketacost.outputs.table import Column, Table, filled
from ketacost.outputs.words import clean, conditions_in_words, expected_in_words, place_in_words
from ketacost.questions.scenarios_result import Scenario, Scenarios
from ketacost.result.option import Option


def document(result: Scenarios, *, detail: bool = False, quiet: bool = False) -> Document:
    """Every scenario. ``detail`` adds the visits of each; ``quiet`` leaves out the notes."""
    return Document(
        lambda: _blocks(result, detail=detail, quiet=quiet),
        lambda: _in_csv(result, detail=detail),
        result.to_dict,
        lambda: notes.of_options_and_day(
            [scenario.option for scenario in result.found],
            [f"Left out - {words}" for words in result.left_out],
            result.today,
        ),
    )


def _blocks(result: Scenarios, *, detail: bool, quiet: bool) -> Iterator[DocumentBlock]:
    yield Heading(f"How it may go: {clean(result.plan.name)} at {clean(result.clinic.name)}", 1)
    yield Gap()
    yield from map(Paragraph, (*_as_things_stand(result), _span(result)))
    yield from map(Paragraph, map(expected_in_words, result.expected))
    yield Heading("Scenarios")
    yield _table(result)
    yield from readiness_parts(result.base.readiness)
    yield Heading("What each means")
    told = dict.fromkeys(f"{scenario.title}: {scenario.note}" for scenario in result.found)
    yield Bullets((*told, *(f"Left out - {words}" for words in result.left_out)))
    if detail:
        for scenario in result.found:
            yield Heading(f"Visit by visit: {_title(scenario)}")
            yield running_total(scenario.option)
    if quiet:
        return
    yield from rests_on([scenario.option for scenario in result.found])
    yield from as_of(result.today)


def _as_things_stand(result: Scenarios) -> Iterator[str]:
    """The option that the answer of the estimate names."""
    option, promise = result.base.named(result.stands), result.stands
    if option is None or promise is None:
        return
    how = f"{clean(option.clinic)}, through insurance, however the open questions turn out"
    yield (
        f"As things stand, the most you can count on paying is {dollars(promise.at_most)}: "
        f"{how if option.if_ else place_in_words(option)}."
    )


def _span(result: Scenarios) -> str:
    whole = [scenario for scenario in result.found if scenario.key != "stopped_at_approval"]
    real = [scenario for scenario in whole if not scenario.option.on_paper] or whole
    least = min(real, key=lambda scenario: scenario.option.bounds[0])
    most = max(real, key=lambda scenario: scenario.option.bounds[1])
    low, high = least.option.bounds[0], most.option.bounds[1]
    cash = dollars(result.cash.total.patient_pays)
    if low == high:
        return f"However it goes, you pay {dollars(low)}; without insurance it is {cash}."
    return (
        f"You pay from {dollars(low)} ({_inside(_title(least))}) to {dollars(high)} ({_inside(_title(most))}); "
        f"without insurance it is {cash}."
    )


def _inside(title: str) -> str:
    """A title within a sentence."""
    return f"{title[0].lower()}{title[1:]}"


def _title(scenario: Scenario) -> str:
    paper = "on paper only" if scenario.option.on_paper else ""
    return ", ".join(filter(None, (scenario.title, conditions_in_words(scenario.option.if_), paper)))


SCENARIO: Final[tuple[Column[Scenario], ...]] = (
    Column("scenario", attrgetter("key")),
    Column("title", attrgetter("title")),
    *(column.on(attrgetter("option")) for column in (WAY, NETWORK, IF)),
)
"""Which scenario a row is of, in CSV."""

UNTIL_THEN: Final[Column[Any]] = Column("paid_until_settled", attrgetter("until_then"), "Paid until then", "money")


class ScenarioRow(NamedTuple):
    """A row: a scenario, or at the end paying without insurance."""

    title: str
    option: Option
    until_then: int | None = None


def _table(result: Scenarios) -> Table[ScenarioRow]:
    rows = [ScenarioRow(_title(scenario), scenario.option, scenario.until_then) for scenario in result.found]
    ranges: list[Column[ScenarioRow]] = [
        Column("", lambda row: row.option.bounds[0], "At best", "money"),
        Column("", lambda row: row.option.bounds[1], "Up to", "money"),
    ]
    pays, plan_pays, stopped = (column.on(_option_of) for column in (AMOUNTS["patient_pays"], AMOUNTS["plan_pays"], IF_STOPPED))
    columns: list[Column[ScenarioRow]] = [
        Column("", attrgetter("title"), "Scenario"),
        pays,
        plan_pays._replace(of=lambda row: row.option.total.plan_pays if row.option is not result.cash else None),
        *(ranges if any(row.option.range is not None for row in rows) else []),
        *filled((UNTIL_THEN, stopped), rows),
    ]
    return Table(columns, [*rows, ScenarioRow("Without insurance", result.cash)])


def _option_of(row: ScenarioRow) -> Option:
    return row.option


class VisitOfScenario(NamedTuple):
    """A visit, and of which scenario."""

    scenario: Scenario
    row: VisitRow


def _in_csv(result: Scenarios, *, detail: bool) -> Table[Any]:
    """One row for each scenario; with ``detail``, one for each visit of each."""
    if not detail:
        amounts = [column.on(attrgetter("option")) for column in AMOUNTS.values()]
        return Table((*SCENARIO, *amounts, UNTIL_THEN), result.found)
    columns: list[Column[VisitOfScenario]] = [column.on(attrgetter("scenario")) for column in SCENARIO]
    columns += [column.on(attrgetter("row")) for column in VISIT]
    rows = (VisitOfScenario(scenario, row) for scenario in result.found for row in visit_rows(scenario.option.visits))
    return Table(columns, rows)
