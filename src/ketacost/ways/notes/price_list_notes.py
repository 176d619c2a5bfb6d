"""What a clinic's file says beside the prices that are computed, to be read with them."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.model.clinic import Clinic
from ketacost.model.offers import Package
from ketacost.money import dollars, each, percent


def price_list_notes(clinic: Clinic) -> list[str]:
    """What the clinic's file says beside its prices, to be read with them."""
    found = []
    for package in clinic.packages:
        name = package.name or (f"{package.infusion} package" if package.infusion else "package")
        count = f"{package.sessions} session{'s' if package.sessions > 1 else ''}"
        apiece = f" ({dollars(each(package.price, package.sessions))} each)" if package.sessions > 1 else ""
        found.append(f"{name}: {count} for {dollars(package.price)}{apiece}{_conditions(package)}")
    if clinic.membership is not None:
        lowered = clinic.membership.infusion
        to_members = (
            f"an infusion for {dollars(lowered)}" if lowered is not None else "what an infusion costs a member is not said"
        )
        found.append(f"membership: {dollars(clinic.membership.fee)} a {clinic.membership.per}, {to_members}")
    found += [
        f"booster price for {infusion.name}: {dollars(infusion.booster_price.asked.points[1])}"
        for infusion in clinic.infusions or ()
        if infusion.booster_price is not None
    ]
    found += [
        f"{word}: {dollars(price.asked.points[1])}"
        for word, price in (("follow-up", clinic.follow_up), ("therapy", clinic.therapy))
        if price is not None
    ]
    found += _reductions(clinic)
    if clinic.financing:
        names = ", ".join(offer.name or offer.kind.replace("_", " ") for offer in clinic.financing)
        found.append(f"paying later: {names} (worked out by 'ketacost pay')")
    for word, fact in (
        ("superbill", clinic.superbill),
        ("cancellation fee", clinic.cancellation_fee),
        ("insurance", clinic.insurance_accepted),
    ):
        if fact is not None:
            found.append(f"{word}: {dollars(int(fact) * 100) if fact.isdecimal() else fact}")
    return found


def _reductions(clinic: Clinic) -> Iterator[str]:
    """Discounts and the steps of a sliding scale."""
    for item in clinic.discounts:
        off = percent(item.percent) if item.percent is not None else f"{dollars(item.amount or 0)} a visit"
        whom = ", ".join(name.replace("_", " ") for name in item.for_whom)
        yield f"discount for {whom}: {off}{' beside others' if item.stacks else ''}"
    if clinic.sliding_scale:
        steps = sorted(clinic.sliding_scale, key=lambda step: step.up_to_fpl)
        listed = ", ".join(f"{percent(step.discount)} off up to {percent(step.up_to_fpl)}" for step in steps)
        yield f"sliding scale: {listed} of the federal poverty level"


def _conditions(package: Package) -> str:
    """Who can buy it when, and what comes back of it, as far as the file says."""
    known = [
        f"after {package.after_sessions} sessions" if package.after_sessions else "",
        "for the first course only" if package.first_course_only else "",
        {True: "unused sessions are refunded", False: "not refundable", None: ""}[package.refundable],
    ]
    return "".join(f", {words}" for words in known if words)
