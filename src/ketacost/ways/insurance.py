"""Paying through insurance: one option for each answer to what the files leave open."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.engine.line import Row
from ketacost.engine.terms import IN
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.ways.answers import Answer, answers
from ketacost.ways.assumptions import option_assumptions
from ketacost.ways.claims import CORNERS, TYPICAL
from ketacost.ways.context import Context
from ketacost.ways.option import Option, stop_of
from ketacost.ways.paid import Paid
from ketacost.ways.payers import Bill, Settled
from ketacost.ways.repeats import without_repeats
from ketacost.ways.total import Spread, Total
from ketacost.ways.visit import Visit
from ketacost.ways.visits import Planned
from ketacost.ways.warnings import option_warnings


def insurance_options(context: Context, plan: Plan, clinic: Clinic, planned: Planned) -> list[Option]:
    """In and out of network, covered and not, as far as the files leave it open; equal answers once."""
    options = [_option(context, plan, clinic, planned, answer) for answer in answers(context, plan, clinic, planned)]
    for words in (frozenset(("covered", "not_covered")), frozenset(("in_network", "out_of_network"))):
        options = without_repeats(options, words)
    return options


def _option(context: Context, plan: Plan, clinic: Clinic, planned: Planned, answer: Answer) -> Option:
    bill = Bill(context, plan, clinic, planned, answer)
    settled = bill.settle(TYPICAL)
    rows = settled.rows
    total = Total.of(rows)
    spread = None
    if not settled.all_stated or planned.ranged:
        spread = Spread.over([total, *(Total.of(bill.settle(corner).rows) for corner in CORNERS)])
    side = bill.first.side
    visits = visits_of(planned, rows, settled)
    return Option(
        plan=plan.name,
        clinic=clinic.name,
        way="insurance",
        network="in" if side == IN else "out",
        if_=answer.conditions,
        total=total,
        range=spread,
        visits=visits,
        assumptions=tuple(option_assumptions(context, plan, clinic, planned, rows, side)),
        warnings=tuple(option_warnings(context, plan, clinic, rows)),
        stop=stop_of(visits, context.course.stop_after),
    )


def visits_of(planned: Planned, rows: Sequence[Row], settled: Settled | None = None) -> tuple[Visit, ...]:
    """The lines of a run, put together into the visits they belong to."""
    visits, at = [], 0
    for visit in planned.visits:
        upto = at + len(visit.lines)
        told: tuple[Row, ...] = ()
        paid: tuple[tuple[Paid, ...], ...] = ()
        if settled is not None and settled.paid:
            told, paid = tuple(settled.told[at:upto]), tuple(settled.paid[at:upto])
        visits.append(
            Visit(visit.number, visit.service, visit.session, tuple(rows[at:upto]), visit.booster, visit.lines, told, paid)
        )
        at = upto
    return tuple(visits)
