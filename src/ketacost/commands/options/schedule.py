"""The words that say when: the first infusion, the rhythm, boosters, and how long it goes on."""

from typing import Annotated

import typer

from ketacost.commands.options.bundle import Bundle
from ketacost.commands.options.groups import SCHEDULE as _WHEN
from ketacost.commands.options.output import names_of


class ScheduleOptions(Bundle):
    """The schedule; without any of it a course has dates only where they change the price."""

    start: Annotated[
        str | None,
        typer.Option(
            "--start",
            metavar="DATE",
            help="Day of the first infusion, as 2026-12-01.",
            rich_help_panel=_WHEN,
        ),
    ] = None
    undated: Annotated[
        bool, typer.Option("--undated", help="Without dates: all of it in one plan year.", rich_help_panel=_WHEN)
    ] = False
    every: Annotated[
        str | None,
        typer.Option(
            "--every", metavar="RHYTHM", rich_help_panel=_WHEN,
            help="How often: 2/week, 3d, mon,thu, 'weekly x 4, then monthly'.",
        ),
    ] = None  # fmt: skip
    boosters: Annotated[
        int | None,
        typer.Option(
            "--boosters", min=1, max=10_000, help="Infusions after the course, at the booster price.", rich_help_panel=_WHEN
        ),
    ] = None
    booster_every: Annotated[
        str | None,
        typer.Option("--booster-every", metavar="RHYTHM", help="How often boosters come. Default: 4w.", rich_help_panel=_WHEN),
    ] = None
    consultation_date: Annotated[
        str | None,
        typer.Option(
            "--consultation-date", metavar="DATE", help="Default: the day of the first infusion.", rich_help_panel=_WHEN
        ),
    ] = None
    follow_ups: Annotated[
        int | None, typer.Option("--follow-ups", min=1, max=10_000, help="How many follow-up visits.", rich_help_panel=_WHEN)
    ] = None
    follow_up_every: Annotated[
        str | None,
        typer.Option("--follow-up-every", metavar="RHYTHM", help="How often they come. Default: 4w.", rich_help_panel=_WHEN),
    ] = None
    therapy: Annotated[
        int | None, typer.Option("--therapy", min=1, max=10_000, help="How many therapy visits.", rich_help_panel=_WHEN)
    ] = None
    therapy_every: Annotated[
        str | None,
        typer.Option("--therapy-every", metavar="RHYTHM", help="How often they come. Default: weekly.", rich_help_panel=_WHEN),
    ] = None
    years: Annotated[
        int | None,
        typer.Option("--years", min=1, max=10, help="Go on with boosters for this many years.", rich_help_panel=_WHEN),
    ] = None
    stop_after: Annotated[
        int | None,
        typer.Option(
            "--stop-after",
            min=1,
            max=10_000,
            help="What you owe if you stop after so many infusions.",
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
            "--protocol", metavar="NAME", help="A usual schedule that 'ketacost protocols' lists.", rich_help_panel=_WHEN,
            autocompletion=names_of("protocols"),
        ),
    ] = None  # fmt: skip
    course: Annotated[
        str | None, typer.Option("--course", metavar="FILE", help="Your own schedule, a YAML file.", rich_help_panel=_WHEN)
    ] = None
