"""A line that a second payer shares: a Medicare supplement, or another plan."""

from __future__ import annotations

from ketacost.engine.coordination import Supplement, after, left_to_pay, second_pays, supplemented
from ketacost.engine.line import Line
from ketacost.model.plan import Plan
from ketacost.result.cash_flow import COVERED
from ketacost.result.other_payment import OtherPayment
from ketacost.words.note import note

Coordinated = tuple[Line, Line | None, tuple[OtherPayment, ...]]
"""The line that remains, the line as the second plan settled it where it stands alone, and what it paid."""


def supplement(plan: Plan, line: Line, terms: Supplement) -> Coordinated:
    """What a Medicare supplement pays of a line that Medicare covers."""
    if line.verdict not in COVERED:
        return line, None, ()
    remaining = supplemented(line, terms)
    paid = line.patient_pays - remaining.patient_pays
    why = note("payers.supplement", plan=plan.name, cents=paid, left=line.patient_pays)
    return remaining, None, (OtherPayment(plan.name, paid, why),) if paid else ()


def _beside_the_first(alone: Line, line: Line) -> Line:
    """The second plan's line, with what is left of the first plan's limits: an answer tells of one plan what is left."""
    return alone._replace(
        deductible_before=line.deductible_before,
        deductible_left=line.deductible_left,
        maximum_before=line.maximum_before,
        out_of_pocket_left=line.out_of_pocket_left,
        sessions_left=line.sessions_left,
        plan_year=line.plan_year,
    )


def second(plan: Plan, line: Line, alone: Line) -> Coordinated:
    """Both cover: the second pays of what is left. Only the second covers: it pays as if it were the only one."""
    if alone.verdict not in COVERED:
        return line, None, ()
    if line.verdict not in COVERED:
        if line.verdict == "provider_liable" or alone.patient_pays >= line.patient_pays:
            return line, None, ()  # nobody files a claim that leaves them with more than the cash price
        why = note("payers.second_alone", plan=plan.name, cents=alone.plan_pays)
        return _beside_the_first(alone, line), alone, (OtherPayment(plan.name, alone.plan_pays, why),)
    rule, left = plan.coordination or "standard", left_to_pay(line)
    paid = second_pays(rule, alone.plan_pays, line.plan_pays, left)
    if not left:
        return line, None, ()
    already = line.plan_pays if rule == "non_duplication" else None
    why = note("payers.second", plan=plan.name, alone=alone.plan_pays, paid_already=already, left=left, cents=paid)
    return after(line, paid), None, (OtherPayment(plan.name, paid, why),)
