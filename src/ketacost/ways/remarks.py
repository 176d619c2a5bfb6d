"""What a whole comparison tells beside its options: what changed nothing, what could not be had, what is not known of the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ketacost.ways.context import Asked
from ketacost.ways.discount_notes import unknown_discounts
from ketacost.ways.option import Option
from ketacost.ways.taken import Taken

NOTHING_WAITS: Final = (
    "Whether the infusions are covered is settled in these answers: a chance of approval changes none of them."
)
NO_PACKAGE: Final = "No clinic here has a package or a membership that makes this course cheaper than single sessions."


def remarks(asked: Asked, options: Sequence[Option], taken: Taken, *, expected: bool) -> Iterator[str]:
    """In the order in which a reader would wonder."""
    if asked.chance is not None and not expected:
        yield NOTHING_WAITS
    if list(asked.ways) == ["package"] and not options:
        yield NO_PACKAGE
    if taken.without_superbill:
        yield f"No superbill, so nothing to claim out of network: {', '.join(taken.without_superbill)}."
    yield from (f'No clinic here states a discount for "{name}".' for name in unknown_discounts(asked.person, taken.discounts))
    if asked.programs and any(option.way == "self_pay" for option in options) and not any(option.help for option in options):
        yield "No program that says how much it gives fits this course: see 'ketacost help-paying' for the others."
    unknown = list(dict.fromkeys(option.clinic for option in options if option.travel is None))
    if asked.journey.counts and unknown:
        yield f"What getting there costs is not known of {', '.join(unknown)}: the order goes by what you pay alone there."
