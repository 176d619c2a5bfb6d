"""What is left of each deductible and each maximum: individual and family, as stated, as met, or as federal law has it."""

from __future__ import annotations

from typing import NamedTuple

from ketacost.model.federal import OutOfPocketLimit
from ketacost.model.met import MetSide
from ketacost.model.plan import Plan
from ketacost.model.sharing import Limit, Maximum

NOTHING_MET = MetSide.model_construct()


class MetAmounts(NamedTuple):
    """The individual's and the family's amount of one kind. Cents."""

    individual: int
    family: int


def amounts_met(plan: Plan, met: MetSide) -> tuple[MetAmounts, MetAmounts]:
    """Deductible met and maximum met, individual and family (``rules.md``, "Family").

    Where only the individual's number is given the family's is the same; where only the deductible's is given, at least
    that much of the maximum is met, if deductibles count.
    """
    deductible = MetAmounts(
        met.deductible or 0, met.family_deductible if met.family_deductible is not None else met.deductible or 0
    )
    counts = "deductible" in plan.out_of_pocket_counts
    own = met.out_of_pocket if met.out_of_pocket is not None else deductible.individual if counts else 0
    family = met.family_out_of_pocket
    if family is None:
        family = max(own, (met.family_deductible or 0) if counts else 0)
    return deductible, MetAmounts(own, family)


def deductible_left(plan: Plan, limit: Limit, met: MetAmounts) -> int:
    """What is left of a deductible.

    The patient is the only member whose charges are seen, and every dollar credits individual and family alike. So the
    smaller remainder is all that embedded needs, and the family's alone is all that aggregate needs.
    """
    if plan.covers == "family" and limit.family is not None:
        family = max(limit.family - met.family, 0)
        if limit.family_rule == "aggregate" or limit.individual is None:
            return family
        return min(max(limit.individual - met.individual, 0), family)
    return max((limit.individual or 0) - met.individual, 0)


def maximum_left(plan: Plan, limit: Maximum | None, met: MetAmounts, federal: OutOfPocketLimit | None) -> int | None:
    """What is left of an out-of-pocket maximum; ``None``, there is none. ``federal`` is the limit that stands in where the plan states none."""
    if limit is not None and limit.unlimited:
        return None
    family_plan = plan.covers == "family"
    individual = limit.individual if limit is not None else None
    family = limit.family if limit is not None and family_plan else None
    if individual is None and federal is not None:
        individual = federal.self_only
        if family is None and family_plan:
            family = federal.family
    own = [] if individual is None else [max(individual - met.individual, 0)]
    shared = [] if family is None else [max(family - met.family, 0)]
    return min([*own, *shared], default=None)


def leans_on_federal_limit(plan: Plan, limit: Maximum | None, *, in_network: bool) -> bool:
    """Whether federal law's limit stands in for what the plan does not state: in network, on plans the ACA regulates."""
    return in_network and plan.traits.regulated and (limit is None or (not limit.unlimited and limit.individual is None))
