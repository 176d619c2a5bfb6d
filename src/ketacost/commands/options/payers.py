"""The words that say who else pays, and what prices may depend on."""

from typing import Annotated

import typer

from ketacost.commands.options.bundle import Bundle
from ketacost.commands.options.completed import discounts, states
from ketacost.commands.options.groups import OTHERS
from ketacost.commands.options.groups import TRAVEL as _TRAVEL
from ketacost.commands.options.groups import YOURSELF as _YOU
from ketacost.commands.options.output import names_of


class PayerOptions(Bundle):
    """A plan to come, a second insurance, copay help; discounts and income."""

    next_plan: Annotated[
        str | None,
        typer.Option(
            "--next-plan", metavar="FILE|NAME", help="Your plan from January on, or from its next plan year.", rich_help_panel=OTHERS,
            autocompletion=names_of("plans"),
        ),
    ] = None  # fmt: skip
    secondary: Annotated[
        str | None,
        typer.Option(
            "--secondary", metavar="FILE|NAME", help="A second insurance, which pays after --plan.", rich_help_panel=OTHERS,
            autocompletion=names_of("plans"),
        ),
    ] = None  # fmt: skip
    assistance: Annotated[
        str | None,
        typer.Option(
            "--assistance", metavar="FILE|NAME", help="Copay help from a drug's maker.", rich_help_panel=OTHERS,
            autocompletion=names_of("assistance"),
        ),
    ] = None  # fmt: skip
    discount: Annotated[
        list[str] | None,
        typer.Option(
            "--discount",
            metavar="WHOM",
            help="Such as veteran, first_responder, cash; again for more.",
            rich_help_panel=_YOU,
            autocompletion=discounts,
        ),
    ] = None
    income: Annotated[
        str | None,
        typer.Option("--income", metavar="AMOUNT", help="Your household's a year, for a sliding scale.", rich_help_panel=_YOU),
    ] = None
    household: Annotated[
        int | None,
        typer.Option("--household", min=1, max=30, help="How many people you are. Default: 1.", rich_help_panel=_YOU),
    ] = None
    state: Annotated[
        str | None,
        typer.Option(
            "--state", metavar="XX", help="The state that you live in, such as TX.", rich_help_panel=_YOU, autocompletion=states
        ),
    ] = None


class CashOptions(Bundle):
    """Cash laid out, what counts toward the plan, help."""

    reimbursed_after: Annotated[
        str | None,
        typer.Option(
            "--reimbursed-after", metavar="TIME", help="How long your plan takes to pay you back. Default: 6w.",
            rich_help_panel=OTHERS,
        ),
    ] = None  # fmt: skip
    other_care: Annotated[
        str | None,
        typer.Option(
            "--other-care", metavar="AMOUNT", help="Other covered care that you expect this plan year.",
            rich_help_panel=OTHERS,
        ),
    ] = None  # fmt: skip
    with_help: Annotated[
        bool, typer.Option("--with-help", help="What you would pay with the help that help-paying finds.", rich_help_panel=_YOU)
    ] = False


class TravelOptions(Bundle):
    """Getting there and home."""

    miles: Annotated[
        int | None, typer.Option("--miles", min=0, max=10_000, help="To the clinic, one way.", rich_help_panel=_TRAVEL)
    ] = None
    per_mile: Annotated[
        str | None,
        typer.Option(
            "--per-mile",
            metavar="AMOUNT",
            help="What a mile costs you. Default: the IRS's medical mile.",
            rich_help_panel=_TRAVEL,
        ),
    ] = None
    ride_home: Annotated[
        str | None,
        typer.Option("--ride-home", metavar="AMOUNT", help="After each session: you may not drive.", rich_help_panel=_TRAVEL),
    ] = None
    parking: Annotated[
        str | None, typer.Option("--parking", metavar="AMOUNT", help="For each day there.", rich_help_panel=_TRAVEL)
    ] = None
    nights: Annotated[
        int | None,
        typer.Option(
            "--nights", min=0, max=60, help="Away from home for each trip; 0: home each evening.", rich_help_panel=_TRAVEL
        ),
    ] = None
    per_night: Annotated[
        str | None, typer.Option("--per-night", metavar="AMOUNT", help="What a night costs.", rich_help_panel=_TRAVEL)
    ] = None
    lost_hours: Annotated[
        int | None, typer.Option("--lost-hours", min=0, max=240, help="Of work for each day there.", rich_help_panel=_TRAVEL)
    ] = None
    per_hour: Annotated[
        str | None, typer.Option("--per-hour", metavar="AMOUNT", help="What an hour's work is worth.", rich_help_panel=_TRAVEL)
    ] = None
    with_travel: Annotated[
        bool, typer.Option("--with-travel", help="Let getting there decide the order.", rich_help_panel=_TRAVEL)
    ] = False
