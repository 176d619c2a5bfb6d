"""What an option takes for granted, for a person to check: every default that moves the answer (``rules.md``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ketacost.engine.line import Row, charge_of, plan_year_of, side_of, verdict_of
from ketacost.engine.plan_year import plan_year
from ketacost.engine.terms import IN, OUT, Side
from ketacost.model.clinic import Clinic
from ketacost.model.met import Met
from ketacost.model.plan import Plan
from ketacost.model.question import Network
from ketacost.model.sharing import Block
from ketacost.result.cash_flow import COVERED
from ketacost.terms.benefits import keys_for
from ketacost.terms.coverage import required_authorization
from ketacost.terms.pools import leans_on_federal_limit
from ketacost.ways.booking.lines import rate_of
from ketacost.ways.booking.visits import Planned
from ketacost.ways.insured.adjudication import PlanPart
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.coverage_cases import Payer
from ketacost.ways.insured.network import membership_at, out_of_network_amount
from ketacost.ways.notes.payer_notes import payers_assumptions
from ketacost.ways.notes.time_notes import time_assumptions
from ketacost.words.note import Note, note

SIDES: Final[dict[Side, Network]] = {IN: "in", OUT: "out"}


def option_assumptions(
    context: Context, clinic: Clinic, planned: Planned, shares: Sequence[PlanPart], second: Payer | None
) -> Iterator[Note]:
    """Everything an insurance option at one clinic rests on that the files do not say; each plan for its own visits."""
    plan = shares[0].payer.plan
    yield from planned.assumed
    yield from time_assumptions(context, plan, [row for share in shares for row in share.rows])
    for share in shares:
        yield from _of_plan(context, share.payer.plan, clinic, planned, share.rows, share.payer.side)
    for share in shares[1:]:
        yield note("plan.clinic_side", plan=share.payer.plan.name, network=SIDES[share.payer.side])
    if second is not None:
        yield from _allowed(second.plan, clinic, planned, second.side)
    yield from payers_assumptions(context, plan, clinic)


def _of_plan(context: Context, plan: Plan, clinic: Clinic, planned: Planned, rows: Sequence[Row], side: Side) -> Iterator[Note]:
    """What is taken for granted of one plan."""
    yield from context.standing(plan, planned.minutes).assumed
    services = {charge_of(row).service for row in rows if verdict_of(row) in COVERED}
    if services:
        yield from _met(plan, set(map(side_of, rows)))
        yield from _allowed(plan, clinic, planned, side)
        for year in _years(context, plan, rows):
            yield from _maximum(context, plan, side, year)
        yield from _sharing(plan, clinic, side, sorted(services))
    if any(verdict_of(row) not in {"covered", "penalty", "provider_liable"} for row in rows) and plan.not_covered_price is None:
        yield note("plan.cash_price_owed")
    agreed = required_authorization(plan, context.question.course.treatment)
    if (
        agreed is not None
        and agreed.if_missing is None
        and any(verdict_of(row) in {"authorization_missing", "provider_liable"} for row in rows)
    ):
        yield note("plan.not_billed")


def _years(context: Context, plan: Plan, rows: Sequence[Row]) -> list[int]:
    """The years in which the plan years of the course begin."""
    years = {year.year for row in rows if (year := plan_year_of(row)) is not None and charge_of(row).day is not None}
    return sorted(years) or [plan_year(context.question.today, plan.plan_year_starts).start.year]


def _met(plan: Plan, used: set[Side]) -> Iterator[Note]:
    met = plan.met or Met.model_construct()
    if plan.met is None:
        yield note("plan.nothing_met")
    sides = ((IN, plan.in_network, met.in_network), (OUT, plan.out_of_network, met.out_of_network))
    for side, block, seen in sides if plan.met is not None else ():
        if block is None or side not in used:
            continue
        if seen.deductible is None and seen.family_deductible is None:
            yield note("plan.no_deductible_met", network=SIDES[side])
        elif seen.out_of_pocket is None and seen.family_out_of_pocket is None and "deductible" in plan.out_of_pocket_counts:
            cents = seen.deductible or seen.family_deductible or 0
            yield note("plan.met_counts", network=SIDES[side], cents=cents)
        if (
            plan.covers == "family"
            and seen.deductible is not None
            and seen.family_deductible is None
            and block.deductible.family is not None
        ):
            yield note("plan.family_met", network=SIDES[side])
    if plan.session_limit is not None and met.sessions_used is None:
        yield note("plan.no_session_used")


def _allowed(plan: Plan, clinic: Clinic, planned: Planned, side: Side) -> Iterator[Note]:
    lines = [line for visit in planned.visits for line in visit.lines]
    if side == IN:
        rates = membership_at(plan, clinic).rates
        if any(rate_of(rates, line) is None for line in lines if line.networks is None):
            yield note("plan.rate_unknown")
        return
    if plan.out_of_network is None:
        return
    yield note("plan.superbill")
    if any(out_of_network_amount(plan, line.service, clinic.setting) is None for line in lines):
        yield note("plan.allowed_unknown")


def _maximum(context: Context, plan: Plan, side: Side, year: int) -> Iterator[Note]:
    block = (plan.in_network, plan.out_of_network)[side]
    if block is None or (
        block.out_of_pocket_maximum is not None
        and not leans_on_federal_limit(plan, block.out_of_pocket_maximum, in_network=side == IN)
    ):
        return
    limit = context.question.federal.get(year)
    if leans_on_federal_limit(plan, block.out_of_pocket_maximum, in_network=side == IN) and limit is not None:
        family = limit.family if plan.covers == "family" else None
        yield note("plan.federal_maximum", year=year, one=limit.self_only, family=family)
    elif block.out_of_pocket_maximum is None:
        yield note("plan.no_maximum", network=SIDES[side])


def _sharing(plan: Plan, clinic: Clinic, side: Side, services: list[str]) -> Iterator[Note]:
    block: Block | None = (plan.in_network, plan.out_of_network)[side]
    if block is None:
        return
    for service in services:
        keys = keys_for(block, service, clinic.setting)
        if (
            keys.copay is not None
            and keys.copay_rule is None
            and keys.deductible_applies
            and (block.deductible.individual or block.deductible.family)
        ):
            rule = "after_deductible" if keys.coinsurance is not None or plan.hsa_eligible else "waives_deductible"
            yield note("plan.copay_rule", cents=keys.copay, service=service, rule=rule)
        if keys.deductible is not None:
            yield note("plan.own_deductible", service=service)
        entry = block.benefits.get(service)  # type: ignore[call-overload]  # a service is a str here
        if entry is not None and (entry.office or entry.hospital) and clinic.setting is None:
            yield note("plan.office", service=service)
