"""Who pays what: the plan, the plan that comes after it, copay help, and a second insurance, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ketacost.engine.adjudicate import adjudicate
from ketacost.engine.line import Line, Row, patient_pays_of
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.money import limited
from ketacost.result.other_payment import OtherPayment
from ketacost.ways.booking.visits import Planned, PlannedVisit
from ketacost.ways.insured.charges import ChargeBuilder, PricePoint
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.coverage_cases import CoverageCase, Payer, adjudicates, payer
from ketacost.words.note import note

if TYPE_CHECKING:
    from ketacost.engine.assistance import Assisted


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
        plans = [self.first.plan, *([self.coming.plan] if self.coming is not None else [])]
        return (
            self.context.question.assistance is not None
            and self.helped
            and any(plan.assistance_counts is None for plan in plans)
        )

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
            claims = ChargeBuilder(part, self.clinic, self.planned)
            charges = claims.charges(own, corner)
            helper = self._helper(part, helped_in, corner)
            rows += adjudicate(part.terms, charges, helper.settle if helper is not None else None).rows
            told += helper.before if helper is not None else rows[len(told) :]
            guessed, rate_unknown = guessed or claims.guessed, rate_unknown or claims.rate_unknown
        if self.context.question.secondary is None and self.context.question.assistance is None:
            return Settled(rows, rows, [], guessed, rate_unknown, rows)
        helped = [self._by_help(row, left) for row, left in zip(told, rows, strict=True)]
        beside = ChargeBuilder(self.second, self.clinic, self.planned) if self.second is not None else None
        credited = rows
        rows, told, seconded = self._coordinated(rows, told, beside, corner, visits)
        if beside is not None:
            guessed, rate_unknown = guessed or beside.guessed, rate_unknown or beside.rate_unknown
        paid = [one + two for one, two in zip(helped, seconded, strict=True)]
        return Settled(rows, told, paid, guessed, rate_unknown, credited)

    def _helper(self, part: Payer, paid: dict[int | None, int], corner: PricePoint) -> Assisted | None:
        """The help beside one plan; ``paid`` is what it has paid in each year, whichever plan stood first."""
        help_ = self.context.question.assistance
        wanted = help_ is not None and help_.may_stand_beside(part.plan.kind)
        if (
            help_ is None
            or not wanted
            or not self.helped
            or help_.treatment not in {None, self.context.question.course.treatment}
        ):
            return None
        from ketacost.engine.assistance import Assisted, Help  # somebody has copay help

        said = part.plan.assistance_counts
        credited = corner.help_counts if said is None else said
        return Assisted(Help(frozenset(help_.pays_for), help_.you_pay_at_least, limited(help_.yearly_maximum), credited), paid)

    def _by_help(self, before: Row, row: Row) -> tuple[OtherPayment, ...]:
        left, help_ = patient_pays_of(row), self.context.question.assistance
        helped = patient_pays_of(before) - left
        if not helped or help_ is None:
            return ()
        counts = self.first.plan.assistance_counts is not False
        why = note("payers.by_help", name=help_.name, cents=helped, left=left, counts=counts)
        return (OtherPayment(help_.name, helped, why),)

    def _coordinated(
        self,
        rows: list[Row],
        told: list[Row],
        claims: ChargeBuilder | None,
        corner: PricePoint,
        visits: Sequence[PlannedVisit],
    ) -> tuple[list[Row], list[Row], list[tuple[OtherPayment, ...]]]:
        """The lines once the second insurance has paid its part of each."""
        plan = self.context.question.secondary
        if plan is None:
            return rows, told, [()] * len(rows)
        from ketacost.engine.coordination import Supplement  # somebody has a second insurance
        from ketacost.ways.insured.coordination import second, supplement

        if plan.pays is not None:
            terms = Supplement(plan.pays.part_b_coinsurance, plan.pays.part_b_deductible, plan.pays.excess)
            settled = [supplement(plan, Line._make(row), terms) for row in rows]
        elif claims is not None:
            alone = adjudicate(claims.payer.terms, claims.charges(visits, corner)).rows
            settled = [second(plan, Line._make(row), Line._make(its)) for row, its in zip(rows, alone, strict=True)]
        else:
            settled = [(Line._make(row), None, ()) for row in rows]
        return (
            [tuple(line) for line, _, _ in settled],  # type: ignore[misc]  # a line's values are a row's
            [row if alone is None else tuple(alone) for (_, alone, _), row in zip(settled, told, strict=True)],  # type: ignore[misc]  # the same
            [paid for _, _, paid in settled],
        )
