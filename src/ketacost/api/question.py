"""The question that every call asks: what the caller says, with the day, the federal amounts and what insurers have published."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any, Unpack

from ketacost.files.limits import federal_limits, mile_rate
from ketacost.files.payers import check_payers
from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.plan import Plan
from ketacost.model.question import Known, Question
from ketacost.ways.insured.charges import UnpricedError


def today_from(stated: str | None = None) -> date:
    """The day that counts as today: as stated, else ``KETACOST_TODAY``, else the clock. The one place that reads it.

    Raises ``ValueError`` for text that is no date.
    """
    text = stated or os.environ.get("KETACOST_TODAY")
    return date.fromisoformat(text) if text else date.today()  # noqa: DTZ011  # a person's day is the local one


def question_of(plans: Sequence[Plan], course: Course | Question | None, **known: Unpack[Known]) -> Question:
    """One question of a course and what is known beside it; a question that was made before stays as it is.

    Raises ``InputError`` for a plan that cannot stand where it was put, ``TypeError`` for a keyword that says nothing.
    """
    if isinstance(course, Question):
        if known:
            raise TypeError("a question holds everything already: change it, or give a course and keywords")
        return course
    fields: dict[str, Any] = {"course": course or Course(), "today": None, "federal": federal_limits(), **known}
    question = Question(**fields)
    check_payers(plans, question.next_plan, question.secondary)
    today = question.today or today_from()
    question = question._replace(today=today, mile_rate=question.mile_rate or mile_rate(today.year))
    if any(plan.insurer or not plan.traits.regulated for plan in plans):
        from ketacost.files.positions import insurers_positions  # most plans name no insurer

        question = question._replace(positions=insurers_positions())
    return question


def asked(
    plans: Sequence[Plan], clinics: Iterable[Clinic], course: Course | Question | None, known: Mapping[str, Any]
) -> tuple[list[Clinic], Question]:
    """What a Python call asks: every keyword and word held against what there is, before anything is computed.

    A question that was made before was held already. Raises ``TypeError`` for a keyword that is none, ``ValueError`` for a value
    that is none, and for a condition or a discount that no file and no list knows; warns (``KetacostWarning``) of values that
    change nothing with these plans and clinics.
    """
    if isinstance(course, Question):
        return list(clinics), question_of(plans, course, **known)
    from ketacost.api.keywords import check_keywords  # the command line has checked its own words
    from ketacost.api.moot import stated_words, warn_of_moot
    from ketacost.api.words import refuse_unknown_words

    check_keywords(known)
    question = question_of(plans, course, **known)
    there = list(clinics)
    if stated := stated_words(question):
        refuse_unknown_words(plans, there, question)
        warn_of_moot(stated, plans, there, question)
    return there, question


@contextmanager
def unpriced_told() -> Iterator[None]:
    """A plan file that lacks a price, told as what is wrong with the file."""
    try:
        yield
    except UnpricedError as lacking:
        from ketacost.files.again import in_file  # only for a mistake

        write = "copay: 40 or coinsurance: 20% for it, under benefits"
        raise in_file(lacking.file, lacking.at, str(lacking), write) from None
