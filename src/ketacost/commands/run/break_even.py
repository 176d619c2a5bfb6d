"""``break-even``: from how many sessions on one way to pay is cheaper than another."""

from __future__ import annotations

from typing import Final

import click

from ketacost.api import break_even as asked_break_even
from ketacost.commands.options.in_short import BreakEvenOptions
from ketacost.commands.options.payers import TravelOptions
from ketacost.commands.options.trips import PaidBackOptions
from ketacost.commands.read.inputs import inputs_of, told_as_words
from ketacost.commands.read.refuse_unused import given, refuse, word, words_of
from ketacost.commands.run.answer import answer, detailed_anyway
from ketacost.outputs.screens import break_even as screen
from ketacost.questions.break_even_result import BreakEven

MOST_CLINICS: Final = 4
"""More would be no table that anybody reads."""


def break_even(options: BreakEvenOptions) -> int:
    """Every way, by number of sessions."""
    detailed_anyway(options, "json", "csv")
    return answer(options, screen.document(_found(options), detail=options.detail, quiet=options.quiet))


def _found(options: BreakEvenOptions) -> BreakEven:
    refuse(options, "break-even", ("sessions",), "it goes through the numbers of sessions itself; give --up-to instead")
    refuse(
        options,
        "break-even",
        ("stop_after", "relief"),
        "'estimate' shows it for one number of sessions",
    )
    if not options.with_travel:
        options.no_effect += (
            f"{word(name)} has no effect on what break-even compares: add --with-travel"
            for name in given(options, words_of(TravelOptions, PaidBackOptions))
            if name not in {"miles", "per_mile"}  # the assumptions tell what driving comes to
        )
    inputs = inputs_of(options)
    if len(inputs.clinics) > MOST_CLINICS:
        raise click.UsageError(
            f"break-even compares {MOST_CLINICS} clinics at most, and {len(inputs.clinics)} fit: name them with --clinic"
        )
    with told_as_words():
        told = options.counting("numbers of sessions", options.up_to)
        return asked_break_even(inputs.plans, inputs.clinics, inputs.question, options.up_to, told=told)
