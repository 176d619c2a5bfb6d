"""Paying by packages: the cheapest mix of the clinic's packages, membership and single sessions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ketacost.engine.adjudicate import self_pay
from ketacost.engine.line import Charge, Line, Row
from ketacost.engine.packages import Mix, Offer, cheapest_mix
from ketacost.engine.terms import OUT
from ketacost.model.clinic import Clinic
from ketacost.model.infusion import Infusion
from ketacost.model.offers import Package
from ketacost.ways.cash import Cash, dearest_day
from ketacost.ways.lines import apportion
from ketacost.ways.option import Option, Purchase, Stop
from ketacost.ways.purchases import when_needed
from ketacost.ways.total import Note, Spread, Total
from ketacost.ways.visit_list import visits_of
from ketacost.ways.visits import Planned, PlannedVisit

PREPAID = (
    "what is paid ahead is lost if the clinic closes: Ketamine Wellness Centers shut all 13 sites on 2023-03-10 "
    "(usglobalhealth.us); ask what is refunded, and pay by card"
)


class _Bought(NamedTuple):
    """A course at one point of the price range, bought in the cheapest mix."""

    mix: Mix
    rows: list[Row]


def packages_for(clinic: Clinic, infusion: Infusion) -> list[Package]:
    """The clinic's packages of this kind of infusion."""
    return [item for item in clinic.packages if item.infusion is None or item.infusion.casefold() == infusion.name.casefold()]


def name_of(package: Package) -> str:
    """A package by its name, or by what it holds."""
    return package.name or f"{package.sessions} {package.infusion or 'sessions'}{' infusions' if package.infusion else ''}"


def package_option(cash: Option, clinic: Clinic, planned: Planned) -> Option | None:
    """The cheapest mix that holds a package; ``None`` where single sessions are cheaper, or the clinic has no packages."""
    packages = packages_for(clinic, planned.infusion)
    if not packages:
        return None
    runs = [_bought(packages, planned, point) for point in range(3)]
    typical = runs[1]
    if not typical.mix.bought:
        return None
    visits = visits_of(planned, typical.rows)
    totals = [Total.of(run.rows) for run in runs]
    purchases = _purchases(packages, typical.mix)
    after = cash.stop.after if cash.stop is not None else None
    return cash._replace(
        way="package",
        total=totals[1],
        range=Spread.over(totals),
        visits=visits,
        purchases=purchases,
        cash=_cash(packages, planned, typical),
        warnings=(*cash.warnings, Note(clinic.name, PREPAID)),
        stop=None if after is None else _stopped(packages, planned, typical, after),
    )


def _bought(packages: Sequence[Package], planned: Planned, point: int) -> _Bought:
    sessions = [visit for visit in planned.visits if visit.session is not None]
    credit = planned.credit[point]
    prices = [sum(line.cash[point] for line in visit.lines) for visit in sessions]
    prices[0] -= min(credit, prices[0])
    first = next((at for at, visit in enumerate(sessions) if visit.booster), len(sessions))
    offers = [Offer(item.sessions, item.price, item.after_sessions or 0, item.first_course_only) for item in packages]
    mix = when_needed(cheapest_mix(prices, offers, first), offers)
    spent = sum(packages[at].price for _, at in mix.bought)
    shares = iter(apportion(spent, [price for price, covered in zip(prices, mix.covered, strict=True) if covered]))
    owed = {
        visit.session: (next(shares) if covered else price, covered)
        for visit, price, covered in zip(sessions, prices, mix.covered, strict=True)
    }
    rows: list[Row] = []
    for visit in planned.visits:
        whole, covered = owed.get(visit.session, (sum(line.cash[point] for line in visit.lines), False))
        rows += _rows(visit, whole, point, covered=covered)
    return _Bought(mix, rows)


def _rows(visit: PlannedVisit, whole: int, point: int, *, covered: bool) -> list[Row]:
    """A visit's lines, each with its part of what the visit costs."""
    parts = apportion(whole, [line.cash[point] for line in visit.lines])
    charges = [
        Charge(line.service, OUT, line.billed[point], 0, part, visit.day) for line, part in zip(visit.lines, parts, strict=True)
    ]
    lines: list[Line] = self_pay(charges)
    return [line._replace(verdict="package") if covered else line for line in lines]


def _cash(packages: Sequence[Package], planned: Planned, bought: _Bought) -> Cash:
    """What each day asks for: a package in full on the day of the first session after it is bought, and what is paid singly."""
    dues: list[tuple[date | None, int]] = []
    at = 0
    for visit in planned.visits:
        rows = bought.rows[at : at + len(visit.lines)]
        at += len(visit.lines)
        ahead = sum(packages[which].price for had, which in bought.mix.bought if visit.session == had + 1)
        dues.append((visit.day, ahead + sum(row[11] for row in rows if row[1] != "package")))
    return Cash(dearest_day(dues), sum(due for _, due in dues), 0)


def _purchases(packages: Sequence[Package], mix: Mix) -> tuple[Purchase, ...]:
    counts: dict[int, int] = {}
    for _, at in mix.bought:
        counts[at] = counts.get(at, 0) + 1
    return tuple(
        Purchase(name_of(packages[at]), packages[at].sessions, packages[at].price, count) for at, count in counts.items()
    )


def _stopped(packages: Sequence[Package], planned: Planned, bought: _Bought, after: int) -> Stop:
    """What is paid when the course ends early: packages in full when they are bought, less what a refund gives back."""
    rows, at = [], 0
    for visit in planned.visits:
        rows += [row for row in bought.rows[at : at + len(visit.lines)] if row[1] != "package"]
        at += len(visit.lines)
        if visit.session == after:
            break
    held = [packages[which] for had, which in bought.mix.bought if had < after]
    unused = sum(item.sessions for item in held) - sum(bought.mix.covered[:after])
    refund = 0
    for item in reversed(held):
        back = min(unused, item.sessions)
        unused -= back
        refund += item.price * back // item.sessions if item.refundable else 0
    own = Total.of(rows)
    packages_paid = sum(item.price for item in held)
    total = own._replace(
        billed=own.billed + packages_paid, self_pay=own.self_pay + packages_paid, patient_pays=own.patient_pays + packages_paid
    )
    return Stop(after, total, refund)
