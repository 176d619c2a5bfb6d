"""Everything about an estimate that its screen leaves out, in the order in which a person needs it."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.outputs.document import DocumentBlock, Heading
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import listed, rests_on
from ketacost.outputs.parts.columns import CLINIC
from ketacost.outputs.parts.estimate_data import amounts_shown
from ketacost.outputs.parts.footnotes import is_not_whole
from ketacost.outputs.parts.option_details import counts_toward_plan, help_for_cash, superbills, taxes_of_best
from ketacost.outputs.parts.over_time import over_time_in_words, travel_in_words
from ketacost.outputs.parts.readiness import readiness_lines
from ketacost.outputs.parts.running_total import running_total
from ketacost.outputs.parts.shortfall import shortfall_parts
from ketacost.outputs.parts.what_it_rests_on import what_it_rests_on
from ketacost.outputs.table import Column, Table
from ketacost.outputs.words import between, clean, way_in_words
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option


def in_detail(result: Estimate) -> Iterator[DocumentBlock]:
    """Below the answer and the table."""
    best = result.best
    yield from what_it_rests_on(result)
    yield from readiness_lines(result.readiness)
    yield from shortfall_parts(result)
    yield Heading(f"Every way to pay, cheapest {'with getting there ' if result.with_travel else ''}first")
    yield comparison(result)
    for option in result.options:
        yield Heading(f"Visit by visit: {clean(option.clinic)}, {_named_way(result, option)}")
        yield running_total(option, lines=True)
    yield from listed("Paid first, paid back later (superbill)", superbills(result))
    yield from listed("Getting there", travel_in_words(result))
    yield from listed("What it comes to in time", over_time_in_words(best, result.schedule.treatment))
    yield from listed("Tax money", taxes_of_best(best))
    yield from listed("Help with paying", help_for_cash(result))
    yield from listed("For the rest of the plan year", counts_toward_plan(result))
    yield from listed("Also on the price lists", notes.price_list_facts(result))
    yield from rests_on(result.options)


def comparison(result: Estimate) -> Table[Option]:
    """One row for each option; a column only where it says something of any."""
    options = result.options
    columns: list[Column[Option]] = [CLINIC, Column("", lambda option: _named_way(result, option), "How")]
    columns += amounts_shown(options, result.schedule.stop_after)
    best = result.best
    return Table(
        columns,
        options,
        bold=next((at for at, option in enumerate(options) if best is not None and option.visits is best.visits), None),
        starred=[at for at, option in enumerate(options) if is_not_whole(result, option)],
        else_words=[between(option) for option in options],
    )


def _named_way(result: Estimate, option: Option) -> str:
    plan = f"{clean(option.plan)}: " if len(result.plans) > 1 and option.plan else ""
    return plan + way_in_words(option)
