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
    if not clinic.fees:
        return planned
    asked = [fee for fee in clinic.fees if fee.asked_of(insured=insured)]
    owed = [fee for fee in asked if not fee.refundable]
    return planned._replace(
        visits=tuple(_visits_with(planned, owed)),
        assumed=(*planned.assumed, *_assumed(owed, planned)),
        ranged=planned.ranged or any(ranged(points) for fee in clinic.fees for _, points in _owed(fee, planned)),
        deposits=_deposits(planned, [fee for fee in asked if fee.refundable]),
        doubts=(
            *planned.doubts,
            *(note("promise.not_whole", clinic.name, name=fee.name) for fee in owed if fee.amount is None),
        ),
    )


def fees_of_the_rest(clinic: Clinic) -> Iterator[Note]:
    """What those who pay themselves owe, where only some of the sessions are paid so: no price of such a course holds it."""
    for fee in clinic.fees:
        if fee.for_whom == "self_pay" and not fee.refundable:
            yield note("promise.fee_of_the_rest", clinic.name, name=fee.name)


def _visits_with(planned: Planned, fees: Sequence[Fee]) -> Iterator[PlannedVisit]:
    added: dict[int, tuple[PlannedLine, ...]] = {}
    for fee in fees:
        for at, points in _owed(fee, planned):
            line = PlannedLine(SERVICE, points, points, (), None, fee=fee.name, insured_only=fee.for_whom == "insured")
            added[at] = (*added.get(at, ()), line)
    seen: dict[tuple[int, tuple[PlannedLine, ...]], tuple[PlannedLine, ...]] = {}  # visits of one kind share their lines
    for at, visit in enumerate(planned.visits):
        on_top = added.get(at)
        if on_top is None:
            yield visit
        else:
            yield visit._replace(lines=seen.setdefault((id(visit.lines), on_top), (*visit.lines, *on_top)))


def _deposits(planned: Planned, fees: Sequence[Fee]) -> tuple[int, ...]:
    found = [0] * len(planned.visits)
    for fee in fees:
        for at, points in _owed(fee, planned):
            found[at] += points[SHOWN]
    return tuple(found) if any(found) else ()


def _owed(fee: Fee, planned: Planned) -> Iterator[tuple[int, Points]]:
    """At which of the visits a fee is owed, and how much."""
    sessions = [at for at, visit in enumerate(planned.visits) if visit.session is not None]
    if fee.amount is None:
        return
    if fee.per == "month":
        yield from _by_month(planned, sessions, fee.amount.points)
    else:
        yield from ((at, fee.amount.points) for at in (sessions if fee.per == "visit" else sessions[:1]))


def _by_month(planned: Planned, places: Sequence[int], amount: Points) -> Iterator[tuple[int, Points]]:
    """Each month that is begun. Without dates it is those of two sessions a week.

    Where the dates are not the person's own, there are at most as many as one session a week begins of the shortest month; what
    those are more stands with the last one.
    """
    sessions = [planned.visits[at] for at in places]
    days = days_of(sessions)
    begun = _begun([(day, add_months(day, 1)) for day in days])
    low, typical, high = amount
    most = len(begun)
    if planned.dates_ours or _undated(planned):
        most = max(most, len(_begun([(day, day + _SHORTEST_MONTH) for day in _a_week_apart(days)])))
    for at in begun:
        yield places[at], (low, typical, high * (1 + most - len(begun)) if at == begun[-1] else high)


def _a_week_apart(days: Sequence[date]) -> Iterator[date]:
    """The same sessions, no two of them closer than a week."""
    late = days[0]
    for at, day in enumerate(days):
        late += max(day - days[at - 1], timedelta(weeks=1)) if at else timedelta()
        yield late


def _begun(days: Sequence[tuple[date, date]]) -> list[int]:
    """Which sessions begin a month, each with its day and that on which a month from then is over."""
    found: list[int] = []
    over = date.min
    for at, (day, end) in enumerate(days):
        if day >= over:
            found.append(at)
            over = end
    return found


def _undated(planned: Planned) -> bool:
    return any(visit.day is None for visit in planned.visits if visit.session is not None)


def _assumed(fees: Sequence[Fee], planned: Planned) -> Iterator[Note]:
    """How the months of a course without dates are counted."""
    if _undated(planned) and any(fee.per == "month" and fee.amount is not None for fee in fees):
        yield note("clinic.fee_months_without_dates")
