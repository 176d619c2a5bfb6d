"""The words that say who else pays, and what prices may depend on."""

from __future__ import annotations

from typing import Annotated

import typer

from ketacost.commands.bundle import Bundle
from ketacost.commands.options import names_of

OTHERS = "Who else pays, and what may come"
_YOU = "What prices may depend on"


class PayerOptions(Bundle):
    """A plan to come, a second insurance, copay help; discounts and income."""

    next_plan: Annotated[
        str | None,
        typer.Option(
            "--next-plan", metavar="FILE|NAME", help="The plan from the turn of the year on.", rich_help_panel=OTHERS,
            autocompletion=names_of("plans"),
        ),
    ] = None  # fmt: skip
    secondary: Annotated[
        str | None,
        typer.Option(
            "--secondary", metavar="FILE|NAME", help="A second insurance: pays what --plan leaves.", rich_help_panel=OTHERS,
            autocompletion=names_of("plans"),
        ),
    ] = None  # fmt: skip
    assistance: Annotated[
        str | None,
        typer.Option(
            "--assistance", metavar="FILE|NAME", help="Copay help of a drug's maker.", rich_help_panel=OTHERS,
            autocompletion=names_of("assistance"),
        ),
    ] = None  # fmt: skip
    reimbursed_after: Annotated[
        str | None,
        typer.Option(
            "--reimbursed-after", metavar="TIME", help="Until a superbill is paid back: 6w, 30 days. Default: 6w.",
            rich_help_panel=OTHERS,
        ),
    ] = None  # fmt: skip
    discount: Annotated[
        list[str] | None,
        typer.Option(
            "--discount", metavar="WHOM", help="veteran, first_responder, cash ...; again for more.", rich_help_panel=_YOU
        ),
    ] = None
    income: Annotated[
        str | None,
        typer.Option(
            "--income", metavar="AMOUNT", help="Of your household in a year, for sliding scales.", rich_help_panel=_YOU
        ),
    ] = None
    household: Annotated[
        int | None, typer.Option("--household", min=1, max=30, help="How many you are. Default: 1.", rich_help_panel=_YOU)
    ] = None
    state: Annotated[
        str | None,
        typer.Option(
            "--state", metavar="XX", help="Where you live: AK and HI have guidelines of their own.", rich_help_panel=_YOU
        ),
    ] = None
