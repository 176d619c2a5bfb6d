"""What is taken for granted of those who pay besides the plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.network import membership_at
from ketacost.words.note import Note, note

if TYPE_CHECKING:
    from ketacost.model.assistance import Assistance


def payers_assumptions(context: Context, plan: Plan, clinic: Clinic, *, helped: bool) -> Iterator[Note]:
    """Every default of a second insurance, and of copay help where it pays, that moves the answer."""
    second, help_ = context.question.secondary, context.question.assistance
    if second is not None:
        yield note("payers.order", first=plan.name, second=second.name)
        if second.pays is None and second.coordination is None:
            yield note("payers.standard", plan=second.name)
        if second.pays is None and second.met is None:
            yield note("payers.nothing_met", plan=second.name)
        own = membership_at(plan, clinic).sides
        if (
            second.pays is None
            and len(own) == 1
            and len(membership_at(second, clinic).sides) > 1
            and context.question.course.network is None
        ):
            yield note("payers.network_open", plan=second.name)
    if help_ is not None and helped:
        yield from _of_help(context, plan, help_)


def _of_help(context: Context, plan: Plan, help_: Assistance) -> Iterator[Note]:
    """What is taken for granted of copay help."""
    if help_.treatment not in {None, context.question.course.treatment}:
        yield note("payers.help_for_another", name=help_.name, treatment=help_.treatment)
    elif not help_.may_stand_beside(plan.kind):
        yield note("payers.help_not_with", name=help_.name, kind=plan.kind)
    else:
        if help_.yearly_maximum is None:
            yield note("payers.help_without_limit", name=help_.name)
        if plan.assistance_counts is False:
            yield note("payers.help_fills_nothing", name=help_.name)
        if plan.assistance_counts is None:
            yield note("payers.help_counts", name=help_.name)
