"""What the dates of a course make of a plan's years: what is assumed of years to come, and what no longer counts in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ketacost.engine.line import Row, charge_of
from ketacost.engine.plan_year import plan_year
from ketacost.model.plan import Plan
from ketacost.terms.pools import leans_on_federal_limit
from ketacost.ways.insured.context import Context
from ketacost.words.note import Note, note


def time_assumptions(context: Context, plan: Plan, rows: Sequence[Row]) -> Iterator[Note]:
    """Which plan year everything lies in, or what is taken for granted of the ones to come."""
    now = plan_year(context.question.today, plan.plan_year_starts)
    days = _days(rows)
    later = bool(days) and days[-1] >= now.end
    turn, coming = context.next_plan_from, context.question.next_plan
    if not days:
        yield note("years.one", begins=now.start)
    elif coming is not None and turn is not None:
        yield note("years.next_plan", plan=plan.name, coming=coming.name, on=turn)
    elif later:
        yield note("years.same_plan", on=now.end)
    if later and plan.fourth_quarter_carry_over is not None and plan.met is not None and coming is None:
        yield note("years.no_carry_over")


def time_warnings(context: Context, plan: Plan, rows: Sequence[Row]) -> Iterator[Note]:
    """Amounts met that no longer count, or may count twice; years whose federal limit nobody knows."""
    days = _days(rows)
    if not days:
        return
    met_on = plan.met.as_of or context.question.today if plan.met is not None else None
    if met_on is not None:
        year = plan_year(met_on, plan.plan_year_starts)
        if days[-1] >= year.end and year.start <= context.question.today < year.end:
            yield note("years.starts_again", plan.name, met_by=met_on, on=year.end)
        if plan.met is not None and plan.met.as_of is not None and year.start <= days[0] <= met_on:
            yield note("years.counted_twice", plan.name, met_by=met_on)
    if plan.in_network is not None and leans_on_federal_limit(plan, plan.in_network.out_of_pocket_maximum, in_network=True):
        for year_of in sorted(
            {plan_year(day, plan.plan_year_starts).start.year for day in days} - set(context.question.federal)
        ):
            yield note("years.no_federal_limit", plan.name, year=year_of)


def _days(rows: Sequence[Row]) -> list[date]:
    return sorted({day for row in rows if (day := charge_of(row).day) is not None})
