"""What is legal in a file but may be a slip: warnings that ``check`` and every estimate show. No number is changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from ketacost.checks.plans import block_slips, family_slips, federal_slips, hsa_slips, met_slips
from ketacost.checks.price_lists import package_slips
from ketacost.checks.warning import FileWarning, file_warning
from ketacost.engine.plan_year import plan_year
from ketacost.model.clinic import Clinic
from ketacost.model.federal import Federal
from ketacost.model.infusion import Infusion
from ketacost.model.plan import Plan

MOST_DAYS: Final = 90


def plan_cautions(plan: Plan, today: date, federal: Federal) -> list[FileWarning]:
    """Everything about a plan file that a person should look at twice."""
    warnings = [*_age(plan.as_of, today, ("as_of",), stated="as_of" in plan.model_fields_set)]
    if plan.met is not None:
        warnings += _met_age(plan, today)
    for name, block, met in (
        ("in_network", plan.in_network, plan.met.in_network if plan.met else None),
        ("out_of_network", plan.out_of_network, plan.met.out_of_network if plan.met else None),
    ):
        if block is not None:
            warnings += block_slips(name, block)
            warnings += met_slips(name, block, met)
    warnings += family_slips(plan)
    warnings += federal_slips(plan, today, federal)
    if plan.hsa_eligible:
        warnings += hsa_slips(plan, today)
    return warnings


def clinic_cautions(clinic: Clinic, today: date, infusion: Infusion | None = None, had: int = 0) -> list[FileWarning]:
    """The same for a clinic file: how old its prices are, what it says twice, and packages that do not save; for one kind of infusion, or all."""
    stated = "as_of" in clinic.model_fields_set
    warnings = [*_age(clinic.as_of, today, ("as_of",), stated=stated), *package_slips(clinic, infusion, had)]
    if clinic.networks and not clinic.takes_insurance and clinic.medicare is None:
        warnings.append(file_warning(("networks",), "networks_without_insurance"))
    return warnings


def _age(as_of: date | None, today: date, at: tuple[str, ...], *, stated: bool) -> Iterator[FileWarning]:
    if as_of is None:
        if stated:
            yield file_warning(at, "age_unknown")
    elif (days := (today - as_of).days) > MOST_DAYS:
        yield file_warning(at, "old", as_of, days=MOST_DAYS)
    elif days < 0:
        yield file_warning(at, "from_the_future", as_of=as_of, today=today)


def _met_age(plan: Plan, today: date) -> Iterator[FileWarning]:
    as_of = plan.met.as_of if plan.met else None
    if as_of is None:
        return
    if as_of < plan_year(today, plan.plan_year_starts).start:
        yield file_warning(("met", "as_of"), "met_in_earlier_year", as_of=as_of)
    else:
        yield from _age(as_of, today, ("met", "as_of"), stated=True)
