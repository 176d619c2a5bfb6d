"""What a replay of past charges takes for granted, and what looks wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ketacost.checks.files import plan_cautions
from ketacost.engine.plan_year import plan_year
from ketacost.model.claims import ClaimRow
from ketacost.model.federal import Federal
from ketacost.model.plan import Plan
from ketacost.result.notes import Note
from ketacost.terms.pools import leans_on_federal_limit
from ketacost.ways.insured.network import out_of_network_amount


def replay_assumptions(plan: Plan, rows: Sequence[ClaimRow], *, covered_assumed: bool) -> Iterator[str]:
    if covered_assumed:
        yield "The plan file does not settle whether infusions are covered: they are taken as covered."
    if plan.met is None:
        yield "Nothing was met of any deductible or maximum before these charges (met: in the plan file)."
    for row in rows:
        if row.allowed is None and (
            row.network == "in"
            or plan.out_of_network is None
            or not out_of_network_amount(plan, row.service or "infusion", None)
        ):
            yield "Where no allowed amount is given, the plan is taken to allow all that was billed."
        if row.billed is None:
            yield "Where no billed amount is given, it is taken to be the allowed amount."
        if row.service is None:
            yield "Where no service is given, the charge is taken as an infusion."
        if row.network is None:
            yield f"Where no network is given, the charge is taken as {'in' if plan.in_network is not None else 'out of'} network."
    if rows and rows[0].date is None:
        yield "Charges without dates are taken to fall in today's plan year, in the order of the file."


def replay_warnings(plan: Plan, rows: Sequence[ClaimRow], today: date, federal: Federal) -> Iterator[Note]:
    for caution in plan_cautions(plan, today, federal):
        yield Note(plan.name, str(caution))
    if plan.in_network is not None and leans_on_federal_limit(plan, plan.in_network.out_of_pocket_maximum, in_network=True):
        years = sorted({plan_year(row.date, plan.plan_year_starts).start.year for row in rows if row.date is not None})
        for year in years:
            if year not in federal:
                yield Note(
                    plan.name, f"the federal out-of-pocket limit of {year} is not known here: no maximum is counted in it"
                )
    as_of = plan.met.as_of if plan.met is not None else None
    if as_of is not None and any(row.date is not None and row.date <= as_of for row in rows):
        yield Note(
            plan.name, f"met: charges up to {as_of.isoformat()} may already be in the amounts met; they would count twice"
        )
