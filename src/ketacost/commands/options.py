"""The words of the command line. Nothing here imports what a command needs to run."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from ketacost.commands.bundle import Bundle


class Format(StrEnum):
    """What comes out."""

    table = "table"
    csv = "csv"
    json = "json"


class Color(StrEnum):
    """When to use colour."""

    auto = "auto"
    always = "always"
    never = "never"


class NetworkSide(StrEnum):
    """A side of the plan's network."""

    in_ = "in"
    out = "out"


class WayToPay(StrEnum):
    """A way to pay."""

    insurance = "insurance"
    self_pay = "self_pay"


class SortBy(StrEnum):
    """What rows are sorted by."""

    total = "total"
    clinic = "clinic"
    network = "network"


def _names_of_plans(incomplete: str) -> list[str]:
    from ketacost.files.library import saved  # shell completion only

    return sorted({path.stem for path in saved("plans") if path.stem.startswith(incomplete)})


def _names_of_clinics(incomplete: str) -> list[str]:
    from ketacost.files.library import saved  # shell completion only

    return sorted({path.stem for path in saved("clinics") if path.stem.startswith(incomplete)})


_OUTPUT = "Where the answer goes and how it looks"
_FORMAT = typer.Option("--format", help="table, csv or json; else by the ending of -o, else table.", rich_help_panel=_OUTPUT)
_FILE = typer.Option("--output", "-o", metavar="FILE", help="Write to a file, whole or not at all.", rich_help_panel=_OUTPUT)
_DETAIL = typer.Option("--detail", help="Every visit of every option.", rich_help_panel=_OUTPUT)
_QUIET = typer.Option("--quiet", "-q", help="The answer alone: no notes.", rich_help_panel=_OUTPUT)
_COLOR = typer.Option("--color", help="auto, always or never. NO_COLOR is honoured.", rich_help_panel=_OUTPUT)
_CONDITION = typer.Option("--condition", metavar="NAME|CODE", help="What it is for, such as crps or F33.2.")
_TODAY = typer.Option(
    "--today",
    metavar="DATE",
    envvar="KETACOST_TODAY",
    show_envvar=True,
    help="The day that counts as today, for ages and the plan year.",
)


class OutputOptions(Bundle):
    """Where the answer goes and how it looks."""

    format: Annotated[Format | None, _FORMAT] = None
    output: Annotated[str | None, _FILE] = None
    quiet: Annotated[bool, _QUIET] = False
    color: Annotated[Color, _COLOR] = Color.auto


class DatedOutputOptions(OutputOptions):
    """The same, for an answer that has a day and details."""

    detail: Annotated[bool, _DETAIL] = False
    today: Annotated[str | None, _TODAY] = None


class EstimateOptions(DatedOutputOptions):
    """The words of ``estimate`` and ``explain``."""

    plan: Annotated[
        list[str],
        typer.Option(
            "--plan",
            "-p",
            metavar="FILE|NAME",
            help="An insurance plan; again to compare plans. '-' reads stdin.",
            autocompletion=_names_of_plans,
        ),
    ]
    clinic: Annotated[
        list[str] | None,
        typer.Option(
            "--clinic", "-c", metavar="FILE|FOLDER|NAME", autocompletion=_names_of_clinics,
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
    condition: Annotated[str | None, _CONDITION] = None
    network: Annotated[NetworkSide | None, typer.Option("--network", help="Take the clinics as in or out of network.")] = None
    way: Annotated[WayToPay | None, typer.Option("--way", help="Only this way to pay.")] = None
    sort: Annotated[SortBy, typer.Option("--sort", help="Order of the rows.")] = SortBy.total
    deductible_met: Annotated[
        str | None, typer.Option("--deductible-met", metavar="AMOUNT", help="Met of the in-network deductible so far.")
    ] = None
    oop_met: Annotated[
        str | None, typer.Option("--oop-met", metavar="AMOUNT", help="Met of the in-network out-of-pocket maximum so far.")
    ] = None
    sessions_used: Annotated[
        int | None, typer.Option("--sessions-used", min=0, max=10_000, help="Covered sessions used so far.")
    ] = None


class AdjudicateOptions(DatedOutputOptions):
    """The words of ``adjudicate``."""

    plan: Annotated[
        str, typer.Option("--plan", "-p", metavar="FILE|NAME", help="The insurance plan.", autocompletion=_names_of_plans)
    ]
    condition: Annotated[str | None, _CONDITION] = None
    claims: Annotated[str, typer.Argument(metavar="CLAIMS.csv", help="Past charges; '-' reads stdin.")]
