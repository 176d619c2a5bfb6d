"""Single slips in a plan file, each a rule of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from ketacost.checks.warning import FileWarning
from ketacost.engine.plan_year import plan_year
from ketacost.model.federal import Federal
from ketacost.model.met import MetSide
from ketacost.model.plan import Plan
from ketacost.model.sharing import Block, Sharing
from ketacost.money import dollars
from ketacost.terms.benefits import keys_for, rule_for

_HALF: Final = 500_000
HSA_BRONZE: Final = 2026
"""First year in which marketplace bronze and catastrophic plans are HSA-eligible by law, copays before the deductible or not."""


def block_slips(name: str, block: Block) -> Iterator[FileWarning]:
    maximum = block.out_of_pocket_maximum
    for who in ("individual", "family"):
        deductible, most = getattr(block.deductible, who), getattr(maximum, who, None)
        if deductible is not None and most is not None and most < deductible:
            yield FileWarning(
                (name, "out_of_pocket_maximum"),
                f"the maximum {dollars(most)} is below the deductible {dollars(deductible)}; the maximum wins",
            )
    parts: list[tuple[tuple[str, ...], Sharing]] = [((name,), block)]
    for service, benefit in block.benefits.items():
        parts += [((name, "benefits", service), benefit)]
        parts += [
            ((name, "benefits", service, key), inner) for key in ("office", "hospital") if (inner := getattr(benefit, key))
        ]
    for path, sharing in parts:
        if sharing.coinsurance is not None and sharing.coinsurance > _HALF:
            yield FileWarning(
                (*path, "coinsurance"), "coinsurance is your share; above 50% it may be the plan's share by mistake"
            )
        if sharing.copay is not None and sharing.coinsurance is not None:
            yield FileWarning((*path, "copay"), "a copay and coinsurance together mean both at every visit: is that meant?")


def met_slips(name: str, block: Block, met: MetSide | None) -> Iterator[FileWarning]:
    if met is None:
        return
    for who, paid, spent in (
        ("individual", met.deductible, met.out_of_pocket),
        ("family", met.family_deductible, met.family_out_of_pocket),
    ):
        prefix = "" if who == "individual" else "family_"
        limit, most = getattr(block.deductible, who), getattr(block.out_of_pocket_maximum, who, None)
        if paid is not None and limit is not None and paid > limit:
            yield FileWarning(
                ("met", name, f"{prefix}deductible"),
                f"{dollars(paid)} met is above the deductible {dollars(limit)}: nothing is left of it",
            )
        if spent is not None and most is not None and spent > most:
            yield FileWarning(
                ("met", name, f"{prefix}out_of_pocket"),
                f"{dollars(spent)} met is above the maximum {dollars(most)}: nothing is left of it",
            )
        if paid is not None and spent is not None and spent < paid:
            yield FileWarning(
                ("met", name, f"{prefix}out_of_pocket"),
                f"{dollars(spent)} met of the maximum is below the {dollars(paid)} met of the deductible",
            )


def family_slips(plan: Plan) -> Iterator[FileWarning]:
    """Family amounts met, on a plan that is said to cover one person."""
    if plan.covers == "family" or plan.met is None:
        return
    for name, met in (("in_network", plan.met.in_network), ("out_of_network", plan.met.out_of_network)):
        if met.family_deductible is not None or met.family_out_of_pocket is not None:
            yield FileWarning(("met", name), "the family's amounts are ignored: the plan covers an individual (covers: family)")


def federal_slips(plan: Plan, today: date, federal: Federal) -> Iterator[FileWarning]:
    if plan.in_network is None or not plan.traits.regulated:
        return
    year = plan_year(today, plan.plan_year_starts).start.year
    at, maximum = ("in_network", "out_of_pocket_maximum"), plan.in_network.out_of_pocket_maximum
    limits = federal.get(year)
    if limits is None:
        if maximum is None:
            yield FileWarning(
                ("in_network",),
                f"the federal out-of-pocket limit of {year} is not known here, so no maximum is counted; state yours",
            )
        return
    stated_limits = (
        (maximum.individual if maximum is not None else None, limits.self_only, "one person"),
        (maximum.family if maximum is not None else None, limits.family, "a family"),
    )
    for stated, most, who in stated_limits:
        if stated is not None and stated > most:
            yield FileWarning(at, f"{dollars(stated)} is above the federal limit of {year} for {who}, {dollars(most)}")


def hsa_slips(plan: Plan, today: date) -> Iterator[FileWarning]:
    """An HSA plan pays nothing before its deductible; since 2026 marketplace bronze and catastrophic plans qualify by law."""
    words = f"{plan.name} {plan.notes or ''}".casefold()
    year = plan_year(today, plan.plan_year_starts).start.year
    if plan.traits.metal_levels and year >= HSA_BRONZE and ("bronze" in words or "catastrophic" in words):
        return
    if plan.fourth_quarter_carry_over is not None:
        yield FileWarning(
            ("fourth_quarter_carry_over",), "an HSA-eligible plan cannot carry a deductible over from the year before"
        )
    for name, block in (("in_network", plan.in_network), ("out_of_network", plan.out_of_network)):
        if block is None:
            continue
        for service in (None, *block.benefits):
            keys = keys_for(block, service or "", None)
            path = (name, "benefits", service, "copay") if service else (name, "copay")
            own = block.benefits[service].copay if service else block.copay
            if own is not None and rule_for(plan, keys) in {"waives_deductible", "before_deductible"}:
                yield FileWarning(path, "an HSA-eligible plan cannot have a copay before its deductible")
