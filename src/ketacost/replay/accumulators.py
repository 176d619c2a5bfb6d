"""What is met after the last charge, in the shape in which a plan file says what was met before the first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ketacost.engine.line import Line
from ketacost.engine.packed_rows import PackedOutcome
from ketacost.engine.terms import INFUSION, Amounts, Terms
from ketacost.model.met import Met, MetSide
from ketacost.model.plan import Plan
from ketacost.money import json_number
from ketacost.terms.pools import NOTHING_MET, amounts_met


@dataclass(frozen=True, slots=True)
class SideMet:
    """Amounts met on one network side, in cents; the family's are ``None`` on an individual's plan."""

    deductible: int
    out_of_pocket: int
    family_deductible: int | None
    family_out_of_pocket: int | None

    def to_dict(self) -> dict[str, float]:
        """The keys that a plan file would have."""
        amounts = {key: getattr(self, key) for key in self.__slots__}
        return {key: json_number(cents) for key, cents in amounts.items() if cents is not None}


@dataclass(frozen=True, slots=True)
class Accumulators:
    """What is met on each side that the plan has, in the plan year of the last charge."""

    in_network: SideMet | None
    out_of_network: SideMet | None
    sessions_used: int
    plan_year: date
    """First day of the plan year that all this belongs to."""

    def to_dict(self) -> dict[str, Any]:
        """The plan file's ``met`` block."""
        met: dict[str, Any] = {}
        if self.in_network is not None:
            met["in_network"] = self.in_network.to_dict()
        if self.out_of_network is not None:
            met["out_of_network"] = self.out_of_network.to_dict()
        return {**met, "sessions_used": self.sessions_used}


def accumulators(plan: Plan, terms: Terms, outcome: PackedOutcome) -> Accumulators:
    """Amounts met before, and what the charges of the last plan year added."""
    closing = outcome.closing
    holds_met = closing.plan_year <= terms.met_day < closing.year_end
    met = plan.met if holds_met and plan.met is not None else Met.model_construct()
    opening = terms.met if holds_met else terms.fresh_by_year.get(closing.plan_year.year, terms.fresh)
    left = Amounts(tuple(closing.deductibles), tuple(closing.maxima))
    return Accumulators(
        in_network=_side(plan, met.in_network, opening, left, 0) if plan.in_network is not None else None,
        out_of_network=_side(plan, met.out_of_network, opening, left, 1) if plan.out_of_network is not None else None,
        sessions_used=(met.sessions_used or 0) + _sessions(terms, outcome),
        plan_year=closing.plan_year,
    )


def _side(plan: Plan, met: MetSide, opening: Amounts, left: Amounts, pool: int) -> SideMet:
    deductible, maximum = amounts_met(plan, met or NOTHING_MET)
    deductible_added = opening.deductibles[pool] - left.deductibles[pool]
    maximum_added = opening.maxima[pool] - left.maxima[pool]
    family = plan.covers == "family"
    return SideMet(
        deductible.individual + deductible_added,
        maximum.individual + maximum_added,
        deductible.family + deductible_added if family else None,
        maximum.family + maximum_added if family else None,
    )


def _sessions(terms: Terms, outcome: PackedOutcome) -> int:
    """Infusion visits of the last plan year that the plan covered, each visit once."""
    paid_only = terms.limit is not None and terms.limit.paid_only
    alone, visits = 0, set()
    for line in map(Line._make, outcome.rows):
        covered = line.verdict in {"covered", "penalty"} and line.charge.service == INFUSION
        if covered and line.plan_year == outcome.closing.plan_year and (line.plan_pays or not paid_only):
            claim = line.charge.claim
            if claim is None or claim.visit is None:
                alone += 1
            else:
                visits.add(claim.visit)
    return alone + len(visits)
