"""``sensitivity``: one plan, one clinic (of several, that of the answer), and what moves the answer most."""

from __future__ import annotations

from ketacost.api import sensitivity as asked_sensitivity
from ketacost.commands.options.in_short import SensitivityOptions
from ketacost.commands.read.inputs import inputs_of, single, told_as_words
from ketacost.commands.read.refuse_unused import refuse
from ketacost.commands.run.answer import answer, detailed_anyway
from ketacost.outputs.screens import sensitivity as screen
from ketacost.questions.rests_on import clinic_of_answer
from ketacost.questions.sensitivity_result import Sensitivity


def sensitivity(options: SensitivityOptions) -> int:
    """Every unknown, the largest first."""
    detailed_anyway(options, "json", "csv")
    result, of_several = _sensitivity(options)
    return answer(options, screen.document(result, of_several=of_several, detail=options.detail, quiet=options.quiet))


def _sensitivity(options: SensitivityOptions) -> tuple[Sensitivity, bool]:
    """Of several clinics that of the answer, and whether there are several."""
    refuse(options, "sensitivity", ("stop_after",), "it measures the whole course")
    refuse(options, "sensitivity", ("relief",), "'estimate' shows it")
    inputs = inputs_of(options)
    plan = single("plan", inputs.plans, "sensitivity", [each.name for each in inputs.plans])
    with told_as_words():
        clinic = inputs.clinics[0] if len(inputs.clinics) == 1 else clinic_of_answer(plan, inputs.clinics, inputs.question)
        return asked_sensitivity(plan, clinic, inputs.question), len(inputs.clinics) > 1
