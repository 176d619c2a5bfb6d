"""The plan's accumulators: which there are, and what each holds at the start of a plan year."""

from __future__ import annotations

from typing import NamedTuple

from ketacost.engine.terms import IN, OUT, Amounts, Side
from ketacost.model.federal import Federal
from ketacost.model.met import Met, MetSide
from ketacost.model.plan import Plan
from ketacost.model.sharing import Block, Limit, Maximum
from ketacost.money import limited
from ketacost.terms.pools import NOTHING_MET, amounts_met, deductible_left, leans_on_federal_limit, maximum_left


class Pool(NamedTuple):
    """One accumulator: the limit that opens it, and what of it is met."""

    limit: Limit | None
    side: Side
    met: MetSide


class Layout:
    """The plan's accumulators: one of each kind a side, and one more for each benefit with a limit of its own."""

    def __init__(self, plan: Plan) -> None:
        met = plan.met or Met.model_construct()
        self.plan = plan
        self.blocks: tuple[Block | None, Block | None] = (plan.in_network, plan.out_of_network)
        sides: tuple[tuple[Side, MetSide], ...] = ((IN, met.in_network), (OUT, met.out_of_network))
        self.deductibles = [
            Pool(block.deductible if (block := self.blocks[side]) else None, side, seen) for side, seen in sides
        ]
        self.maxima = [
            Pool(block.out_of_pocket_maximum if (block := self.blocks[side]) else None, side, seen) for side, seen in sides
        ]

    def amounts(self, federal: Federal, year: int | None, *, met: bool) -> Amounts:
        """What each pool holds at the start of a plan year that begins in ``year``."""
        plan, limit_of_year = self.plan, federal.get(year) if year is not None else None
        deductibles, maxima = [], []
        for pool in self.deductibles:
            seen = amounts_met(plan, pool.met if met else NOTHING_MET)[0]
            deductibles.append(limited(None if pool.limit is None else deductible_left(plan, pool.limit, seen)))
        for pool in self.maxima:
            limit = pool.limit if isinstance(pool.limit, Maximum) else None
            stands_in = limit_of_year if leans_on_federal_limit(plan, limit, in_network=pool.side == IN) else None
            seen = amounts_met(plan, pool.met if met else NOTHING_MET)[1]
            maxima.append(limited(maximum_left(plan, limit, seen, stands_in) if self.blocks[pool.side] else None))
        return Amounts(tuple(deductibles), tuple(maxima))
