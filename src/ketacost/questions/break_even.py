"""Where the lines cross: from how many sessions on one way to pay is cheaper than another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.plan import Plan
from ketacost.model.question import WAYS, Question
from ketacost.questions.break_even_result import Best, BreakEven, Crossing, WayLine, WayNamed
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.ways.estimate import compare
from ketacost.words.note import Note, note

USUAL_MOST = 24


def break_even(plans: Sequence[Plan], clinics: Sequence[Clinic], question: Question, most: int = USUAL_MOST) -> BreakEven:
    """The estimate for every number of sessions up to ``most``, and where two ways change places."""
    course, question = question.course, question._replace(chance_approved=None, ways=WAYS)
    results = [compare(plans, clinics, question._replace(course=_of(course, count))) for count in range(1, most + 1)]
    travels = question.journey.counts
    runs = [{_place(option): _price(option, travels=travels) for option in result.options} for result in results]
    cash = [{place.clinic: price for place, price in run.items() if place.key[0] == "self_pay"} for run in runs]
    # an answer that is not shown for some number of sessions costs what paying without insurance costs
    lines = tuple(
        WayLine(
            *place,
            tuple(run.get(place, paid[place.clinic]) for run, paid in zip(runs, cash, strict=True)),
            tuple(place in run or place.key[0] != "package" for run in runs),
        )
        for place in sorted({place for run in runs for place in run}, key=str)
    )
    first = results[0]
    shown = tuple({_place(option): option for result in results for option in result.options}.values())
    taken: list[Note] = []
    if len(course.phases) > 1:
        taken.append(note("break_even.first_phase_grows"))
    if any(option.range is not None for option in shown):
        taken.append(note("break_even.typical_prices"))
    shown = tuple(option._replace(assumptions=(*option.assumptions, *taken)) for option in shown)
    return BreakEven(
        question.today, first.plans, first.clinics, lines, tuple(_crossings(lines)), tuple(_bests(results)), travels, shown
    )


def _price(option: Option, *, travels: bool) -> int:
    return option.with_travel if travels else option.total.patient_pays


def _bests(results: Sequence[Estimate]) -> Iterator[Best]:
    """Neighbours with the same answer, together."""
    bests: list[Best] = []
    for count, result in enumerate(results, start=1):
        told = result.answer
        option = result.named(told.ceiling or told.sure)
        if option is None:
            continue
        whatever = told.ceiling is not None
        key, clinic, plan = _place(option)
        best = Best(count, count, (option.way, option.network, ()) if whatever else key, whatever, clinic, plan)
        if bests and bests[-1][2:] == best[2:] and bests[-1].last == count - 1:
            bests[-1] = bests[-1]._replace(last=count)
        else:
            bests.append(best)
    return iter(bests)


def _place(option: Option) -> WayNamed:
    return WayNamed((option.way, option.network, option.if_), option.clinic, option.plan)


def _of(course: Course, count: int) -> Course:
    """The same course with another number of sessions first."""
    phases = (course.phases[0]._replace(sessions=count), *course.phases[1:]) if course.phases else ()
    return replace(course, sessions=count, phases=phases, stop_after=None, sessions_stated=True)


def _crossings(lines: Sequence[WayLine]) -> Iterator[Crossing]:
    for one, other in combinations(lines, 2):
        before = last = 0
        for at, (mine, its) in enumerate(zip(one.pays, other.pays, strict=True)):
            now = (mine > its) - (mine < its)
            there = one.offered[at] and other.offered[at]
            if at and now and there and (now == -before or (not last and not before)):
                cheaper, dearer = (other, one) if now > 0 else (one, other)
                yield Crossing(at + 1, cheaper, dearer, _until(cheaper, dearer, at))
            before, last = now or before, now


def _until(cheaper: WayLine, dearer: WayLine, start: int) -> int | None:
    """The last number of sessions, from ``start`` on, for which the first line is no dearer and both are ways of their own."""
    for at in range(start, len(cheaper.pays)):
        if cheaper.pays[at] > dearer.pays[at] or not (cheaper.offered[at] and dearer.offered[at]):
            return at
    return None
