"""What a clinic's file says beside the prices that are computed, to be read with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ketacost.model.clinic import Clinic
from ketacost.result.planned_line import SHOWN
from ketacost.words.note import Note, note

if TYPE_CHECKING:
    from ketacost.model.fees import Fee
    from ketacost.model.offers import Package


def price_list_notes(clinic: Clinic) -> Iterator[Note]:
    """What the clinic's file says beside its prices, to be read with them."""
    yield from map(_package, clinic.packages)
    offer = clinic.membership
    if offer is not None:
        yield note("price_list.membership", fee=offer.fee, per=offer.per, infusion=offer.infusion)
    yield from map(_fee, clinic.fees)
    for infusion in clinic.infusions or ():
        if infusion.booster_price is not None:
            cents = infusion.booster_price.asked.points[SHOWN]
            yield note("price_list.booster", infusion=infusion.name, cents=cents)
    for service, price in (("follow_up", clinic.follow_up), ("therapy", clinic.therapy)):
        if price is not None:
            yield note("price_list.visit", service=service, cents=price.asked.points[SHOWN])
    yield from _reductions(clinic)
    if clinic.financing:
        yield note("price_list.financing", offers=tuple((offer.name, offer.kind) for offer in clinic.financing))
    if clinic.superbill is not None:
        yield note("price_list.superbill", says=clinic.superbill)
    if clinic.cancellation_fee is not None:
        yield note("price_list.cancellation_fee", says=clinic.cancellation_fee)
    if clinic.insurance_accepted is not None:
        yield note("price_list.insurance", says=clinic.insurance_accepted)


def _package(package: Package) -> Note:
    return note(
        "price_list.package",
        name=package.name,
        infusion=package.infusion,
        sessions=package.sessions,
        price=package.price,
        after=package.after_sessions,
        first=package.first_course_only,
        refundable=package.refundable,
    )


def _fee(fee: Fee) -> Note:
    ends = None if fee.amount is None else (fee.amount.low, fee.amount.high)
    return note("price_list.fee", name=fee.name, ends=ends, per=fee.per, whom=fee.for_whom, refundable=fee.refundable)


def _reductions(clinic: Clinic) -> Iterator[Note]:
    """Discounts and the steps of a sliding scale."""
    for item in clinic.discounts:
        yield note(
            "price_list.discount", whom=tuple(item.for_whom), share=item.percent, amount=item.amount or 0, stacks=item.stacks
        )
    if clinic.sliding_scale:
        steps = sorted(clinic.sliding_scale, key=lambda step: step.up_to_fpl)
        yield note("price_list.sliding_scale", steps=tuple((step.discount, step.up_to_fpl) for step in steps))
