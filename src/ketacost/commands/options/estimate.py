"""The words of ``estimate`` and of every command that asks it: the plan, the clinic, the course, who else pays."""

from typing import Annotated

import typer

from ketacost.commands.options.bundle import Bundle
from ketacost.commands.options.choices import NetworkSide, SortBy, WayToPay
from ketacost.commands.options.completed import infusions
from ketacost.commands.options.groups import OUTPUT, PLAN, SCHEDULE
from ketacost.commands.options.output import CONDITION, DatedOutputOptions, TodayOutputOptions, names_of
from ketacost.commands.options.payers import CashOptions, PayerOptions
from ketacost.commands.options.schedule import ScheduleOptions
from ketacost.commands.options.tax import TaxOptions
from ketacost.commands.options.trips import TripOptions


class AskOptions(ScheduleOptions, PayerOptions, TodayOutputOptions):
    """What every question about a course needs to know."""

    plan: Annotated[
        list[str] | None,
        typer.Option(
            "--plan",
            "-p",
            metavar="FILE|NAME",
            help="Your insurance plan; again to compare plans. Without one: what you pay without insurance.",
            rich_help_panel=PLAN,
            autocompletion=names_of("plans"),
        ),
    ] = None
    clinic: Annotated[
        list[str] | None,
        typer.Option(
            "--clinic", "-c", metavar="FILE|FOLDER|NAME", autocompletion=names_of("clinics"),
            help="A clinic, or a folder of them; again for more. Default: ./clinics, else samples.", rich_help_panel=PLAN,
        ),
    ] = None  # fmt: skip
    sessions: Annotated[
        int | None,
        typer.Option("--sessions", "-n", min=1, max=10_000, help="How many infusions. Default: 6.", rich_help_panel=SCHEDULE),
    ] = None
    consultation: Annotated[
        bool | None,
        typer.Option("--consultation/--no-consultation", help="Default: where the clinic lists one.", rich_help_panel=SCHEDULE),
    ] = None
    infusion: Annotated[
        str | None,
        typer.Option(
            "--infusion", metavar="NAME", help="A kind of infusion on the clinic's list.", rich_help_panel=PLAN,
            autocompletion=infusions,
        ),
    ] = None  # fmt: skip
    minutes: Annotated[
        int | None, typer.Option("--minutes", min=1, max=1440, help="Or by its length.", rich_help_panel=PLAN)
    ] = None
    condition: Annotated[str | None, CONDITION] = None
    network: Annotated[
        NetworkSide | None, typer.Option("--network", help="Take every clinic as in or out of network.", rich_help_panel=PLAN)
    ] = None
    deductible_met: Annotated[
        str | None,
        typer.Option(
            "--deductible-met", metavar="AMOUNT", help="How much of your deductible you have used.", rich_help_panel=PLAN
        ),
    ] = None
    oop_met: Annotated[
        str | None,
        typer.Option(
            "--oop-met", metavar="AMOUNT", help="How much counts to your out-of-pocket maximum so far.", rich_help_panel=PLAN
        ),
    ] = None
    sessions_had: Annotated[
        int | None,
        typer.Option("--sessions-had", min=0, max=10_000, help="Infusions you had at the clinic before.", rich_help_panel=PLAN),
    ] = None
    sessions_used: Annotated[
        int | None,
        typer.Option("--sessions-used", min=0, max=10_000, help="Covered sessions you have used so far.", rich_help_panel=PLAN),
    ] = None


class ChanceOptions(Bundle):
    """A chance that only the person can know."""

    chance_approved: Annotated[
        str | None,
        typer.Option(
            "--chance-approved", metavar="PERCENT", help="Your own guess that your plan says yes.", rich_help_panel=PLAN,
        ),
    ] = None  # fmt: skip


class ComparisonOptions(ChanceOptions):
    """Which ways to pay, and in which order."""

    way: Annotated[WayToPay | None, typer.Option("--way", help="Only this way to pay.", rich_help_panel=OUTPUT)] = None
    sort: Annotated[
        SortBy | None, typer.Option("--sort", help="Order of the rows. Default: by total.", rich_help_panel=OUTPUT)
    ] = None


class AnswerOptions(AskOptions, CashOptions, TripOptions, TaxOptions, ComparisonOptions, DatedOutputOptions):
    """The words of ``estimate`` and ``explain``."""


class ExplainOptions(AnswerOptions):
    """The words of ``explain``."""

    all: Annotated[
        bool, typer.Option("--all", help="Every way to pay, step by step, and what it rests on.", rich_help_panel=OUTPUT)
    ] = False


class EstimateOptions(AnswerOptions):
    """The words of ``estimate``."""

    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--columns", metavar="NAMES", rich_help_panel=OUTPUT,
            help="Further columns of the table: with-travel, after-tax, a-month, plan-pays, most-due, at-most.",
        ),
    ] = None  # fmt: skip


class ScenarioOptions(AskOptions, ChanceOptions, DatedOutputOptions):
    """The words of ``scenarios``."""


class WhenOptions(AskOptions, ComparisonOptions, DatedOutputOptions):
    """The words of ``when``."""

    from_: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="The first day to try. Default: today.", rich_help_panel=SCHEDULE),
    ] = None
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="DATE", help="The last day to try. Default: a year later.", rich_help_panel=SCHEDULE),
    ] = None
    step: Annotated[
        str | None,
        typer.Option(
            "--step", metavar="RHYTHM", help="From one day to the next: 1w, 3d. Default: monthly.", rich_help_panel=SCHEDULE
        ),
    ] = None
