"""A clinic's membership: a fee for a month, a year or a session, which lowers the price of the infusions in it. Cents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from ketacost.model.clinic import Clinic
from ketacost.model.infusion import Infusion
from ketacost.model.rhythm import add_months
from ketacost.ways.booking.visits import Planned, PlannedVisit
from ketacost.words.note import Note, note

if TYPE_CHECKING:
    from ketacost.engine.mix import Member
    from ketacost.model.offers import Membership

MONTHS: Final = {"month": 1, "year": 12}
SHORTEST: Final = {"month": 28, "year": 365}
"""Days that a fee covers at least."""
_ANY_DAY: Final = date(2001, 1, 1)


def membership_for(clinic: Clinic, infusion: Infusion) -> Membership | None:
    """The membership that makes this kind of infusion cheaper.

    The file states one price for all kinds; it is taken to be that of the first on the list, for a longer one seldom costs the same.
    """
    there = clinic.membership is not None and clinic.membership.infusion is not None
    return clinic.membership if there and clinic.price_list[0].name == infusion.name else None


def membership_left_out(clinic: Clinic, infusion: Infusion) -> Iterator[Note]:
    """That the membership is taken to make other kinds of infusions cheaper, and not this one."""
    if clinic.membership is not None and clinic.membership.infusion is not None and membership_for(clinic, infusion) is None:
        yield note("bought.membership_of_another", infusion=clinic.price_list[0].name)


def member_for(membership: Membership | None, sessions: Sequence[PlannedVisit], prices: Sequence[int]) -> Member | None:
    """What a membership makes of these sessions' single prices; ``None`` where there is none, or its price is not stated.

    Its time runs from the session that the fee is paid for to the same day of the next month or year.
    """
    if membership is None or membership.infusion is None:
        return None
    from ketacost.engine.mix import Member  # the clinic has members

    to_members = [min(price, membership.infusion) for price in prices]
    if membership.per == "session":
        return Member(membership.fee, to_members, range(1, len(prices) + 1))
    days = days_of(sessions)
    until, reached = [], 0
    for day in days:
        end = add_months(day, MONTHS[membership.per])
        while reached < len(days) and days[reached] < end:
            reached += 1
        until.append(reached)
    return Member(membership.fee, to_members, until)


def days_of(sessions: Sequence[PlannedVisit]) -> list[date]:
    """The sessions' days; without dates two a week, and boosters a month apart."""
    days: list[date] = []
    regular = 0
    for visit in sessions:
        if visit.day is not None:
            days.append(visit.day)
        elif visit.booster:
            days.append(add_months(days[-1] if days else _ANY_DAY, 1))
        else:
            days.append(_ANY_DAY + timedelta(days=7 * regular // 2))
            regular += 1
    return days


def membership_notes(clinic: Clinic, planned: Planned) -> Iterator[Note]:
    """What is taken for granted where a membership is bought."""
    membership = membership_for(clinic, planned.infusion)
    if membership is None:
        return
    if len(clinic.price_list) > 1:
        yield note("bought.membership_of_first", infusion=planned.infusion.name)
    if membership.per != "session":
        yield note("bought.membership_left", per=membership.per)
        if any(visit.day is None for visit in planned.visits if visit.session is not None):
            yield note("bought.membership_without_dates", per=membership.per)
