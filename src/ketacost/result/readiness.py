"""The steps between a person and coverage under one plan, each met, not met or not known."""

from __future__ import annotations

from typing import Any, NamedTuple

from ketacost.words.note import Note, note


class Readiness(NamedTuple):
    """What stands between a person and coverage under one plan."""

    plan: str
    steps: tuple[Step, ...]
    published: tuple[Note, ...]
    """What the plan's insurer has published, each with policy, date and source."""

    @property
    def open_steps(self) -> list[Step]:
        """What is not met, or not known."""
        return [step for step in self.steps if not step.met]

    @property
    def sentence(self) -> str:
        """The readiness in a line."""
        barred = tuple(step.what for step in self.steps if step.met is False)
        unsure = tuple(step.what for step in self.steps if step.met is None)
        if barred:
            return str(note("readiness.in_the_way", plan=self.plan, steps=(*barred, *unsure)))
        if unsure:
            return str(note("readiness.open", plan=self.plan, steps=unsure))
        return str(note("readiness.nothing", plan=self.plan))

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "plan": self.plan,
            "ready": not self.open_steps,
            "steps": [step.to_dict() for step in self.steps],
            "published": list(map(str, self.published)),
        }


class Step(NamedTuple):
    """One thing the plan asks for."""

    what: Note
    met: bool | None
    """``None``: not known, or not decided yet."""
    of: str = ""
    """``coverage``: the plan's yes or no to the treatment itself, which every estimate asks for anyway."""

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {"what": self.what.hinted, "met": self.met}
