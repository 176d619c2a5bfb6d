"""Paying an amount later, as a call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from ketacost.api.question import today_from
from ketacost.model.clinic import Clinic

if TYPE_CHECKING:
    from ketacost.financing.offers import Offers
    from ketacost.model.offers import Compounds


def pay(
    amount: int,
    own: Mapping[str, Any] | None = None,
    clinics: Sequence[Clinic] = (),
    *,
    payment: int | None = None,
    full_purchase: bool | None = None,
    compounds: Compounds | None = None,
    start: date | None = None,
    today: date | None = None,
) -> Offers:
    """An amount in cents paid later: an offer in the words of a clinic file's ``financing``, and the clinics' own.

    ``payment``, in cents, is what the person pays each time on their own offer, else on the clinics'. Deferred interest is taken of
    the whole purchase with ``full_purchase``, and bears interest itself as ``compounds`` says. The first payment falls due a month,
    or two weeks, after ``start``, else today. Raises ``WrongTermsError``, a ``ValueError``.
    """
    from ketacost.financing.compare import offers_for  # one question is asked
    from ketacost.financing.to_pay import PayerChoices, ToPay

    day = today or today_from()
    said = PayerChoices(payment, full_purchase, compounds)
    return offers_for(ToPay(amount), own, clinics, start or day, day, said)
