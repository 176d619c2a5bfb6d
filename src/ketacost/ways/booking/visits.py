"""The visits of a course at one clinic: each appointment with the lines that the clinic bills for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ketacost.engine.line import Claim
from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.infusion import Infusion
from ketacost.result.planned_line import SHOWN, PlannedLine, Points
from ketacost.ways.booking.discounts import Reduction, pays_ahead, reduced, with_reductions
from ketacost.ways.booking.lines import line_of, session_lines
from ketacost.ways.booking.planning_notes import planning_notes
from ketacost.ways.booking.schedule import Appointment
from ketacost.words.note import Note


class PlannedVisit(NamedTuple):
    """A visit of the course."""

    number: int
    service: str
    session: int | None
    booster: bool
    day: date | None
    lines: tuple[PlannedLine, ...]
    claim: Claim | None = None
    """What makes one visit of a session's lines; ``None`` where it is one line by the name of infusion, or no session."""

    def price(self, point: int) -> int:
        """What somebody who pays it without insurance is asked for it at one point of the price range, in cents."""
        return sum(line.cash[point] for line in self.lines if line.fee is None)

    def fees(self, point: int) -> int:
        """What comes on top of it, in cents."""
        return sum(line.cash[point] for line in self.lines if line.fee is not None)


class Planned(NamedTuple):
    """A course at a clinic, and what had to be assumed to plan it."""

    visits: tuple[PlannedVisit, ...]
    infusion: Infusion
    minutes: int | None
    """How long an infusion takes, as far as it is known."""
    credit: Points
    """What the clinic takes off the first session for a consultation paid at its cash price."""
    assumed: tuple[Note, ...]
    prepaid: bool = False
    """Whether a discount asks for all sessions to be paid on the day of the first one."""
    sessions_before: int = 0
    """Sessions had here before the course."""
    ranged: bool = False
    """Whether any price is a range; elsewhere all points of the range are one."""
    lines: tuple[PlannedLine, ...] = ()
    """The visits' different lines, each once."""
    warnings: tuple[Note, ...] = ()
    """What looks wrong with the prices that it is planned with."""
    deposits: tuple[int, ...] = ()
    """What each visit asks for in cash and the clinic gives back; empty where nothing is."""
    dates_ours: bool = False
    """Whether its dates are taken by this tool: the person may come on others."""
    doubts: tuple[Note, ...] = ()
    """Why no price of it can be promised, whoever pays: something comes on top, or nobody knows whether it is what was asked for."""


def plan_visits(
    clinic: Clinic, course: Course, infusion: Infusion, agenda: Sequence[Appointment], reductions: Sequence[Reduction] = ()
) -> Planned:
    """The course at this clinic. A visit that the clinic states no price for is left out, and that is said."""
    minutes = infusion.minutes or course.minutes
    assumed = list(planning_notes(clinic, course, infusion, minutes, agenda))
    kept: dict[tuple[str, bool, bool], tuple[PlannedLine, ...]] = {}
    first = max(infusion.first_sessions.count - course.had, 0) if infusion.first_sessions is not None else 0
    visits: list[PlannedVisit] = []
    for service, session, booster, day in agenda:
        key = service, booster, session is not None and session <= first
        lines = kept.get(key)
        if lines is None:
            later = session + course.had if session is not None else None
            billed = _lines(clinic, infusion, service, later, minutes, booster=booster)
            lines = kept[key] = with_reductions(billed, reductions)
        if lines:
            number, parts = len(visits) + 1, session is not None and (len(lines) > 1 or lines[0].service != "infusion")
            claim = Claim(number, session=True) if parts else None
            visits.append(PlannedVisit(number, service, session, booster, day, lines, claim))
    credit: Points = (0, 0, 0)
    if clinic.consultation is not None and clinic.consultation.credited and course.consultation is not False:
        low, typical, high = (reduced(cents, reductions) for cents in clinic.consultation.price.asked.points)
        credit = (low, typical, high)
    ahead = bool(reductions) and any(pays_ahead(price, reductions) for price in _list_prices(visits))
    different = tuple(line for lines in kept.values() for line in lines)
    spread = any(ranged(line.billed) or ranged(line.cash) for line in different)
    return Planned(
        tuple(visits),
        infusion,
        minutes,
        credit,
        tuple(assumed),
        prepaid=ahead,
        sessions_before=course.had,
        ranged=spread,
        lines=different,
        dates_ours=course.dates_ours,
    )


def _list_prices(visits: Sequence[PlannedVisit]) -> set[int]:
    """What the sessions cost before anything is taken off."""
    return {
        sum(line.list_price[SHOWN] for line in visit.lines if line.list_price) for visit in visits if visit.session is not None
    }


def ranged(points: Points) -> bool:
    return points[0] != points[1] or points[1] != points[2]


def _lines(
    clinic: Clinic, infusion: Infusion, service: str, session: int | None, minutes: int | None, *, booster: bool
) -> tuple[PlannedLine, ...]:
    if session is not None:
        return session_lines(infusion, session, minutes, booster=booster)
    price = clinic.consultation.price if service == "consultation" and clinic.consultation is not None else None
    if service != "consultation":
        price = clinic.follow_up if service == "follow_up" else clinic.therapy
    return line_of(service, price) if price is not None else ()
