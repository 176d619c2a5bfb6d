"""The result every output is made from: options, and what is known and open. ``to_dict`` is what ``--format json`` prints."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from ketacost.result.answer import Answer, FirstPayment, PriceIfSo, Promise
from ketacost.result.course import CourseAsked, Schedule
from ketacost.result.expected_cost import ExpectedCost
from ketacost.result.option import Option
from ketacost.result.readiness import Readiness
from ketacost.words.note import Note


class NamedFile(NamedTuple):
    """A plan or a clinic that took part: its name, its file, and for a clinic what its file says beside the prices."""

    name: str
    file: str
    facts: tuple[Note, ...] = ()
    sample: bool = False
    deductible: tuple[int, int] | None = None
    """Of a plan, what is used of its in-network deductible and how much that is, in cents; ``None`` where nobody has said."""


class Estimate(NamedTuple):
    """What a course costs, each way, cheapest first."""

    today: date
    plans: tuple[NamedFile, ...]
    clinics: tuple[NamedFile, ...]
    course: CourseAsked
    schedule: Schedule
    options: tuple[Option, ...]
    answer: Answer = Answer()
    """What a person acts on, by the places of options."""
    known: tuple[Note, ...] = ()
    """What is certain of a plan and explains its prices, such as that it does not cover these infusions."""
    ask: tuple[Note, ...] = ()
    """What is not known, as questions to the insurer."""
    readiness: tuple[Readiness, ...] = ()
    with_travel: bool = False
    """Whether getting there decides what is cheapest."""
    expected: tuple[ExpectedCost, ...] = ()
    """What it costs on average, at a chance of approval that the person gave."""

    second: str | None = None
    """The second insurance, which pays of what the plan leaves."""
    plan_pays: bool = True
    """Whether any of the plans pays anything at all: no insurance pays nothing, whatever the answers are."""

    def named(self, part: Promise | PriceIfSo | FirstPayment | None) -> Option | None:
        """The option that a part of the answer names."""
        return None if part is None else self.options[part.option]

    @property
    def best(self) -> Option | None:
        """The option to show visit by visit: what can be counted on, else the cheapest."""
        return self.options[self.answer.best or 0] if self.options else None

    def to_dict(self, *, detail: bool = False) -> dict[str, Any]:
        """What ``--format json`` prints."""
        return {
            "schema": "ketacost.estimate/2",
            "today": self.today.isoformat(),
            "plans": [{"name": plan.name, "file": plan.file} for plan in self.plans],
            "clinics": [
                {"name": clinic.name, "file": clinic.file, "facts": list(map(str, clinic.facts))} for clinic in self.clinics
            ],
            "course": self.course.to_dict(),
            "schedule": self.schedule.to_dict(),
            "answer": self.answer.to_dict(),
            "options": [option.to_dict(detail=detail) for option in self.options],
            "known": [certain.hinted for certain in self.known],
            "ask": [question.hinted for question in self.ask],
            "readiness": [item.to_dict() for item in self.readiness],
            "expected": [item.to_dict() for item in self.expected],
            **({"shortfall": [item.to_dict() for item in shortfall]} if (shortfall := self.answer.shortfall) else {}),
        }
