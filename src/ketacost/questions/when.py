"""When to start: the same course from each candidate day, held against the best way to be had that day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile
from typing import Final

from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.open_days import next_open_day
from ketacost.model.phase import Phase
from ketacost.model.plan import Plan
from ketacost.model.question import WAYS, Question, Way
from ketacost.model.rhythm import Rhythm
from ketacost.questions.counted import Told, counted, nobody
from ketacost.questions.start import Hope, Start
from ketacost.questions.turning_date import WEEKLY
from ketacost.questions.when_result import When, differing
from ketacost.result.estimate import Estimate
from ketacost.result.expected_cost import ExpectedCost
from ketacost.result.option import Option
from ketacost.ways.best_option import NoWayError, best_option
from ketacost.ways.estimate import compare
from ketacost.ways.insured.context import Context

MOST_STARTS: Final = 1_000


def candidates(first: date, last: date, step: Rhythm, *, first_named: bool = True, last_named: bool = True) -> list[date]:
    """Every start from ``first`` to ``last``, both of them tried where the person named them.

    A day that only the step falls on is moved to the next open one; weekdays that the step names are the person's own. Raises
    ``ValueError`` for none, or for more than a thousand.
    """
    if last < first:
        raise ValueError(f"--to {last.isoformat()} lies before --from {first.isoformat()}")
    days: list[date] = []
    for day in takewhile(lambda day: day <= last, step.dates(first, inclusive=True)):
        own = bool(step.weekdays) or (day == first and first_named) or (day == last and last_named)
        moved = day if own else next_open_day(day)
        if (not days or moved > days[-1]) and not (last_named and moved > last):
            days.append(moved)
        if len(days) > MOST_STARTS:
            raise ValueError(f"more than {MOST_STARTS:,} starts: a longer --step, please")
    if last_named and not step.weekdays and days[-1] < last:
        days.append(last)
    if not days:
        raise ValueError(f"no day fits --step between {first.isoformat()} and {last.isoformat()}")
    return days


def when(
    plans: Sequence[Plan],
    clinics: Sequence[Clinic],
    question: Question,
    days: Sequence[date],
    way: Way | None = None,
    told: Told = nobody,
) -> When:
    """The course from each of the days, the best way that is to be had then, or one way. Raises ``NoWayError`` where it has none.

    ``told`` hears how many of ``starts_tried`` are done.
    """
    question = question._replace(ways=WAYS if way is None else (way,))
    found = _from_each(plans, clinics, question, days, way, told)
    other = _in_other_rhythm(question.course)
    if other is None:
        return found
    again = _from_each(
        plans, clinics, question._replace(course=other, chance_approved=None), days, way, lambda done: told(len(days) + done)
    )
    return found._replace(other_rhythm=differing(found, again, WEEKLY))


def starts_tried(course: Course, days: Sequence[date]) -> int:
    """How many starts are worked out: each day once, and once more weekly where the rhythm is taken for granted."""
    return len(days) * (1 if _in_other_rhythm(course) is None else 2)


def _from_each(
    plans: Sequence[Plan],
    clinics: Sequence[Clinic],
    question: Question,
    days: Sequence[date],
    way: Way | None,
    told: Told,
) -> When:
    starts: list[Start] = []
    first: Estimate | None = None
    like: Context | None = None
    for day in counted(days, told):
        moved = question._replace(course=replace(question.course, start=day))
        like = like or Context(moved)
        result = compare(plans, clinics, moved, like)
        first = first or result
        starts.append(_start(day, result))
    if first is None:
        raise NoWayError("no day to start on")
    return When(question.today, first.plans, first.clinics, question.course.treatment, way, tuple(starts), first.known)


def _start(day: date, result: Estimate) -> Start:
    """What the answer of one day names."""
    told = result.answer
    named = told.ceiling or told.sure
    hopeful = result.named(told.if_yes)
    hope = None
    if hopeful is not None and told.if_yes is not None and told.if_no is not None:
        hope = Hope(hopeful, told.if_yes, told.if_no)
    option = result.named(named) or (hopeful if named is None else None) or best_option(result.options)
    if option is None:
        raise NoWayError("nothing here can be paid this way at these clinics")
    mean = next((item for item in result.expected if any(_same(item, each) for each in (hopeful, option))), None)
    return Start(day, option, None if named is None else named.at_most, hope, mean)


def _same(item: ExpectedCost, option: Option | None) -> bool:
    return option is not None and (item.plan, item.clinic, item.network) == (option.plan, option.clinic, option.network)


def _in_other_rhythm(course: Course) -> Course | None:
    """The course weekly, where nobody has named its rhythm and twice a week is taken."""
    taken = [each for each in course.assumed if each.code == "course.rhythm"]
    if course.phases and not taken:
        return None
    phases = (course.phases[0]._replace(every=WEEKLY), *course.phases[1:]) if course.phases else (Phase(WEEKLY),)
    return replace(course, phases=phases, assumed=tuple(each for each in course.assumed if each not in taken))
