"""A clinic whose price ranges are settled: all at the low end, the typical price, or the high end."""

from __future__ import annotations

from typing import Any

from ketacost.model.clinic import Clinic
from ketacost.model.infusion import Infusion
from ketacost.model.price import Price, Range


def at_end(clinic: Clinic, point: int) -> Clinic:
    """The clinic with every range at its low (0), typical (1) or high (2) point."""
    changes: dict[str, Any] = {
        key: _settled(price, point)
        for key in ("infusion", "follow_up", "therapy")
        if (price := getattr(clinic, key)) is not None
    }
    if clinic.consultation is not None:
        changes["consultation"] = clinic.consultation.model_copy(update={"price": _settled(clinic.consultation.price, point)})
    if clinic.infusions is not None:
        changes["infusions"] = [_infusion(item, point) for item in clinic.infusions]
    return clinic.model_copy(update=changes)


def _infusion(infusion: Infusion, point: int) -> Infusion:
    changes: dict[str, Any] = {
        key: _settled(price, point) for key in ("price", "booster_price") if (price := getattr(infusion, key)) is not None
    }
    first = infusion.first_sessions
    if first is not None:
        changes["first_sessions"] = first.model_copy(update={"price": _settled(first.price, point)})
    if infusion.charges is not None:
        changes["charges"] = [line.model_copy(update={"price": _settled(line.price, point)}) for line in infusion.charges]
    return infusion.model_copy(update=changes)


def _settled(price: Price, point: int) -> Price:
    cash = None if price.cash is None else _point(price.cash.points[point])
    return Price.model_construct(billed=_point(price.billed.points[point]), cash=cash)


def _point(cents: int) -> Range:
    return Range.model_construct(low=cents, high=cents, typical=None)
