"""Every offer for an amount, a person's own first, then the clinics'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, get_args

from pydantic_core import ValidationError

from ketacost.financing.offer import PaidLater
from ketacost.financing.offers import Offers
from ketacost.financing.terms import ALL_IN_ALL, OfferTerms, UnworkableOfferError, terms_of
from ketacost.financing.to_pay import PayerChoices, ToPay
from ketacost.financing.work_out import paid_later
from ketacost.model.clinic import Clinic
from ketacost.model.offers import Compounds, Financing
from ketacost.words.note import Note, note

NOTHING_SAID: Final = PayerChoices()


class WrongTermsError(ValueError):
    """An offer in a person's own words that makes no sense: the option, what is wrong, and what to write."""


def offers_for(
    to_pay: ToPay,
    own: Mapping[str, Any] | None,
    clinics: Sequence[Clinic],
    start: date,
    today: date,
    said: PayerChoices = NOTHING_SAID,
) -> Offers:
    """Every offer worked out; the first payment is due a month, or two weeks, after ``start``.

    ``own`` is a person's own offer in the words of a clinic file; what they pay each time is paid on it, else on the clinics'.
    Raises ``WrongTermsError``.
    """
    amount = to_pay.cents
    if amount <= 0 or (said.payment is not None and said.payment <= 0):
        raise WrongTermsError("an amount and a payment are above zero, in cents")
    terms = [] if own is None else _own_terms(own, said)
    lenders = [clinic for clinic in clinics if clinic.financing]
    named = len(lenders) > 1 or own is not None
    theirs = [
        each for clinic in lenders for offer in clinic.financing for each in terms_of(offer, clinic.name if named else None)
    ]
    terms += theirs if own is not None else [each._replace(payment=said.payment) for each in theirs]
    _refuse_moot(terms, said)
    worked_out: list[PaidLater] = []
    unknown: list[Note] = []
    for each in terms:
        try:
            counted = each._replace(full_purchase=said.full_purchase, compounds=said.compounds or each.compounds)
            worked_out += paid_later(amount, counted, start)
        except UnworkableOfferError as lacking:
            if each.own:
                raise WrongTermsError(str(lacking)) from None
            unknown.append(lacking.why)
    offers = tuple(_told_apart(worked_out))
    assumed = (*to_pay.rests_on, *_assumptions(own, offers, said))
    whose = lenders[0].name if lenders and not named else None
    return Offers(
        today, amount, to_pay.what, to_pay.option, offers, tuple(dict.fromkeys(unknown)), assumed, to_pay.warnings, whose
    )


def _refuse_moot(terms: Sequence[OfferTerms], said: PayerChoices) -> None:
    """Raise ``WrongTermsError`` for words that no offer goes by, or that mean nothing."""
    if said.compounds not in {None, *get_args(Compounds)}:
        raise WrongTermsError(f"--compounds: expected one of {', '.join(get_args(Compounds))}")
    if any(each.kind == "deferred_interest" for each in terms):
        return
    for word, value in (("--interest-on", said.full_purchase), ("--compounds", said.compounds)):
        if value is not None:
            raise WrongTermsError(f"{word} is for deferred interest, and none of these offers has it")


def _told_apart(offers: Sequence[PaidLater]) -> Iterator[PaidLater]:
    """Offers of one name, numbered."""
    seen: Counter[tuple[object, ...]] = Counter()
    for offer in offers:
        terms = offer.terms
        name = (terms.named, terms.kind, terms.own)
        seen[name] += 1
        yield offer._replace(terms=terms._replace(named=terms.named._replace(number=seen[name])))


def _assumptions(own: Mapping[str, Any] | None, offers: Sequence[PaidLater], said: PayerChoices) -> Iterator[Note]:
    """What the offers do not say and what moves the answer."""
    if own is not None and own.get("kind") == "installments" and "apr" not in own:
        yield note("financing.no_rate_given")
    late = [offer for offer in offers if offer.balance_after_promo]
    if late and said.full_purchase is None:
        yield note("financing.interest_on_balance")
    if any(offer.terms.compounds is None for offer in late):
        yield note("financing.not_compounded")
    if any(offer.steps_up and offer.terms.months_after is None for offer in late):
        yield note("financing.paid_off_within", months=ALL_IN_ALL)


def _own_terms(own: Mapping[str, Any], said: PayerChoices) -> list[OfferTerms]:
    """A person's own words, read as a clinic file would be."""
    try:
        offer = Financing.model_validate(own)
    except ValidationError as invalid:
        error = invalid.errors(include_url=False)[0]
        key = str(error["loc"][0]).replace("_", "-") if error["loc"] else "kind"
        write = (error.get("ctx") or {}).get("write", "")
        raise WrongTermsError(f"--{key}: {error['msg']}{f'; write: {write}' if write else ''}") from None
    return [each._replace(payment=said.payment) for each in terms_of(offer, None, own=True)]
