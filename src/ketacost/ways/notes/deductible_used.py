"""How much of a deductible is used, as the insurer shows it: what the screen begins with."""

from __future__ import annotations

from ketacost.model.plan import Plan


def deductible_used(plan: Plan) -> tuple[int, int] | None:
    """What is used of one person's in-network deductible, and all of it, in cents; ``None`` where either is not stated."""
    block, met = plan.in_network, plan.met
    whole = None if block is None or block.deductible is None else block.deductible.individual
    used = None if met is None else met.in_network.deductible
    return None if not whole or used is None else (min(used, whole), whole)
