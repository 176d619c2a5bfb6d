"""What the command line says of the person: discounts, income, household, state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import click

from ketacost.commands.course import read
from ketacost.commands.estimate_options import AskOptions
from ketacost.files.limits import poverty_levels
from ketacost.model.amounts import money
from ketacost.model.names import state_letters
from ketacost.model.plan import Plan
from ketacost.model.scalars import bad, shown, text_of
from ketacost.ways.discounts import Person
from ketacost.ways.travel import Journey


def person_of(options: AskOptions, plans: Sequence[Plan], today: date) -> Person:
    """Raises ``click.UsageError`` for words that mean nothing, or that nothing would come of."""
    if options.income is None and (options.household is not None or options.state is not None):
        raise click.UsageError("--household and --state need --income: a sliding scale goes by income")
    income = read("--income", options.income, money)
    state = read("--state", options.state, state_letters) or next((plan.state for plan in plans if plan.state), None)
    levels = poverty_levels() if income is not None else {}
    return Person(tuple(options.discount or ()), income, options.household or 1, state, levels, today.year)


def journey_of(options: AskOptions) -> Journey:
    """The way to the clinic. Raises ``click.UsageError`` for half of what takes two words."""
    if (options.lost_hours is None) != (options.per_hour is None):
        raise click.UsageError("--lost-hours and --per-hour go together")
    return Journey(
        miles_one_way=options.miles,
        per_mile=read("--per-mile", options.per_mile, _tenths_of_cents),
        ride_home=read("--ride-home", options.ride_home, money),
        parking=read("--parking", options.parking, money),
        nights=options.nights,
        per_night=read("--per-night", options.per_night, money),
        hours=options.lost_hours,
        per_hour=read("--per-hour", options.per_hour, money),
        counts=options.with_travel,
    )


def _tenths_of_cents(value: object) -> int:
    """A rate by the mile, which has tenths of cents: ``0.205``."""
    text = text_of(value, "an amount of dollars a mile", "0.70")
    found = re.fullmatch(r"\$?(\d{0,2})(?:\.(\d{1,3}))?", text, re.ASCII)
    if found is None or not (found[1] or found[2]):
        raise bad(f"expected an amount of dollars a mile, found {shown(value)}", "0.70")
    return int(found[1] or 0) * 1000 + int((found[2] or "0").ljust(3, "0"))
