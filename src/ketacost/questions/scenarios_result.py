"""How it may go, as every output shows it. Amounts in cents."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from ketacost.money import json_number
from ketacost.questions.after_denial import DenialStep
from ketacost.questions.appeal import Appeal
from ketacost.result.answer import Promise
from ketacost.result.estimate import Estimate, NamedFile
from ketacost.result.expected_cost import ExpectedCost
from ketacost.result.option import Option
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
            "way": self.option.way,
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
    base: Estimate
    """The estimate of the plan and the clinic as their files are; its answer is how things stand."""
    found: tuple[Scenario, ...]
    cash: Option
    """The same course paid without insurance."""
    left_out: tuple[Note, ...]
    """Scenarios that make no sense here, and why."""
    expected: tuple[ExpectedCost, ...]
    after_denial: tuple[DenialStep, ...]
    """What can be done after a denial, each step by when."""

    def of(self, key: str) -> Scenario | None:
        """The first scenario of that name; ``None`` where it makes no sense here."""
        return next((each for each in self.found if each.key == key), None)

    @property
    def insured(self) -> Option:
        """An option through insurance, by which its insurer is named; the cash price where there is none."""
        return next((each.option for each in self.found if each.option.way == "insurance"), self.cash)

    @property
    def appeal(self) -> Appeal:
        """What an appeal changes: every course may be denied, and every denial may be won."""
        refused, won = (next(each.option for each in self.found if each.key == key) for key in ("denied", "won_on_appeal"))
        return Appeal(refused, won)

    @property
    def plan(self) -> NamedFile:
        """The plan that is asked about."""
        return self.base.plans[0]

    @property
    def clinic(self) -> NamedFile:
        """The clinic."""
        return self.base.clinics[0]

    @property
    def stands(self) -> Promise | None:
        """What can be counted on as things stand, by the place of an option of ``base``."""
        return self.base.answer.ceiling or self.base.answer.sure

    def to_dict(self) -> dict[str, Any]:
        """What ``--format json`` prints."""
        options = [scenario.option for scenario in self.found]
        return {
            "schema": "ketacost.scenarios/1",
            "today": self.today.isoformat(),
            "plan": {"name": self.plan.name, "file": self.plan.file},
            "clinic": {"name": self.clinic.name, "file": self.clinic.file},
            "as_things_stand": self._stands(),
            "scenarios": [scenario.to_dict() for scenario in self.found],
            "self_pay": self.cash.total.to_dict(),
            "left_out": list(map(str, self.left_out)),
            "readiness": [item.to_dict() for item in self.base.readiness],
            "expected": [item.to_dict() for item in self.expected],
            "appeal": self.appeal.to_dict(),
            "after_denial": [step.to_dict() for step in self.after_denial],
            "assumptions": list(dict.fromkeys(note.hinted for option in options for note in option.assumptions)),
            "warnings": list(dict.fromkeys(note.told for option in options for note in option.warnings)),
        }

    def _stands(self) -> dict[str, Any] | None:
        option = self.base.named(self.stands)
        if option is None or self.stands is None:
            return None
        return {
            "way": option.way,
            "network": option.network,
            "if": list(option.if_),
            "sure": option.sure,
            "at_most": json_number(self.stands.at_most),
            **option.total.to_dict(),
        }
