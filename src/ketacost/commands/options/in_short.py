"""The words of questions that one screen answers in short: where ways change places, and what moves an answer."""

from typing import Annotated

import typer

from ketacost.commands.options.estimate import AskOptions
from ketacost.commands.options.payers import TravelOptions


class FullOptions(AskOptions):
    """The words of a question that one screen answers in short."""

    detail: Annotated[bool, typer.Option("--detail", help="Every row, and what the answer rests on.")] = False


class SensitivityOptions(FullOptions):
    """The words of ``sensitivity``."""


class BreakEvenOptions(FullOptions, TravelOptions):
    """The words of ``break-even``."""

    up_to: Annotated[int, typer.Option("--up-to", min=2, max=200, help="The most sessions to go to.")] = 24
