"""What is legal in a file but may be a slip: warnings that ``check`` and every estimate show. No number is changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from ketacost.checks.plans import block_slips, family_slips, federal_slips, hsa_slips, met_slips
from ketacost.checks.price_lists import package_slips
from ketacost.checks.warning import FileWarning
from ketacost.engine.plan_year import plan_year
from ketacost.model.clinic import Clinic
from ketacost.model.federal import Federal
from ketacost.model.infusion import Infusion
from ketacost.model.plan import Plan

MOST_DAYS: Final = 90


def plan_cautions(plan: Plan, today: date, federal: Federal) -> list[FileWarning]:
    """Everything about a plan file that a person should look at twice."""
    found = [*_age(plan.as_of, today, ("as_of",), stated="as_of" in plan.model_fields_set)]
    if plan.met is not None:
        found += _met_age(plan, today)
    for name, block, met in (
        ("in_network", plan.in_network, plan.met.in_network if plan.met else None),
        ("out_of_network", plan.out_of_network, plan.met.out_of_network if plan.met else None),
    ):
        if block is not None:
            found += block_slips(name, block)
            found += met_slips(name, block, met)
    found += family_slips(plan)
    found += federal_slips(plan, today, federal)
    if plan.hsa_eligible:
        found += hsa_slips(plan, today)
    return found


def clinic_cautions(clinic: Clinic, today: date, infusion: Infusion | None = None, had: int = 0) -> list[FileWarning]:
    """The same for a clinic file: how old its prices are, and packages that do not save; for one kind of infusion, or all."""
    stated = "as_of" in clinic.model_fields_set
    return [*_age(clinic.as_of, today, ("as_of",), stated=stated), *package_slips(clinic, infusion, had)]


def _age(as_of: date | None, today: date, at: tuple[str, ...], *, stated: bool) -> Iterator[FileWarning]:
    if as_of is None:
        if stated:
            yield FileWarning(at, "nobody knows how old these figures are (as_of: unknown)")
    elif (days := (today - as_of).days) > MOST_DAYS:
        yield FileWarning(at, f"these figures are more than {MOST_DAYS} days old", as_of.isoformat())
    elif days < 0:
        yield FileWarning(at, f"these figures are dated in the future ({as_of.isoformat()}; today is {today.isoformat()})")


def _met_age(plan: Plan, today: date) -> Iterator[FileWarning]:
    as_of = plan.met.as_of if plan.met else None
    if as_of is None:
        return
    if as_of < plan_year(today, plan.plan_year_starts).start:
        yield FileWarning(
            ("met", "as_of"), f"the amounts met on {as_of.isoformat()} belong to an earlier plan year and no longer count"
        )
    else:
        yield from _age(as_of, today, ("met", "as_of"), stated=True)
