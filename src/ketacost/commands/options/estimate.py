"""The words of ``estimate`` and of every command that asks it: the plan, the clinic, the course, who else pays."""

from enum import StrEnum
from typing import Annotated

import typer

from ketacost.commands.options.bundle import Bundle
from ketacost.commands.options.output import CONDITION, OUTPUT, DatedOutputOptions, TodayOutputOptions, names_of
from ketacost.commands.options.payers import OTHERS, CashOptions, PayerOptions, TravelOptions
from ketacost.commands.options.schedule import ScheduleOptions
from ketacost.commands.options.tax import TaxOptions


class NetworkSide(StrEnum):
    """A side of the plan's network."""

    in_ = "in"
    out = "out"


class WayToPay(StrEnum):
    """A way to pay."""

    insurance = "insurance"
    self_pay = "self_pay"
    package = "package"
    mixed = "mixed"


class SortBy(StrEnum):
    """What rows are sorted by."""

    total = "total"
    clinic = "clinic"
    network = "network"


class AskOptions(ScheduleOptions, PayerOptions, TodayOutputOptions):
    """What every question about a course needs to know."""

    plan: Annotated[
        list[str] | None,
        typer.Option(
            "--plan",
            "-p",
            metavar="FILE|NAME",
            help="An insurance plan; again to compare plans. '-' reads stdin. Without one: paying yourself.",
            autocompletion=names_of("plans"),
        ),
    ] = None
    clinic: Annotated[
        list[str] | None,
        typer.Option(
            "--clinic", "-c", metavar="FILE|FOLDER|NAME", autocompletion=names_of("clinics"),
            help="A clinic or a folder of them; again for more. Else ./clinics, your own folder, or the samples.",
        ),
    ] = None  # fmt: skip
    sessions: Annotated[
        int | None, typer.Option("--sessions", "-n", min=1, max=10_000, help="Infusions in the course. Default: 6.")
    ] = None
    consultation: Annotated[
        bool | None, typer.Option("--consultation/--no-consultation", help="Default: where the clinic lists one.")
    ] = None
    infusion: Annotated[
        str | None, typer.Option("--infusion", metavar="NAME", help="A kind of infusion on the clinic's list.")
    ] = None
    minutes: Annotated[int | None, typer.Option("--minutes", min=1, max=1440, help="Or by its length.")] = None
    condition: Annotated[str | None, CONDITION] = None
    network: Annotated[NetworkSide | None, typer.Option("--network", help="Take the clinics as in or out of network.")] = None
    deductible_met: Annotated[
        str | None, typer.Option("--deductible-met", metavar="AMOUNT", help="Met of the in-network deductible so far.")
    ] = None
    oop_met: Annotated[
        str | None, typer.Option("--oop-met", metavar="AMOUNT", help="Met of the in-network out-of-pocket maximum so far.")
    ] = None
    sessions_had: Annotated[
        int | None,
        typer.Option("--sessions-had", min=0, max=10_000, help="Had at the clinic before: you are no new patient."),
    ] = None
    sessions_used: Annotated[
        int | None, typer.Option("--sessions-used", min=0, max=10_000, help="Covered sessions used so far.")
    ] = None


class ChanceOptions(Bundle):
    """A chance that only the person can know."""

    chance_approved: Annotated[
        str | None,
        typer.Option(
            "--chance-approved", metavar="PERCENT", help="Your own guess that it is approved, for the expected cost.",
            rich_help_panel=OTHERS,
        ),
    ] = None  # fmt: skip


class ComparisonOptions(ChanceOptions):
    """Which ways to pay, and in which order."""

    way: Annotated[WayToPay | None, typer.Option("--way", help="Only this way to pay.")] = None
    sort: Annotated[SortBy | None, typer.Option("--sort", help="Order of the rows. Default: by total.")] = None


class AnswerOptions(AskOptions, CashOptions, TravelOptions, TaxOptions, ComparisonOptions, DatedOutputOptions):
    """The words of ``estimate`` and ``explain``."""


class ExplainOptions(AnswerOptions):
    """The words of ``explain``."""

    all: Annotated[bool, typer.Option("--all", help="Every way to pay, step by step, and what it rests on.")] = False


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
        str | None, typer.Option("--from", metavar="DATE", help="The first day to start on. Default: --start, or today.")
    ] = None
    to: Annotated[str | None, typer.Option("--to", metavar="DATE", help="The last one. Default: a year after the first.")] = (
        None
    )
    step: Annotated[
        str | None, typer.Option("--step", metavar="RHYTHM", help="From one start to the next: 1w, monthly. Default: monthly.")
    ] = None
