"""A person's own offer of paying later, and what they will do with it, out of the words of ``pay``."""

from __future__ import annotations

from typing import Any

import click

from ketacost.commands.options.pay import Basis, PayEvery, PayOptions
from ketacost.commands.read.course import read
from ketacost.financing.to_pay import PayerChoices, ToPay
from ketacost.model.amounts import money
from ketacost.model.offer_words import offer_meant


def said(options: PayOptions) -> PayerChoices:
    """What they pay each time, and how deferred interest is counted."""
    payment = read("--payment", options.payment, money)
    if payment == 0:
        raise click.UsageError("--payment: a payment of nothing pays nothing off")
    full = None if options.interest_on is None else options.interest_on is Basis.purchase
    return PayerChoices(payment, full, None if options.compounds is None else options.compounds.value)


def resting_on(to_pay: ToPay, options: PayOptions) -> ToPay:
    """The same, with the rate that is taken of an offer which everybody knows, where the person gives none."""
    meant = read("--kind", options.kind, offer_meant)
    return to_pay if meant is None or options.apr is not None else to_pay.at_usual_rate(meant.name, meant.apr)


def own_offer(options: PayOptions, *, offered: bool) -> dict[str, Any] | None:
    """The person's own offer, in the words of a clinic file's ``financing``; ``None`` where none is described.

    A payment alone describes one only where no clinic has an offer that it could be paid on.
    """
    meant = read("--kind", options.kind, offer_meant)
    apr = options.apr if options.apr is not None or meant is None else meant.apr
    words: dict[str, Any] = {
        "kind": meant and meant.kind,
        "name": meant and meant.name,
        "apr": apr,
        "months": options.months,
        "weeks": options.weeks,
        "promo_months": options.promo_months,
        "minimum_payment": options.minimum_payment,
        "down_payment": options.down_payment,
        "fee": options.fee,
        "every": _EVERY[options.pay_every] if options.pay_every is not None else None,
    }
    given = {key: value for key, value in words.items() if value is not None}
    if not given and (options.payment is None or offered):
        return None
    kind = given.setdefault("kind", "loan" if apr is not None else "installments")
    if meant is not None and meant.waits and options.promo_months is None and options.months is not None:
        given["promo_months"] = _promotion(given.pop("months"))
    if options.weeks is not None:
        if options.pay_every is PayEvery.month:
            raise click.UsageError("--weeks is for payments every two weeks: leave out --pay-every, or give --months")
        given["every"] = _EVERY[PayEvery.two_weeks]
    if kind == "deferred_interest" and "promo_months" not in given:
        raise click.UsageError(f"--kind {options.kind} needs --promo-months: how long is the interest deferred?")
    if kind != "deferred_interest" and options.promo_months is not None:
        raise click.UsageError("--promo-months is for --kind deferred_interest")
    if kind != "installments" and apr is None:
        raise click.UsageError(f"--kind {options.kind} needs --apr: which yearly rate?")
    if kind == "deferred_interest" and given.get("every") == _EVERY[PayEvery.two_weeks]:
        raise click.UsageError("deferred interest is paid by the month: leave out --pay-every and --weeks")
    return given


def _promotion(months: str) -> int:
    """Of a card, "12 months" is how long it asks for no interest."""
    if not (months.isascii() and months.isdigit()):
        raise click.UsageError(f"--months {months}: a promotion has one length; write: --months 12")
    return int(months)


_EVERY = {PayEvery.month: "month", PayEvery.two_weeks: "2 weeks"}
