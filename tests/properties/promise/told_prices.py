"""A clinic's prices once it has named them, and its rates with those who have one."""

from __future__ import annotations

from typing import Any

from ketacost.model.price import Price
from ketacost.money import plain

from .dice import Dice, File
from .names import TOLD, Networks


def told_clinic(clinic: File, networks: Networks, payers: int, dice: Dice) -> File:
    """The clinic with firm prices, in the networks that it turns out to be in, at rates that are known."""
    found = networks.clinic(clinic)
    if "consultation" in found:
        found["consultation"] = found["consultation"] | {"price": _price(found["consultation"]["price"], dice)}
    found["infusions"] = [_infusion(each, networks, found, dice) for each in clinic["infusions"]]
    dearest = _dearest(found)
    agreed: dict[str, File] = {}  # two plans with one network have the same rates
    for at in range(payers):
        rates = agreed.setdefault(networks.name(at), {service: _rate(billed, dice) for service, billed in dearest.items()})
        for listed in _everywhere(found):
            if TOLD[at] in listed:
                listed[TOLD[at]] = rates | listed[TOLD[at]]
    return found


def _infusion(infusion: File, networks: Networks, clinic: File, dice: Dice) -> File:
    found = dict(infusion)
    if "price" in found:
        found["price"] = _price(found["price"], dice)
    if "first_sessions" in found:
        found["first_sessions"] = found["first_sessions"] | {"price": _price(found["first_sessions"]["price"], dice)}
    if "charges" in found:
        own = [{"networks": networks.line(line["networks"], clinic)} if "networks" in line else {} for line in found["charges"]]
        found["charges"] = [
            line | {"price": _price(line["price"], dice)} | also for line, also in zip(found["charges"], own, strict=True)
        ]
    return found


def _price(price: Any, dice: Dice) -> Any:
    """A firm price within the range, the cash price never above it."""
    read = Price.model_validate(price)
    billed = dice.number(read.billed.low, read.billed.high)
    if read.cash is None:
        return plain(billed)
    return {"billed": plain(billed), "cash": plain(min(dice.number(read.cash.low, read.cash.high), billed))}


def _dearest(clinic: File) -> dict[str, int]:
    """The most that is billed for each service. Cents."""
    found: dict[str, int] = {}
    lines = [("consultation", clinic["consultation"]["price"])] if "consultation" in clinic else []
    for infusion in clinic["infusions"]:
        lines += [(line["service"], line["price"]) for line in infusion.get("charges", ())]
        lines += [("infusion", infusion["price"])] if "price" in infusion else []
        lines += [("infusion", infusion["first_sessions"]["price"])] if "first_sessions" in infusion else []
    for service, price in lines:
        found[service] = max(found.get(service, 0), Price.model_validate(price).billed.low)
    return found


def _rate(billed: int, dice: Dice) -> str:
    return plain(billed * dice.number(20, 100) // 100)


def _everywhere(clinic: File) -> list[File]:
    """The clinic's networks, and those of its lines."""
    lines = [line["networks"] for each in clinic["infusions"] for line in each.get("charges", ()) if "networks" in line]
    return [clinic["networks"], *lines]
