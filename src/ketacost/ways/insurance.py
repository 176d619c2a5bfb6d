"""Paying through insurance: one option for each answer to what the files leave open."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.engine.terms import IN
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.ways.answers import Answer, answers
from ketacost.ways.assumptions import option_assumptions
from ketacost.ways.cash import Cash, cash_of
from ketacost.ways.claims import CORNERS, TYPICAL
from ketacost.ways.context import Context
from ketacost.ways.credited import credited_by
from ketacost.ways.option import Network, Option
from ketacost.ways.payers import Bill, Share
from ketacost.ways.repeats import without_repeats
from ketacost.ways.stop import stop_of
from ketacost.ways.total import Spread, Total
from ketacost.ways.visit_list import visits_of
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
    shares = bill.shares(rows)
    visits = visits_of(planned, rows, settled)
    cash = cash_of(visits, context.reimbursed_after)
    return Option(
        plan=plan.name,
        clinic=clinic.name,
        way="insurance",
        network=_network(shares),
        if_=answer.conditions,
        total=total,
        range=spread,
        visits=visits,
        assumptions=tuple(
            dict.fromkeys((*option_assumptions(context, clinic, planned, shares, bill.second), *_paid_back(context, cash)))
        ),
        warnings=tuple(option_warnings(context, clinic, planned, shares)),
        stop=stop_of(visits, context.course.stop_after),
        cash=cash,
        credited=credited_by(shares[-1].rows, shares[-1].payer.terms, shares[-1].payer.side, context.other_care),
    )


def _paid_back(context: Context, cash: Cash) -> tuple[str, ...]:
    if not cash.reimbursed:
        return ()
    if context.course.start is None:
        return ("What the plan pays back is taken to arrive after the course; with dates (--start), after --reimbursed-after.",)
    days = "a day" if context.reimbursed_after == 1 else f"{context.reimbursed_after} days"
    return (f"What the plan pays back arrives {days} after each visit (--reimbursed-after).",)


def _network(shares: Sequence[Share]) -> Network | None:
    """The side of the network; ``None`` where one plan has the clinic inside and the next one outside."""
    sides = {share.payer.side for share in shares if share.rows} or {shares[0].payer.side}
    return None if len(sides) > 1 else "in" if sides == {IN} else "out"
