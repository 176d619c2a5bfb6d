"""The commands and their help. What a command needs to run is imported inside it, and its options when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketacost.commands import examples
from ketacost.commands.registry import command, registered

if TYPE_CHECKING:
    from ketacost.commands.options.check import CheckOptions
    from ketacost.commands.options.estimate import (
        EstimateOptions,
        ExplainOptions,
        ScenarioOptions,
        WhenOptions,
    )
    from ketacost.commands.options.help_paying import HelpOptions
    from ketacost.commands.options.in_short import BreakEvenOptions, SensitivityOptions
    from ketacost.commands.options.output import AdjudicateOptions, OutputOptions
    from ketacost.commands.options.pay import PayOptions

__all__ = ["command"]


@registered("estimate.EstimateOptions", epilog=examples.ESTIMATE)
def estimate(options: EstimateOptions) -> int:
    """Every clinic, every way to pay, cheapest first."""
    from ketacost.commands.run.estimate import estimate as run

    return run(options)


@registered("estimate.ExplainOptions", epilog=examples.EXPLAIN)
def explain(options: ExplainOptions) -> int:
    """One clinic, told session by session in plain words."""
    from ketacost.commands.run.estimate import explain as run

    return run(options)


@registered("estimate.WhenOptions", epilog=examples.WHEN)
def when(options: WhenOptions) -> int:
    """When to start: the same course from each candidate day."""
    from ketacost.commands.run.when import when as run

    return run(options)


@registered("estimate.ScenarioOptions", epilog=examples.SCENARIOS)
def scenarios(options: ScenarioOptions) -> int:
    """What if: approved, denied, won on appeal, the authorization ends."""
    from ketacost.commands.run.scenarios import scenarios as run

    return run(options)


@registered("in_short.SensitivityOptions", epilog=examples.SENSITIVITY)
def sensitivity(options: SensitivityOptions) -> int:
    """What matters most: which unknown moves the answer how far."""
    from ketacost.commands.run.sensitivity import sensitivity as run

    return run(options)


@registered("in_short.BreakEvenOptions")
def break_even(options: BreakEvenOptions) -> int:
    """From how many sessions on one way to pay is cheaper than another."""
    from ketacost.commands.run.break_even import break_even as run

    return run(options)


@registered("pay.PayOptions", epilog=examples.PAY)
def pay(options: PayOptions) -> int:
    """Pay an amount, or your share of an estimate, later: what each offer costs."""
    from ketacost.commands.run.pay import pay as run

    return run(options)


@registered("output.AdjudicateOptions", epilog=examples.ADJUDICATE)
def adjudicate(options: AdjudicateOptions) -> int:
    """Replay past charges: what each should have cost.

    Past charges come as a CSV file; '-' reads stdin.
    """
    from ketacost.commands.run.adjudicate import adjudicate as run

    return run(options)


@registered("check.CheckOptions", epilog=examples.CHECK)
def check(options: CheckOptions) -> int:
    """Validate files of every kind, or folders of them; nothing is computed."""
    from ketacost.commands.run.check import check as run

    return run(options.files, options.today, quiet=options.quiet)


@registered("output.OutputOptions")
def plans(options: OutputOptions) -> int:
    """List the plans that can be named: bundled, and in your own folder."""
    from ketacost.commands.run.library import listing

    return listing("plans", options)


@registered("output.OutputOptions")
def clinics(options: OutputOptions) -> int:
    """List the clinics that can be named: bundled, and in your own folder."""
    from ketacost.commands.run.library import listing

    return listing("clinics", options)


@registered("output.OutputOptions")
def protocols(options: OutputOptions) -> int:
    """List the schedules that can be named: bundled, and in your own folder."""
    from ketacost.commands.run.library import listing

    return listing("protocols", options)


@registered("help_paying.HelpOptions", epilog=examples.HELP)
def help_paying(options: HelpOptions) -> int:
    """Grants, foundations and programs that may help with paying."""
    from ketacost.commands.run.help_paying import help_with_paying as run

    return run(options)
