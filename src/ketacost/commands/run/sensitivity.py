"""``sensitivity``: one plan, one clinic, and what moves the answer most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ketacost.api import sensitivity as asked_sensitivity
from ketacost.commands.options.estimate import AskOptions
from ketacost.commands.read.inputs import inputs_of, single, told_as_words
from ketacost.commands.read.refuse_unused import refuse
from ketacost.commands.run.answer import question
from ketacost.questions.sensitivity_result import Sensitivity
from ketacost.questions.when import NoWayError

if TYPE_CHECKING:
    from ketacost.outputs.screen import Screen


def sensitivity(options: AskOptions) -> int:
    """Every unknown, the largest first."""
    result = _sensitivity(options)

    def table(screen: Screen) -> str:
        from ketacost.outputs.sensitivity_table import render_sensitivity  # rich only for tables

        return render_sensitivity(result, screen, quiet=options.quiet)

    def rows() -> str:
        from ketacost.outputs import questions_csv  # one format is used

        return questions_csv.render_sensitivity(result)

    return question(options, result, table=table, rows=rows, shown=[result.base])


def _sensitivity(options: AskOptions) -> Sensitivity:
    refuse(options, "sensitivity", ("stop_after",), "it measures the whole course")
    refuse(options, "sensitivity", ("relief",), "'estimate' shows it")
    inputs = inputs_of(options)
    plan = single("plan", inputs.plans, "sensitivity", [each.name for each in inputs.plans])
    clinic = single("clinic", inputs.clinics, "sensitivity", [each.name for each in inputs.clinics])
    with told_as_words():
        try:
            return asked_sensitivity(plan, clinic, inputs.question)
        except NoWayError as none:
            raise click.UsageError(str(none)) from None
