"""An authorization that covers some of the sessions: what the course costs extended, signed for, paid yourself, or ended there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from ketacost.engine.line import verdict_of
from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.phase import Phase
from ketacost.model.plan import Plan
from ketacost.model.question import Question
from ketacost.questions.decided_plan import once_extended, once_waived
from ketacost.result.ending import Ending
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.ways.best_option import best_option
from ketacost.ways.estimate import compare
from ketacost.ways.insured.partly_covered import has_approval
from ketacost.words.note import note

MISSING: Final = frozenset(("provider_liable", "authorization_missing", "penalty"))
"""Verdicts on a session that no authorization covers."""
BY_PLAN: Final = frozenset(("insurance", "mixed"))
"""Ways in which a plan pays."""


def shortfall(plan: Plan, clinic: Clinic, question: Question, result: Estimate) -> list[Ending]:
    """What each way to go on costs at this clinic, where the plan has approved some of the sessions only; else nothing.

    ``result`` is the estimate of the question, of which the mixed ways and the plan's own rule are taken. Amounts in cents.
    """
    own = _of(result, plan, clinic, "insurance")
    base = best_option(own)
    if base is None or not has_approval(plan, question.course.treatment):
        return []
    held = [not any(verdict_of(row) in MISSING for row in visit.rows) for visit in base.visits if visit.session is not None]
    if all(held):
        return []
    return list(_endings(plan, clinic, question, result, base, held))


def shortfall_of_answer(
    plans: Sequence[Plan], clinics: Sequence[Clinic], question: Question, result: Estimate
) -> tuple[Ending, ...]:
    """The same at the plan and the clinic that the answer names, else at the cheapest of them that a plan pays at."""
    short = {plan.name: plan for plan in plans if has_approval(plan, question.course.treatment)}
    named = [] if result.best is None else [result.best]
    option = next((each for each in (*named, *result.options) if each.plan in short and each.way in BY_PLAN), None)
    if option is None or option.plan is None:
        return ()
    clinic = next(each for each in clinics if each.name == option.clinic)
    return tuple(shortfall(short[option.plan], clinic, question, result))


def _endings(
    plan: Plan, clinic: Clinic, question: Question, result: Estimate, base: Option, held: Sequence[bool]
) -> Iterator[Ending]:
    granted, sessions = sum(held), len(held)
    numbers = {"granted": granted, "sessions": sessions}

    def asked(changed: Plan, course: Course) -> Option | None:
        moved = question._replace(course=course, ways=("insurance",), chance_approved=None)
        found = compare([changed], [clinic], moved).options
        return next((each for each in found if each.if_ == base.if_), None) or best_option(found)

    course = question.course
    if course.start is None and result.course.start is not None:  # held against the same days, also where they are ours
        course = replace(course, start=result.course.start, dates_ours=True)
    if (extended := asked(once_extended(plan, course), course)) is not None:
        yield Ending(note("scenario.authorization_extended", **numbers), extended)
    if not base.on_paper:
        yield Ending(note("scenario.authorization_ends", **numbers), base)
    elif (waived := asked(once_waived(plan, course), course)) is not None:
        yield Ending(note("scenario.waiver_signed", **numbers), waived)
    for option in _of(result, plan, clinic, "mixed"):
        if option.if_ == base.if_:
            yield Ending(note("scenario.rest_paid_yourself", **numbers), option)
    first_ones = granted and all(held[:granted])
    if first_ones and (stopped := asked(plan, cut_to(course, granted))) is not None:
        yield Ending(note("scenario.stopped_at_approval", **numbers), stopped)


def _of(result: Estimate, plan: Plan, clinic: Clinic, way: str) -> list[Option]:
    return [each for each in result.options if (each.way, each.plan, each.clinic) == (way, plan.name, clinic.name)]


def cut_to(course: Course, sessions: int) -> Course:
    """The course broken off after so many of its infusions."""
    phases: list[Phase] = []
    left = sessions
    for phase in course.phases:
        own = left if phase.sessions is None else min(left, phase.sessions)
        if own:
            phases.append(phase._replace(sessions=own))
        left -= own
    stop = course.stop_after if course.stop_after is not None and course.stop_after <= sessions else None
    return replace(course, sessions=sessions, sessions_stated=True, phases=tuple(phases), years=None, stop_after=stop)
