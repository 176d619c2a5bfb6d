"""The estimate: the answer, the comparison, the running total of the best option, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from ketacost.outputs.document import Document, DocumentBlock, Gap, Heading, Paragraph
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import listed, rests_on
from ketacost.outputs.parts.columns import CLINIC
from ketacost.outputs.parts.estimate_data import amounts_shown, in_csv, in_json
from ketacost.outputs.parts.headline import headline
from ketacost.outputs.parts.option_details import counts_toward_plan, help_for_cash, superbills, taxes_of_best
from ketacost.outputs.parts.over_time import over_time_in_words, travel_in_words
from ketacost.outputs.parts.readiness import readiness_lines
from ketacost.outputs.parts.running_total import running_total
from ketacost.outputs.parts.shortfall import shortfall_parts
from ketacost.outputs.parts.what_it_rests_on import what_it_rests_on
from ketacost.outputs.table import Column, Table
from ketacost.outputs.words import TREATMENTS, between, clean, expected_in_words, lacks_consultation, plural, way_in_words
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option


class OptionRow(NamedTuple):
    """A row of the comparison: an option, and how it is paid for."""

    option: Option
    how: str


def document(result: Estimate, *, detail: bool = False, quiet: bool = False) -> Document:
    """The answer. ``detail`` adds the visits of every option; ``quiet`` leaves out everything but the answer."""
    return Document(
        lambda: _blocks(result, detail=detail, quiet=quiet),
        lambda: in_csv(result, detail=detail),
        lambda: in_json(result, detail=detail),
        lambda: notes.of_estimate(result),
    )


def _blocks(result: Estimate, *, detail: bool, quiet: bool) -> Iterator[DocumentBlock]:
    yield Heading(_title(result), 1)
    yield Gap()
    yield from map(Paragraph, (*headline(result), *map(expected_in_words, result.expected)))
    if result.options:
        yield Heading(f"Every way to pay, cheapest {'with getting there ' if result.with_travel else ''}first")
        yield comparison(result)
    if any(lacks_consultation(result, option) for option in result.options):
        yield Paragraph("* without a consultation: the clinic states no price for one")
    if quiet:
        return
    yield from shortfall_parts(result)
    best = result.best
    for option in result.options if detail else [best] if best else []:
        yield Heading(f"Visit by visit: {clean(option.clinic)}, {_named_way(result, option)}")
        yield running_total(option, lines=detail)
    yield from listed("Paid first, paid back later (superbill)", superbills(result))
    yield from listed("Getting there", travel_in_words(result))
    yield from listed("What it comes to in time", over_time_in_words(best, result.schedule.treatment))
    yield from listed("Tax money", taxes_of_best(best))
    yield from listed("Help with paying", help_for_cash(result))
    yield from listed("For the rest of the plan year", counts_toward_plan(result))
    yield from readiness_lines(result.readiness)
    yield from what_it_rests_on(result)
    yield from listed("Also on the price lists", notes.price_list_facts(result))
    yield from rests_on(result.options)
    yield Gap()
    yield Paragraph(notes.closing(result))


def _title(result: Estimate) -> str:
    course = result.course
    consultation = " and a consultation" if course.consultation else ""
    if boosters := result.schedule.boosters:
        consultation = (
            f", {plural(boosters, 'booster')} among them,{consultation}"
            if consultation
            else f", {plural(boosters, 'booster')} among them"
        )
    condition = f" for {clean(course.condition)}" if course.condition else ""
    plans = ", ".join(clean(plan.name) for plan in result.plans)
    start = f", from {result.schedule.first_session} to {result.schedule.last_session}" if course.start else ""
    treatment = TREATMENTS[result.schedule.treatment]
    return f"{plural(course.sessions, treatment)}{condition}{consultation}{start} - {plans}"


def comparison(result: Estimate) -> Table[OptionRow]:
    """One row for each option; a column only where it says something of any."""
    rows = _rows(result)
    options = [row.option for row in rows]
    columns: list[Column[OptionRow]] = [CLINIC.on(attrgetter("option")), Column("", attrgetter("how"), "How")]
    columns += [column.on(attrgetter("option")) for column in amounts_shown(options, result.schedule.stop_after)]
    best = result.best
    return Table(
        columns,
        rows,
        bold=next((at for at, option in enumerate(options) if best is not None and option.visits is best.visits), None),
        starred=[at for at, option in enumerate(options) if lacks_consultation(result, option)],
        else_words=[between(option) for option in options],
    )


def _rows(result: Estimate) -> list[OptionRow]:
    """The options, and how each is paid for; where coverage makes no difference to the price, one row for both answers."""
    rows: dict[tuple[object, ...], OptionRow] = {}
    for option in result.options:
        network = tuple(word for word in option.if_ if word not in {"covered", "not_covered"})
        key = option.clinic, option.plan, option.way, option.network, network, option.bounds, option.total.patient_pays
        row = rows[key].option._replace(if_=network) if key in rows else option
        rows[key] = OptionRow(row, _named_way(result, row))
    return list(rows.values())


def _named_way(result: Estimate, option: Option) -> str:
    plan = f"{clean(option.plan)}: " if len(result.plans) > 1 and option.plan else ""
    return plan + way_in_words(option)
