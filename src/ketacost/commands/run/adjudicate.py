"""``adjudicate``: past charges again, as the plan should have paid them."""

from __future__ import annotations

import click

from ketacost.api import adjudicate as adjudicated
from ketacost.api.moot import by_condition
from ketacost.commands.options.output import AdjudicateOptions
from ketacost.commands.read.no_effect import no_effect
from ketacost.commands.read.today import today_of
from ketacost.commands.read.unknown_words import words_refused
from ketacost.commands.run.answer import answer, detailed_anyway, refuse_quiet_detail
from ketacost.files.claims import Claims, load_charges
from ketacost.files.library import find_plans
from ketacost.files.problems import InputError, Problem
from ketacost.model.plan import Plan
from ketacost.outputs.screens import replay


def adjudicate(options: AdjudicateOptions) -> int:
    """Replay a claims file."""
    if options.plan == options.claims == "-":
        raise click.UsageError("standard input can be read only once: '-' stands for one file")
    refuse_quiet_detail(options)
    detailed_anyway(options, "csv")
    today = today_of(options.today)
    plan, claims = _read(options)
    if options.condition is not None and not by_condition([plan]):
        options.no_effect.append(no_effect("condition", "the plan file has no conditions and no exclusions"))
    told = options.counting("charges adjudicated", len(claims))
    with words_refused():
        result = adjudicated(plan, claims, condition=options.condition, today=today, told=told)
    return answer(options, replay.document(result, detail=options.detail, quiet=options.quiet))


def _read(options: AdjudicateOptions) -> tuple[Plan, Claims]:
    """Both files, or the problems of both."""
    problems: list[Problem] = []
    plans: list[Plan] = []
    try:
        plans = find_plans([options.plan])
    except InputError as wrong:
        problems += wrong.problems
    try:
        claims = load_charges(options.claims, options.counting("charges read"))
    except InputError as wrong:
        problems += wrong.problems
    if problems:
        raise InputError(problems)
    return plans[0], claims
