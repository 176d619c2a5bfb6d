"""The commands and their help. What a command needs to run is imported inside it."""

from __future__ import annotations

from typing import Annotated

import typer

from ketacost.commands import examples
from ketacost.commands.options.estimate import AskOptions, BreakEvenOptions, EstimateOptions, ScenarioOptions, WhenOptions
from ketacost.commands.options.help_paying import HelpOptions
from ketacost.commands.options.output import AdjudicateOptions, OutputOptions
from ketacost.commands.options.pay import PayOptions
from ketacost.commands.registry import command, registered

__all__ = ["command"]


@registered(EstimateOptions, epilog=examples.ESTIMATE)
def estimate(options: EstimateOptions) -> int:
    """Every clinic, every way to pay, cheapest first."""
    from ketacost.commands.run.estimate import estimate as run

    return run(options)


@registered(EstimateOptions, epilog=examples.EXPLAIN)
def explain(options: EstimateOptions) -> int:
    """One clinic, told session by session in plain words."""
    from ketacost.commands.run.estimate import explain as run

    return run(options)


@registered(WhenOptions, epilog=examples.WHEN)
def when(options: WhenOptions) -> int:
    """When to start: the same course from each candidate day."""
    from ketacost.commands.run.when import when as run

    return run(options)


@registered(ScenarioOptions, epilog=examples.SCENARIOS)
def scenarios(options: ScenarioOptions) -> int:
    """What if: approved, denied, won on appeal, the authorization ends."""
    from ketacost.commands.run.scenarios import scenarios as run

    return run(options)


@registered(AskOptions, epilog=examples.SENSITIVITY)
def sensitivity(options: AskOptions) -> int:
    """What matters most: which unknown moves the answer how far."""
    from ketacost.commands.run.sensitivity import sensitivity as run

    return run(options)


@registered(BreakEvenOptions)
def break_even(options: BreakEvenOptions) -> int:
    """From how many sessions on one way to pay is cheaper than another."""
    from ketacost.commands.run.break_even import break_even as run

    return run(options)


@registered(PayOptions, epilog=examples.PAY)
def pay(options: PayOptions) -> int:
    """Pay an amount, or your share of an estimate, later: what each offer costs."""
    from ketacost.commands.run.pay import pay as run

    return run(options)


@registered(AdjudicateOptions, epilog=examples.ADJUDICATE)
def adjudicate(options: AdjudicateOptions) -> int:
    """Replay past charges: what each should have cost.

    Past charges come as a CSV file; '-' reads stdin.
    """
    from ketacost.commands.run.adjudicate import adjudicate as run

    return run(options)


@registered(None, epilog=examples.CHECK)
def check(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE...", help="Plan, clinic, course, assistance and claims files, or folders of them."),
    ],
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", envvar="KETACOST_TODAY", help="The day that counts as today.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Errors alone.")] = False,
) -> int:
    """Validate files of every kind, or folders of them; nothing is computed."""
    from ketacost.commands.run.check import check as run

    return run(files, today, quiet=quiet)


@registered(OutputOptions)
def plans(options: OutputOptions) -> int:
    """List the plans that can be named: bundled, and in your own folder."""
    from ketacost.commands.run.library import listing

    return listing("plans", options)


@registered(OutputOptions)
def clinics(options: OutputOptions) -> int:
    """List the clinics that can be named: bundled, and in your own folder."""
    from ketacost.commands.run.library import listing

    return listing("clinics", options)


@registered(OutputOptions)
def protocols(options: OutputOptions) -> int:
    """List the schedules that can be named: bundled, and in your own folder."""
    from ketacost.commands.run.library import listing

    return listing("protocols", options)


@registered(HelpOptions, epilog=examples.HELP)
def help_paying(options: HelpOptions) -> int:
    """Grants, foundations and programs that may help with paying."""
    from ketacost.commands.run.help_paying import help_with_paying as run

    return run(options)
