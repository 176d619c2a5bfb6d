"""What the command line says of the person: discounts, income, household, state."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

import click

from ketacost.commands.options.estimate import AskOptions
from ketacost.commands.options.tax import TaxOptions
from ketacost.commands.options.trips import PaidBackOptions, TripOptions
from ketacost.commands.read.course import read
from ketacost.commands.read.refuse_unused import word
from ketacost.files.limits import poverty_levels, tax_limits
from ketacost.model.amount_per import amount_per
from ketacost.model.amounts import money, percent_up_to, tenths_of_cents
from ketacost.model.names import state_letters
from ketacost.model.person import PAYROLL, Journey, Person, Taxes
from ketacost.model.plan import Plan
from ketacost.money import WHOLE, percent


def person_of(options: AskOptions, plans: Sequence[Plan], today: date) -> Person:
    """Raises ``click.UsageError`` for words that mean nothing, or that nothing would come of."""
    if options.income is None and (options.household is not None or options.state is not None):
        raise click.UsageError("--household and --state need --income: a sliding scale goes by income")
    if any(not name.strip() for name in options.discount or ()):
        raise click.UsageError("--discount needs a word: veteran, first_responder, cash ...")
    income = read("--income", options.income, money)
    state = read("--state", options.state, state_letters) or next((plan.state for plan in plans if plan.state), None)
    levels = poverty_levels() if income is not None else {}
    return Person(tuple(options.discount or ()), income, options.household or 1, state, levels, today.year)


def journey_of(options: PaidBackOptions) -> Journey:
    """The way to the clinic. Raises ``click.UsageError`` for half of what takes two words, and for two that exclude each other."""
    if (options.lost_hours is None) != (options.per_hour is None):
        raise click.UsageError("--lost-hours and --per-hour go together")
    for name, needs in (("travel_deductible", "mile_paid_back"), ("travel_deductible_cap", "travel_deductible")):
        if getattr(options, name) is not None and getattr(options, needs) is None:
            raise click.UsageError(f"{word(name)} has no effect without {word(needs)}")
    own = options if isinstance(options, TripOptions) else None
    if own is not None and own.nights is not None and own.nights_in_all is not None:
        raise click.UsageError("--nights is for each trip and --nights-in-all for the whole course: give one of them")
    return Journey(
        miles_one_way=options.miles,
        per_mile=read("--per-mile", options.per_mile, tenths_of_cents),
        ride_home=read("--ride-home", options.ride_home, money),
        parking=read("--parking", options.parking, money),
        nights=options.nights,
        per_night=read("--per-night", options.per_night, money),
        hours=options.lost_hours,
        per_hour=read("--per-hour", options.per_hour, money),
        counts=options.with_travel,
        trips=own.trips if own is not None else None,
        nights_in_all=own.nights_in_all if own is not None else None,
        mile_paid_back=read("--mile-paid-back", options.mile_paid_back, tenths_of_cents),
        travel_deductible=read("--travel-deductible", options.travel_deductible, amount_per("trip")),
        travel_deductible_cap=read("--travel-deductible-cap", options.travel_deductible_cap, amount_per("month")),
    )


def taxes_of(options: TaxOptions) -> Taxes:
    """Accounts and deductions. Raises ``click.UsageError`` for half of what takes two words."""
    accounts = {each.value for each in options.pay_with or ()}
    if len(accounts) > 1:
        raise click.UsageError("--pay-with hsa and --pay-with fsa exclude each other: nobody may put money into both")
    account: Literal["hsa", "fsa"] | None = "hsa" if "hsa" in accounts else "fsa" if accounts else None
    wanted = account is not None or options.itemize
    if wanted and options.tax_rate is None:
        raise click.UsageError("--pay-with and --itemize need --tax-rate: what does a dollar of income cost you in tax?")
    if options.itemize and options.agi is None:
        raise click.UsageError("--itemize needs --agi: only what is above 7.5% of it counts")
    for option, given, there, belongs in (
        ("--tax-rate", options.tax_rate is not None, wanted, "--pay-with or --itemize"),
        ("--agi", options.agi is not None, options.itemize, "--itemize"),
        ("--payroll", options.payroll, account is not None, "--pay-with"),
        ("--carried-over", options.carried_over is not None, account is not None, "--pay-with"),
        ("--from-55", options.from_55, account == "hsa", "--pay-with hsa"),
    ):
        if given and not there:
            raise click.UsageError(f"{option} has no effect without {belongs}")
    if not wanted:
        return Taxes()
    rate = read("--tax-rate", options.tax_rate, percent_up_to(100)) or 0
    if options.payroll and rate + PAYROLL > WHOLE:
        raise click.UsageError(
            f"--tax-rate {percent(rate)} and --payroll, {percent(PAYROLL)}, are more than the whole dollar: "
            "give your own rate without payroll tax"
        )
    return Taxes(
        account=account,
        rate=rate,
        payroll=options.payroll,
        from_55=options.from_55,
        carried_over=read("--carried-over", options.carried_over, money) or 0,
        itemize=options.itemize,
        income=read("--agi", options.agi, money) or 0,
        limits=tax_limits(),
    )
