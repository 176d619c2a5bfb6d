"""``pay``: an amount, or an estimate's share, paid later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from ketacost.commands.options.estimate import AskOptions
from ketacost.commands.options.pay import PayOptions
from ketacost.commands.options.payers import PayerOptions
from ketacost.commands.options.schedule import ScheduleOptions
from ketacost.commands.read.course import read
from ketacost.commands.read.inputs import inputs_of, told_as_words
from ketacost.commands.read.no_effect import no_effect
from ketacost.commands.read.own_loan import own_offer, resting_on, said
from ketacost.commands.read.refuse_unused import given, refuse, words_of
from ketacost.commands.read.today import today_of
from ketacost.commands.run.answer import answer, detailed_anyway
from ketacost.commands.run.deliver import format_of
from ketacost.financing.compare import WrongTermsError, offers_for
from ketacost.financing.offers import Offers
from ketacost.financing.to_pay import PayerChoices, ToPay
from ketacost.model.amounts import money
from ketacost.model.scalars import iso_date
from ketacost.outputs.screens import pay as screen
from ketacost.outputs.share import share_of

if TYPE_CHECKING:
    from ketacost.model.clinic import Clinic
    from ketacost.result.estimate import Estimate
    from ketacost.result.option import Option

_OF_AN_ESTIMATE = [
    *(name for name in words_of(AskOptions, ScheduleOptions, PayerOptions) if name not in {"plan", "clinic", "start"}),
    "way",
]  # the start is the day of the credit too


def pay(options: PayOptions) -> int:
    """Every offer, what it costs, and its schedule."""
    detailed_anyway(options, "csv", "json")
    if options.chart and format_of(options) in {"csv", "json"}:
        options.no_effect.append(f"--chart has no effect on {format_of(options)}: it holds what is owed after each payment")
    shown = screen.document(_offers(options), detail=options.detail, chart=options.chart, quiet=options.quiet)
    return answer(options, shown)


def _offers(options: PayOptions) -> Offers:
    to_pay, clinics = _amount(options)
    offered = any(clinic.financing for clinic in clinics)
    own = own_offer(options, offered=offered)
    if own is None and not offered:
        raise click.UsageError("no offer to work out: give --apr and --months, or a clinic whose file has financing")
    to_pay = resting_on(to_pay, options)
    today, words = today_of(options.today), said(options)
    begins = read("--start", options.start, iso_date) or today

    def offers(words: PayerChoices) -> Offers:
        return offers_for(to_pay, own, clinics, begins, today, words)

    try:
        found = offers(words)
    except WrongTermsError as wrong:
        raise click.UsageError(str(wrong)) from None
    options.no_effect += _moot(options, words, found, offers)
    return found


def _moot(options: PayOptions, words: PayerChoices, found: Offers, offers: Callable[[PayerChoices], Offers]) -> Iterator[str]:
    """Words on how deferred interest is counted that change nothing here."""
    late = any(offer.balance_after_promo for offer in found.offers)
    why = "the offers here count that way without it" if late else "every promotion here is paid in time"
    for name, without in (("interest_on", words._replace(full_purchase=None)), ("compounds", words._replace(compounds=None))):
        if given(options, [name]):
            other = offers(without)
            if (_counted(other), other.assumptions) == (_counted(found), found.assumptions):
                yield no_effect(name, why)


def _counted(offers: Offers) -> list[object]:
    """What of the offers depends on how deferred interest is counted."""
    return [(offer.payments, offer.bases) for offer in offers.offers]


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
    """What the clinic asks for first, for the way that the headline of the estimate names; of the way asked for, if there is one."""
    from ketacost.api import estimate  # an estimate is asked for

    refuse(options, "pay", ("stop_after", "relief"), "'estimate' shows it")
    inputs = inputs_of(options)
    plan, clinic = inputs.one_of_each("pay")
    question = inputs.question if options.way is None else inputs.question._replace(ways=(options.way.value,))
    with told_as_words():
        to_pay = _named(estimate([plan], [clinic], question))
    if to_pay is None or to_pay.cents == 0:
        raise click.UsageError("there is nothing to pay that way")
    return to_pay, [clinic]


def _named(found: Estimate) -> ToPay | None:
    """The option that the headline names and the estimate shows visit by visit; a cheaper one that hangs on an answer beside it."""
    named, hopeful, ceiling = found.best, found.named(found.answer.if_yes), found.answer.ceiling
    if named is None:
        return None
    if ceiling is not None:  # however the answers turn out: the one that asks for most
        whose = _whose(named)
        named = max((each for each in found.options if _whose(each) == whose), key=_asked_for)
    return share_of(named, None if hopeful is named else hopeful, None if ceiling is None else ceiling.at_most)


def _whose(option: Option) -> tuple[str | None, ...]:
    return option.way, option.clinic, option.plan


def _asked_for(option: Option) -> tuple[int, int]:
    return option.cash.paid_first, option.total.patient_pays
