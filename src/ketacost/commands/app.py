"""The commands and their help. What a command needs to run is imported inside it."""

from __future__ import annotations

from typing import Annotated

import click
import typer

from ketacost.commands import examples
from ketacost.commands.bundle import takes
from ketacost.commands.estimate_options import AskOptions, EstimateOptions, ScenarioOptions, WhenOptions
from ketacost.commands.options import AdjudicateOptions, OutputOptions

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


@app.command(epilog=examples.ESTIMATE)
@takes(EstimateOptions)
def estimate(options: EstimateOptions) -> int:
    """Every clinic, every way to pay, cheapest first."""
    from ketacost.commands.estimate import estimate as run

    return run(options)


@app.command(epilog=examples.EXPLAIN)
@takes(EstimateOptions)
def explain(options: EstimateOptions) -> int:
    """One clinic, told session by session in plain words."""
    from ketacost.commands.estimate import explain as run

    return run(options)


@app.command(epilog=examples.WHEN)
@takes(WhenOptions)
def when(options: WhenOptions) -> int:
    """When to start: the same course from each candidate day."""
    from ketacost.commands.when import when as run

    return run(options)


@app.command(epilog=examples.SCENARIOS)
@takes(ScenarioOptions)
def scenarios(options: ScenarioOptions) -> int:
    """What if: approved, denied, won on appeal, the authorization ends."""
    from ketacost.commands.scenarios import scenarios as run

    return run(options)


@app.command(epilog=examples.SENSITIVITY)
@takes(AskOptions)
def sensitivity(options: AskOptions) -> int:
    """What matters most: which unknown moves the answer how far."""
    from ketacost.commands.sensitivity import sensitivity as run

    return run(options)


@app.command(epilog=examples.ADJUDICATE)
@takes(AdjudicateOptions)
def adjudicate(options: AdjudicateOptions) -> int:
    """Replay past charges: what each should have cost.

    Past charges come as a CSV file; '-' reads stdin.
    """
    from ketacost.commands.adjudicate import adjudicate as run

    return run(options)


@app.command(epilog=examples.CHECK)
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


@app.command()
@takes(OutputOptions)
def protocols(options: OutputOptions) -> int:
    """List the schedules that can be named: bundled, and in your own folder."""
    from ketacost.commands.library import listing

    return listing("protocols", options)
