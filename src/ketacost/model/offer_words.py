"""What people call an offer to pay later: each word with how the offer works, and the name and rate of one that everybody knows."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from ketacost.model.spelling import closest


class OfferMeant(NamedTuple):
    """What a word for an offer means."""

    kind: Literal["loan", "deferred_interest", "installments"]
    name: str | None = None
    """What the offer is called; ``None``: the word says how it works, not whose it is."""
    apr: str | None = None
    """Its usual yearly rate, where everybody is offered the same."""
    waits: bool = False
    """Whether interest waits for a payment that is missed."""


_LOAN: Final = OfferMeant("loan")
_INSTALLMENTS: Final = OfferMeant("installments")
_DEFERRED: Final = OfferMeant("deferred_interest", waits=True)
OFFER_WORDS: Final[dict[str, OfferMeant]] = {
    "loan": _LOAN,
    "deferred_interest": _DEFERRED,
    "installments": _INSTALLMENTS,
    "carecredit": _DEFERRED._replace(name="CareCredit", apr="32.99%"),
    "alphaeon": _DEFERRED._replace(name="Alphaeon"),
    "payment_plan": _INSTALLMENTS,
    "personal_loan": _LOAN,
    "medical_loan": _LOAN,
    "no_interest": _DEFERRED,
    "same_as_cash": _DEFERRED,
    "special_financing": _DEFERRED,
    "medical_credit_card": _DEFERRED,
}
"""As they are offered for completion. CareCredit: what new accounts pay where a promotion is not paid in time (read 2026-11)."""
_ALSO: Final = {
    "installment": "installments", "instalments": "installments", "instalment": "installments", "plan": "payment_plan",
    "deferred": "deferred_interest", "promotion": "deferred_interest", "promotional": "deferred_interest",
    "promo": "deferred_interest", "alphaeoncredit": "alphaeon", "carecreditcard": "carecredit", "bankloan": "loan",
}  # fmt: skip
_MAIN: Final = 4
"""So many words are named to somebody whose word is none of them."""


def offer_meant(text: object) -> OfferMeant:
    """What a word for an offer means, however it is spelled; raises ``ValueError`` with the word that was probably meant.

    >>> offer_meant("Care Credit").kind, offer_meant("same-as-cash").kind
    ('deferred_interest', 'deferred_interest')
    """
    word = _letters(str(text))
    by_letters = {_letters(each): each for each in OFFER_WORDS}
    if (found := by_letters.get(word, _ALSO.get(word))) is not None:
        return OFFER_WORDS[found]
    close = closest(word, [*by_letters, *_ALSO])
    *others, last = list(OFFER_WORDS)[:_MAIN]
    meant = "" if close is None else f"; did you mean {by_letters.get(close) or _ALSO[close]}?"
    raise ValueError(f"expected {', '.join(others)} or {last}, found {str(text)!r}{meant}")


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
