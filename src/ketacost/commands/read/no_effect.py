"""Words that mean something, and change nothing with these plans and clinics: told beside the answer, with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ketacost.api.moot import moot
from ketacost.commands.options.bundle import Bundle
from ketacost.commands.options.estimate import AnswerOptions, AskOptions
from ketacost.commands.read.refuse_unused import given, word
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.question import SIX_WEEKS, Question


def no_effect(name: str, why: str) -> str:
    """The words for it."""
    return f"{word(name)} has no effect here: {why}"


def without_effect(options: AskOptions, plans: Sequence[Plan], clinics: Sequence[Clinic], question: Question) -> Iterator[str]:
    """What the files show: which of the words given no plan and no price list goes by."""
    found = moot(plans, clinics, question)
    if isinstance(options, AnswerOptions):  # an estimate says so itself
        found.pop("discount", None)
    for name in given(options, found):
        yield no_effect(name, found[name])


def undone(options: Bundle, question: Question) -> Iterator[tuple[str, str, Question]]:
    """Words that only the whole answer shows to change nothing: each with the reason, and the question without it."""
    taxes, start = question.taxes, question.course.start
    takes_all = "the account takes all of this without it"
    late = start is not None and start.year > question.today.year
    lapsed = f"what was left from last year is for {question.today.year}, and no visit is in it" if late else takes_all
    for name, why, without in (
        ("from_55", takes_all, {"taxes": taxes._replace(from_55=False)}),
        ("carried_over", lapsed, {"taxes": taxes._replace(carried_over=0)}),
        ("undated", "no date here changes the price", {"course": replace(question.course, undated=False)}),
        ("reimbursed_after", "nothing here is paid back to you at a later date", {"reimbursed_after": SIX_WEEKS}),
    ):
        if given(options, [name]):
            yield name, why, question._replace(**without)
