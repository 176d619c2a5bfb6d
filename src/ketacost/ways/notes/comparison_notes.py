"""What a whole comparison tells beside its options: what changed nothing, what could not be had, what is not known of the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ketacost.model.question import Question
from ketacost.result.option import Option
from ketacost.ways.notes.discount_notes import unknown_discounts

NOTHING_WAITS: Final = (
    "Whether the infusions are covered is settled in these answers: a chance of approval changes none of them."
)
NO_PACKAGE: Final = "No clinic here has a package or a membership that makes this course cheaper than single sessions."


def comparison_notes(
    question: Question, options: Sequence[Option], without_superbill: Sequence[str], stated: set[str], *, expected: bool
) -> Iterator[str]:
    """In the order in which a reader would wonder; ``stated`` is whom the clinics have discounts for."""
    if question.chance_approved is not None and not expected:
        yield NOTHING_WAITS
    if list(question.ways) == ["package"] and not options:
        yield NO_PACKAGE
    if without_superbill:
        yield f"No superbill, so nothing to claim out of network: {', '.join(without_superbill)}."
    yield from (f'No clinic here states a discount for "{name}".' for name in unknown_discounts(question.person, stated))
    if question.programs and any(option.way == "self_pay" for option in options) and not any(option.help for option in options):
        yield "No program that says how much it gives fits this course: see 'ketacost help-paying' for the others."
    unknown = list(dict.fromkeys(option.clinic for option in options if option.travel is None))
    if question.journey.counts and unknown:
        yield f"What getting there costs is not known of {', '.join(unknown)}: the order goes by what you pay alone there."
