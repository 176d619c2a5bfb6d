"""The words that say when: the first infusion, the rhythm, boosters, and how long it goes on."""

from typing import Annotated

import typer

from ketacost.commands.options.bundle import Bundle
from ketacost.commands.options.output import names_of

_WHEN = "When, and for how long"


class ScheduleOptions(Bundle):
    """The schedule; without any of it a course has dates only where they change the price."""

    start: Annotated[
        str | None,
        typer.Option(
            "--start",
            metavar="DATE",
            help="The first infusion. Default: today, where dates change the price.",
            rich_help_panel=_WHEN,
        ),
    ] = None
    undated: Annotated[
        bool, typer.Option("--undated", help="No dates: keep the course in one plan year.", rich_help_panel=_WHEN)
    ] = False
    every: Annotated[
        str | None,
        typer.Option(
            "--every", metavar="RHYTHM", rich_help_panel=_WHEN,
            help="3d, 2/week, mon,thu; or phases: 'weekly x 4, then monthly'.",
        ),
    ] = None  # fmt: skip
    boosters: Annotated[
        int | None,
        typer.Option("--boosters", min=1, max=10_000, help="Further infusions at the booster price.", rich_help_panel=_WHEN),
    ] = None
    booster_every: Annotated[
        str | None, typer.Option("--booster-every", metavar="RHYTHM", help="Default: 4w.", rich_help_panel=_WHEN)
    ] = None
    consultation_date: Annotated[
        str | None,
        typer.Option("--consultation-date", metavar="DATE", help="Default: the first infusion's.", rich_help_panel=_WHEN),
    ] = None
    follow_ups: Annotated[
        int | None, typer.Option("--follow-ups", min=1, max=10_000, help="Follow-up visits.", rich_help_panel=_WHEN)
    ] = None
    follow_up_every: Annotated[
        str | None, typer.Option("--follow-up-every", metavar="RHYTHM", help="Default: 4w.", rich_help_panel=_WHEN)
    ] = None
    therapy: Annotated[
        int | None, typer.Option("--therapy", min=1, max=10_000, help="Therapy visits.", rich_help_panel=_WHEN)
    ] = None
    therapy_every: Annotated[
        str | None, typer.Option("--therapy-every", metavar="RHYTHM", help="Default: weekly.", rich_help_panel=_WHEN)
    ] = None
    years: Annotated[
        int | None,
        typer.Option("--years", min=1, max=10, help="Boosters until so many years after the start.", rich_help_panel=_WHEN),
    ] = None
    stop_after: Annotated[
        int | None,
        typer.Option(
            "--stop-after",
            min=1,
            max=10_000,
            help="Show what is owed when it ends after so many infusions.",
            rich_help_panel=_WHEN,
        ),
    ] = None
    relief: Annotated[
        str | None,
        typer.Option(
            "--relief", metavar="TIME", help="How long one infusion helps you: 10 days, 1-2 weeks.", rich_help_panel=_WHEN
        ),
    ] = None
    protocol: Annotated[
        str | None,
        typer.Option(
            "--protocol", metavar="NAME", help="A usual schedule by name; 'ketacost protocols'.", rich_help_panel=_WHEN,
            autocompletion=names_of("protocols"),
        ),
    ] = None  # fmt: skip
    course: Annotated[
        str | None, typer.Option("--course", metavar="FILE", help="Your own schedule, a YAML file.", rich_help_panel=_WHEN)
    ] = None
