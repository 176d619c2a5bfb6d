"""What every question is asked with: the day, the federal amounts, and what is known besides the files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from ketacost.files.limits import federal_limits
from ketacost.files.payers import check_payers
from ketacost.files.problems import whole_file
from ketacost.model.kinds import REGULATED
from ketacost.model.plan import Plan
from ketacost.ways.claims import UnpricedError
from ketacost.ways.context import SIX_WEEKS, Asked, Others
from ketacost.ways.discounts import Person
from ketacost.ways.known import Known
from ketacost.ways.tax import Taxes
from ketacost.ways.travel import Journey

if TYPE_CHECKING:
    from ketacost.model.position import Position


def today_from(stated: str | None = None) -> date:
    """The day that counts as today: as stated, else ``KETACOST_TODAY``, else the clock. The one place that reads it.

    Raises ``ValueError`` for text that is no date.
    """
    text = stated or os.environ.get("KETACOST_TODAY")
    return date.fromisoformat(text) if text else date.today()  # noqa: DTZ011  # a person's day is the local one


def asked_from(plans: Sequence[Plan], known: Known) -> Asked:
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
        programs=known.get("programs", ()),
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
