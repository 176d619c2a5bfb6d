"""Every offer for an amount, a person's own first, then the clinics'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from pydantic import ValidationError

from ketacost.model.clinic import Clinic
from ketacost.model.offers import Financing
from ketacost.money import json_number
from ketacost.paying.later import UnpayableError, paid_later
from ketacost.paying.offer import PaidLater
from ketacost.paying.terms import OfferTerms, terms_of


class WrongTermsError(ValueError):
    """An offer in a person's own words that makes no sense: the option, what is wrong, and what to write."""


class Offers(NamedTuple):
    """An amount, and what each offer makes of it."""

    today: date
    amount: int
    what: str
    """What the amount is."""
    offers: tuple[PaidLater, ...]
    unknown: tuple[str, ...]
    """Offers whose terms say too little."""

    @property
    def notes(self) -> list[str]:
        """What a reader must know beside the numbers."""
        return [*self.unknown, *(f"{offer.terms.name}: {words}" for offer in self.offers for words in offer.warnings)]

    def to_dict(self) -> dict[str, Any]:
        """What ``--format json`` prints."""
        return {
            "schema": "ketacost.pay/1",
            "today": self.today.isoformat(),
            "amount": json_number(self.amount),
            "what": self.what,
            "offers": [offer.to_dict() for offer in self.offers],
            "unknown": list(self.unknown),
        }


def offers_for(
    amount: int, own: Mapping[str, Any] | None, clinics: Sequence[Clinic], start: date, today: date, what: str
) -> Offers:
    """Every offer worked out; the first payment is due a month, or two weeks, after ``start``. Raises ``WrongTermsError``."""
    terms: list[OfferTerms] = [] if own is None else _own_terms(own)
    for clinic in clinics:
        for offer in clinic.financing:
            terms += terms_of(offer, clinic.name)
    found: list[PaidLater] = []
    unknown: list[str] = []
    for each in terms:
        try:
            found += paid_later(amount, each, start)
        except UnpayableError as lacking:
            if each.own:
                raise WrongTermsError(str(lacking)) from None
            unknown.append(str(lacking))
    return Offers(today, amount, what, tuple(found), tuple(dict.fromkeys(unknown)))


OWN = "Your offer"


def _own_terms(own: Mapping[str, Any]) -> list[OfferTerms]:
    """A person's own words, read as a clinic file would be."""
    try:
        offer = Financing.model_validate(own["offer"])
    except ValidationError as invalid:
        error = invalid.errors(include_url=False)[0]
        key = str(error["loc"][0]).replace("_", "-") if error["loc"] else "kind"
        write = (error.get("ctx") or {}).get("write", "")
        raise WrongTermsError(f"--{key}: {error['msg']}{f'; write: {write}' if write else ''}") from None
    changes = {"payment": own["payment"], "fee": own["fee"] or 0, "full_purchase": own["full_purchase"], "own": True}
    return [
        each._replace(name=each.name.replace(f"{offer.kind.replace('_', ' ')} (*)", OWN), **changes)
        for each in terms_of(offer, "*")
    ]
