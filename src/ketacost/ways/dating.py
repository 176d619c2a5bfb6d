"""A course that nobody has dated dates itself, where dates can move money (``rules.md``, "A course dates itself")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ketacost.model.open_days import next_open_day
from ketacost.model.plan import Plan
from ketacost.model.question import Question
from ketacost.ways.insured.turns import turns_of, unheld
from ketacost.words.note import note


def with_dates(plans: Sequence[Plan], question: Question) -> Question:
    """The question with a course that begins today, where it has a rhythm of its own or a date in the files can move money.

    What the person has dated, or wants to have undated, stays as it is.
    """
    course = question.course
    if course.start is not None or course.undated:
        return question
    if course.timed or question.next_plan is not None:
        taken = note("course.begins_today")
    elif turns_of(plans, question) or unheld(plans, question):
        taken = note("course.dates_itself")
    else:
        return question
    start = next_open_day(question.today)
    course = replace(course, start=start, dates_ours=True, assumed=(*course.assumed, taken))
    return question._replace(course=course)
