"""Who pays what: the plan, the plan that comes after it, copay help, and a second insurance, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ketacost.engine.adjudicate import adjudicate
from ketacost.engine.line import Row, verdict_of
from ketacost.engine.terms import Terms
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.result.cash_flow import COVERED
from ketacost.result.other_payment import OtherPayment
from ketacost.ways.booking.visits import Planned, PlannedVisit
from ketacost.ways.insured.charges import ChargeBuilder, PricePoint
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.coverage_cases import CoverageCase, Payer, adjudicates, payer
from ketacost.ways.insured.other_payers import by_help, coordinated, helper_beside
from ketacost.ways.insured.used_up import uncounted

if TYPE_CHECKING:
    pass


class Settled(NamedTuple):
    """A course under one answer, line by line."""

    rows: list[Row]
    """What the patient is left with."""
    told: list[Row]
    """The same lines as the plan left them, where others pay too."""
    paid: list[tuple[OtherPayment, ...]]
    """What the others paid of each line; empty where there are no others."""
    guessed: bool
    """Whether what is recognised out of network had to be guessed anywhere."""
    rate_unknown: bool
    """Whether a network's rate is not known anywhere."""
    credited: list[Row]
    """The lines as the plan's deductible and maximum have them: before a second insurance pays, which is nothing to them."""


class PlanPart(NamedTuple):
    """The lines that one plan stands for."""

    payer: Payer
    rows: Sequence[Row]


class Adjudication:
    """A course at a clinic under one answer: who stands for which visits, and what each pays."""

    def __init__(self, context: Context, plan: Plan, clinic: Clinic, planned: Planned, answer: CoverageCase) -> None:
        self.context = context
        self.clinic = clinic
        self.planned = planned
        self.helped = answer.helped
        self._builders: dict[int, ChargeBuilder] = {}
        question = context.question
        coming, other = question.next_plan, question.secondary
        self.first = payer(context, "", plan, clinic, planned, answer)
        self.coming = payer(context, "next_plan_", coming, clinic, planned, answer) if coming is not None else None
        self.second = (
            payer(context, "second_", other, clinic, planned, answer) if other is not None and adjudicates(other) else None
        )

    @property
    def help_may_not_count(self) -> bool:
        """Whether copay help pays beside a plan that does not say what its dollars fill."""
        helps = self.context.question.assistance is not None and self.helped
        return helps and any(plan.assistance_counts is None for plan in self.plans)

    @property
    def one_plan(self) -> bool:
        """Whether nobody but one plan has a say."""
        return self.coming is None and self.second is None and self.context.question.assistance is None

    @property
    def plans(self) -> list[Plan]:
        """Everyone who adjudicates."""
        return [each.plan for each in (self.first, self.coming, self.second) if each is not None]

    def _terms(self, part: Payer, corner: PricePoint) -> Terms:
        """The plan's terms, with so many sessions used up where nobody says."""
        limit = part.terms.limit
        if corner.used is None or limit is None or not uncounted(part.plan):
            return part.terms
        return part.terms._replace(limit=limit._replace(used=corner.used))

    def _builder(self, part: Payer) -> ChargeBuilder:
        if id(part) not in self._builders:
            self._builders[id(part)] = ChargeBuilder(part, self.clinic, self.planned)
        return self._builders[id(part)]

    def parts(self, visits: Sequence[PlannedVisit]) -> list[tuple[Payer, Sequence[PlannedVisit]]]:
        """Which plan stands for which of these visits."""
        turn = self.context.next_plan_from
        before = [visit for visit in visits if turn is None or visit.day is None or visit.day < turn]
        if self.coming is None or len(before) == len(visits):
            return [(self.first, visits)]
        return [(self.first, before), (self.coming, visits[len(before) :])]

    def shares(self, rows: Sequence[Row]) -> list[PlanPart]:
        """The lines of a run by the plan that stands for them."""
        found, at = [], 0
        for part, visits in self.parts(self.planned.visits):
            upto = at + sum(len(visit.lines) for visit in visits)
            if upto > at or part is self.first:
                found.append(PlanPart(part, rows[at:upto]))
            at = upto
        return found

    def settle(self, corner: PricePoint, visits: Sequence[PlannedVisit] | None = None) -> Settled:
        """Adjudicate at one point of what is not known; ``visits`` are those of the course on other days."""
        visits = self.planned.visits if visits is None else visits
        rows: list[Row] = []
        told: list[Row] = []
        guessed = rate_unknown = False
        helped_in: dict[int | None, int] = {}
        for part, own in self.parts(visits):
            claims = self._builder(part)
            charges = claims.charges(own, corner)
            helper = helper_beside(self.context, part.plan, helped_in, counts=corner.help_counts) if self.helped else None
            rows += adjudicate(self._terms(part, corner), charges, helper.settle if helper is not None else None).rows
            told += helper.before if helper is not None else rows[len(told) :]
            guessed, rate_unknown = guessed or claims.guessed, rate_unknown or claims.rate_unknown
        if self.context.question.secondary is None and self.context.question.assistance is None:
            return Settled(rows, rows, [], guessed, rate_unknown, rows)
        helped = [by_help(self.context, self.first.plan, row, left) for row, left in zip(told, rows, strict=True)]
        alone: Sequence[Row] | None = None
        if self.second is not None:
            beside = self._builder(self.second)
            charges = beside.charges(visits, corner)
            guessed, rate_unknown = guessed or beside.guessed, rate_unknown or beside.rate_unknown
            if corner.second_at_worst and (guessed or rate_unknown or self.planned.ranged):
                charges = [
                    charge._replace(allowed=0) if verdict_of(row) in COVERED else charge
                    for charge, row in zip(charges, rows, strict=True)
                ]
            alone = adjudicate(self._terms(self.second, corner), charges).rows
        remaining, told, seconded = coordinated(self.context, rows, told, alone)
        paid = [one + two for one, two in zip(helped, seconded, strict=True)]
        return Settled(remaining, told, paid, guessed, rate_unknown, rows)
