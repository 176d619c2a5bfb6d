"""Paying by packages: the cheapest mix of the clinic's packages, membership and single sessions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ketacost.model.clinic import Clinic
from ketacost.money import each
from ketacost.result.cash_flow import CashFlow, EarlyStop
from ketacost.result.option import Option
from ketacost.result.planned_line import SHOWN
from ketacost.result.purchase import Purchase
from ketacost.result.total import Total, TotalRange
from ketacost.result.visit import Visit
from ketacost.ways.booking.membership import SHORTEST, membership_for, membership_notes
from ketacost.ways.booking.visits import Planned
from ketacost.ways.extras.cash_flow import dearest_day
from ketacost.ways.group_rows import group_rows
from ketacost.words.note import Note, note

if TYPE_CHECKING:
    from ketacost.engine.mix import Mix
    from ketacost.model.infusion import Infusion
    from ketacost.model.offers import Package
    from ketacost.ways.booking.package_mix import PricedMix


def packages_for(clinic: Clinic, infusion: Infusion) -> list[Package]:
    """The clinic's packages of this kind of infusion."""
    return [item for item in clinic.packages if item.infusion is None or item.infusion.casefold() == infusion.name.casefold()]


def package_option(cash: Option, clinic: Clinic, planned: Planned) -> Option | None:
    """The cheapest mix that holds a package or a membership; ``None`` where single sessions are cheaper, or nothing is on offer."""
    packages = packages_for(clinic, planned.infusion)
    if not packages and membership_for(clinic, planned.infusion) is None:
        return None
    from ketacost.ways.booking.package_mix import price_mix  # the clinic sells something

    typical = price_mix(clinic, packages, planned, SHOWN)
    if not typical.mix.bought and not typical.mix.joined:
        return None
    visits = group_rows(planned, typical.rows)
    spread = None
    if planned.ranged:
        low, high = (price_mix(clinic, packages, planned, point, typical.mix).rows for point in (0, 2))
        spread = TotalRange.over([low, typical.rows, high])
    at_once = dearest_day(visits, typical.dues, planned.deposits)
    notes = list(membership_notes(clinic, planned)) if typical.mix.joined else []
    notes += _taken_for_granted(cash, planned, packages, typical.mix)
    return cash._replace(
        way="package",
        total=Total.of(typical.rows),
        range=spread,
        most=_longer_membership(clinic, planned, typical.mix, spread.high if spread else Total.of(typical.rows)),
        visits=visits,
        paid_ahead=typical.dues,
        purchases=tuple(_purchases(clinic, packages, typical.mix)),
        cash=CashFlow(at_once, sum(typical.dues), 0, sum(typical.dues)),
        assumptions=(*cash.assumptions, *notes),
        warnings=(*cash.warnings, note("bought.paid_ahead", clinic.name)) if typical.mix.bought else cash.warnings,
        early_stop=cash.early_stop and _stopped(packages, visits, typical, cash.early_stop),
    )


def _longer_membership(clinic: Clinic, planned: Planned, mix: Mix, high: Total) -> int | None:
    """The most that members pay, in cents, where they come once a week: a fee for every month, or year, that so many weeks touch.

    A member's price is never above the single one, so that more fees are all that a slower course can add.
    """
    membership = clinic.membership
    if not mix.joined or membership is None or membership.per == "session":
        return None
    if not planned.dates_ours and all(visit.day is not None for visit in planned.visits):
        return None  # the days are the person's own
    days = 7 * sum(visit.session is not None for visit in planned.visits)
    fees = days // SHORTEST[membership.per] + 1
    return high.patient_pays + max(fees - len(mix.joined), 0) * membership.fee


def _taken_for_granted(cash: Option, planned: Planned, packages: Sequence[Package], mix: Mix) -> Iterator[Note]:
    """What moves the price of this mix, and what its clinic does not say."""
    sold = [packages[at] for _, at in mix.bought]
    if any(planned.credit):
        yield note("bought.consultation_fee", fee=planned.credit[SHOWN], by_package=bool(mix.covered[0]))
    if any(item.first_course_only and sold.count(item) > 1 for item in sold):
        yield note("bought.first_course_again")
    if cash.stop is None:
        return
    if any(item.refundable is None for item in sold):
        yield note("bought.refund_not_said")
    if any(item.refundable for item in sold):
        yield note("bought.refund")


def _purchases(clinic: Clinic, packages: Sequence[Package], mix: Mix) -> Iterator[Purchase]:
    """What is bought: each package, and the membership's fee, as often as it is paid."""
    for at in dict.fromkeys(at for _, at in mix.bought):
        before = tuple(had + 1 for had, which in mix.bought if which == at)
        sold = packages[at]
        what = note("bought.package", name=sold.name, infusion=sold.infusion, sessions=sold.sessions)
        yield Purchase(what, sold.sessions, sold.price, len(before), before)
    if mix.joined and clinic.membership is not None:
        before = tuple(had + 1 for had in mix.joined)
        what = note("bought.membership", per=clinic.membership.per)
        yield Purchase(what, None, clinic.membership.fee, len(before), before)


def _stopped(packages: Sequence[Package], visits: Sequence[Visit], typical: PricedMix, stop: EarlyStop) -> EarlyStop:
    """What is paid when the course ends early: what each visit until then asked for, less what a refund gives back."""
    after = stop.after
    last = next(at for at, visit in enumerate(visits) if visit.session == after) + 1
    own = Total.of(row for visit in visits[:last] for row in visit.rows)
    ahead = sum(typical.dues[:last]) - own.patient_pays
    held = [packages[which] for had, which in typical.mix.bought if had < after]
    unused = sum(item.sessions for item in held) - sum(typical.mix.covered[:after])
    refund = 0
    for item in reversed(held):
        back = min(unused, item.sessions)
        unused -= back
        refund += each(item.price * back, item.sessions) if item.refundable else 0
    total = own._replace(billed=own.billed + ahead, self_pay=own.self_pay + ahead, patient_pays=own.patient_pays + ahead)
    return EarlyStop(after, total, stop.asked, refund)
