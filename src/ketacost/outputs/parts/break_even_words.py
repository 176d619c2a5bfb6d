"""Where ways to pay change places, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ketacost.money import dollars_short
from ketacost.outputs.words import NETWORKS, clean, conditions_in_words, plural
from ketacost.questions.break_even_result import Best, BreakEven, Crossing, WayLine
from ketacost.result.estimate import NamedFile

MIXED: Final = "insurance, the rest paid yourself"


def way_name(place: WayLine | Best, result: BreakEven) -> str:
    """A way to pay in words, with the clinic and the plan where there are several; what is bought ahead by its own name."""
    way, network, conditions = place.key
    bought = {"package": result.ahead, "mixed": MIXED, "self_pay": "paying yourself"}.get(way, way)
    side = bought if network is None else NETWORKS[network]
    several = (len(result.clinics) > 1, place.clinic), (len(result.plans) > 1 and place.plan is not None, place.plan)
    told = [clean(name or "") for named, name in several if named]
    return ", ".join(filter(None, (*told, side, conditions_in_words(conditions))))


def _insured(best: Best, result: BreakEven) -> str:
    """Insurance, with the clinic and the plan where there are several."""
    at = f" at {clean(best.clinic)}" if len(result.clinics) > 1 else ""
    return f"insurance{at}{f' with {clean(best.plan)}' if len(result.plans) > 1 and best.plan else ''}"


def names_of(named: Sequence[NamedFile]) -> str:
    return " and ".join(clean(each.name) for each in named)


def _span(item: Crossing) -> str:
    if item.until is None:
        return f"From {plural(item.sessions, 'session')} on"
    return (
        f"For {plural(item.sessions, 'session')}"
        if item.until == item.sessions
        else f"From {item.sessions} to {item.until} sessions"
    )


def _amount(line: WayLine, sessions: int) -> str:
    """What a way costs for so many sessions; nothing where it is none."""
    cents = line.at(sessions)
    return "" if cents is None else dollars_short(cents)


def cheapest_in_words(result: BreakEven) -> Iterator[str]:
    """The way to count on, over each run of sessions."""
    for best in result.cheapest:
        one = f"For {plural(best.first, 'session')}"
        span = one if best.first == best.last else f"From {best.first} to {best.last} sessions"
        if best.whatever:
            yield f"{span}, the cheapest is {_insured(best, result)}, whatever the plan answers."
        else:
            yield f"{span}, the cheapest you can count on is {way_name(best, result)}."


def crossings_in_words(result: BreakEven) -> Iterator[str]:
    for item in result.crossings:
        cheaper, dearer = (f"{way_name(line, result)} ({_amount(line, item.sessions)})" for line in (item.cheaper, item.dearer))
        yield f"{_span(item)}, {cheaper} is cheaper than {dearer}"
