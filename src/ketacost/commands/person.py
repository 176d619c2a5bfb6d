"""What the command line says of the person: discounts, income, household, state."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click

from ketacost.commands.course import read
from ketacost.commands.estimate_options import AskOptions
from ketacost.files.limits import poverty_levels
from ketacost.model.amounts import money
from ketacost.model.names import state_letters
from ketacost.model.plan import Plan
from ketacost.ways.discounts import Person


def person_of(options: AskOptions, plans: Sequence[Plan], today: date) -> Person:
    """Raises ``click.UsageError`` for words that mean nothing, or that nothing would come of."""
    if options.income is None and (options.household is not None or options.state is not None):
        raise click.UsageError("--household and --state need --income: a sliding scale goes by income")
    income = read("--income", options.income, money)
    state = read("--state", options.state, state_letters) or next((plan.state for plan in plans if plan.state), None)
    levels = poverty_levels() if income is not None else {}
    return Person(tuple(options.discount or ()), income, options.household or 1, state, levels, today.year)
