"""The Python interface: the same results as the commands print, as objects. Amounts in integer cents."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any, Unpack

from ketacost.files.limits import federal_limits
from ketacost.files.payers import check_payers
from ketacost.files.problems import InputError, whole_file
from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.kinds import REGULATED
from ketacost.model.plan import Plan
from ketacost.ways.claims import UnpricedError
from ketacost.ways.context import SIX_WEEKS, WAYS, Asked, Others, Sort, Way
from ketacost.ways.discounts import Person
from ketacost.ways.estimate import compare
from ketacost.ways.known import Known
from ketacost.ways.result import Estimate
from ketacost.ways.tax import Taxes
from ketacost.ways.travel import Journey

if TYPE_CHECKING:
    from ketacost.files.claims import Claims
    from ketacost.model.position import Position
    from ketacost.questions.crossing import BreakEven
    from ketacost.questions.scenario import Scenarios
    from ketacost.questions.start import When
    from ketacost.questions.swing import Sensitivity
    from ketacost.ways.replay import Replay


def today_from(stated: str | None = None) -> date:
    """The day that counts as today: as stated, else ``KETACOST_TODAY``, else the clock. The one place that reads it.

    Raises ``ValueError`` for text that is no date.
    """
    text = stated or os.environ.get("KETACOST_TODAY")
    return date.fromisoformat(text) if text else date.today()  # noqa: DTZ011  # a person's day is the local one


def estimate(
    plans: Sequence[Plan],
    clinics: Iterable[Clinic],
    course: Course | None = None,
    *,
    ways: Sequence[Way] = WAYS,
    sort: Sort = "total",
    **known: Unpack[Known],
) -> Estimate:
    """What a course costs under each plan at each clinic, each way to pay.

    Raises ``InputError`` where a plan file lacks a price or cannot stand where it was put, ``ValueError`` for a course that no
    calendar holds.
    """
    with unpriced_told():
        return compare(plans, clinics, course or Course(), _asked(plans, known)._replace(ways=ways, sort=sort))


def when(
    plans: Sequence[Plan],
    clinics: Sequence[Clinic],
    course: Course,
    starts: Sequence[date],
    *,
    way: Way = "insurance",
    **known: Unpack[Known],
) -> When:
    """The course from each of the days, paid one way. Raises as ``estimate`` does, and ``NoWayError``."""
    from ketacost.questions.when import when as ask  # one question is asked

    with unpriced_told():
        return ask(plans, clinics, course, _asked(plans, known), starts, way)


def scenarios(plan: Plan, clinic: Clinic, course: Course | None = None, **known: Unpack[Known]) -> Scenarios:
    """How it may go with one plan at one clinic. Raises as ``estimate`` does."""
    from ketacost.questions.scenarios import scenarios as ask  # one question is asked

    with unpriced_told():
        return ask(plan, clinic, course or Course(), _asked([plan], known))


def sensitivity(plan: Plan, clinic: Clinic, course: Course | None = None, **known: Unpack[Known]) -> Sensitivity:
    """What moves the answer most with one plan at one clinic. Raises as ``estimate`` does, and ``NoWayError``."""
    from ketacost.questions.sensitivity import sensitivity as ask  # one question is asked

    with unpriced_told():
        return ask(plan, clinic, course or Course(), _asked([plan], known))


def break_even(plan: Plan, clinic: Clinic, course: Course, up_to: int, **known: Unpack[Known]) -> BreakEven:
    """From how many sessions on one way to pay is cheaper than another. Raises as ``estimate`` does."""
    from ketacost.questions.break_even import break_even as ask  # one question is asked

    with unpriced_told():
        return ask(plan, clinic, course, _asked([plan], known), up_to)


def _asked(plans: Sequence[Plan], known: Known) -> Asked:
    """What is known besides the files. Raises ``InputError`` for a plan that cannot stand where it was put."""
    others = Others(known.get("next_plan"), known.get("secondary"), known.get("assistance"))
    check_payers(plans, others.next_plan, others.secondary)
    published: tuple[Position, ...] = ()  # most plans name no insurer
    if any(plan.insurer or plan.kind not in REGULATED for plan in plans):
        from ketacost.files.positions import insurers_positions  # rarely needed

        published = insurers_positions()
    return Asked(
        known.get("today") or today_from(),
        federal_limits(),
        others=others,
        positions=published,
        chance=known.get("chance_approved"),
        person=known.get("person", Person()),
        taxes=known.get("taxes", Taxes()),
        journey=known.get("journey", Journey()),
        other_care=known.get("other_care"),
        reimbursed_after=known.get("reimbursed_after", SIX_WEEKS),
    )


@contextmanager
def unpriced_told() -> Iterator[None]:
    """A plan file that lacks a price, told as what is wrong with the file."""
    try:
        yield
    except UnpricedError as lacking:
        raise whole_file(lacking.file, str(lacking), "copay: 40 or coinsurance: 20% for it, under benefits") from None


def adjudicate(
    plan: Plan, charges: Iterable[Mapping[str, Any]] | Claims, *, condition: str | None = None, today: date | None = None
) -> Replay:
    """What past charges should have cost: a claims file, or mappings with its columns. Raises ``InputError``."""
    from ketacost.files.claims import Claims, charge_problem, rows_from
    from ketacost.ways.replay import UnpayableError, replay

    claims = charges if isinstance(charges, Claims) else None
    rows = list(claims) if claims is not None else rows_from(list(charges))
    try:
        return replay(plan, rows, condition=condition, today=today or today_from(), federal=federal_limits())
    except UnpayableError as unpayable:
        if claims is not None:
            raise InputError([claims.problem(*row) for row in unpayable.rows]) from None
        raise InputError([charge_problem(*row) for row in unpayable.rows]) from None
