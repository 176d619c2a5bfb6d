"""Packages and memberships that save nothing: held against single sessions, and against smaller packages (``rules.md``, "Ways to pay")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from ketacost.checks.warning import FileWarning, file_warning
from ketacost.model.billing import USUAL_MINUTES, units_of
from ketacost.model.clinic import Clinic
from ketacost.model.course import MOST_SESSIONS
from ketacost.model.infusion import Infusion
from ketacost.money import each

if TYPE_CHECKING:
    from ketacost.model.offers import Package


def package_slips(clinic: Clinic, infusion: Infusion | None = None, had: int = 0) -> Iterator[FileWarning]:
    """Each package that does not save, once: for this kind of infusion, or, without one, for any kind that it is for.

    ``had``: sessions that the patient had before.
    """
    kinds = clinic.price_list if infusion is None else [infusion]
    for at, package in enumerate(clinic.packages):
        mine = [kind for kind in kinds if _is_for(package, kind)]
        singly = [cents for kind in mine if (cents := _singly(kind, package, had)) is not None]
        if not singly or (had and package.first_course_only):
            continue
        smaller = [other for other in clinic.packages if _instead(other, package, mine, had) and _dearer(package, other)]
        if package.price > max(singly):
            yield file_warning(
                ("packages", at),
                "package_saves_nothing",
                name=package.name,
                sessions=package.sessions,
                price=package.price,
                singly=max(singly),
            )
        elif smaller:
            least = min(smaller, key=lambda other: other.price * package.sessions)
            yield file_warning(
                ("packages", at),
                "smaller_package_is_cheaper",
                name=package.name,
                sessions=package.sessions,
                each=each(package.price, package.sessions),
                smaller=least.sessions,
                smaller_each=each(least.price, least.sessions),
            )
    yield from _membership_slip(clinic, kinds)
    yield from _scale_slips(clinic)


def _membership_slip(clinic: Clinic, kinds: Sequence[Infusion]) -> Iterator[FileWarning]:
    """A membership whose price for an infusion is no lower than everybody's."""
    offer = clinic.membership
    prices = [cents for kind in kinds if (cents := _price(kind, 1)) is not None]
    if offer is None or offer.infusion is None or not prices:
        return
    paid = offer.infusion + (offer.fee if offer.per == "session" else 0)
    if paid >= max(prices):
        yield file_warning(("membership",), "membership_saves_nothing", member=paid, others=max(prices))


def _scale_slips(clinic: Clinic) -> Iterator[FileWarning]:
    """Of a sliding scale, a step that a lower one outdoes: who earns more would pay less."""
    steps = sorted(enumerate(clinic.sliding_scale), key=lambda item: item[1].up_to_fpl)
    for (_, lower), (at, step) in pairwise(steps):
        if step.up_to_fpl == lower.up_to_fpl:
            yield file_warning(("sliding_scale", at), "scale_step_twice")
        elif step.discount > lower.discount:
            yield file_warning(("sliding_scale", at), "scale_step_outdone")


def _is_for(package: Package, infusion: Infusion) -> bool:
    return package.infusion is None or package.infusion.casefold() == infusion.name.casefold()


def _instead(other: Package, package: Package, kinds: Sequence[Infusion], had: int) -> bool:
    """Whether a smaller package can be had wherever this one can."""
    return (
        other.sessions < package.sessions
        and all(_is_for(other, kind) for kind in kinds)
        and max(other.after_sessions or 0, had) <= max(package.after_sessions or 0, had)
        and other.first_course_only <= (package.first_course_only and not had)
    )


def _dearer(package: Package, other: Package) -> bool:
    """Whether a session of the first costs more, compared without dividing."""
    return package.price * other.sessions > other.price * package.sessions


def _singly(infusion: Infusion, package: Package, had: int) -> int | None:
    """What the package's sessions cost without it, from the first one that it can be bought for."""
    had = max(package.after_sessions or 0, had)
    at_first = max(min(infusion.first_sessions.count - had, package.sessions), 0) if infusion.first_sessions is not None else 0
    first, later = _price(infusion, 1), _price(infusion, MOST_SESSIONS + 1)
    if first is None or later is None:
        return None
    return first * at_first + later * (package.sessions - at_first)


def _price(infusion: Infusion, session: int) -> int | None:
    """The cash price of a single session, typical; of lines that are billed apart, what they come to."""
    first = infusion.first_sessions
    price = first.price if first is not None and session <= first.count else infusion.price
    if price is not None:
        return price.asked.points[1]
    minutes = infusion.minutes or USUAL_MINUTES
    lines = infusion.charges or []
    units = [units_of(line.code or "", minutes) if line.units is None else line.units for line in lines]
    return sum(line.price.asked.points[1] * count for line, count in zip(lines, units, strict=True)) if lines else None
