"""The estimate on a screen: the answer, the comparison, the running total of the best option, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import RenderableType

from ketacost.money import dollars
from ketacost.outputs import notes
from ketacost.outputs.beside import counts_toward_plan, help_for_cash, superbills, taxes_of_best
from ketacost.outputs.headline import headline
from ketacost.outputs.over_time import over_time_in_words, travel_in_words
from ketacost.outputs.readiness import readiness_lines
from ketacost.outputs.running import running_total
from ketacost.outputs.screen import WIDE, Column, Screen, heading, paragraph, render, table_or_stack
from ketacost.outputs.sections import listed, rests_on
from ketacost.outputs.words import TREATMENTS, between, clean, expected_in_words, lacks_consultation, plural, way_in_words
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.ways.answer import answer

FULL: Final = 5
"""So many columns leave no room for two more on a screen that is not wide."""


def render_estimate(result: Estimate, screen: Screen, *, detail: bool = False, quiet: bool = False) -> str:
    """The whole screen. ``detail`` adds the visits of every option; ``quiet`` leaves out everything but the answer."""
    return render(screen, _parts(result, screen, detail=detail, quiet=quiet))


def _parts(result: Estimate, screen: Screen, *, detail: bool, quiet: bool) -> Iterator[RenderableType]:
    yield paragraph(_title(result), style="bold")
    yield paragraph("")
    for sentence in headline(result):
        yield paragraph(sentence)
    for item in result.expected:
        yield paragraph(expected_in_words(item))
    if result.options:
        yield heading(f"Every way to pay, cheapest {'with getting there ' if result.with_travel else ''}first")
        yield comparison(result, screen)
    if any(lacks_consultation(result, option) for option in result.options):
        yield paragraph("* without a consultation: the clinic states no price for one")
    if quiet:
        return
    best = answer(result).best or next(iter(result.options), None)
    for option in result.options if detail else [best] if best else []:
        yield heading(f"Visit by visit: {clean(option.clinic)}, {_named_way(result, option)}")
        yield running_total(option, screen, lines=detail)
    yield from listed("Paid first, paid back later (superbill)", superbills(result))
    yield from listed("Getting there", travel_in_words(result))
    yield from listed("What it comes to in time", over_time_in_words(best, result.schedule["treatment"]))
    yield from listed("Tax money", taxes_of_best(best))
    yield from listed("Help with paying", help_for_cash(result))
    yield from listed("For the rest of the plan year", counts_toward_plan(result))
    yield from readiness_lines(result.readiness)
    yield from listed("Ask your insurer", result.ask)
    yield from listed("Also on the price lists", notes.price_list_facts(result))
    yield from rests_on(result.options)
    yield paragraph("")
    yield paragraph(notes.closing(result))


def _title(result: Estimate) -> str:
    course = result.course
    consultation = " and a consultation" if course["consultation"] else ""
    if boosters := result.schedule["boosters"]:
        consultation = (
            f", {plural(boosters, 'booster')} among them,{consultation}"
            if consultation
            else f", {plural(boosters, 'booster')} among them"
        )
    condition = f" for {clean(course['condition'])}" if course["condition"] else ""
    plans = ", ".join(clean(plan.name) for plan in result.plans)
    start = f", from {result.schedule['first_session']} to {result.schedule['last_session']}" if course["start"] else ""
    treatment = TREATMENTS[result.schedule["treatment"]]
    return f"{plural(course['sessions'], treatment)}{condition}{consultation}{start} - {plans}"


def comparison(result: Estimate, screen: Screen) -> RenderableType:
    """One row for each option; the range and what the plan pays only where there is something to tell."""
    rows = _rows(result)
    options = [option for option, _ in rows]
    columns = [Column("Clinic"), Column("How"), Column("You pay", money=True)]
    cells = [
        [clean(o.clinic) + ("*" if lacks_consultation(result, o) else "") for o in options],
        [way for _, way in rows],
        [dollars(o.total.patient_pays) for o in options],
    ]
    if any(option.cash.at_once != option.total.patient_pays for option in options):
        columns.append(Column("At once", money=True))
        cells.append([dollars(option.cash.at_once) for option in options])
    if any(option.travel is not None for option in options):
        columns.append(Column("With travel", money=True))
        cells.append(["" if option.travel is None else dollars(option.with_travel) for option in options])
    if any(option.tax is not None for option in options):
        columns.append(Column("After tax", money=True))
        cells.append(["" if option.tax is None else dollars(option.tax.after_tax) for option in options])
    if any(option.stop is not None for option in options):
        columns.append(Column(f"If stopped after {result.schedule['stop_after']}", money=True))
        cells.append([dollars(option.stop.owed) if option.stop else "" for option in options])
    if any(option.per_month is not None for option in options):
        columns.append(Column("A month", money=True))
        cells.append(["" if option.per_month is None else dollars(option.per_month) for option in options])
    if any(option.range is not None for option in options):
        _add_ranges(columns, cells, options, wide=screen.width >= WIDE)
    if any(option.total.plan_pays for option in options) and screen.width >= WIDE:
        columns.append(Column("Plan pays", money=True))
        cells.append([dollars(option.total.plan_pays) if option.way == "insurance" else "" for option in options])
    best = answer(result).best
    bold = next((at for at, option in enumerate(options) if best is not None and option.visits is best.visits), None)
    return table_or_stack(screen, columns, list(zip(*cells, strict=True)), bold=bold)


def _add_ranges(columns: list[Column], cells: list[list[str]], options: Sequence[Option], *, wide: bool) -> None:
    """The least and the most of each option: in columns, or in words where those would leave no room for words."""
    if wide or len(columns) < FULL:
        columns += [Column("At least", money=True), Column("At most", money=True)]
        cells.append([dollars(option.bounds[0]) if between(option) else "" for option in options])
        cells.append([dollars(option.bounds[1]) if between(option) else "" for option in options])
    else:
        cells[1] = [
            f"{way}; {between(option)}" if between(option) else way for way, option in zip(cells[1], options, strict=True)
        ]


def _rows(result: Estimate) -> list[tuple[Option, str]]:
    """The options, and how each is paid for; where coverage makes no difference to the price, one row for both answers."""
    rows: dict[tuple[object, ...], tuple[Option, str]] = {}
    for option in result.options:
        network = tuple(word for word in option.if_ if word not in {"covered", "not_covered"})
        key = option.clinic, option.plan, option.way, option.network, network, option.bounds, option.total.patient_pays
        row = rows[key][0]._replace(if_=network) if key in rows else option
        rows[key] = row, _named_way(result, row)
    return list(rows.values())


def _named_way(result: Estimate, option: Option) -> str:
    plan = f"{clean(option.plan)}: " if len(result.plans) > 1 and option.plan else ""
    return plan + way_in_words(option)
