"""What the command line makes of plans: amounts met put into them, and names that tell them apart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click

from ketacost.commands.options.estimate import AskOptions
from ketacost.commands.read.course import read
from ketacost.commands.read.refuse_unused import given, word
from ketacost.engine.plan_year import plan_year
from ketacost.model.amounts import money
from ketacost.model.met import Met, MetSide
from ketacost.model.plan import Plan
from ketacost.model.sharing import Block, Limit


def refuse_met_of_several(options: AskOptions, plans: Sequence[Plan]) -> None:
    """Raise ``click.UsageError`` for amounts met of several plans that pay: nobody has met the same of two plans."""
    met = given(options, ("deductible_met", "oop_met"))
    if met and sum(not plan.traits.pays_nothing for plan in plans) > 1:
        _refuse(met[0], "met")
    if options.sessions_used is not None and sum(plan.session_limit is not None for plan in plans) > 1:
        _refuse("sessions_used", "met: {sessions_used}")


def _refuse(name: str, key: str) -> None:
    raise click.UsageError(
        f"{word(name)}: amounts met on the command line belong to one plan, and there are several here; "
        f"write them into each plan's file ({key}), or give one --plan"
    )


def with_met(plan: Plan, options: AskOptions, today: date) -> Plan:
    """The plan with the amounts met that the command line states, as of today."""
    used = options.sessions_used if plan.session_limit is not None else None  # elsewhere it is told to change nothing
    if options.deductible_met is None and options.oop_met is None and used is None:
        return plan
    met = _still_counting(plan, today)
    side = "in_network" if plan.in_network is not None else "out_of_network"
    stated: MetSide = getattr(met, side)
    block: Block | None = getattr(plan, side)
    changes: dict[str, int] = {}
    for key, flag, words in (
        ("deductible", "--deductible-met", options.deductible_met),
        ("out_of_pocket", "--oop-met", options.oop_met),
    ):
        if (cents := read(flag, words, money)) is not None:
            limit = None if block is None else block.deductible if key == "deductible" else block.out_of_pocket_maximum
            changes |= _met_of(plan, key, limit, cents, getattr(stated, f"family_{key}"))
    update = {"as_of": today, side: stated.model_copy(update=changes)}
    if used is not None:
        update["sessions_used"] = used
    return plan.model_copy(update={"met": met.model_copy(update=update)})


def _met_of(plan: Plan, key: str, limit: Limit | None, cents: int, family: int | None) -> dict[str, int]:
    """What is met of a limit: the person's, which is the family's too; of a limit that only the family has, the family's alone.

    On an aggregate family plan "met" is the family's (``rules.md``). What the file has of the family is never more than is met.
    """
    if plan.covers == "family" and limit is not None and limit.family is not None:
        if limit.family_rule == "aggregate" or limit.individual is None:
            return {f"family_{key}": cents}
        if family is not None:
            return {key: cents, f"family_{key}": max(cents, family)}
    return {key: cents}


def _still_counting(plan: Plan, today: date) -> Met:
    """What the plan file has as met, unless it is of an earlier plan year: then only sessions of a lifetime limit still count."""
    met = plan.met or Met.model_construct()
    if met.as_of is None or met.as_of >= plan_year(today, plan.plan_year_starts).start:
        return met
    lifetime = plan.session_limit is not None and plan.session_limit.per == "lifetime"
    return Met.model_construct(sessions_used=met.sessions_used if lifetime else None)


def told_apart(plans: list[Plan]) -> list[Plan]:
    """Plans of one name, each with its file's. Raises ``click.UsageError`` for a file given twice."""
    files = [plan.file for plan in plans]
    if len(set(files)) < len(files):
        raise click.UsageError(f"{next(file for file in files if files.count(file) > 1)} is given twice as --plan")
    names = [plan.name for plan in plans]
    return [
        plan.model_copy(update={"name": f"{plan.name} ({plan.file})"}) if names.count(plan.name) > 1 else plan for plan in plans
    ]
