"""What can be done after a denial, and by when: one rule of the bundled file, and the kinds of plan that it holds for."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from ketacost.model.fields import BeforeValidator
from ketacost.model.names import one_or_more
from ketacost.model.plan_kinds import KindName
from ketacost.model.scalars import Date, Positive, Text, YesNo
from ketacost.model.strict import Conflict, Strict

CountedFrom = Literal["denial_received", "denial_dated", "last_answer_received"]
"""The first day of a time limit: the letter came, the letter's own date, or the answer to the step before came."""


class Decided(Strict):
    """How long the plan or the reviewer has for its answer."""

    case: Literal["before_care", "after_care", "urgent", "any"]
    amount: Positive
    unit: Literal["hours", "days"]


class DeadlineRule(Strict):
    """One step after a denial."""

    step: Text
    """Its name for scripts; its sentence is ``after_denial.STEP`` in ``words``."""
    kinds: Annotated[list[KindName], BeforeValidator(one_or_more)] = []
    """Only under plans of these kinds; empty is every kind."""
    at_once: YesNo = False
    """Whether it is done first, with no last day of its own."""
    amount: Positive | None = None
    unit: Literal["days", "months"] | None = None
    counted_from: CountedFrom | None = None
    rolls: YesNo = False
    """Whether a last day that is no working day becomes the next one that is."""
    decided: list[Decided] = []
    citation: Text | None = None
    read: Date

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        if len({"amount", "unit", "counted_from"} & set(data)) not in {0, 3}:
            yield Conflict((), "a time limit has an amount, a unit and a first day", "amount, unit and counted_from, or none")

    def holds_for(self, kind: KindName) -> bool:
        """Whether it is a step under a plan of this kind."""
        return not self.kinds or kind in self.kinds


class Deadlines(Strict):
    """The file."""

    steps: list[DeadlineRule]
