"""The best start in a few sentences: what can be counted on, what is hoped for with its other end, what another rhythm changes."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.money import dollars_short as dollars
from ketacost.outputs.words import clean, insurer_of, place_in_words
from ketacost.questions.start import Hope, Start
from ketacost.questions.when_result import When
from ketacost.result.option import Option
from ketacost.words.counted import day_in_words
from ketacost.words.way import provided_in_words


def best_start_in_words(result: When) -> Iterator[str]:
    """The first sentences of the screen."""
    if result.best.at_most is None:
        yield "No price here can be promised yet."
    if result.best.at_most is not None or not result.hopeful:
        yield _counted_on(result)
    if result.hopeful:
        yield _hoped_for(result)
    if result.other_rhythm is not None:
        yield str(result.other_rhythm.note)


def _counted_on(result: When) -> str:
    best, worst = result.best, result.worst
    pays, where = _pays(best), _where(best, result)
    if len(result.starts) == 1:
        return f"From {_day(best, result)} {pays} ({where})."
    if best.pays == worst.pays:
        if result.hopeful:
            return f"What you can count on is the same from each of these days: {pays} ({where})."
        return f"It makes no difference when you start: {pays} from each of these days ({where})."
    return (
        f"Start on {_day(best, result)} and {pays}{_as_good(result)}: {_less(worst.pays - best.pays, worst, result)} ({where})."
    )


def _day(start: Start, result: When) -> str:
    return day_in_words(start.day, result.today)


def _pays(start: Start) -> str:
    at_most = start.at_most is not None and start.at_most != start.option.total.patient_pays
    return f"you pay {'at most ' if at_most else ''}{dollars(start.pays)}"


def _as_good(result: When) -> str:
    same = sum(start.pays == result.best.pays for start in result.starts) - 1
    return f" (so do {same} more of these days)" if same else ""


def _less(spared: int, worst: Start, result: When) -> str:
    return f"{dollars(spared)} less than from {_day(worst, result)}, the most expensive day"


def _hoped_for(result: When) -> str:
    """A hopeful price never stands alone."""
    best, worst = result.hopeful[0], max(result.hopeful, key=lambda start: start.hoped)
    if best.hope is None:
        return ""
    so, no = _if_so(best.hope), _if_not(best.hope)
    where = place(best.hope.option, result)
    if len(result.starts) == 1:
        return f"{so} it comes to {dollars(best.hoped)} ({where}). {no}"
    if best.hoped == worst.hoped and len(result.hopeful) == len(result.starts):
        return f"{so} it comes to {dollars(best.hoped)} from each of these days ({where}). {no}"
    less = f": {_less(worst.hoped - best.hoped, worst, result)}" if worst.hoped > best.hoped else ""
    return f"{so} start on {_day(best, result)} and it comes to {dollars(best.hoped)}{less} ({where}). {no}"


def _if_so(hope: Hope) -> str:
    if not hope.yes.provided:
        return "If what is a guess here turns out right,"
    return f"If {provided_in_words(hope.yes.provided, insurer_of(hope.option))},"


def _if_not(hope: Hope) -> str:
    no = hope.no
    most = dollars(no.pays) if no.low == no.high else f"about {dollars(no.pays)} ({dollars(no.low)} to {dollars(no.high)})"
    if not hope.yes.provided:
        return f"At worst it is {dollars(no.high)}."
    return f"If not, the same plan and clinic cost you {most}: get the yes in writing first."


def _where(start: Start, result: When) -> str:
    """Where the price of a start is to be had; a ceiling holds whatever the answers are, so it names none."""
    option = start.option
    if start.at_most is None or not option.if_:
        return place(option, result)
    return f"{_plan(option, result)}{clean(option.clinic)}, through insurance, however the open questions turn out"


def place(option: Option, result: When) -> str:
    """Where and how; what must turn out to be so stands beside it."""
    return _plan(option, result) + place_in_words(option._replace(if_=()))


def _plan(option: Option, result: When) -> str:
    return f"{clean(option.plan)}: " if len(result.plans) > 1 and option.plan else ""
