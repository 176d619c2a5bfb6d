"""Where the lines cross: from how many sessions on one way to pay is cheaper than another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.plan import Plan
from ketacost.model.question import WAYS, Question
from ketacost.questions.break_even_result import Best, BreakEven, WayLine, WayNamed
from ketacost.questions.counted import Told, counted, nobody
from ketacost.questions.crossings import crossings
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.ways.estimate import compare
from ketacost.words.note import Note, note

USUAL_MOST = 24
OWN_WAYS: Final = frozenset(("package", "mixed"))
"""Ways that are none for some numbers of sessions."""
WayPrices = dict[WayNamed, int]
"""What each way costs for one number of sessions; in cents."""


def break_even(
    plans: Sequence[Plan],
    clinics: Sequence[Clinic],
    question: Question,
    most: int = USUAL_MOST,
    told: Told = nobody,
) -> BreakEven:
    """The estimate for every number of sessions up to ``most``, and where two ways change places; ``told`` hears how many are done."""
    course, question = question.course, question._replace(chance_approved=None, ways=WAYS)
    counts = counted(range(1, most + 1), told)
    results = [compare(plans, clinics, question._replace(course=_of(course, count))) for count in counts]
    travels = question.journey.counts
    runs = [_prices(result, travels=travels) for result in results]
    on_paper = [{_place(option) for option in result.options if option.on_paper} for result in results]
    lines = tuple(line for place in _lines(runs) if any((line := WayLine(*place, *_line(place, runs, on_paper))).offered))
    first = results[0]
    shown = tuple({_place(option): option for result in results for option in result.options}.values())
    taken: list[Note] = []
    if len(course.phases) > 1:
        taken.append(note("break_even.first_phase_grows"))
    if any(option.range is not None for option in shown):
        taken.append(note("break_even.typical_prices"))
    shown = tuple(option._replace(assumptions=(*option.assumptions, *taken)) for option in shown)
    return BreakEven(
        question.today, first.plans, first.clinics, lines, tuple(crossings(lines)), tuple(_bests(results)), travels, shown
    )


def _prices(result: Estimate, *, travels: bool) -> WayPrices:
    """What each way costs; of several mixed ways at a clinic the cheapest, wherever it has the rest of the sessions."""
    found: WayPrices = {}
    for option in result.options:
        place, price = _place(option), option.with_travel if travels else option.total.patient_pays
        found[place] = min(price, found.get(place, price))
    return found


def _lines(runs: Sequence[WayPrices]) -> list[WayNamed]:
    """Every way once; one that some number of sessions opens a further question to is told by its answers."""
    places = {place for run in runs for place in run}
    return sorted((place for place in places if not any(_opened(place, each) for each in places)), key=str)


def _opened(place: WayNamed, other: WayNamed) -> bool:
    """Whether the other is the same way with more that must turn out to be so."""
    return (
        place.key[:2] == other.key[:2]
        and (place.clinic, place.plan) == (other.clinic, other.plan)
        and set(place.key[2]) < set(other.key[2])
    )


def _line(
    place: WayNamed, runs: Sequence[WayPrices], on_paper: Sequence[set[WayNamed]]
) -> tuple[tuple[int, ...], tuple[bool, ...]]:
    """What a way costs for each number of sessions, and whether it is one of its own there.

    Where a question is not open yet, both of its answers cost the same. A mixed way leaves nothing to be paid outside insurance
    where it is not shown; any other answer that is not shown costs what the cash price does.
    """
    pays, offered = [], []
    for run, paper in zip(runs, on_paper, strict=True):
        found = place if place in run else max((each for each in run if _opened(each, place)), key=_openness, default=None)
        own = found is not None or place.key[0] not in OWN_WAYS
        offered.append(own and found not in paper)
        pays.append(run[found or _instead(place, run)])
    return tuple(pays), tuple(offered)


def _openness(place: WayNamed) -> int:
    return len(place.key[2])


def _instead(place: WayNamed, run: WayPrices) -> WayNamed:
    there = [each for each in run if each.clinic == place.clinic]
    if place.key[0] == "mixed":
        for each in there:
            if (each.key[0], each.key[2], each.plan) == ("insurance", place.key[2], place.plan):
                return each
    return next(each for each in there if each.key[0] == "self_pay")


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
