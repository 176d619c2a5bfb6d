"""The commands and their help. What a command needs to run is imported inside it."""

from __future__ import annotations

from typing import Annotated

import click
import typer

from ketacost.commands.bundle import takes
from ketacost.commands.options import AdjudicateOptions, EstimateOptions, OutputOptions

_ESTIMATE_EXAMPLES = """
Examples:

\b
  ketacost estimate --plan myplan.yaml --sessions 6
  ketacost estimate --plan employer-ppo --plan marketplace-silver
  ketacost estimate --plan myplan.yaml --clinic quotes/ --deductible-met 400
  ketacost estimate --plan myplan.yaml --condition crps -o costs.csv
"""
_EXPLAIN_EXAMPLES = """
Example:

\b
  ketacost explain --plan myplan.yaml --clinic quote.yaml
"""
_ADJUDICATE_EXAMPLES = """
The file has the columns date, service, network, billed, allowed; and, where known, visit, cash_price, covered,
prior_authorization, patient_paid.

Example:

\b
  ketacost adjudicate --plan myplan.yaml claims.csv
"""
_CHECK_EXAMPLES = """
Examples:

\b
  ketacost check myplan.yaml
  ketacost check clinics/ claims.csv
"""

app = typer.Typer(
    help="What a course of ketamine infusions will really cost: at this clinic, under that insurance plan.\n\n"
    "Start with: ketacost estimate --plan myplan.yaml --sessions 6\n\n"
    "It informs; it is no medical, legal or insurance advice. It sends nothing anywhere.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    suggest_commands=False,  # click does
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def command() -> click.Command:
    """The whole command line as click has it."""
    return typer.main.get_command(app)


def _version(wanted: bool) -> None:  # typer's callback
    if wanted:
        from ketacost import __version__  # one command only

        typer.echo(f"ketacost {__version__}")
        raise typer.Exit


@app.callback()
def ketacost(
    *,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    """Hold the options that belong to no command."""


@app.command(epilog=_ESTIMATE_EXAMPLES)
@takes(EstimateOptions)
def estimate(options: EstimateOptions) -> int:
    """Every clinic, every way to pay, cheapest first."""
    from ketacost.commands.estimate import estimate as run

    return run(options)


@app.command(epilog=_EXPLAIN_EXAMPLES)
@takes(EstimateOptions)
def explain(options: EstimateOptions) -> int:
    """One clinic, told session by session in plain words."""
    from ketacost.commands.estimate import explain as run

    return run(options)


@app.command(epilog=_ADJUDICATE_EXAMPLES)
@takes(AdjudicateOptions)
def adjudicate(options: AdjudicateOptions) -> int:
    """Replay past charges: what each should have cost.

    Past charges come as a CSV file; '-' reads stdin.
    """
    from ketacost.commands.adjudicate import adjudicate as run

    return run(options)


@app.command(epilog=_CHECK_EXAMPLES)
def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Plan, clinic and claims files, or folders of them.")],
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", envvar="KETACOST_TODAY", help="The day that counts as today.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Errors alone.")] = False,
) -> int:
    """Validate plan, clinic and claims files, or folders of them; nothing is computed."""
    from ketacost.commands.check import check as run

    return run(files, today, quiet=quiet)


@app.command()
@takes(OutputOptions)
def plans(options: OutputOptions) -> int:
    """List the plans that can be named: bundled, and in your own folder."""
    from ketacost.commands.library import listing

    return listing("plans", options)


@app.command()
@takes(OutputOptions)
def clinics(options: OutputOptions) -> int:
    """List the clinics that can be named: bundled, and in your own folder."""
    from ketacost.commands.library import listing

    return listing("clinics", options)
