"""What the files leave open, one answer at a time: the clinic's network, and coverage."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from ketacost.engine.terms import BLOCKS, IN, OUT, Side, Terms
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.money import WHOLE
from ketacost.ways.booking.visits import Planned
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.network import membership_at


class CoverageCase(NamedTuple):
    """How everything that is not known is taken to be."""

    side: Side
    covered: bool
    conditions: tuple[str, ...]
    """The answer in the JSON's words, ``if``: only what is really open."""


class Payer(NamedTuple):
    """A plan at a clinic, with every unknown answered."""

    plan: Plan
    terms: Terms
    side: Side
    rates: dict[str, int]
    unknown_rate: int = WHOLE
    """What a rate that nobody knows is taken to be, of what is billed; parts per million."""


def answers(context: Context, plan: Plan, clinic: Clinic, planned: Planned) -> Iterator[CoverageCase]:
    """One answer for each combination of what is open, for this plan or for one that pays beside or after it."""
    involved = [plan, *(other for other in (context.question.next_plan, context.question.secondary) if adjudicates(other))]
    sides: tuple[Side, ...] = (IN, OUT)
    wanted = context.question.course.network
    if wanted is not None:
        sides = (IN,) if wanted == "in" else (OUT,)
    elif all(len(membership_at(each, clinic).sides) == 1 for each in involved if each is not None):
        sides = membership_at(plan, clinic).sides
    unknown = any(context.standing(each, planned.minutes).verdict is None for each in involved if each is not None)
    for side, covered in product(sides, (True, False) if unknown else (True,)):
        conditions = [BLOCKS[side]] if len(sides) > 1 else []
        if unknown:
            conditions.append("covered" if covered else "not_covered")
        yield CoverageCase(side, covered, tuple(conditions))


def adjudicates(plan: Plan | None) -> bool:
    """Whether a plan has cost sharing of its own; a Medicare supplement has none."""
    return plan is not None and plan.traits.adjudicates


def payer(context: Context, plan: Plan, clinic: Clinic, planned: Planned, answer: CoverageCase) -> Payer:
    """The plan under one answer; what is known of it stays as it is."""
    member = membership_at(plan, clinic)
    known = len(member.sides) == 1 and (context.question.course.network is None or plan.traits.pays_anywhere)
    side = member.sides[0] if known else answer.side
    verdict = context.standing(plan, planned.minutes).verdict
    if verdict is None:
        verdict = "covered" if answer.covered else "taken_as_not_covered"
    return Payer(
        plan, context.terms(plan, clinic, verdict), side, member.rates if side == IN else {}, context.question.unknown_rate
    )
