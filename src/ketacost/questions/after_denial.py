"""What can be done after a denial, each step with its last day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from ketacost.model.deadline import DeadlineRule
from ketacost.model.plan_kinds import KindName
from ketacost.model.rhythm import add_months
from ketacost.model.working_days import working_day_from
from ketacost.words.note import Note, note


class DenialStep(NamedTuple):
    """One thing to do after a denial."""

    rule: DeadlineRule
    due: date | None
    """The last day by law; ``None`` where no number of days is set, or it is not known."""
    safe: date | None
    """The same before it moves to a working day: whoever keeps it is in time either way."""

    @property
    def later(self) -> bool:
        """Whether its time begins with an answer that is yet to come."""
        return self.rule.counted_from == "last_answer_received"

    @property
    def what(self) -> Note:
        """What to do."""
        return note(f"after_denial.{self.rule.step}")

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        rule = self.rule
        return {
            "step": rule.step,
            "what": str(self.what),
            "due": self.due and self.due.isoformat(),
            "safe": self.safe and self.safe.isoformat(),
            "rule": None if rule.amount is None else f"{rule.amount} {rule.unit}",
            "counted_from": rule.counted_from,
            "decided": [{"case": each.case, "within": f"{each.amount} {each.unit}"} for each in rule.decided],
            "citation": rule.citation,
            "read": rule.read.isoformat(),
        }


def after_denial(rules: Sequence[DeadlineRule], kind: KindName, received: date) -> tuple[DenialStep, ...]:
    """Every step under a plan of this kind, counted as if each letter were dated and received on that day."""
    return tuple(_counted(rule, received) for rule in rules if rule.holds_for(kind))


def _counted(rule: DeadlineRule, received: date) -> DenialStep:
    if rule.amount is None:
        return DenialStep(rule, None, None)
    try:
        last = months_after(received, rule.amount) if rule.unit == "months" else received + timedelta(days=rule.amount)
        return DenialStep(rule, working_day_from(last) if rule.rolls else last, last)
    except OverflowError:  # beyond the calendar nothing is late
        return DenialStep(rule, None, None)


def months_after(day: date, months: int) -> date:
    """The same day of a later month; where that month has none, the first of the month after (45 CFR 147.136(d)(2)(i)).

    >>> months_after(date(2026, 10, 30), 4)
    datetime.date(2027, 3, 1)
    """
    later = add_months(day, months)
    return later if later.day == day.day else later + timedelta(days=1)
