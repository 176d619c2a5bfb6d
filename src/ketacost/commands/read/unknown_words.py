"""Words of a command line that no file and no list knows: refused, or told in the course file that they are from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ketacost.commands.options.estimate import AskOptions
from ketacost.commands.read.wrong_words import WrongWord, WrongWordsError
from ketacost.model.conditions import is_known

if TYPE_CHECKING:
    from ketacost.api.words import UnknownWordError
    from ketacost.model.clinic import Clinic
    from ketacost.model.plan import Plan
    from ketacost.model.question import Question


def refuse_unknown(options: AskOptions, plans: Sequence[Plan], clinics: Sequence[Clinic], question: Question) -> None:
    """Raise ``click.UsageError`` with each condition and discount that nobody knows; ``InputError`` where a course file has it."""
    condition = question.course.condition
    if question.person.discounts or (condition is not None and not is_known(condition)):
        from ketacost.api.words import unknown_words  # most words are known

        unknown = list(unknown_words(plans, clinics, question))
        of_file = options.course if options.condition is None else None
        for each in unknown:
            if of_file is not None and each.name == "condition":
                from ketacost.files.again import in_file
                from ketacost.files.library import find

                raise in_file(find("protocols", of_file), ("condition",), each.why, each.write)
        if unknown:
            raise WrongWordsError(map(_wrong, unknown))


@contextmanager
def words_refused() -> Iterator[None]:
    """An unknown word as what is wrong with the command line."""
    from ketacost.api.words import UnknownWordError

    try:
        yield
    except UnknownWordError as unknown:
        raise WrongWordsError([_wrong(unknown)]) from None


def _wrong(unknown: UnknownWordError) -> WrongWord:
    return WrongWord(f"--{unknown.name} {unknown.value}: {unknown.why}; {unknown.write}")
