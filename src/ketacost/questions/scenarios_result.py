"""How it may go, as every output shows it. Amounts in cents."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from ketacost.money import json_number
from ketacost.result.estimate import NamedFile
from ketacost.result.expected_cost import ExpectedCost
from ketacost.result.option import Option
from ketacost.result.readiness import Readiness
from ketacost.words.note import Note, note
from ketacost.words.scenario import TITLES


class Scenario(NamedTuple):
    """One way it may go, and what it costs."""

    means: Note
    """What is changed in it: a code of the topic ``scenario``, and its numbers."""
    option: Option
    until_then: int | None = None
    """What is paid before it is settled, in cents, where that is more than what it costs in the end."""
    unclaimed: bool = False
    """Whether it comes to the cash price, since nothing can be claimed."""

    @property
    def key(self) -> str:
        """Its name for scripts."""
        return self.means.code.partition(".")[2]

    @property
    def title(self) -> str:
        """What a heading calls it."""
        return TITLES[self.key]

    @property
    def note(self) -> str:
        """What it means, in a sentence or two."""
        return f"{self.means} {note('scenario.unclaimed')}" if self.unclaimed else str(self.means)

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "scenario": self.key,
            "title": self.title,
            "note": self.note,
            "network": self.option.network,
            "if": list(self.option.if_),
            **self.option.total.to_dict(),
            "paid_until_settled": None if self.until_then is None else json_number(self.until_then),
            "range": self.option.range and {"low": self.option.range.low.to_dict(), "high": self.option.range.high.to_dict()},
            "stop": self.option.stop and self.option.stop.to_dict(),
            "over_time": self.option.over_time and self.option.over_time.to_dict(),
        }


class Scenarios(NamedTuple):
    """One plan, one clinic, one course, as it may go."""

    today: date
    plan: NamedFile
    clinic: NamedFile
    found: tuple[Scenario, ...]
    cash: Option
    """The same course paid without insurance."""
    left_out: tuple[Note, ...]
    """Scenarios that make no sense here, and why."""
    readiness: tuple[Readiness, ...]
    expected: tuple[ExpectedCost, ...]

    def to_dict(self) -> dict[str, Any]:
        """What ``--format json`` prints."""
        options = [scenario.option for scenario in self.found]
        return {
            "schema": "ketacost.scenarios/1",
            "today": self.today.isoformat(),
            "plan": {"name": self.plan.name, "file": self.plan.file},
            "clinic": {"name": self.clinic.name, "file": self.clinic.file},
            "scenarios": [scenario.to_dict() for scenario in self.found],
            "self_pay": self.cash.total.to_dict(),
            "left_out": list(map(str, self.left_out)),
            "readiness": [item.to_dict() for item in self.readiness],
            "expected": [item.to_dict() for item in self.expected],
            "assumptions": list(dict.fromkeys(str(note) for option in options for note in option.assumptions)),
            "warnings": list(dict.fromkeys(note.told for option in options for note in option.warnings)),
        }
