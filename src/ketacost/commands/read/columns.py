"""Further columns of the table, by name."""

from __future__ import annotations

import click

from ketacost.commands.options.estimate import EstimateOptions


def columns_of(options: EstimateOptions) -> list[str]:
    """The names, each once, however they are given: apart, or in a row behind commas. Raises ``click.UsageError``."""
    if not options.columns:
        return []
    from ketacost.model.spelling import meant  # few ask for any
    from ketacost.outputs.parts.ways_table import FURTHER

    asked = [name.strip().lower().replace(" ", "-").replace("_", "-") for given in options.columns for name in given.split(",")]
    wrong = [name for name in asked if name not in FURTHER]
    if wrong:
        told = "; ".join(f"no column is called {name!r}: {meant(name, list(FURTHER))}" for name in wrong)
        raise click.UsageError(f"--columns: {told}")
    return list(dict.fromkeys(asked))
