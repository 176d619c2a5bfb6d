"""What is taken for granted of those who pay besides the plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.network import membership_at

if TYPE_CHECKING:
    from ketacost.model.assistance import Assistance


def payers_assumptions(context: Context, plan: Plan, clinic: Clinic) -> Iterator[str]:
    """Every default of a second insurance and of copay help that moves the answer."""
    second, help_ = context.question.secondary, context.question.assistance
    if second is not None:
        yield f"{plan.name} pays first and {second.name} second (which of two plans is first is a rule of the plans: ask them)."
        if second.pays is None and second.coordination is None:
            yield f"{second.name} pays up to what it would pay alone (coordination: standard); some plans pay less (non_duplication)."
        if second.pays is None and second.met is None:
            yield f"Nothing is met yet of the deductible and the maximum of {second.name}."
        own = membership_at(plan, clinic).sides
        if (
            second.pays is None
            and len(own) == 1
            and len(membership_at(second, clinic).sides) > 1
            and context.question.course.network is None
        ):
            yield f"Whether the clinic is in network is open for {second.name} alone."
    if help_ is not None:
        yield from _of_help(context, plan, help_)


def _of_help(context: Context, plan: Plan, help_: Assistance) -> Iterator[str]:
    """What is taken for granted of copay help."""
    if help_.treatment not in {None, context.question.course.treatment}:
        yield f"{help_.name} is for {help_.treatment} only, and pays nothing here."
    elif not help_.may_stand_beside(plan.kind):
        yield f"{help_.name} may not be used with a plan of kind {plan.kind}, and pays nothing here."
    else:
        if help_.yearly_maximum is None:
            yield f"How much {help_.name} pays in a year is not known: no limit is counted."
        if plan.assistance_counts is False:
            yield f"What {help_.name} pays fills neither the deductible nor the maximum (accumulator adjuster)."
        if plan.assistance_counts is None:
            yield f"What {help_.name} pays counts toward the deductible and the maximum (assistance_counts); many plans say no."
