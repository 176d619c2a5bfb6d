"""What a whole comparison tells beside its options: what changed nothing, what could not be had, what is not known of the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.model.question import Question
from ketacost.result.option import Option
from ketacost.ways.notes.discount_notes import unknown_discounts
from ketacost.words.note import Note, note


def comparison_notes(
    question: Question, options: Sequence[Option], without_superbill: Sequence[str], stated: set[str], *, expected: bool
) -> Iterator[Note]:
    """In the order in which a reader would wonder; ``stated`` is whom the clinics have discounts for."""
    if question.chance_approved is not None and not expected:
        yield note("comparison.chance_of_nothing")
    if list(question.ways) == ["package"] and not options:
        yield note("comparison.no_package")
    if without_superbill:
        yield note("comparison.no_superbill", clinics=tuple(without_superbill))
    yield from (note("comparison.no_discount", name=name) for name in unknown_discounts(question.person, stated))
    if question.programs and any(option.way == "self_pay" for option in options) and not any(option.help for option in options):
        yield note("comparison.no_program")
    unknown = tuple(dict.fromkeys(option.clinic for option in options if option.travel is None))
    if question.journey.counts and unknown:
        yield note("comparison.travel_unknown", clinics=unknown)
