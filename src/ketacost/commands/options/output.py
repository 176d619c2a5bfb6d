"""The words of the command line. Nothing here imports what a command needs to run.

In this folder annotations are no strings: typer would compile each of them twice, which a person waits for.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ketacost.commands.options.bundle import Bundle
from ketacost.outputs.formats.registry import FORMATS

if TYPE_CHECKING:
    from ketacost.files.folders import Family


Format = StrEnum("Format", {name: name for name in FORMATS})  # type: ignore[misc]  # made of the registry's names


class Color(StrEnum):
    """When to use colour."""

    auto = "auto"
    always = "always"
    never = "never"


def names_of(family: "Family") -> Callable[[str], list[str]]:
    """What a shell may complete: the names of saved and bundled files."""

    def names(incomplete: str) -> list[str]:
        from ketacost.files.folders import saved  # shell completion only

        return sorted({path.stem for path in saved(family) if path.stem.startswith(incomplete)})

    return names


OUTPUT = "Where the answer goes and how it looks"
_FORMAT = typer.Option(
    "--format", help=f"The format; else by the ending of -o, else {next(iter(FORMATS))}.", rich_help_panel=OUTPUT
)
_FILE = typer.Option("--output", "-o", metavar="FILE", help="Write to a file, whole or not at all.", rich_help_panel=OUTPUT)
_DETAIL = typer.Option("--detail", help="Every visit of every option.", rich_help_panel=OUTPUT)
_QUIET = typer.Option("--quiet", "-q", help="The answer alone: no notes.", rich_help_panel=OUTPUT)
_COLOR = typer.Option("--color", help="auto, always or never. NO_COLOR is honoured.", rich_help_panel=OUTPUT)
CONDITION = typer.Option("--condition", metavar="NAME|CODE", help="What it is for, such as crps or F33.2.")
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


class TodayOutputOptions(OutputOptions):
    """The same, for an answer that has a day."""

    today: Annotated[str | None, _TODAY] = None


class DatedOutputOptions(TodayOutputOptions):
    """The same, for an answer that has details too."""

    detail: Annotated[bool, _DETAIL] = False


class AdjudicateOptions(DatedOutputOptions):
    """The words of ``adjudicate``."""

    plan: Annotated[
        str, typer.Option("--plan", "-p", metavar="FILE|NAME", help="The insurance plan.", autocompletion=names_of("plans"))
    ]
    condition: Annotated[str | None, CONDITION] = None
    claims: Annotated[str, typer.Argument(metavar="CLAIMS.csv", help="Past charges; '-' reads stdin.")]
