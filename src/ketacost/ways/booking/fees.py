"""What a clinic asks on top of its prices and no plan pays: lines of the visits that are no claim, and deposits. Cents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from ketacost.model.clinic import Clinic
from ketacost.model.rhythm import add_months
from ketacost.result.planned_line import SHOWN, PlannedLine, Points
from ketacost.ways.booking.membership import days_of
from ketacost.ways.booking.visits import Planned, PlannedVisit, ranged
from ketacost.words.note import Note, note

if TYPE_CHECKING:
    from ketacost.model.fees import Fee

SERVICE: Final = "fee"
_SHORTEST_MONTH: Final = timedelta(days=28)


def with_fees(planned: Planned, clinic: Clinic, *, insured: bool) -> Planned:
    """The course with what the clinic asks on top of somebody who pays this way.

    A fee that is announced without an amount is in no price, so none of them is the whole: that is a doubt.
    """
    asked = [fee for fee in clinic.fees if fee.asked_of(insured=insured) and not fee.refundable]
    if not asked:
        return planned
    added: dict[int, tuple[PlannedLine, ...]] = {}
    for fee in asked:
        for at, points in _owed(fee, planned.visits):
            added[at] = (*added.get(at, ()), _line(fee, points))
    seen: dict[tuple[int, tuple[PlannedLine, ...]], tuple[PlannedLine, ...]] = {}  # visits of one kind share their lines
    visits = []
    for at, visit in enumerate(planned.visits):
        fees = added.get(at)
        lines = visit.lines if fees is None else seen.setdefault((id(visit.lines), fees), (*visit.lines, *fees))
        visits.append(visit._replace(lines=lines))
    return planned._replace(
        visits=tuple(visits),
        assumed=(*planned.assumed, *_assumed(asked, planned)),
        ranged=planned.ranged or any(ranged(line.cash) for lines in added.values() for line in lines),
        doubts=(
            *planned.doubts,
            *(note("promise.not_whole", clinic.name, name=fee.name) for fee in asked if fee.amount is None),
        ),
    )


def deposits_of(clinic: Clinic, planned: Planned, *, insured: bool) -> Sequence[int]:
    """What each visit asks for and gives back; empty where nothing is."""
    held = [fee for fee in clinic.fees if fee.asked_of(insured=insured) and fee.refundable]
    if not held:
        return ()
    found = [0] * len(planned.visits)
    for fee in held:
        for at, points in _owed(fee, planned.visits):
            found[at] += points[SHOWN]
    return found


def _line(fee: Fee, points: Points) -> PlannedLine:
    return PlannedLine(SERVICE, points, points, (), None, fee=fee.name)


def _owed(fee: Fee, visits: Sequence[PlannedVisit]) -> Iterator[tuple[int, Points]]:
    """At which of the visits a fee is owed, and how much."""
    sessions = [at for at, visit in enumerate(visits) if visit.session is not None]
    if fee.amount is None:
        return
    if fee.per == "month":
        yield from _by_month([visits[at] for at in sessions], sessions, fee.amount.points)
    else:
        yield from ((at, fee.amount.points) for at in (sessions if fee.per == "visit" else sessions[:1]))


def _by_month(sessions: Sequence[PlannedVisit], places: Sequence[int], amount: Points) -> Iterator[tuple[int, Points]]:
    """Each month that is begun. Without dates it is those of two sessions a week; of one a week, and short months, at most.

    What they may be more stands with the last of them.
    """
    begun = _begun([(day, add_months(day, 1)) for day in days_of(sessions)])
    low, typical, high = amount
    more = 0
    if any(visit.day is None for visit in sessions):
        more = len(_begun([(day, day + _SHORTEST_MONTH) for day in days_of(sessions, a_week=1)])) - len(begun)
    for at in begun:
        yield places[at], (low, typical, high * (1 + more) if at == begun[-1] else high)


def _begun(days: Sequence[tuple[date, date]]) -> list[int]:
    """Which sessions begin a month, each with its day and that on which a month from then is over."""
    found: list[int] = []
    over = date.min
    for at, (day, end) in enumerate(days):
        if day >= over:
            found.append(at)
            over = end
    return found


def _assumed(fees: Sequence[Fee], planned: Planned) -> Iterator[Note]:
    """How the months of a course without dates are counted."""
    undated = any(visit.day is None for visit in planned.visits if visit.session is not None)
    if undated and any(fee.per == "month" and fee.amount is not None for fee in fees):
        yield note("clinic.fee_months_without_dates")
