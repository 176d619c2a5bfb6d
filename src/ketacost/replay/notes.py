"""What a replay of past charges takes for granted, and what looks wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ketacost.checks.files import plan_cautions
from ketacost.engine.plan_year import plan_year
from ketacost.model.claims import ClaimRow
from ketacost.model.federal import Federal
from ketacost.model.plan import Plan
from ketacost.terms.pools import leans_on_federal_limit
from ketacost.ways.insured.allowed import out_of_network_amount
from ketacost.words.note import Note, note


def replay_assumptions(plan: Plan, rows: Sequence[ClaimRow], *, covered_assumed: bool) -> Iterator[Note]:
    """How what the charges and the plan file leave open is taken, again for each charge."""
    if covered_assumed:
        yield note("replay.taken_as_covered")
    if plan.met is None:
        yield note("replay.nothing_met")
    for row in rows:
        if row.allowed is None and (
            row.network == "in"
            or plan.out_of_network is None
            or not out_of_network_amount(plan, row.service or "infusion", None)
        ):
            yield note("replay.allowed_blank")
        if row.billed is None:
            yield note("replay.billed_blank")
        if row.service is None:
            yield note("replay.service_blank")
        if row.network is None:
            yield note("replay.network_blank", network="in" if plan.in_network is not None else "out")
    if rows and rows[0].date is None:
        yield note("replay.no_dates")


def replay_warnings(plan: Plan, rows: Sequence[ClaimRow], today: date, federal: Federal) -> Iterator[Note]:
    """What looks wrong in the plan file, and what of these charges does not go with it."""
    for caution in plan_cautions(plan, today, federal):
        yield caution.of_plan(plan.name)
    if plan.in_network is not None and leans_on_federal_limit(plan, plan.in_network.out_of_pocket_maximum, in_network=True):
        years = sorted({plan_year(row.date, plan.plan_year_starts).start.year for row in rows if row.date is not None})
        for year in years:
            if year not in federal:
                yield note("replay.federal_limit_unknown", plan.name, year=year)
    as_of = plan.met.as_of if plan.met is not None else None
    if as_of is not None and any(row.date is not None and row.date <= as_of for row in rows):
        yield note("replay.may_count_twice", plan.name, as_of=as_of)
