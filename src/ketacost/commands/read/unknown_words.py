"""Words of a command line that no file and no list knows: refused, or told in the course file that they are from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from ketacost.commands.options.estimate import AskOptions
from ketacost.model.conditions import is_known

if TYPE_CHECKING:
    from ketacost.model.clinic import Clinic
    from ketacost.model.plan import Plan
    from ketacost.model.question import Question


def refuse_unknown(options: AskOptions, plans: Sequence[Plan], clinics: Sequence[Clinic], question: Question) -> None:
    """Raise ``click.UsageError`` for a condition or a discount that nobody knows; ``InputError`` where a course file has it."""
    condition = question.course.condition
    if question.person.discounts or (condition is not None and not is_known(condition)):
        with words_refused(options.course if options.condition is None else None):
            from ketacost.api.words import refuse_unknown_words  # most words are known

            refuse_unknown_words(plans, clinics, question)


@contextmanager
def words_refused(course: str | None = None) -> Iterator[None]:
    """An unknown word as what is wrong with the command line, or with the course file that a condition is from."""
    from ketacost.api.words import UnknownWordError

    try:
        yield
    except UnknownWordError as unknown:
        if course is not None and unknown.name == "condition":
            from ketacost.files.again import in_file
            from ketacost.files.library import find

            raise in_file(find("protocols", course), ("condition",), unknown.why, unknown.write) from None
        raise click.UsageError(f"--{unknown.name} {unknown.value}: {unknown.why}; {unknown.write}") from None
