"""The words of questions that one screen answers in short: where ways change places, and what moves an answer."""

from typing import Annotated

import typer

from ketacost.commands.options.estimate import AskOptions
from ketacost.commands.options.groups import OUTPUT, SCHEDULE
from ketacost.commands.options.trips import PaidBackOptions


class FullOptions(AskOptions):
    """The words of a question that one screen answers in short."""

    detail: Annotated[
        bool, typer.Option("--detail", help="Every row, and what the answer rests on.", rich_help_panel=OUTPUT)
    ] = False


class SensitivityOptions(FullOptions):
    """The words of ``sensitivity``."""


class BreakEvenOptions(FullOptions, PaidBackOptions):
    """The words of ``break-even``."""

    up_to: Annotated[
        int, typer.Option("--up-to", min=2, max=200, help="The most sessions to go to. Default: 24.", rich_help_panel=SCHEDULE)
    ] = 24
