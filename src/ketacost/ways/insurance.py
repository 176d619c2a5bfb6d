"""Paying through insurance: one option for each answer to what the files leave open."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.engine.terms import IN
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.question import Network
from ketacost.result.cash_flow import CashFlow
from ketacost.result.option import Option
from ketacost.result.total import Total, TotalRange
from ketacost.ways.booking.fees import deposits_of, with_fees
from ketacost.ways.booking.visits import Planned
from ketacost.ways.extras.accumulator_credit import credited_by
from ketacost.ways.extras.cash_flow import cash_of
from ketacost.ways.extras.early_stop import stop_of
from ketacost.ways.group_rows import group_rows
from ketacost.ways.insured.adjudication import Adjudication, PlanPart
from ketacost.ways.insured.charges import TYPICAL, corners
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.coverage_cases import CoverageCase, answers
from ketacost.ways.merge_equal_options import merge_equal_options
from ketacost.ways.notes.assumptions import option_assumptions
from ketacost.ways.notes.warnings import option_warnings
from ketacost.words.note import Note, note


def insurance_options(context: Context, plan: Plan, clinic: Clinic, planned: Planned) -> list[Option]:
    """In and out of network, covered and not, as far as the files leave it open; equal answers once."""
    planned = with_fees(planned, clinic, insured=True)
    options = [_option(context, plan, clinic, planned, answer) for answer in answers(context, plan, clinic, planned)]
    for words in (frozenset(("covered", "not_covered")), frozenset(("in_network", "out_of_network"))):
        options = merge_equal_options(options, words)
    return options


def _option(context: Context, plan: Plan, clinic: Clinic, planned: Planned, answer: CoverageCase) -> Option:
    bill = Adjudication(context, plan, clinic, planned, answer)
    settled = bill.settle(TYPICAL)
    rows = settled.rows
    total = Total.of(rows)
    spread = None
    if not settled.all_stated or planned.ranged:
        ends = corners(ranged=planned.ranged, guessed=not settled.all_stated)
        spread = TotalRange.over([rows, *(bill.settle(corner).rows for corner in ends)])
    shares = bill.shares(rows)
    credited = bill.shares(settled.credited)[-1]
    visits = group_rows(planned, rows, settled)
    cash = cash_of(visits, context.question.reimbursed_after, deposits_of(clinic, planned, insured=True))
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
        warnings=tuple(option_warnings(context, planned, shares)),
        doubts=planned.doubts,
        stop=stop_of(visits, context.question.course.stop_after),
        cash=cash,
        credited=credited_by(credited.rows, credited.payer.terms, credited.payer.side, context.question.other_care),
    )


def _paid_back(context: Context, cash: CashFlow) -> tuple[Note, ...]:
    if not cash.reimbursed:
        return ()
    if context.question.course.start is None:
        return (note("plan.paid_back_at_the_end"),)
    return (note("plan.paid_back", days=context.question.reimbursed_after),)


def _network(shares: Sequence[PlanPart]) -> Network | None:
    """The side of the network; ``None`` where one plan has the clinic inside and the next one outside."""
    sides = {share.payer.side for share in shares if share.rows} or {shares[0].payer.side}
    return None if len(sides) > 1 else "in" if sides == {IN} else "out"
