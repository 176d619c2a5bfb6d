"""``estimate`` and ``explain``: the same question, answered as a table or as a story."""

from __future__ import annotations

import click

from ketacost.api import estimate as estimated
from ketacost.commands.options.choices import WayToPay
from ketacost.commands.options.estimate import AnswerOptions, EstimateOptions, ExplainOptions
from ketacost.commands.read.columns import columns_of
from ketacost.commands.read.inputs import inputs_of, told_as_words
from ketacost.commands.read.no_effect import no_effect, undone
from ketacost.commands.run.answer import WITH_NOTES, answer, refuse_quiet_detail
from ketacost.commands.run.deliver import format_of
from ketacost.result.estimate import Estimate


def estimate(options: EstimateOptions) -> int:
    """Every clinic, every way to pay."""
    from ketacost.outputs.screens import estimate as screen  # one of the two is used

    refuse_quiet_detail(options)
    columns = columns_of(options)
    return answer(options, screen.document(_estimate(options), detail=options.detail, quiet=options.quiet, columns=columns))


def explain(options: ExplainOptions) -> int:
    """The answer, told session by session."""
    from ketacost.outputs.screens import explanation as screen  # one of the two is used

    refuse_quiet_detail(options)
    result = _estimate(options)
    if options.detail:
        options.no_effect.append("--detail has no effect on explain: --all tells every way to pay")
    if options.all and format_of(options) not in WITH_NOTES:
        options.no_effect.append(f"--all has no effect on {format_of(options)} here: it always holds every way to pay")
    if options.relief is not None and format_of(options) != "json":
        options.no_effect.append(
            "--relief has no effect on explain but to give dates: 'estimate' shows what it costs over time"
        )
    return answer(options, screen.document(result, everything=options.all, quiet=options.quiet))


def _estimate(options: AnswerOptions) -> Estimate:
    inputs = inputs_of(options)
    if options.way is WayToPay.insurance and all(
        plan.traits.pays_nothing for plan in (*inputs.plans, inputs.question.next_plan or inputs.plans[0])
    ):
        raise click.UsageError("--way insurance needs a plan that pays, and these are of kind none")
    with told_as_words():
        result = estimated(*inputs, told=options.counting("clinics compared", len(inputs.clinics)))
        for name, why, without in undone(options, inputs.question):
            if _same_numbers(estimated(inputs.plans, inputs.clinics, without), result):
                options.no_effect.append(no_effect(name, why))
    return result


def _same_numbers(one: Estimate, other: Estimate) -> bool:
    """Whether two estimates are the same but for the sentences of what was taken for granted, which repeat the words given."""
    found = [result.to_dict(detail=True) for result in (one, other)]
    for data in found:
        for option in data["options"]:
            del option["assumptions"]
        del data["answer"]["rests_on"]
    return found[0] == found[1]
