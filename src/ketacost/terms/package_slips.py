"""Packages and memberships that cost more per session than a smaller package, or than single sessions (``rules.md``, "Ways to pay")."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.model.clinic import Clinic
from ketacost.model.offers import Package
from ketacost.money import dollars, each
from ketacost.terms.slips import Caution


def package_slips(clinic: Clinic) -> Iterator[Caution]:
    """Each package that does not save, once: held against single sessions first, then against smaller packages."""
    for at, package in enumerate(clinic.packages):
        named = package.name or f"the package of {package.sessions}"
        dear = f"{named} costs {dollars(each(package.price, package.sessions))} a session"
        single = _single(clinic, package)
        smaller = [
            other
            for other in clinic.packages
            if _kind(other) == _kind(package) and other.sessions < package.sessions and _dearer(package, other)
        ]
        if single is not None and package.price > single * package.sessions:
            yield Caution(("packages", at), f"{dear}, more than a single one ({dollars(single)}): it does not save")
        elif smaller:
            least = min(smaller, key=lambda other: other.price * package.sessions)
            price = dollars(each(least.price, least.sessions))
            yield Caution(("packages", at), f"{dear}, more than the smaller package of {least.sessions} ({price})")
    yield from _membership_slip(clinic)


def _membership_slip(clinic: Clinic) -> Iterator[Caution]:
    """A membership whose price for an infusion is no lower than everybody's."""
    offer = clinic.membership
    prices = [item.price.asked.points[1] for item in clinic.price_list if item.price is not None]
    if offer is None or offer.infusion is None or not prices:
        return
    paid = offer.infusion + (offer.fee if offer.per == "session" else 0)
    if paid >= max(prices):
        yield Caution(
            ("membership",),
            f"a member pays {dollars(paid)} a session, no less than others ({dollars(max(prices))}): it does not save",
        )


def _kind(package: Package) -> str | None:
    return package.infusion.casefold() if package.infusion is not None else None


def _dearer(package: Package, other: Package) -> bool:
    """Whether a session of the first costs more, compared without dividing."""
    return package.price * other.sessions > other.price * package.sessions


def _single(clinic: Clinic, package: Package) -> int | None:
    """The cash price of a single session of that kind, typical; the least where the package is for any kind."""
    kind = _kind(package)
    prices = [
        item.price.asked.points[1]
        for item in clinic.price_list
        if item.price is not None and kind in {None, item.name.casefold()}
    ]
    return min(prices, default=None)
