"""Words of a question that nothing here goes by: refused with the one that was probably meant, from the command line and from Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ketacost.model.conditions import ICD10, SHORT_NAMES, is_known, matches
from ketacost.model.person import USUAL_DISCOUNTS, word
from ketacost.model.spelling import closest

if TYPE_CHECKING:
    from ketacost.model.clinic import Clinic
    from ketacost.model.plan import Plan
    from ketacost.model.question import Question

_EXAMPLE: Final = "an ICD-10 code such as F33.2"


class UnknownWordError(ValueError):
    """A condition or a discount that no file and no list knows."""

    def __init__(self, name: str, value: str, why: str, write: str) -> None:
        self.name, self.value, self.why, self.write = name, value, why, write
        super().__init__(f"{name} {value!r}: {why}; {write}")


def refuse_unknown_words(plans: Sequence[Plan], clinics: Sequence[Clinic], question: Question) -> None:
    """Raise ``UnknownWordError`` for the first of ``unknown_words``."""
    for unknown in unknown_words(plans, clinics, question):
        raise unknown


def unknown_words(plans: Sequence[Plan], clinics: Sequence[Clinic], question: Question) -> Iterator[UnknownWordError]:
    """A condition and discounts that are none of those known, and that no file here names.

    A discount that resembles none is left alone: clinics call them as they like.
    """
    condition, payers = question.course.condition, [*plans, *filter(None, (question.next_plan, question.secondary))]
    if condition is not None and not is_known(condition):
        yield from _unknown_condition(condition, list(_conditions(payers, clinics, question)))
    listed = [name for clinic in clinics for item in clinic.discounts for name in item.for_whom]
    for name in question.person.discounts:
        yield from _misspelled_discount(name, listed)


def refuse_unknown_condition(condition: str, listed: Iterable[str]) -> None:
    """Raise ``UnknownWordError`` for a condition that is none of those known, has no code's form, and is not listed."""
    for unknown in _unknown_condition(condition, list(listed)):
        raise unknown


def _unknown_condition(condition: str, named: Sequence[str]) -> Iterator[UnknownWordError]:
    if is_known(condition) or matches(condition, named):
        return
    close = closest(condition.casefold(), [*ICD10, *map(str.casefold, named)])
    write = f"did you mean {close}?" if close else f"write one of {', '.join(SHORT_NAMES)}, or {_EXAMPLE}"
    yield UnknownWordError("condition", condition, "we do not know this condition, and no file here names it", write)


def refuse_condition_of_claims(condition: str | None, plan: Plan) -> None:
    """The same for past charges, which go by the plan alone."""
    if condition is not None:
        refuse_unknown_condition(condition, conditions_of(plan))


def conditions_of(plan: Plan) -> Iterator[str]:
    """What a plan file names as covered or excluded."""
    for coverage in (plan.coverage, *plan.other_treatments.values()):
        yield from (*(coverage.conditions or ()), *(coverage.exclusions or ()))


def _conditions(plans: Iterable[Plan], clinics: Iterable[Clinic], question: Question) -> Iterator[str]:
    for plan in plans:
        yield from conditions_of(plan)
    for clinic in clinics:
        for infusion in clinic.price_list:
            yield from infusion.conditions
    for program in question.programs:
        yield from program.conditions


def _misspelled_discount(name: str, listed: Sequence[str]) -> Iterator[UnknownWordError]:
    known = {word(each): each for each in (*USUAL_DISCOUNTS, *listed)}
    if word(name) in known or (close := closest(word(name), known)) is None:
        return
    yield UnknownWordError("discount", name, "no clinic here has one of this name", f"did you mean {known[close]}?")
