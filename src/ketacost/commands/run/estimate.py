"""``estimate`` and ``explain``: the same question, answered as a table or as a story."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from ketacost.api import estimate as estimated
from ketacost.commands.options.estimate import EstimateOptions, WayToPay
from ketacost.commands.read.inputs import inputs_of, single, told_as_words
from ketacost.commands.run.answer import answer
from ketacost.result.estimate import Estimate

if TYPE_CHECKING:
    from ketacost.outputs.screen import Screen


def estimate(options: EstimateOptions) -> int:
    """Every clinic, every way to pay."""
    result = _estimate(options)

    def table(screen: Screen) -> str:
        from ketacost.outputs.estimate_table import render_estimate  # rich only for tables

        return render_estimate(result, screen, detail=options.detail, quiet=options.quiet)

    return _answer(options, result, table, detail=options.detail)


def explain(options: EstimateOptions) -> int:
    """One clinic, told session by session."""
    result = _estimate(options)
    single("clinic", result.clinics, "explain", [clinic.name for clinic in result.clinics])

    def table(screen: Screen) -> str:
        from ketacost.outputs.explanation import render_explanation  # rich only for tables

        return render_explanation(result, screen, quiet=options.quiet)

    return _answer(options, result, table, detail=True)


def _answer(options: EstimateOptions, result: Estimate, table: Callable[[Screen], str], *, detail: bool) -> int:
    def rows() -> str:
        from ketacost.outputs import csv_text  # one format is used

        return csv_text.render_estimate(result, detail=detail)

    def data() -> Iterator[str]:
        from ketacost.outputs import json_text  # one format is used

        return json_text.render_estimate(result, detail=detail)

    return answer(options, table=table, rows=rows, data=data, beside=lambda: _unsaid(result))


def _unsaid(result: Estimate) -> list[object]:
    """What the table would have said beside the numbers, for a format that has no place for it."""
    from ketacost.outputs import notes  # CSV only

    return [
        *result.known,
        *notes.assumptions(result.options),
        *notes.warnings(notes.of_options(result.options)),
        notes.closing(result),
    ]


def _estimate(options: EstimateOptions) -> Estimate:
    inputs = inputs_of(options)
    if options.way is WayToPay.insurance and all(
        plan.traits.pays_nothing for plan in (*inputs.plans, inputs.question.next_plan or inputs.plans[0])
    ):
        raise click.UsageError("--way insurance needs a plan that pays, and these are of kind none")
    with told_as_words():
        return estimated(*inputs)
