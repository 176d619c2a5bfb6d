"""What an option takes for granted, for a person to check: every default that moves the answer (``rules.md``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.engine.terms import IN
from ketacost.model.clinic import Clinic
from ketacost.ways.booking.lines import rate_of
from ketacost.ways.booking.visits import Planned
from ketacost.ways.insured.adjudication import PlanPart
from ketacost.ways.insured.allowed import out_of_network_amount
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.coverage_cases import Payer
from ketacost.ways.insured.network import side_of_line
from ketacost.ways.insured.no_surprises import bars_surprises, recognised_amount
from ketacost.ways.notes.network_notes import network_notes
from ketacost.ways.notes.payer_notes import payers_assumptions
from ketacost.ways.notes.plan_assumptions import SIDES, plan_assumptions, seen_in
from ketacost.ways.notes.time_notes import time_assumptions
from ketacost.words.note import Note, note


def option_assumptions(
    context: Context, clinic: Clinic, planned: Planned, shares: Sequence[PlanPart], second: Payer | None, *, helped: bool
) -> Iterator[Note]:
    """Everything an insurance option at one clinic rests on that the files do not say; each plan for its own visits."""
    plan = shares[0].payer.plan
    yield from planned.assumed
    yield from time_assumptions(context, plan, [row for share in shares for row in share.rows])
    for share in shares:
        about = share.payer.plan.name if share.payer.plan is not plan else ""
        yield from (each._replace(about=about) for each in _of_share(context, clinic, planned, share))
    for share in shares[1:]:
        yield note("plan.clinic_side", plan=share.payer.plan.name, network=SIDES[share.payer.side])
    payers = [share.payer for share in shares] + ([second] if second is not None else [])
    yield from network_notes(context, clinic, payers)
    if second is not None:
        yield from (each._replace(about=second.plan.name) for each in _allowed(context, clinic, planned, second))
    yield from payers_assumptions(context, plan, clinic, helped=helped)


def _of_share(context: Context, clinic: Clinic, planned: Planned, share: PlanPart) -> tuple[Note, ...]:
    """What is taken for granted of one plan, for its own visits: the same at most clinics, and worked out once."""
    plan, side, seen, minutes = share.payer.plan, share.payer.side, seen_in(share.rows), planned.minutes
    allowed = tuple(_allowed(context, clinic, planned, share.payer)) if seen.covered else ()
    key = "assumed", id(plan), minutes, clinic.setting, side, seen, allowed
    return context.once(key, lambda: tuple(plan_assumptions(context, plan, clinic, minutes, side, seen, allowed)))


def _allowed(context: Context, clinic: Clinic, planned: Planned, payer: Payer) -> Iterator[Note]:
    plan, setting = payer.plan, clinic.setting
    if payer.side == IN:
        if any(rate_of(payer.rates, line) is None for line in planned.lines if line.networks is None):
            yield note("plan.rate_unknown", plan=plan.spoken.name)
        barred = [line for line in planned.lines if bars_surprises(plan, clinic, line, IN, side_of_line(plan, line, IN, {})[0])]
        if barred:
            yield note("plan.no_surprises", services=tuple(dict.fromkeys(line.service for line in barred)))
        if not all(recognised_amount(plan, clinic, line, payer.rates, 0, 0)[1] for line in barred):
            yield note("plan.recognised_unknown")
        return
    if plan.out_of_network is None:
        return
    yield note("plan.superbill")
    services = frozenset(line.service for line in planned.lines)
    key = "allowed", id(plan), setting, services
    if not context.once(key, lambda: all(out_of_network_amount(plan, each, setting) is not None for each in services)):
        yield note("plan.allowed_unknown")
