"""``scenarios``: one plan, one clinic, and how it may go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ketacost.api import scenarios as asked_scenarios
from ketacost.commands.options.estimate import ScenarioOptions
from ketacost.commands.read.inputs import inputs_of, single, told_as_words
from ketacost.commands.read.refuse_unused import refuse
from ketacost.commands.run.answer import question
from ketacost.questions.scenarios_result import Scenarios

if TYPE_CHECKING:
    from ketacost.outputs.screen import Screen


def scenarios(options: ScenarioOptions) -> int:
    """Every scenario side by side."""
    result = _scenarios(options)

    def table(screen: Screen) -> str:
        from ketacost.outputs.scenarios_table import render_scenarios  # rich only for tables

        return render_scenarios(result, screen, detail=options.detail, quiet=options.quiet)

    def rows() -> str:
        from ketacost.outputs import questions_csv  # one format is used

        return questions_csv.render_scenarios(result, detail=options.detail)

    return question(
        options,
        result,
        table=table,
        rows=rows,
        shown=[scenario.option for scenario in result.found],
        first=[f"Left out - {words}" for words in result.left_out],
    )


def _scenarios(options: ScenarioOptions) -> Scenarios:
    refuse(options, "scenarios", ("relief",), "'estimate' shows it")
    inputs = inputs_of(options)
    plan = single("plan", inputs.plans, "scenarios", [each.name for each in inputs.plans])
    clinic = single("clinic", inputs.clinics, "scenarios", [each.name for each in inputs.clinics])
    if plan.kind == "none":
        raise click.UsageError("a plan that pays for nothing has no scenarios")
    with told_as_words():
        return asked_scenarios(plan, clinic, inputs.question)
