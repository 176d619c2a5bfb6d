"""Every offer for an amount, a person's own first, then the clinics'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from pydantic_core import ValidationError

from ketacost.financing.offer import PaidLater
from ketacost.financing.terms import ALL_IN_ALL, OfferTerms, PayerChoices, ToPay, terms_of
from ketacost.financing.work_out import UnworkableOfferError, paid_later
from ketacost.model.clinic import Clinic
from ketacost.model.offers import Financing
from ketacost.money import json_number
from ketacost.words.note import Note, note

NOTHING_SAID = PayerChoices()


class WrongTermsError(ValueError):
    """An offer in a person's own words that makes no sense: the option, what is wrong, and what to write."""


class Offers(NamedTuple):
    """An amount, and what each offer makes of it."""

    today: date
    amount: int
    what: Note
    """What the amount is."""
    offers: tuple[PaidLater, ...]
    unknown: tuple[Note, ...]
    """Offers whose terms say too little."""
    assumptions: tuple[Note, ...] = ()
    """What the amount and the offers rest on and nobody said."""
    warnings: tuple[Note, ...] = ()
    """What the amount itself is warned of."""
    whose: str | None = None
    """The clinic that all offers are of; ``None`` where each is named with its own."""

    @property
    def notes(self) -> list[str]:
        """What a reader must know beside the numbers, in words."""
        return [
            *map(str, self.assumptions),
            *(note.told for note in self.unknown),
            *(f"{offer.terms.name}: {words}" for offer in self.offers for words in offer.warnings),
        ]

    def to_dict(self) -> dict[str, Any]:
        """What ``--format json`` prints."""
        return {
            "schema": "ketacost.pay/1",
            "today": self.today.isoformat(),
            "amount": json_number(self.amount),
            "what": str(self.what),
            "whose": self.whose,
            "offers": [offer.to_dict() for offer in self.offers],
            "unknown": [note.told for note in self.unknown],
            "assumptions": list(map(str, self.assumptions)),
            "warnings": [note.told for note in self.warnings],
        }


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
    if said.full_purchase is not None and not any(each.kind == "deferred_interest" for each in terms):
        raise WrongTermsError("--interest-on is for deferred interest, and none of these offers has it")
    worked_out: list[PaidLater] = []
    unknown: list[Note] = []
    for each in terms:
        try:
            worked_out += paid_later(amount, each._replace(full_purchase=bool(said.full_purchase)), start)
        except UnworkableOfferError as lacking:
            if each.own:
                raise WrongTermsError(str(lacking)) from None
            unknown.append(lacking.why)
    offers = tuple(_told_apart(worked_out))
    assumed = (*to_pay.rests_on, *_assumptions(own, offers, said))
    whose = lenders[0].name if lenders and not named else None
    return Offers(today, amount, to_pay.what, offers, tuple(dict.fromkeys(unknown)), assumed, to_pay.warnings, whose)


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
    if any(offer.terms.months_after is None for offer in late):
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
