"""The visits of a course at one clinic: what each line bills, and what the clinic asks of someone who pays without insurance."""

from __future__ import annotations

from typing import NamedTuple

from ketacost.model.clinic import Clinic, Infusion, Networks
from ketacost.model.conditions import matches
from ketacost.model.course import Course
from ketacost.money import dollars

Points = tuple[int, int, int]
"""Low, typical and high, in cents."""


class PlannedLine(NamedTuple):
    """One line of a planned visit."""

    service: str
    billed: Points
    cash: Points
    rate_keys: tuple[str, ...]
    """Under which keys a network's rates may hold this line's, the most particular first."""
    networks: Networks | None
    """The line's own networks, where it is billed by somebody else than the clinic."""


class PlannedVisit(NamedTuple):
    """A visit of the course."""

    number: int
    service: str
    session: int | None
    lines: tuple[PlannedLine, ...]


class Planned(NamedTuple):
    """A course at a clinic, and what had to be assumed to plan it."""

    visits: tuple[PlannedVisit, ...]
    infusion: Infusion
    credit: Points
    """What the clinic takes off the first session for a consultation paid at its cash price."""
    assumed: tuple[str, ...]


def choose_infusion(clinic: Clinic, course: Course) -> tuple[Infusion, str | None] | None:
    """The first kind of infusion that fits the course, and what was assumed; ``None`` where none has the name or the minutes."""
    offered = clinic.price_list
    named = course.infusion is not None and clinic.infusions is not None
    fitting = [
        item
        for item in offered
        if (not named or item.name.casefold() == str(course.infusion).casefold())
        and (course.minutes is None or item.minutes in {None, course.minutes})
    ]
    if not fitting:
        return None
    for_condition = [
        item for item in fitting if course.condition and item.conditions and matches(course.condition, item.conditions)
    ]
    chosen = (for_condition or fitting)[0]
    if len(offered) > 1 and len(fitting) > 1 and not for_condition:
        others = ", ".join(item.name for item in offered if item is not chosen)
        return chosen, f"The infusion is {chosen.name}, the first on the clinic's list; it also offers {others} (--infusion)."
    return chosen, None


def plan_visits(clinic: Clinic, course: Course, infusion: Infusion) -> Planned:
    """The course at this clinic: a consultation where there is one, then the sessions."""
    assumed: list[str] = []
    lines: list[tuple[str, int | None, tuple[PlannedLine, ...]]] = []
    credit: Points = (0, 0, 0)
    if clinic.consultation is not None and course.consultation is not False:
        price = clinic.consultation.price
        lines.append(
            (
                "consultation",
                None,
                (PlannedLine("consultation", price.billed.points, price.cash.points, ("consultation",), None),),
            )
        )
        if clinic.consultation.credited:
            credit = price.cash.points
            assumed.append(
                "The consultation fee is taken off the first session where both are paid at the clinic's cash price."
            )
    elif clinic.consultation is None and course.consultation is not False:
        assumed.append("The clinic states no price for a consultation: none is in the course.")
    for session in range(1, course.sessions + 1):
        lines.append(("infusion", session, _session(infusion, session)))
    visits = tuple(PlannedVisit(number, *visit) for number, visit in enumerate(lines, start=1))
    return Planned(visits, infusion, credit, tuple(assumed))


def _session(infusion: Infusion, session: int) -> tuple[PlannedLine, ...]:
    """The lines of one session: the clinic's price, or what it bills apart."""
    first = infusion.first_sessions
    price = first.price if first is not None and session <= first.count else infusion.price
    keys = (*infusion.codes, infusion.name, "infusion")
    if infusion.charges is None:
        assert price is not None  # the file says price or charges
        return (PlannedLine("infusion", price.billed.points, price.cash.points, keys, None),)
    return tuple(
        PlannedLine(
            line.service,
            line.price.billed.points,
            cash,
            tuple(key for key in (line.code, infusion.name if line.service == "infusion" else None, line.service) if key),
            line.networks,
        )
        for line, cash in zip(infusion.charges, _cash_of_lines(infusion, price.cash.points if price else None), strict=True)
    )


def _cash_of_lines(infusion: Infusion, whole: Points | None) -> list[Points]:
    """Each line's part of the visit's cash price: its own, or its share of the price for the whole visit."""
    charges = infusion.charges or []
    if whole is None:
        return [line.price.cash.points for line in charges]
    columns = [apportion(whole[point], [line.price.billed.points[point] for line in charges]) for point in range(3)]
    return [(low, typical, high) for low, typical, high in zip(*columns, strict=True)]


def apportion(whole: int, weights: list[int]) -> list[int]:
    """``whole`` cents in parts by weight, to the cent: each part is rounded down, and the last ones take what is left over.

    >>> apportion(45000, [12500, 40000, 37500])
    [6250, 20000, 18750]
    """
    total = sum(weights) or 1
    parts, done, seen = [], 0, 0
    for weight in weights:
        seen += weight
        upto = whole * seen // total
        parts.append(upto - done)
        done = upto
    return parts


def rate_of(rates: dict[str, int], line: PlannedLine) -> int | None:
    """The rate negotiated for a line, by billing code, infusion name or service; ``None`` where the file has none."""
    return next((rates[key] for key in line.rate_keys if key in rates), None)


def facts(clinic: Clinic) -> list[str]:
    """What the clinic's file says beside its prices, to be read with them."""
    found = []
    for package in clinic.packages:
        name = package.name or (f"{package.infusion} package" if package.infusion else "package")
        found.append(
            f"{name}: {package.sessions} sessions for {dollars(package.price)} ({dollars(package.price // package.sessions)} each)"
        )
    for infusion in clinic.infusions or ():
        if infusion.booster_price is not None:
            found.append(f"booster price for {infusion.name}: {dollars(infusion.booster_price.cash.typical)}")
    for word, fact in (
        ("superbill", clinic.superbill),
        ("cancellation fee", clinic.cancellation_fee),
        ("insurance", clinic.insurance_accepted),
    ):
        if fact is not None:
            found.append(f"{word}: {fact}")
    return found
