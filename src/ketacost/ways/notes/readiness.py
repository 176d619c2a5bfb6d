"""Each plan's readiness: the steps to coverage, and what its insurer has published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ketacost.model.plan import Plan
from ketacost.result.readiness import Readiness
from ketacost.terms.readiness import Wanted, steps
from ketacost.ways.insured.context import Context
from ketacost.words.note import Note, note

if TYPE_CHECKING:
    from ketacost.model.position import Position


def readiness(context: Context, plans: Sequence[Plan], minutes: int | None) -> Iterator[Readiness]:
    """The readiness of each plan that pays at all."""
    infusions = [item for item in context.agenda if item.session is not None]
    days = tuple(item.day for item in infusions if item.day is not None)
    wanted = Wanted(len(infusions), minutes, days, context.question.today)
    for plan in plans:
        if plan.traits.adjudicates:
            published = _published(context, plan)
            yield Readiness(plan.name, tuple(steps(plan, context.question.course, wanted)), tuple(map(_told, published)))


def _published(context: Context, plan: Plan) -> list[Position]:
    if not context.question.positions:
        return []
    from ketacost.model.position import positions_on  # most plans name no insurer

    return positions_on(context.question.positions, plan.insurer, plan.kind, context.question.course.treatment)


def _told(position: Position) -> Note:
    return note(
        "readiness.published",
        insurer=position.insurer,
        policy=tuple(filter(None, (position.policy, position.dated))),
        says=position.says,
        source=position.source,
        read=position.read,
    )
