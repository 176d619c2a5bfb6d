"""Paying through insurance: one option for each answer to what the files leave open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ketacost.engine.terms import IN
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.question import Network
from ketacost.result.cash_flow import CashFlow
from ketacost.result.option import Option
from ketacost.result.total import Total
from ketacost.ways.booking.visits import Planned
from ketacost.ways.extras.accumulator_credit import credited_by
from ketacost.ways.extras.cash_flow import cash_of
from ketacost.ways.extras.early_stop import stop_of
from ketacost.ways.group_rows import group_rows
from ketacost.ways.insured.adjudication import Adjudication, PlanPart
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.coverage_cases import CoverageCase, answers
from ketacost.ways.insured.runs import Runs, runs_of
from ketacost.ways.merge_equal_options import merge_equal_options
from ketacost.ways.notes.assumptions import option_assumptions
from ketacost.ways.notes.doubts import GUESSED, doubts
from ketacost.ways.notes.warnings import option_warnings
from ketacost.words.note import Note, note


class WorkedOut(NamedTuple):
    """An option, and the lines that it was made of."""

    option: Option
    runs: Runs


class Insured(NamedTuple):
    """A plan at a clinic."""

    worked_out: list[WorkedOut]
    """Every answer: in and out of network, covered and not, as far as the files leave it open."""
    ceiling: int | None
    """The most that the patient pays whatever the answers are, in cents; ``None`` where nobody can say."""

    def options(self, kept: Callable[[Option], bool]) -> list[Option]:
        """The answers that can be had, equal ones once."""
        return merge_equal_options(
            [made.option._replace(ceiling=self.ceiling) for made in self.worked_out if kept(made.option)]
        )


def insurance_options(context: Context, plan: Plan, clinic: Clinic, planned: Planned) -> Insured:
    """Every answer, and the most that the patient pays whatever the answers are."""
    worked_out = [_worked_out(context, plan, clinic, planned, answer) for answer in answers(context, plan, clinic, planned)]
    whole = all(each == GUESSED for made in worked_out for each in made.option.doubts)
    return Insured(worked_out, max(made.option.upper for made in worked_out) if whole else None)


def _worked_out(context: Context, plan: Plan, clinic: Clinic, planned: Planned, answer: CoverageCase) -> WorkedOut:
    bill = Adjudication(context, plan, clinic, planned, answer)
    runs = runs_of(context, bill, planned)
    settled = runs.settled
    shares = bill.shares(settled.rows)
    credited = bill.shares(settled.credited)[-1]
    visits = group_rows(planned, settled.rows, settled)
    cash = cash_of(visits, context.question.reimbursed_after, planned.deposits)
    assumed = (
        *option_assumptions(context, clinic, planned, shares, bill.second, helped=answer.helped),
        *_paid_back(context, cash),
    )
    option = Option(
        plan=plan.name,
        clinic=clinic.name,
        way="insurance",
        network=_network(shares),
        if_=answer.conditions,
        total=Total.of(settled.rows),
        range=runs.range,
        visits=visits,
        assumptions=tuple(dict.fromkeys(assumed)),
        warnings=tuple(option_warnings(context, planned, shares)),
        doubts=tuple(doubts(context, bill.plans, clinic, planned, runs, assumed)),
        most=runs.upper,
        early_stop=stop_of(visits, context.question.course.stop_after),
        cash=cash,
        insurer=plan.spoken,
        credited=credited_by(credited.rows, credited.payer.terms, credited.payer.side, context.question.other_care),
    )
    return WorkedOut(option, runs)


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
