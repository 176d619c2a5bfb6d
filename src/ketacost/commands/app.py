"""The commands and their help. What a command needs to run is imported inside it, and its options when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketacost.commands import examples, most_needed
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
    from ketacost.commands.options.which_command import WhichCommand

__all__ = ["command"]


@registered("estimate.EstimateOptions", examples.ESTIMATE, most_needed.ESTIMATE)
def estimate(options: EstimateOptions) -> int:
    """What you pay: every clinic and way to pay, cheapest first."""
    from ketacost.commands.run.estimate import estimate as run

    return run(options)


@registered("estimate.ExplainOptions", examples.EXPLAIN, most_needed.EXPLAIN)
def explain(options: ExplainOptions) -> int:
    """One clinic, told session by session in plain words."""
    from ketacost.commands.run.estimate import explain as run

    return run(options)


@registered("estimate.WhenOptions", examples.WHEN, most_needed.WHEN)
def when(options: WhenOptions) -> int:
    """When to start: the same course from each day, and the cheapest."""
    from ketacost.commands.run.when import when as run

    return run(options)


@registered("estimate.ScenarioOptions", examples.SCENARIOS, most_needed.SCENARIOS)
def scenarios(options: ScenarioOptions) -> int:
    """What if they say yes, no, or only half: each with its price."""
    from ketacost.commands.run.scenarios import scenarios as run

    return run(options)


@registered("in_short.SensitivityOptions", examples.SENSITIVITY, most_needed.SENSITIVITY)
def sensitivity(options: SensitivityOptions) -> int:
    """What to find out first: what can move your price the most."""
    from ketacost.commands.run.sensitivity import sensitivity as run

    return run(options)


@registered("in_short.BreakEvenOptions", examples.BREAK_EVEN, most_needed.BREAK_EVEN)
def break_even(options: BreakEvenOptions) -> int:
    """From how many sessions on one way to pay beats another."""
    from ketacost.commands.run.break_even import break_even as run

    return run(options)


@registered("pay.PayOptions", examples.PAY, most_needed.PAY)
def pay(options: PayOptions) -> int:
    """Pay it later: what a loan, a card or installments cost you."""
    from ketacost.commands.run.pay import pay as run

    return run(options)


@registered("output.AdjudicateOptions", examples.ADJUDICATE)
def adjudicate(options: AdjudicateOptions) -> int:
    """Check past bills: what each charge should have cost you.

    Past charges come as a CSV file; '-' reads stdin.
    """
    from ketacost.commands.run.adjudicate import adjudicate as run

    return run(options)


@registered("check.CheckOptions", examples.CHECK)
def check(options: CheckOptions) -> int:
    """Look for mistakes in your files, or in folders of them."""
    from ketacost.commands.run.check import check as run

    return run(options.files, options.today, quiet=options.quiet)


@registered("output.OutputOptions")
def plans(options: OutputOptions) -> int:
    """List the plans that you can name: samples, and your own."""
    from ketacost.commands.run.library import listing

    return listing("plans", options)


@registered("output.OutputOptions")
def clinics(options: OutputOptions) -> int:
    """List the clinics that you can name: samples, and your own."""
    from ketacost.commands.run.library import listing

    return listing("clinics", options)


@registered("output.OutputOptions")
def protocols(options: OutputOptions) -> int:
    """List the schedules that you can name with --protocol."""
    from ketacost.commands.run.library import listing

    return listing("protocols", options)


@registered("help_paying.HelpOptions", examples.HELP)
def help_paying(options: HelpOptions) -> int:
    """Charity care, grants and programs that may pay a part."""
    from ketacost.commands.run.help_paying import help_with_paying as run

    return run(options)


@registered("which_command.WhichCommand")
def help_(options: WhichCommand) -> int:
    """Show what to type first; with a command, every option of it.

    ketacost help estimate is the same as ketacost estimate --help-all.
    """
    from ketacost.commands.help_for import help_for

    return help_for(options.command)
