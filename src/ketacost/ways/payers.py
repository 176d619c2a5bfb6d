"""Who pays what: the plan, the plan that comes after it, copay help, and a second insurance, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ketacost.engine.adjudicate import adjudicate
from ketacost.engine.assistance import Assisted, Help
from ketacost.engine.coordination import Supplement, after, left_to_pay, second_pays, supplemented
from ketacost.engine.line import Line, Row
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.money import NO_LIMIT, dollars
from ketacost.ways.answers import Answer, Payer, adjudicates, payer
from ketacost.ways.claims import Claims, Corner
from ketacost.ways.context import Context
from ketacost.ways.paid import Paid
from ketacost.ways.visits import Planned, PlannedVisit

COVERED = frozenset(("covered", "penalty"))


class Settled(NamedTuple):
    """A course under one answer, line by line."""

    rows: list[Row]
    """What the patient is left with."""
    told: list[Row]
    """The same lines as the plan left them, where others pay too."""
    paid: list[tuple[Paid, ...]]
    """What the others paid of each line; empty where there are no others."""
    all_stated: bool
    """Whether the files state every allowed amount out of network."""


class Bill:
    """A course at a clinic under one answer: who stands for which visits, and what each pays."""

    def __init__(self, context: Context, plan: Plan, clinic: Clinic, planned: Planned, answer: Answer) -> None:
        self.context = context
        self.clinic = clinic
        self.planned = planned
        self.first = payer(context, plan, clinic, planned, answer)
        turn, coming, second = context.next_plan_from, context.others.next_plan, context.others.secondary
        before = [visit for visit in planned.visits if turn is None or visit.day is None or visit.day < turn]
        self.parts: list[tuple[Payer, Sequence[PlannedVisit]]] = [(self.first, before)]
        if coming is not None and len(before) < len(planned.visits):
            self.parts.append((payer(context, coming, clinic, planned, answer), planned.visits[len(before) :]))
        self.second = payer(context, second, clinic, planned, answer) if second is not None and adjudicates(second) else None

    def settle(self, corner: Corner) -> Settled:
        """Adjudicate at one point of the price range."""
        rows: list[Row] = []
        told: list[Row] = []
        stated = True
        for part, visits in self.parts:
            claims = Claims(part, self.clinic, self.planned)
            charges = claims.charges(visits, corner)
            helper = self._helper(part)
            rows += adjudicate(part.terms, charges, helper.settle if helper is not None else None).rows
            told += helper.before if helper is not None else rows[len(told) :]
            stated = stated and claims.all_stated
        if self.context.others.secondary is None and self.context.others.assistance is None:
            return Settled(rows, rows, [], stated)
        helped = [self._by_help(row, left) for row, left in zip(told, rows, strict=True)]
        rows, told, seconded = self._coordinated(rows, told, corner)
        return Settled(rows, told, [one + two for one, two in zip(helped, seconded, strict=True)], stated)

    def _helper(self, part: Payer) -> Assisted | None:
        help_ = self.context.others.assistance
        wanted = help_ is not None and part.plan.kind not in help_.not_with
        if help_ is None or not wanted or help_.treatment not in {None, self.context.course.treatment}:
            return None
        most = NO_LIMIT if help_.yearly_maximum is None else help_.yearly_maximum
        credited = part.plan.assistance_counts is not False
        return Assisted(Help(frozenset(help_.pays_for), help_.you_pay_at_least, most, credited))

    def _by_help(self, before: Row, row: Row) -> tuple[Paid, ...]:
        helped, name = before[11] - row[11], self.context.others.assistance
        if not helped or name is None:
            return ()
        return (
            Paid(name.name, helped, f"{name.name} pays {dollars(helped)} of your share; {dollars(row[11])} stays with you."),
        )

    def _coordinated(
        self, rows: list[Row], told: list[Row], corner: Corner
    ) -> tuple[list[Row], list[Row], list[tuple[Paid, ...]]]:
        """The lines once the second insurance has paid its part of each."""
        plan = self.context.others.secondary
        if plan is None:
            return rows, told, [()] * len(rows)
        if plan.pays is not None:
            terms = Supplement(plan.pays.part_b_coinsurance, plan.pays.part_b_deductible, plan.pays.excess)
            settled = [_supplement(plan, Line._make(row), terms) for row in rows]
        elif self.second is not None:
            charges = Claims(self.second, self.clinic, self.planned).charges(self.planned.visits, corner)
            alone = adjudicate(self.second.terms, charges).rows
            settled = [_second(plan, Line._make(row), Line._make(its)) for row, its in zip(rows, alone, strict=True)]
        else:
            settled = [(Line._make(row), False, ()) for row in rows]
        return (
            [tuple(line) for line, _, _ in settled],  # type: ignore[misc]  # a line's values are a row's
            [tuple(line) if alone else row for (line, alone, _), row in zip(settled, told, strict=True)],  # type: ignore[misc]  # the same
            [paid for _, _, paid in settled],
        )


_Coordinated = tuple[Line, bool, tuple[Paid, ...]]
"""The line that remains, whether the second plan stands alone in it, and what it paid."""


def _supplement(plan: Plan, line: Line, terms: Supplement) -> _Coordinated:
    if line.verdict not in COVERED:
        return line, False, ()
    found = supplemented(line, terms)
    paid = line.patient_pays - found.patient_pays
    why = f"{plan.name} pays {dollars(paid)} of the {dollars(line.patient_pays)} that Medicare leaves."
    return found, False, (Paid(plan.name, paid, why),) if paid else ()


def _second(plan: Plan, line: Line, alone: Line) -> _Coordinated:
    """Both cover: the second pays of what is left. Only the second covers: it pays as if it were the only one."""
    if alone.verdict not in COVERED:
        return line, False, ()
    if line.verdict not in COVERED:
        if line.verdict == "provider_liable":
            return line, False, ()
        why = f"The first plan does not pay, so {plan.name} pays as if it were the only one: {dollars(alone.plan_pays)}."
        return alone, True, (Paid(plan.name, alone.plan_pays, why),)
    rule, left = plan.coordination or "standard", left_to_pay(line)
    paid = second_pays(rule, alone.plan_pays, line.plan_pays, left)
    if not left:
        return line, False, ()
    beyond = f", and {dollars(line.plan_pays)} is paid already" if rule == "non_duplication" else ""
    why = (
        f"{plan.name} alone would pay {dollars(alone.plan_pays)}{beyond}; of the {dollars(left)} left it pays {dollars(paid)}."
    )
    return after(line, paid), False, (Paid(plan.name, paid, why),)
