"""On which side of each plan's network each clinic is, and why: what ``check`` says of plans and clinics that are given together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.outputs.words import clean
from ketacost.ways.insured.network import membership, membership_at


def sides_told(plans: Sequence[Plan], clinics: Sequence[Clinic]) -> Iterator[str]:
    """Every pair, plan by plan; clinics that are on a side for the same reason in one line. A supplement goes where Medicare goes."""
    for plan in plans:
        found: dict[str, list[str]] = {}
        for clinic in clinics if not plan.traits.supplements else ():
            for name, why in _at(plan, clinic):
                found.setdefault(why, []).append(name)
        if found:
            yield f"{clean(plan.name)}:"
            yield from (f"- {clean('; '.join(dict.fromkeys(names)))}: {clean(why)}" for why, names in found.items())


def _at(plan: Plan, clinic: Clinic) -> Iterator[tuple[str, str]]:
    """The clinic, and the lines of its visits that somebody with networks of their own bills."""
    yield clinic.name, str(membership_at(plan, clinic).why)
    if plan.traits.pays_anywhere or plan.traits.pays_nothing:
        return
    for infusion in clinic.price_list:
        for line in infusion.charges or ():
            if line.networks is not None:
                yield f"{clinic.name} (its {line.service} line)", str(membership(plan, line.networks).why)
