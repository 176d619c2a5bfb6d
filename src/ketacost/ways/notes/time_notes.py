"""What the dates of a course make of a plan's years: what is assumed of years to come, and what no longer counts in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ketacost.engine.line import Row, charge_of
from ketacost.engine.plan_year import plan_year
from ketacost.model.plan import Plan
from ketacost.result.notes import Note
from ketacost.terms.pools import leans_on_federal_limit
from ketacost.ways.insured.context import Context


def time_assumptions(context: Context, plan: Plan, rows: Sequence[Row]) -> Iterator[str]:
    """Which plan year everything lies in, or what is taken for granted of the ones to come."""
    now = plan_year(context.question.today, plan.plan_year_starts)
    later = [day for day in _days(rows) if day >= now.end]
    turn, coming = context.next_plan_from, context.question.next_plan
    if not _days(rows):
        yield f"All visits fall in the plan year that began on {now.start.isoformat()}."
    elif coming is not None and turn is not None:
        yield f"From {turn.isoformat()} on {coming.name} takes the place of {plan.name}."
    elif later:
        yield f"From {now.end.isoformat()} on the plan is the same as in this plan year; plans change with the year (--next-plan)."
    if later and plan.fourth_quarter_carry_over is not None and plan.met is not None and coming is None:
        yield "None of what is met so far was paid in the last three months of the plan year: it does not carry over."


def time_warnings(context: Context, plan: Plan, rows: Sequence[Row]) -> Iterator[Note]:
    """Amounts met that no longer count, or may count twice; years whose federal limit nobody knows."""
    days = _days(rows)
    if not days:
        return
    met_on = plan.met.as_of or context.question.today if plan.met is not None else None
    if met_on is not None:
        year = plan_year(met_on, plan.plan_year_starts)
        if days[-1] >= year.end and year.start <= context.question.today < year.end:
            void = (
                f"what is met by {met_on.isoformat()} is void from {year.end.isoformat()} on: everything starts again from zero"
            )
            yield Note(plan.name, f"met: {void}")
        if plan.met is not None and plan.met.as_of is not None and year.start <= days[0] <= met_on:
            yield Note(
                plan.name, f"met: visits up to {met_on.isoformat()} may already be in the amounts met; they would count twice"
            )
    if plan.in_network is not None and leans_on_federal_limit(plan, plan.in_network.out_of_pocket_maximum, in_network=True):
        for year_of in sorted(
            {plan_year(day, plan.plan_year_starts).start.year for day in days} - set(context.question.federal)
        ):
            yield Note(
                plan.name, f"the federal out-of-pocket limit of {year_of} is not known here: no maximum is counted in it"
            )


def _days(rows: Sequence[Row]) -> list[date]:
    return sorted({day for row in rows if (day := charge_of(row).day) is not None})
