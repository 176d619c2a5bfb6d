"""``scenarios`` on a screen: how it may go, side by side, and what each costs."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from ketacost.money import dollars
from ketacost.outputs.readiness import readiness_parts
from ketacost.outputs.running import running_total
from ketacost.outputs.screen import Column, Screen, bullets, heading, paragraph, render, table_or_stack
from ketacost.outputs.sections import as_of, rests_on
from ketacost.outputs.words import CONDITIONS, clean, expected_in_words
from ketacost.questions.scenarios_result import Scenario, Scenarios


def render_scenarios(result: Scenarios, screen: Screen, *, detail: bool = False, quiet: bool = False) -> str:
    """The whole screen. ``detail`` adds the visits of every scenario; ``quiet`` leaves out the notes."""
    return render(screen, _parts(result, screen, detail=detail, quiet=quiet))


def _parts(result: Scenarios, screen: Screen, *, detail: bool, quiet: bool) -> Iterator[RenderableType]:
    yield paragraph(f"How it may go: {clean(result.plan.name)} at {clean(result.clinic.name)}", style="bold")
    yield paragraph("")
    yield paragraph(_span(result))
    for item in result.expected:
        yield paragraph(expected_in_words(item))
    yield heading("Scenarios")
    yield _table(result, screen)
    yield from readiness_parts(result.readiness)
    yield heading("What each means")
    told = dict.fromkeys(f"{scenario.title}: {scenario.note}" for scenario in result.found)
    yield from bullets([*told, *(f"Left out - {words}" for words in result.left_out)])
    if detail:
        for scenario in result.found:
            yield heading(f"Visit by visit: {_title(scenario)}")
            yield running_total(scenario.option, screen)
    if quiet:
        return
    yield from rests_on([scenario.option for scenario in result.found])
    yield from as_of(result.today)


def _span(result: Scenarios) -> str:
    real = [scenario for scenario in result.found if not scenario.option.on_paper] or list(result.found)
    least = min(real, key=lambda scenario: scenario.option.bounds[0])
    most = max(real, key=lambda scenario: scenario.option.bounds[1])
    low, high = least.option.bounds[0], most.option.bounds[1]
    cash = dollars(result.cash.total.patient_pays)
    if low == high:
        return f"However it goes, you pay {dollars(low)}; without insurance it is {cash}."
    return (
        f"You pay from {dollars(low)} ({_title(least).lower()}) to {dollars(high)} ({_title(most).lower()}); "
        f"without insurance it is {cash}."
    )


def _title(scenario: Scenario) -> str:
    words = [CONDITIONS[word] for word in scenario.option.if_]
    paper = ["on paper only"] if scenario.option.on_paper else []
    return ", ".join([scenario.title, *words, *paper])


def _table(result: Scenarios, screen: Screen) -> RenderableType:
    columns = [Column("Scenario"), Column("You pay", money=True), Column("Plan pays", money=True)]
    cells = [
        [*map(_title, result.found), "Without insurance"],
        [*(dollars(scenario.option.total.patient_pays) for scenario in result.found), dollars(result.cash.total.patient_pays)],
        [*(dollars(scenario.option.total.plan_pays) for scenario in result.found), ""],
    ]
    if any(scenario.option.range is not None for scenario in result.found):
        for column, end in (("At least", 0), ("At most", 1)):
            columns.append(Column(column, money=True))
            cells.append([dollars(each.bounds[end]) for each in [*(s.option for s in result.found), result.cash]])
    if any(scenario.until_then is not None for scenario in result.found):
        columns.append(Column("Paid until then", money=True))
        cells.append([*("" if s.until_then is None else dollars(s.until_then) for s in result.found), ""])
    if any(scenario.option.stop is not None for scenario in result.found):
        columns.append(Column("If stopped", money=True))
        options = [*(scenario.option for scenario in result.found), result.cash]
        cells.append([dollars(each.stop.owed) if each.stop else "" for each in options])
    return table_or_stack(screen, columns, list(zip(*cells, strict=True)))
