"""When to start: the same course from each candidate day, what moves its price, and the cheapest day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.question import Question, Way
from ketacost.model.rhythm import Rhythm
from ketacost.questions.when_result import Start, When
from ketacost.result.expected_cost import ExpectedCost
from ketacost.result.option import Option
from ketacost.ways.best_option import NoWayError, best_option
from ketacost.ways.estimate import compare
from ketacost.ways.insured.context import Context
from ketacost.words.note import Note, note

MOST_STARTS = 1_000


def candidates(first: date, last: date, step: Rhythm) -> list[date]:
    """Every start from ``first`` to ``last``. Raises ``ValueError`` for none, or for more than a thousand."""
    if last < first:
        raise ValueError(f"--to {last.isoformat()} lies before --from {first.isoformat()}")
    days = []
    for day in takewhile(lambda day: day <= last, step.dates(first, inclusive=True)):
        days.append(day)
        if len(days) > MOST_STARTS:
            raise ValueError(f"more than {MOST_STARTS:,} starts: a longer --step, please")
    if not days:
        raise ValueError(f"no day fits --step between {first.isoformat()} and {last.isoformat()}")
    return days


def when(plans: Sequence[Plan], clinics: Sequence[Clinic], question: Question, days: Sequence[date], way: Way) -> When:
    """The course from each of the days, paid one way. Raises ``NoWayError`` where it cannot be paid so."""
    starts, conditions, first, like = [], set[str](), None, None
    for day in days:
        moved = question._replace(course=replace(question.course, start=day), ways=(way,))
        like = like or Context(moved)
        result = compare(plans, clinics, moved, like)
        first = first or result
        option = best_option(option for option in result.options if option.way == way)
        if option is None:
            raise NoWayError("nothing here can be paid this way at these clinics")
        conditions |= set(option.if_)
        mean = next((item for item in result.expected if _same(item, option)), None)
        starts.append(Start(day, option, mean))
    if first is None:
        raise NoWayError("no day to start on")
    return When(question.today, first.plans, first.clinics, way, tuple(starts), tuple(_taken_as(conditions)), first.known)


def _same(item: ExpectedCost, option: Option) -> bool:
    return (item.plan, item.clinic, item.network) == (option.plan, option.clinic, option.network)


def _taken_as(conditions: set[str]) -> Iterator[Note]:
    if "covered" in conditions:
        yield note("when.taken_as_covered")
    if "in_network" in conditions:
        yield note("when.taken_as_in_network")
