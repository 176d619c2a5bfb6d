"""What is taken for granted of one plan, for lines of its own: what its file leaves to a default that moves the answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

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
from ketacost.ways.insured.context import Context
from ketacost.words.note import Note, note

SIDES: Final[dict[Side, Network]] = {IN: "in", OUT: "out"}


class Seen(NamedTuple):
    """What of a plan's lines decides what is taken for granted of it."""

    covered: tuple[str, ...]
    """Services that the plan pays toward."""
    sides: frozenset[Side]
    verdicts: frozenset[str]
    years: tuple[int, ...]
    """In which the plan years of dated lines begin."""


def seen_in(rows: Sequence[Row]) -> Seen:
    """What these lines of one plan have in common with those of other clinics."""
    services, years = set[str](), set[int]()
    for row in rows:
        charge, year = charge_of(row), plan_year_of(row)
        if verdict_of(row) in COVERED:
            services.add(charge.service)
        if charge.day is not None and year is not None:
            years.add(year.year)
    return Seen(tuple(sorted(services)), frozenset(map(side_of, rows)), frozenset(map(verdict_of, rows)), tuple(sorted(years)))


def plan_assumptions(
    context: Context, plan: Plan, clinic: Clinic, minutes: int | None, side: Side, seen: Seen, allowed: Sequence[Note]
) -> Iterator[Note]:
    """What is taken for granted of one plan; of the clinic it is the setting alone that counts."""
    yield from context.standing(plan, minutes).assumed
    if seen.covered:
        yield from _met(plan, seen.sides)
        yield from allowed
        for year in seen.years or (plan_year(context.question.today, plan.plan_year_starts).start.year,):
            yield from _maximum(context, plan, side, year)
        yield from _sharing(plan, clinic, side, seen.covered)
    if seen.verdicts - {"covered", "penalty", "provider_liable"} and plan.not_covered_price is None:
        yield note("plan.cash_price_owed")
    agreed = required_authorization(plan, context.question.course.treatment)
    if agreed is not None and agreed.if_missing is None and seen.verdicts & {"authorization_missing", "provider_liable"}:
        yield note("plan.not_billed")


def _met(plan: Plan, used: frozenset[Side]) -> Iterator[Note]:
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


def _sharing(plan: Plan, clinic: Clinic, side: Side, services: Sequence[str]) -> Iterator[Note]:
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
        if keys.copay and keys.coinsurance and keys.coinsurance_on is None:
            yield note("plan.coinsurance_on", service=service)
        if plan.traits.may_bear_copay and keys.copay is None and keys.coinsurance == 0:
            yield note("plan.no_copay_stated", service=service)
        if keys.deductible is not None:
            yield note("plan.own_deductible", service=service)
        entry = block.benefits.get(service)  # type: ignore[call-overload]  # a service is a str here
        if entry is not None and (entry.office or entry.hospital) and clinic.setting is None:
            yield note("plan.office", service=service)
