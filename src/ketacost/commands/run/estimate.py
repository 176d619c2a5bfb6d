"""``estimate`` and ``explain``: the same question, answered as a table or as a story."""

from __future__ import annotations

import click

from ketacost.api import estimate as estimated
from ketacost.commands.options.estimate import EstimateOptions, WayToPay
from ketacost.commands.read.inputs import inputs_of, single, told_as_words
from ketacost.commands.run.answer import answer
from ketacost.result.estimate import Estimate


def estimate(options: EstimateOptions) -> int:
    """Every clinic, every way to pay."""
    from ketacost.outputs.screens import estimate as screen  # one of the two is used

    return answer(options, screen.document(_estimate(options), detail=options.detail, quiet=options.quiet))


def explain(options: EstimateOptions) -> int:
    """One clinic, told session by session."""
    from ketacost.outputs.screens import explanation as screen  # one of the two is used

    result = _estimate(options)
    single("clinic", result.clinics, "explain", [clinic.name for clinic in result.clinics])
    return answer(options, screen.document(result, quiet=options.quiet))


def _estimate(options: EstimateOptions) -> Estimate:
    inputs = inputs_of(options)
    if options.way is WayToPay.insurance and all(
        plan.traits.pays_nothing for plan in (*inputs.plans, inputs.question.next_plan or inputs.plans[0])
    ):
        raise click.UsageError("--way insurance needs a plan that pays, and these are of kind none")
    with told_as_words():
        return estimated(*inputs)
