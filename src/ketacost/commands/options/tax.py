"""The words about taxes."""

from enum import StrEnum
from typing import Annotated

import typer

from ketacost.commands.options.bundle import Bundle
from ketacost.commands.options.groups import TAX as _TAX


class Account(StrEnum):
    """Accounts that are not taxed."""

    hsa = "hsa"
    fsa = "fsa"


class TaxOptions(Bundle):
    """What is paid from where."""

    pay_with: Annotated[
        list[Account] | None,
        typer.Option("--pay-with", help="Pay from an HSA or a health FSA; needs --tax-rate.", rich_help_panel=_TAX),
    ] = None
    tax_rate: Annotated[
        str | None,
        typer.Option(
            "--tax-rate", metavar="PERCENT", help="Your own income tax rate, federal and state.", rich_help_panel=_TAX
        ),
    ] = None
    payroll: Annotated[
        bool, typer.Option("--payroll", help="You fill the account from your paycheck.", rich_help_panel=_TAX)
    ] = False
    from_55: Annotated[
        bool, typer.Option("--from-55", help="You are 55 or older, so an HSA takes more.", rich_help_panel=_TAX)
    ] = False
    carried_over: Annotated[
        str | None,
        typer.Option("--carried-over", metavar="AMOUNT", help="Left in the account from last year.", rich_help_panel=_TAX),
    ] = None
    itemize: Annotated[
        bool, typer.Option("--itemize", help="You itemize deductions; needs --agi and --tax-rate.", rich_help_panel=_TAX)
    ] = False
    agi: Annotated[
        str | None, typer.Option("--agi", metavar="AMOUNT", help="Your adjusted gross income.", rich_help_panel=_TAX)
    ] = None
