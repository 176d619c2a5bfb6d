"""What can be done after a denial, with dates: a line each on a screen, and in full with its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from ketacost.outputs.document import Bullets, DocumentBlock, Heading, IfRoom, Labelled
from ketacost.outputs.words import capital
from ketacost.questions.after_denial import DenialStep
from ketacost.words.after_denial import AT_ONCE, LATER, TITLE, decided_in_words
from ketacost.words.counted import day_in_words

RANK: Final = 1
"""Steps give way last."""


def steps_in_short(steps: Sequence[DenialStep], today: date) -> Iterator[DocumentBlock]:
    """A line for each step, its last day before it. Where room is short, the appeal stays."""
    yield Heading(TITLE)
    stays = next((step for step in steps if step.due is not None), steps[-1])
    days = [_when(step, today) for step in steps]
    widest = max(map(len, days))
    for step, day in zip(steps, days, strict=True):
        line = Labelled(((day.ljust(widest), str(step.what)),))
        yield line if step is stays else IfRoom((line,), RANK)


def steps_in_full(steps: Sequence[DenialStep], today: date) -> Iterator[DocumentBlock]:
    """The same, with how long an answer may take, and where each rule stands."""
    yield Heading(TITLE)
    yield Bullets(tuple(_in_full(step, today) for step in steps))


def _in_full(step: DenialStep, today: date) -> str:
    rule = step.rule
    decided = ((each.case, each.amount, each.unit) for each in rule.decided)
    source = f"({rule.citation}; read {day_in_words(rule.read)})" if rule.citation else ""
    parts = (f"{capital(_when(step, today))}: {_what(step, today)}", decided_in_words(decided), source)
    return " ".join(filter(None, parts))


def _when(step: DenialStep, today: date) -> str:
    if step.rule.at_once:
        return AT_ONCE
    if step.due is None or step.later:
        return LATER
    return f"by {_day(step, today)}"


def _what(step: DenialStep, today: date) -> str:
    if step.due is None or not step.later:
        return str(step.what)
    return f"{step.what} If it came today: by {_day(step, today)}."


def _day(step: DenialStep, today: date) -> str:
    """The last day; where it has moved to a working day, the day before that is safe in any case comes first."""
    last = day_in_words(step.due, today) if step.due is not None else ""
    if step.safe is None or step.safe == step.due:
        return last
    return f"{day_in_words(step.safe, today)} (at the latest {last})"
