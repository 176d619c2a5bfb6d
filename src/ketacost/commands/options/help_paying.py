"""The words of ``help-paying``."""

from enum import StrEnum
from typing import Annotated

import typer

from ketacost.commands.options.completed import states
from ketacost.commands.options.groups import OUTPUT
from ketacost.commands.options.output import CONDITION, DatedOutputOptions, names_of
from ketacost.model.treatments import TREATMENTS

TreatmentName = StrEnum("TreatmentName", {name: name for name in TREATMENTS})  # type: ignore[misc]  # made of the model's names


class Setting(StrEnum):
    """What a clinic is."""

    office = "office"
    hospital = "hospital"


class Insurance(StrEnum):
    """Kinds of plan, as plan files name them."""

    employer = "employer"
    marketplace = "marketplace"
    private = "private"
    medicare = "medicare"
    medicare_advantage = "medicare_advantage"
    medicaid = "medicaid"
    tricare = "tricare"
    va = "va"
    workers_comp = "workers_comp"
    none = "none"


class HelpOptions(DatedOutputOptions):
    """What a person says of themselves."""

    income: Annotated[str | None, typer.Option("--income", metavar="AMOUNT", help="Of your household in a year.")] = None
    household: Annotated[int | None, typer.Option("--household", min=1, max=30, help="How many you are. Default: 1.")] = None
    state: Annotated[
        str | None, typer.Option("--state", metavar="XX", help="The state that you live in, such as TX.", autocompletion=states)
    ] = None
    condition: Annotated[str | None, CONDITION] = None
    insurance: Annotated[Insurance | None, typer.Option("--insurance", help="The kind of your plan.")] = None
    plan: Annotated[
        str | None,
        typer.Option("--plan", "-p", metavar="FILE|NAME", help="Or your plan file.", autocompletion=names_of("plans")),
    ] = None
    veteran: Annotated[bool | None, typer.Option("--veteran/--no-veteran", help="Whether you served.")] = None
    treatment: Annotated[TreatmentName, typer.Option("--treatment", help="What is to be paid.")] = TreatmentName.ketamine_iv  # type: ignore[attr-defined]  # the same
    setting: Annotated[Setting | None, typer.Option("--setting", help="What the clinic is.")] = None
    sessions: Annotated[
        int | None, typer.Option("--sessions", "-n", min=1, max=10_000, help="How many sessions the amount is for.")
    ] = None
    detail: Annotated[bool, typer.Option("--detail", help="Whom each is for, and what to bring.", rich_help_panel=OUTPUT)] = (
        False
    )
    sources: Annotated[bool, typer.Option("--sources", help="Where we read it, and when.", rich_help_panel=OUTPUT)] = False
    amount: Annotated[str | None, typer.Option("--amount", metavar="AMOUNT", help="What you would pay without help.")] = None
