"""``estimate`` and ``explain``: the same question, answered as a table or as a story."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import click

from ketacost.api import estimate as estimated
from ketacost.commands.deliver import deliver, format_of, note, screen_for, today_of
from ketacost.commands.options import EstimateOptions, Format, WayToPay
from ketacost.engine.plan_year import plan_year
from ketacost.files.library import find_clinics, find_plans
from ketacost.model.amounts import money
from ketacost.model.course import Course
from ketacost.model.met import Met, MetSide
from ketacost.model.plan import Plan
from ketacost.ways.estimate import WAYS, NothingOfferedError
from ketacost.ways.result import Estimate


def estimate(options: EstimateOptions) -> int:
    """Every clinic, every way to pay."""
    result = _estimate(options)
    chosen = format_of(options)
    text: str | Iterator[str]
    if chosen is Format.table:
        from ketacost.outputs.estimate_table import render_estimate  # rich only for tables

        text = render_estimate(result, screen_for(options), detail=options.detail, quiet=options.quiet)
    else:
        text = _data(result, chosen, detail=options.detail)
    deliver(text, options)
    if chosen is Format.csv:
        note("".join(f"note: {words}\n" for words in _unsaid(result)), options)
    return 0


def explain(options: EstimateOptions) -> int:
    """One clinic, told session by session."""
    result = _estimate(options)
    if len(result.clinics) != 1:
        names = ", ".join(clinic.name for clinic in result.clinics[:3])
        raise click.UsageError(
            f"explain tells about one clinic, and {len(result.clinics)} fit ({names}, ...): name one with --clinic"
        )
    chosen = format_of(options)
    text: str | Iterator[str]
    if chosen is Format.table:
        from ketacost.outputs.explanation import render_explanation  # rich only for tables

        text = render_explanation(result, screen_for(options), quiet=options.quiet)
    else:
        text = _data(result, chosen, detail=True)
    deliver(text, options)
    if chosen is Format.csv:
        note("".join(f"note: {words}\n" for words in _unsaid(result)), options)
    return 0


def _data(result: Estimate, chosen: Format, *, detail: bool) -> str | Iterator[str]:
    if chosen is Format.json:
        from ketacost.outputs import json_text  # one format is used

        return json_text.render_estimate(result, detail=detail)
    from ketacost.outputs import csv_text  # one format is used

    return csv_text.render_estimate(result, detail=detail)


def _unsaid(result: Estimate) -> list[str]:
    """What the table would have said beside the numbers, for a format that has no place for it."""
    from ketacost.outputs import notes  # CSV only

    return [*notes.assumptions(result.options), *notes.warnings(notes.of_options(result.options)), notes.closing(result)]


def _estimate(options: EstimateOptions) -> Estimate:
    if [*options.plan, *(options.clinic or ())].count("-") > 1:
        raise click.UsageError("standard input can be read only once: '-' stands for one file")
    today = today_of(options.today)
    plans = [_with_met(plan, options, today) for plan in find_plans(options.plan)]
    clinics = find_clinics(options.clinic or ())
    course = Course(
        sessions=options.sessions or 6,
        sessions_stated=options.sessions is not None,
        consultation=options.consultation,
        infusion=options.infusion,
        minutes=options.minutes,
        condition=options.condition,
        network=options.network.value if options.network is not None else None,
    )
    ways = WAYS if options.way is None else (options.way.value,)
    if options.way is WayToPay.insurance and all(plan.kind == "none" for plan in plans):
        raise click.UsageError("--way insurance needs a plan that pays, and these are of kind none")
    try:
        return estimated(plans, clinics, course, today=today, ways=ways, sort=options.sort.value)
    except NothingOfferedError as nothing:
        raise click.UsageError(str(nothing)) from None


def _with_met(plan: Plan, options: EstimateOptions, today: date) -> Plan:
    """The plan with the amounts met that the command line states, as of today."""
    if options.deductible_met is None and options.oop_met is None and options.sessions_used is None:
        return plan
    met = _still_counting(plan, today)
    side = "in_network" if plan.in_network is not None else "out_of_network"
    stated: MetSide = getattr(met, side)
    changes = {
        key: _amount(flag, words)
        for key, flag, words in (
            ("deductible", "--deductible-met", options.deductible_met),
            ("out_of_pocket", "--oop-met", options.oop_met),
        )
        if words is not None
    }
    update = {"as_of": today, side: stated.model_copy(update=changes)}
    if options.sessions_used is not None:
        update["sessions_used"] = options.sessions_used
    return plan.model_copy(update={"met": met.model_copy(update=update)})


def _still_counting(plan: Plan, today: date) -> Met:
    """What the plan file has as met, unless it is of an earlier plan year: then only sessions of a lifetime limit still count."""
    met = plan.met or Met.model_construct()
    if met.as_of is None or met.as_of >= plan_year(today, plan.plan_year_starts).start:
        return met
    lifetime = plan.session_limit is not None and plan.session_limit.per == "lifetime"
    return Met.model_construct(sessions_used=met.sessions_used if lifetime else None)


def _amount(flag: str, words: str) -> int:
    try:
        return money(words)
    except ValueError as error:
        raise click.UsageError(f"{flag}: {error}") from None
