"""``scenarios``: one plan, one clinic, and how it may go."""

from __future__ import annotations

from ketacost.api import scenarios as asked_scenarios
from ketacost.commands.options.estimate import ScenarioOptions
from ketacost.commands.read.inputs import inputs_of, told_as_words
from ketacost.commands.read.refuse_unused import refuse
from ketacost.commands.run.answer import answer, detailed_anyway
from ketacost.outputs.screens import scenarios as screen
from ketacost.questions.scenarios_result import Scenarios


def scenarios(options: ScenarioOptions) -> int:
    """Every scenario side by side."""
    detailed_anyway(options, "json")
    return answer(options, screen.document(_scenarios(options), detail=options.detail, quiet=options.quiet))


def _scenarios(options: ScenarioOptions) -> Scenarios:
    refuse(options, "scenarios", ("relief",), "'estimate' shows it")
    inputs = inputs_of(options)
    plan, clinic = inputs.one_of_each("scenarios")
    with told_as_words():
        return asked_scenarios(plan, clinic, inputs.question)
