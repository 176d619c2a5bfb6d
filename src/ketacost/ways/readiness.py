"""Each plan's readiness: the steps to coverage, and what its insurer has published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ketacost.model.plan import Plan
from ketacost.terms.readiness import Step, Wanted, steps
from ketacost.ways.context import Context

if TYPE_CHECKING:
    from ketacost.model.position import Position


class Readiness(NamedTuple):
    """What stands between a person and coverage under one plan."""

    plan: str
    steps: tuple[Step, ...]
    published: tuple[str, ...]
    """What the plan's insurer has published, each with policy, date and source."""

    @property
    def open_steps(self) -> list[Step]:
        """What is not met, or not known."""
        return [step for step in self.steps if not step.met]

    @property
    def sentence(self) -> str:
        """The readiness in a line."""
        barred = [step.what for step in self.steps if step.met is False]
        unsure = [step.what for step in self.steps if step.met is None]
        if barred:
            return f"{self.plan}: in the way of coverage: {'; '.join([*barred, *unsure])}."
        if unsure:
            return f"{self.plan}: still open before coverage: {'; '.join(unsure)}."
        return f"{self.plan}: nothing known stands between you and coverage."

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "plan": self.plan,
            "ready": not self.open_steps,
            "steps": [step.to_dict() for step in self.steps],
            "published": list(self.published),
        }


def readiness(context: Context, plans: Sequence[Plan], minutes: int | None) -> Iterator[Readiness]:
    """The readiness of each plan that pays at all."""
    infusions = [item for item in context.agenda if item.session is not None]
    days = tuple(item.day for item in infusions if item.day is not None)
    wanted = Wanted(len(infusions), minutes, days, context.today)
    for plan in plans:
        if plan.kind not in {"none", "medigap"}:
            published = _published(context, plan)
            yield Readiness(plan.name, tuple(steps(plan, context.course, wanted)), tuple(map(_told, published)))


def _published(context: Context, plan: Plan) -> list[Position]:
    if not context.positions:
        return []
    from ketacost.model.position import positions_on  # most plans name no insurer

    return positions_on(context.positions, plan.insurer, plan.kind, context.course.treatment)


def _told(position: Position) -> str:
    policy = ", ".join(filter(None, (position.policy, position.dated)))
    where = f" ({policy})" if policy else ""
    return f"{position.insurer}{where}: {position.says} [{position.source}; read {position.read.isoformat()}]"
