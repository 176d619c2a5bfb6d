"""``adjudicate``: past charges again, as the plan should have paid them."""

from __future__ import annotations

import click

from ketacost.api import adjudicate as adjudicated
from ketacost.commands.options.output import AdjudicateOptions, Format
from ketacost.commands.read.today import today_of
from ketacost.commands.run.deliver import deliver, format_of, note, screen_for
from ketacost.files.claims import Claims, load_charges
from ketacost.files.library import find_plans
from ketacost.files.problems import InputError, Problem
from ketacost.model.plan import Plan


def adjudicate(options: AdjudicateOptions) -> int:
    """Replay a claims file."""
    if options.plan == options.claims == "-":
        raise click.UsageError("standard input can be read only once: '-' stands for one file")
    today = today_of(options.today)
    plan, claims = _read(options)
    result = adjudicated(plan, claims, condition=options.condition, today=today)
    chosen = format_of(options)
    if chosen is Format.table:
        from ketacost.outputs.replay_table import render_replay  # rich only for tables

        text = render_replay(result, screen_for(options), detail=options.detail, quiet=options.quiet)
    elif chosen is Format.json:
        from ketacost.outputs import json_text  # one format is used

        text = json_text.render_replay(result, detail=options.detail)
    else:
        from ketacost.outputs import csv_text  # one format is used

        text = csv_text.render_replay(result)
    deliver(text, options)
    if chosen is Format.csv:
        from ketacost.outputs import notes  # CSV only

        note("".join(f"note: {words}\n" for words in notes.of_replay(result)), options)
    return 0


def _read(options: AdjudicateOptions) -> tuple[Plan, Claims]:
    """Both files, or the problems of both."""
    problems: list[Problem] = []
    plans: list[Plan] = []
    try:
        plans = find_plans([options.plan])
    except InputError as wrong:
        problems += wrong.problems
    try:
        claims = load_charges(options.claims)
    except InputError as wrong:
        problems += wrong.problems
    if problems:
        raise InputError(problems)
    return plans[0], claims
