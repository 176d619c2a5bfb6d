"""What looks wrong behind an option: slips in its files, sessions that nobody pays for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ketacost.checks.files import clinic_cautions
from ketacost.engine.line import Row, verdict_of
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.ways.booking.visits import Planned
from ketacost.ways.insured.adjudication import PlanPart
from ketacost.ways.insured.context import Context
from ketacost.ways.notes.time_notes import time_warnings
from ketacost.words.note import Note, note


def option_warnings(context: Context, planned: Planned, shares: Sequence[PlanPart]) -> Iterator[Note]:
    """What is legal but suspicious in the files behind an option, and what of the course its plans do not bear."""
    second = context.question.secondary
    for each in (*(share.payer.plan for share in shares), *([second] if second is not None else [])):
        for caution in context.cautions(each):
            yield caution.of_plan(each.name)
    yield from planned.warnings
    for share in shares:
        yield from time_warnings(context, share.payer.plan, share.rows)
        yield from _unborne(share.payer.plan, share.rows)


def _unborne(plan: Plan, rows: Sequence[Row]) -> Iterator[Note]:
    """Sessions that the plan does not pay for."""
    verdicts = set(map(verdict_of, rows))
    if "provider_liable" in verdicts:
        yield note("plan.free_on_paper", plan.name)
    if "limit_reached" in verdicts:
        yield note("plan.limit_reached", plan.name)
    if "outside_window" in verdicts:
        yield note("plan.outside_window", plan.name)
    if "authorization_missing" in verdicts and "covered" in verdicts:
        yield note("plan.authorization_short", plan.name)


def clinic_warnings(clinic: Clinic, today: date, planned: Planned) -> Iterator[Note]:
    """How old the clinic's prices are, and which of its packages do not save on this kind of infusion."""
    for caution in clinic_cautions(clinic, today, planned.infusion, planned.sessions_before):
        yield caution.of_clinic(clinic.name)
