"""``help-paying``: programs that may help, held against what the person says."""

from __future__ import annotations

import click

from ketacost.commands.options.help_paying import HelpOptions
from ketacost.commands.read.course import read
from ketacost.commands.read.no_effect import no_effect
from ketacost.commands.read.today import today_of
from ketacost.commands.read.unknown_words import words_refused
from ketacost.commands.run.answer import answer, detailed_anyway
from ketacost.commands.run.deliver import format_of
from ketacost.files.library import find_plans
from ketacost.files.limits import poverty_levels
from ketacost.files.programs import programs
from ketacost.model.amounts import money
from ketacost.model.names import state_letters
from ketacost.model.person import Person
from ketacost.outputs.screens import help_paying as screen
from ketacost.questions.help_paying import HelpPaying, help_paying
from ketacost.ways.extras.help import Applicant


def help_with_paying(options: HelpOptions) -> int:
    """Every program that may help."""
    detailed_anyway(options, "csv", "json")
    if options.sources and format_of(options) in {"csv", "json"}:
        options.no_effect.append(f"--sources has no effect on {format_of(options)} here: it always holds the sources")
    shown = screen.document(_found(options), detail=options.detail, sources=options.sources, quiet=options.quiet)
    return answer(options, shown)


def _found(options: HelpOptions) -> HelpPaying:
    today = today_of(options.today)
    plan = find_plans([options.plan])[0] if options.plan is not None else None
    if plan is not None and options.insurance is not None:
        raise click.UsageError("--plan and --insurance both say what your plan is: give one of them")
    kind = plan.kind if plan is not None else options.insurance.value if options.insurance is not None else None
    if options.household is not None and options.income is None:
        raise click.UsageError("--household needs --income: income limits go by both")
    state = read("--state", options.state, state_letters) or (plan.state if plan is not None else None)
    person = Person(
        income=read("--income", options.income, money),
        household=options.household or 1,
        state=state,
        poverty_levels=poverty_levels(),
        year=today.year,
    )
    asker = Applicant(
        person=person,
        condition=options.condition,
        insurance=kind,
        veteran=options.veteran,
        treatment=options.treatment.value,
        setting=options.setting.value if options.setting is not None else None,
    )
    if options.sessions is not None and options.amount is None:
        raise click.UsageError("--sessions needs --amount: what would they cost you?")
    listed = programs()
    if options.condition is not None:
        from ketacost.api.words import refuse_unknown_condition  # somebody names one

        with words_refused():
            refuse_unknown_condition(options.condition, [name for program in listed for name in program.conditions])
    if options.state is not None and options.income is None and not any(program.states for program in listed):
        options.no_effect.append(no_effect("state", "income limits go by it, and --income is not given"))
    return help_paying(listed, asker, today, read("--amount", options.amount, money), options.sessions)
