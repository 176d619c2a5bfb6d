"""Why an insurance option is no promise, beside the answers that it hangs on (``rules.md``, "What may be promised")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ketacost.model.plan import Plan
from ketacost.ways.booking.visits import Planned
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.runs import Runs
from ketacost.ways.insured.turns import unheld
from ketacost.words.note import Note, note

GUESSED: Final = note("promise.allowed_guessed")
"""The one doubt that has a ceiling of its own: where nothing is recognised, all that is billed is owed."""


def doubts(context: Context, plans: Sequence[Plan], planned: Planned, runs: Runs, assumed: Sequence[Note]) -> Iterator[Note]:
    """Guesses, a bill that is not whole, dates that nothing was held against, defaults that may be too kind."""
    if runs.settled.guessed:
        yield GUESSED
    yield from planned.doubts
    if context.question.course.start is None and unheld(plans, context.question):
        yield note("promise.dates_unheld")
    if any(each.code == "plan.office" for each in assumed):
        yield note("promise.setting")
