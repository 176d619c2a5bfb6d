"""``break-even``: from how many sessions on one way to pay is cheaper than another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from ketacost.api import break_even as asked_break_even
from ketacost.commands.options.estimate import BreakEvenOptions
from ketacost.commands.read.inputs import inputs_of, told_as_words
from ketacost.commands.read.refuse_unused import refuse
from ketacost.commands.run.answer import question
from ketacost.money import plain
from ketacost.questions.break_even_result import BreakEven

if TYPE_CHECKING:
    from ketacost.outputs.screen import Screen


MOST_CLINICS: Final = 4
"""More would be no table that anybody reads."""


def break_even(options: BreakEvenOptions) -> int:
    """Every way, by number of sessions."""
    result = _found(options)

    def table(screen: Screen) -> str:
        from ketacost.outputs.break_even import render_break_even  # rich only for tables

        return render_break_even(result, screen, quiet=options.quiet)

    def rows() -> str:
        from ketacost.outputs.csv_text import table as csv_table  # one format is used
        from ketacost.outputs.csv_text import text

        cells = [
            [
                line.key[0],
                line.key[1] or "",
                " ".join(line.key[2]),
                str(count),
                "" if (pays := line.at(count)) is None else plain(pays),
                text(line.clinic),
                text(line.plan or ""),
            ]
            for line in result.lines
            for count in range(1, len(line.pays) + 1)
        ]
        return csv_table(("way", "network", "if", "sessions", "patient_pays", "clinic", "plan"), cells)

    return question(options, result, table=table, rows=rows, shown=result.shown)


def _found(options: BreakEvenOptions) -> BreakEven:
    refuse(options, "break-even", ("sessions",), "it goes through the numbers of sessions itself; give --up-to instead")
    refuse(
        options,
        "break-even",
        ("stop_after", "relief"),
        "'estimate' shows it for one number of sessions",
    )
    inputs = inputs_of(options)
    if len(inputs.clinics) > MOST_CLINICS:
        raise click.UsageError(
            f"break-even compares {MOST_CLINICS} clinics at most, and {len(inputs.clinics)} fit: name them with --clinic"
        )
    with told_as_words():
        return asked_break_even(inputs.plans, inputs.clinics, inputs.question, options.up_to)
