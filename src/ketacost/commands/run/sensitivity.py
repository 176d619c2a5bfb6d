"""``sensitivity``: one plan, one clinic, and what moves the answer most."""

from __future__ import annotations

from ketacost.api import sensitivity as asked_sensitivity
from ketacost.commands.options.estimate import AskOptions
from ketacost.commands.read.inputs import inputs_of, told_as_words
from ketacost.commands.read.refuse_unused import refuse
from ketacost.commands.run.answer import answer
from ketacost.outputs.screens import sensitivity as screen
from ketacost.questions.sensitivity_result import Sensitivity


def sensitivity(options: AskOptions) -> int:
    """Every unknown, the largest first."""
    return answer(options, screen.document(_sensitivity(options), quiet=options.quiet))


def _sensitivity(options: AskOptions) -> Sensitivity:
    refuse(options, "sensitivity", ("stop_after",), "it measures the whole course")
    refuse(options, "sensitivity", ("relief",), "'estimate' shows it")
    inputs = inputs_of(options)
    plan, clinic = inputs.one_of_each("sensitivity")
    with told_as_words():
        return asked_sensitivity(plan, clinic, inputs.question)
