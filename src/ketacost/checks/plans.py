"""Single slips in a plan file, each a rule of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from ketacost.checks.warning import FileWarning, file_warning
from ketacost.engine.plan_year import plan_year
from ketacost.model.federal import Federal
from ketacost.model.met import MetSide
from ketacost.model.plan import Plan
from ketacost.model.sharing import Block, Sharing
from ketacost.terms.benefits import keys_for, rule_for

_HALF: Final = 500_000
HSA_BRONZE: Final = 2026
"""First year in which marketplace bronze and catastrophic plans are HSA-eligible by law, copays before the deductible or not."""


def block_slips(name: str, block: Block) -> Iterator[FileWarning]:
    maximum = block.out_of_pocket_maximum
    for who in ("individual", "family"):
        deductible, most = getattr(block.deductible, who), getattr(maximum, who, None)
        if deductible is not None and most is not None and most < deductible:
            at = (name, "out_of_pocket_maximum")
            yield file_warning(at, "maximum_below_deductible", maximum=most, deductible=deductible)
    parts: list[tuple[tuple[str, ...], Sharing]] = [((name,), block)]
    for service, benefit in block.benefits.items():
        parts += [((name, "benefits", service), benefit)]
        parts += [
            ((name, "benefits", service, key), inner) for key in ("office", "hospital") if (inner := getattr(benefit, key))
        ]
    for path, sharing in parts:
        if sharing.coinsurance is not None and sharing.coinsurance > _HALF:
            yield file_warning((*path, "coinsurance"), "coinsurance_above_half")
        if sharing.copay is not None and sharing.coinsurance is not None:
            yield file_warning((*path, "copay"), "copay_and_coinsurance")


def met_slips(name: str, block: Block, met: MetSide | None) -> Iterator[FileWarning]:
    if met is None:
        return
    for who, paid, spent in (
        ("individual", met.deductible, met.out_of_pocket),
        ("family", met.family_deductible, met.family_out_of_pocket),
    ):
        prefix = "" if who == "individual" else "family_"
        at = ("met", name, f"{prefix}out_of_pocket")
        limit, most = getattr(block.deductible, who), getattr(block.out_of_pocket_maximum, who, None)
        if paid is not None and limit is not None and paid > limit:
            yield file_warning(("met", name, f"{prefix}deductible"), "met_above_deductible", met=paid, deductible=limit)
        if spent is not None and most is not None and spent > most:
            yield file_warning(at, "met_above_maximum", met=spent, maximum=most)
        if paid is not None and spent is not None and spent < paid:
            yield file_warning(at, "less_of_maximum_than_of_deductible", of_maximum=spent, of_deductible=paid)


def family_slips(plan: Plan) -> Iterator[FileWarning]:
    """Family amounts met, on a plan that is said to cover one person."""
    if plan.covers == "family" or plan.met is None:
        return
    for name, met in (("in_network", plan.met.in_network), ("out_of_network", plan.met.out_of_network)):
        if met.family_deductible is not None or met.family_out_of_pocket is not None:
            yield file_warning(("met", name), "family_met_of_individual")


def federal_slips(plan: Plan, today: date, federal: Federal) -> Iterator[FileWarning]:
    if plan.in_network is None or not plan.traits.regulated:
        return
    year = plan_year(today, plan.plan_year_starts).start.year
    at, maximum = ("in_network", "out_of_pocket_maximum"), plan.in_network.out_of_pocket_maximum
    limits = federal.get(year)
    if limits is None:
        if maximum is None:
            yield file_warning(("in_network",), "federal_limit_unknown", year=year)
        return
    stated_limits = (
        (maximum.individual if maximum is not None else None, limits.self_only, False),
        (maximum.family if maximum is not None else None, limits.family, True),
    )
    for stated, most, family in stated_limits:
        if stated is not None and stated > most:
            yield file_warning(at, "above_federal_limit", stated=stated, limit=most, year=year, family=family)


def hsa_slips(plan: Plan, today: date) -> Iterator[FileWarning]:
    """An HSA plan pays nothing before its deductible; since 2026 marketplace bronze and catastrophic plans qualify by law."""
    words = f"{plan.name} {plan.notes or ''}".casefold()
    year = plan_year(today, plan.plan_year_starts).start.year
    if plan.traits.metal_levels and year >= HSA_BRONZE and ("bronze" in words or "catastrophic" in words):
        return
    if plan.fourth_quarter_carry_over is not None:
        yield file_warning(("fourth_quarter_carry_over",), "hsa_carry_over")
    for name, block in (("in_network", plan.in_network), ("out_of_network", plan.out_of_network)):
        if block is None:
            continue
        for service in (None, *block.benefits):
            keys = keys_for(block, service or "", None)
            path = (name, "benefits", service, "copay") if service else (name, "copay")
            own = block.benefits[service].copay if service else block.copay
            if own is not None and rule_for(plan, keys) in {"waives_deductible", "before_deductible"}:
                yield file_warning(path, "hsa_copay")
