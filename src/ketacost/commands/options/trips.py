"""The words that say how often somebody goes, and what they get back for it."""

from typing import Annotated

import typer

from ketacost.commands.options.groups import TRAVEL as _TRAVEL
from ketacost.commands.options.payers import TravelOptions


class PaidBackOptions(TravelOptions):
    """What somebody pays back for driving, as the VA does."""

    mile_paid_back: Annotated[
        str | None,
        typer.Option("--mile-paid-back", metavar="AMOUNT", help="What you get back for a mile.", rich_help_panel=_TRAVEL),
    ] = None
    travel_deductible: Annotated[
        str | None,
        typer.Option(
            "--travel-deductible", metavar="AMOUNT/trip", help="Kept back of each trip there and back: 6/trip.",
            rich_help_panel=_TRAVEL,
        ),
    ] = None  # fmt: skip
    travel_deductible_cap: Annotated[
        str | None,
        typer.Option(
            "--travel-deductible-cap", metavar="AMOUNT/month", help="The most that is kept back in a calendar month: 18/month.",
            rich_help_panel=_TRAVEL,
        ),
    ] = None  # fmt: skip


class TripOptions(PaidBackOptions):
    """How often somebody goes, for one number of sessions."""

    trips: Annotated[
        int | None,
        typer.Option(
            "--trips", min=1, max=10_000, help="There and back, in all. Default: days in a row are one trip.",
            rich_help_panel=_TRAVEL,
        ),
    ] = None  # fmt: skip
    nights_in_all: Annotated[
        int | None,
        typer.Option("--nights-in-all", min=0, max=10_000, help="Away from home in the whole course.", rich_help_panel=_TRAVEL),
    ] = None
