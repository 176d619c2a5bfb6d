"""``pay``: an amount, or an estimate's share, paid later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ketacost.commands.options.estimate import AskOptions
from ketacost.commands.options.pay import PayOptions
from ketacost.commands.options.payers import PayerOptions
from ketacost.commands.options.schedule import ScheduleOptions
from ketacost.commands.read.course import read
from ketacost.commands.read.inputs import inputs_of, told_as_words
from ketacost.commands.read.own_loan import own_offer, said
from ketacost.commands.read.refuse_unused import refuse, words_of
from ketacost.commands.read.today import today_of
from ketacost.commands.run.answer import answer, detailed_anyway
from ketacost.financing.compare import Offers, WrongTermsError, offers_for
from ketacost.financing.terms import ToPay
from ketacost.model.amounts import money
from ketacost.model.scalars import iso_date
from ketacost.outputs.screens import pay as screen
from ketacost.outputs.share import share_of

if TYPE_CHECKING:
    from ketacost.model.clinic import Clinic
    from ketacost.result.option import Option


_OF_AN_ESTIMATE = [
    *(name for name in words_of(AskOptions, ScheduleOptions, PayerOptions) if name not in {"plan", "clinic", "start"}),
    "way",
]  # the start is the day of the credit too


def pay(options: PayOptions) -> int:
    """Every offer, what it costs, and its schedule."""
    detailed_anyway(options, "csv", "json")
    return answer(options, screen.document(_offers(options), detail=options.detail, quiet=options.quiet))


def _offers(options: PayOptions) -> Offers:
    to_pay, clinics = _amount(options)
    offered = any(clinic.financing for clinic in clinics)
    own = own_offer(options, offered=offered)
    if own is None and not offered:
        raise click.UsageError("no offer to work out: give --apr and --months, or a clinic whose file has financing")
    start = today_of(options.today)
    begins = read("--start", options.start, iso_date) or start
    try:
        return offers_for(to_pay, own, clinics, begins, start, said(options))
    except WrongTermsError as wrong:
        raise click.UsageError(str(wrong)) from None


def _amount(options: PayOptions) -> tuple[ToPay, list[Clinic]]:
    """What is to be paid, and the clinics whose offers count."""
    if options.amount is not None:
        if options.plan:
            raise click.UsageError("--amount and --plan are both what is to be paid: give one of them")
        refuse(options, "pay --amount", _OF_AN_ESTIMATE, "it is about an estimate (--plan)")
        from ketacost.files.library import find_clinics  # a clinic is named, or none

        amount = read("--amount", options.amount, money) or 0
        if amount == 0:
            raise click.UsageError("--amount: there is nothing to pay")
        return ToPay(amount), find_clinics(options.clinic) if options.clinic else []
    if not options.plan:
        raise click.UsageError("what is to be paid? give --amount, or --plan and --clinic for the share of an estimate")
    return _share(options)


def _share(options: PayOptions) -> tuple[ToPay, list[Clinic]]:
    """The patient's share of an estimate at one clinic: of the way asked for, else the cheapest that nothing is open in."""
    from ketacost.api import estimate  # an estimate is asked for

    refuse(options, "pay", ("stop_after", "relief"), "'estimate' shows it")
    inputs = inputs_of(options)
    plan, clinic = inputs.one_of_each("pay")
    with told_as_words():
        found = estimate([plan], [clinic], inputs.question).options
    wanted = [each for each in found if options.way is None or each.way == options.way.value]
    sure = [each for each in wanted if not each.if_ and not each.on_paper] or wanted
    if not sure or sure[0].total.patient_pays == 0:
        raise click.UsageError("there is nothing to pay that way")
    chosen = min(sure, key=_pays)
    hopeful = min((each for each in wanted if each.if_), key=_pays, default=chosen)
    return share_of(chosen, hopeful if _pays(hopeful) < _pays(chosen) else None), [clinic]


def _pays(option: Option) -> int:
    return option.total.patient_pays
