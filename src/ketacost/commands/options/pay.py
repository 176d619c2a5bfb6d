"""The words of ``pay``: an amount or an estimate's share, and the terms of an offer of one's own."""

from enum import StrEnum
from typing import Annotated

import typer

from ketacost.commands.options.choices import WayToPay
from ketacost.commands.options.completed import offers
from ketacost.commands.options.estimate import AskOptions
from ketacost.commands.options.groups import OFFER as _OFFER
from ketacost.commands.options.groups import OUTPUT as _OUTPUT
from ketacost.commands.options.output import DatedOutputOptions, names_of


class Basis(StrEnum):
    """What deferred interest is taken of."""

    balance = "balance"
    purchase = "purchase"


class Compounding(StrEnum):
    """How often deferred interest itself begins to bear interest."""

    none = "none"
    monthly = "monthly"
    daily = "daily"


class PayEvery(StrEnum):
    """How often a payment is due."""

    month = "month"
    two_weeks = "2weeks"


class PayOptions(AskOptions, DatedOutputOptions):
    """The words of ``pay``."""

    amount: Annotated[
        str | None,
        typer.Option("--amount", metavar="AMOUNT", help="What is to be paid; else the share of an estimate (--plan)."),
    ] = None
    plan: Annotated[
        list[str] | None,
        typer.Option(
            "--plan", "-p", metavar="FILE|NAME", help="Pay your share of this plan's estimate later.",
            autocompletion=names_of("plans"),
        ),
    ] = None  # fmt: skip
    way: Annotated[WayToPay | None, typer.Option("--way", help="Of the estimate, this way to pay.")] = None
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind", metavar="KIND", help="carecredit, loan, installments. Default: by --apr.", rich_help_panel=_OFFER,
            autocompletion=offers,
        ),
    ] = None  # fmt: skip
    apr: Annotated[
        str | None, typer.Option("--apr", metavar="PERCENT", help="14.9%, or 9.99%-29.99%.", rich_help_panel=_OFFER)
    ] = None
    months: Annotated[str | None, typer.Option("--months", metavar="N", help="24, or 12-72.", rich_help_panel=_OFFER)] = None
    weeks: Annotated[
        str | None, typer.Option("--weeks", metavar="N", help="12-24: a payment every 2 weeks.", rich_help_panel=_OFFER)
    ] = None
    promo_months: Annotated[
        int | None, typer.Option("--promo-months", min=1, max=72, help="How long interest is deferred.", rich_help_panel=_OFFER)
    ] = None
    payment: Annotated[
        str | None, typer.Option("--payment", metavar="AMOUNT", help="What you will pay each time.", rich_help_panel=_OFFER)
    ] = None
    minimum_payment: Annotated[
        str | None, typer.Option("--minimum-payment", metavar="AMOUNT", help="The least they ask for.", rich_help_panel=_OFFER)
    ] = None
    down_payment: Annotated[
        str | None, typer.Option("--down-payment", metavar="AMOUNT", help="Paid at once.", rich_help_panel=_OFFER)
    ] = None
    fee: Annotated[str | None, typer.Option("--fee", metavar="AMOUNT", help="Paid at once on top.", rich_help_panel=_OFFER)] = (
        None
    )
    pay_every: Annotated[
        PayEvery | None,
        typer.Option("--pay-every", help="Default: 2weeks with --weeks, else month.", rich_help_panel=_OFFER),
    ] = None
    interest_on: Annotated[
        Basis | None,
        typer.Option("--interest-on", help="Deferred interest on the balance (default), or all of it.", rich_help_panel=_OFFER),
    ] = None
    compounds: Annotated[
        Compounding | None,
        typer.Option("--compounds", help="Interest on deferred interest. Default: none.", rich_help_panel=_OFFER),
    ] = None
    detail: Annotated[bool, typer.Option("--detail", help="Every payment, and what it rests on.", rich_help_panel=_OUTPUT)] = (
        False
    )
    chart: Annotated[
        bool, typer.Option("--chart", help="What is still owed of each offer, as bars.", rich_help_panel=_OUTPUT)
    ] = False
