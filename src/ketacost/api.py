"""The Python interface: the same results as the commands print, as objects. Amounts in integer cents."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from ketacost.files.limits import federal_limits
from ketacost.files.problems import InputError, whole_file
from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.plan import Plan
from ketacost.ways.estimate import WAYS, Sort, compare
from ketacost.ways.insurance import UnpricedError
from ketacost.ways.result import Estimate, Way

if TYPE_CHECKING:
    from ketacost.files.claims import Claims
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
    today: date | None = None,
    ways: Sequence[Way] = WAYS,
    sort: Sort = "total",
) -> Estimate:
    """What a course costs under each plan at each clinic, each way to pay.

    Raises ``InputError`` where a plan file does not say what a service of the course costs.
    """
    for plan in plans:
        if plan.kind == "medigap":
            raise whole_file(
                plan.file or plan.name,
                "a Medigap plan pays what Medicare leaves, and cannot be estimated alone",
                "a plan of another kind",
            )
    try:
        return compare(
            plans, clinics, course or Course(), today=today or today_from(), federal=federal_limits(), ways=ways, sort=sort
        )
    except UnpricedError as lacking:
        raise whole_file(lacking.file, str(lacking), "copay: 40 or coinsurance: 20% for it, under benefits") from None


def adjudicate(
    plan: Plan, charges: Iterable[Mapping[str, Any]] | Claims, *, condition: str | None = None, today: date | None = None
) -> Replay:
    """What past charges should have cost: a claims file, or mappings with its columns, any of them absent.

    Raises ``InputError`` for charges that are wrong, or that the plan file has no terms for.
    """
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
