"""Why an insurance option is no promise, beside the answers that it hangs on (``rules.md``, "What may be promised")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.ways.booking.visits import Planned
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.network import open_lines
from ketacost.ways.insured.runs import Runs
from ketacost.ways.insured.turns import unheld
from ketacost.words.note import Note, note

GUESSED: Final = note("promise.allowed_guessed")
"""The one doubt that has a ceiling of its own: where nothing is recognised, all that is billed is owed."""


def doubts(
    context: Context, plans: Sequence[Plan], clinic: Clinic, planned: Planned, runs: Runs, assumed: Sequence[Note]
) -> Iterator[Note]:
    """Guesses, a bill that is not whole, dates that nothing was held against, defaults that may be too kind."""
    if runs.settled.guessed:
        yield GUESSED
    yield from planned.doubts
    if context.question.course.start is None and unheld(plans, context.question):
        yield note("promise.dates_unheld")
    apart = tuple(dict.fromkeys(service for plan in plans for service in open_lines(plan, clinic, planned.lines)))
    if apart:
        yield note("promise.line_network", services=apart)
    codes = {each.code for each in assumed}
    if "plan.office" in codes:
        yield note("promise.setting")
    if "plan.no_copay_stated" in codes:
        yield note("promise.copay")
