"""The steps between a person and coverage under one plan, each met, not met or not known."""

from __future__ import annotations

from typing import Any, NamedTuple


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


class Step(NamedTuple):
    """One thing the plan asks for."""

    what: str
    met: bool | None
    """``None``: not known, or not decided yet."""
    of: str = ""
    """``coverage``: the plan's yes or no to the treatment itself, which every estimate asks for anyway."""

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {"what": self.what, "met": self.met}
