"""A course bought in the cheapest mix, at one point of the price range: each line's part of it, and what each visit asks for."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from ketacost.engine.adjudicate import self_pay
from ketacost.engine.line import Charge, PaidIn, Row
from ketacost.engine.mix import Member, Mix, Offer
from ketacost.engine.packages import cheapest_mix
from ketacost.engine.terms import OUT
from ketacost.model.clinic import Clinic
from ketacost.model.offers import Package
from ketacost.ways.booking.lines import apportion
from ketacost.ways.booking.membership import member_for, membership_for
from ketacost.ways.booking.visits import Planned, PlannedVisit


class PricedMix(NamedTuple):
    """A course and the mix it is bought in. Cents."""

    mix: Mix
    rows: list[Row]
    dues: tuple[int, ...]
    """What each visit asks for on its day: packages and fees in full when they are bought, else its own price."""


class _VisitPrice(NamedTuple):
    """A session's part of the course's price, what it asks for on its day, and how it is paid."""

    cents: int
    due: int
    verdict: PaidIn


def price_mix(clinic: Clinic, packages: Sequence[Package], planned: Planned, point: int, mix: Mix | None = None) -> PricedMix:
    """The cheapest mix for this course at one point of the price range, or the one given, and every visit's part of it."""
    sessions = [visit for visit in planned.visits if visit.session is not None]
    gross = [visit.price(point) for visit in sessions]
    prices = _credited(gross, planned.credit[point])
    member = member_for(membership_for(clinic, planned.infusion), sessions, gross)
    if member is not None:
        member = member._replace(prices=_credited(member.prices, planned.credit[point]))
    new = next((at for at, visit in enumerate(sessions) if visit.booster), len(sessions)) if not planned.sessions_before else 0
    offers = [
        Offer(item.sessions, item.price, max((item.after_sessions or 0) - planned.sessions_before, 0), item.first_course_only)
        for item in packages
    ]
    mix = mix or cheapest_mix(prices, offers, new, member)
    shares = iter(_shares(mix, offers, prices, member, new))
    rows: list[Row] = []
    dues = []
    for visit in planned.visits:
        price = visit.price(point)
        share = next(shares) if visit.session is not None else _VisitPrice(price, price, "self_pay")
        rows += _rows(visit, share, point)
        dues.append(share.due + visit.fees(point))
    return PricedMix(mix, rows, tuple(dues))


def _credited(prices: Sequence[int], credit: int) -> list[int]:
    """The consultation's price, taken off the first session."""
    return [max(prices[0] - credit, 0), *prices[1:]]


def _shares(
    mix: Mix, offers: Sequence[Offer], prices: Sequence[int], member: Member | None, first_course: int
) -> list[_VisitPrice]:
    """What a package costs is spread evenly over the sessions it covers; a fee over those it made cheaper, by what each saves."""
    ahead = [0] * len(prices)
    for had, at in mix.bought:
        ahead[had] += offers[at].price
    parts = _parts(mix, offers, len(prices), first_course)
    found = [
        _VisitPrice(parts[at], due, "package") if covered else _VisitPrice(price, due + price, "self_pay")
        for at, (price, covered, due) in enumerate(zip(prices, mix.covered, ahead, strict=True))
    ]
    if member is None:
        return found
    for had in mix.joined:
        within = [at for at in range(had, member.until[had]) if not mix.covered[at]]
        fees = apportion(member.fee, [prices[at] - member.prices[at] for at in within])
        for at, part in zip(within, fees, strict=True):
            fee = member.fee if at == had else 0
            found[at] = _VisitPrice(member.prices[at] + part, ahead[at] + member.prices[at] + fee, "membership")
    return found


def _parts(mix: Mix, offers: Sequence[Offer], count: int, first_course: int) -> dict[int, int]:
    """Each covered session's part of the package that covers it, equal parts of its price (``rules.md``, "packages").

    What is for the first course alone goes first, then what is oldest. What of the former is left after the first course covers
    nothing.
    """
    held: list[tuple[bool, int, int]] = []  # a heap in the order in which they are used: number of the purchase, sessions left
    used: dict[int, list[int]] = {}
    coming = list(enumerate(mix.bought))[::-1]
    for at in range(count):
        if at == first_course:
            held = [each for each in held if each[0]]
            heapify(held)
        while coming and coming[-1][1][0] == at:
            number, (_, which) = coming.pop()
            heappush(held, (not offers[which].first_only, number, offers[which].sessions))
        if not mix.covered[at]:
            continue
        later, number, left = heappop(held)
        used.setdefault(number, []).append(at)
        if left > 1:
            heappush(held, (later, number, left - 1))
    parts: dict[int, int] = {}
    for number, sessions in used.items():
        cents = apportion(offers[mix.bought[number][1]].price, [1] * len(sessions))
        parts.update(zip(sessions, cents, strict=True))
    return parts


def _rows(visit: PlannedVisit, share: _VisitPrice, point: int) -> list[Row]:
    """A visit's lines, each with its part of what the visit costs; what the clinic asks on top is in no package."""
    care = [line for line in visit.lines if line.fee is None]
    parts = apportion(share.cents, [line.cash[point] for line in care])
    return [
        *(
            self_pay(Charge(line.service, OUT, max(line.billed[point], part), 0, part, visit.day), share.verdict)
            for line, part in zip(care, parts, strict=True)
        ),
        *(
            self_pay(Charge(line.service, OUT, line.billed[point], 0, line.cash[point], visit.day), "fee")
            for line in visit.lines[len(care) :]
        ),
    ]
