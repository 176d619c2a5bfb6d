"""The visits of a course at one clinic: what each line bills, and what the clinic asks of someone who pays without insurance."""

from __future__ import annotations

from typing import NamedTuple

from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.infusion import Infusion, Networks

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
                (PlannedLine("consultation", price.billed.points, price.asked.points, ("consultation",), None),),
            )
        )
        if clinic.consultation.credited:
            credit = price.asked.points
            assumed.append(
                "The consultation fee is taken off the first session where both are paid at the clinic's cash price."
            )
    elif clinic.consultation is None and course.consultation is not False:
        assumed.append("The clinic states no price for a consultation: none is in the course.")
    lines += [("infusion", session, _session(infusion, session)) for session in range(1, course.sessions + 1)]
    visits = tuple(PlannedVisit(number, *visit) for number, visit in enumerate(lines, start=1))
    return Planned(visits, infusion, credit, tuple(assumed))


def _session(infusion: Infusion, session: int) -> tuple[PlannedLine, ...]:
    """The lines of one session: the clinic's price, or what it bills apart."""
    first = infusion.first_sessions
    price = first.price if first is not None and session <= first.count else infusion.price
    keys = (*infusion.codes, infusion.name, "infusion")
    if infusion.charges is None and price is not None:
        return (PlannedLine("infusion", price.billed.points, price.asked.points, keys, None),)
    return tuple(
        PlannedLine(
            line.service,
            line.price.billed.points,
            cash,
            tuple(key for key in (line.code, infusion.name if line.service == "infusion" else None, line.service) if key),
            line.networks,
        )
        for line, cash in zip(
            infusion.charges or (), _cash_of_lines(infusion, price.asked.points if price else None), strict=True
        )
    )


def _cash_of_lines(infusion: Infusion, whole: Points | None) -> list[Points]:
    """Each line's part of the visit's cash price: its own, or its share of the price for the whole visit."""
    charges = infusion.charges or []
    if whole is None:
        return [line.price.asked.points for line in charges]
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
