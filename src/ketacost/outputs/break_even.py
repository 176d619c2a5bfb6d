"""``break-even`` on a screen and as CSV: what each way costs by number of sessions, and where the order changes."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from rich.console import RenderableType

from ketacost.money import dollars
from ketacost.outputs.screen import Column, Screen, heading, paragraph, render, table_or_stack
from ketacost.outputs.sections import as_of, listed, rests_on
from ketacost.outputs.words import CONDITIONS, clean, plural
from ketacost.questions.break_even_result import Best, BreakEven, Crossing, WayLine
from ketacost.result.estimate import NamedFile

MOST_NAMES: Final = 4
"""More ways than that go by letters: their names would fit no table."""


def render_break_even(result: BreakEven, screen: Screen, *, quiet: bool = False) -> str:
    """The whole screen; ``quiet`` leaves out the notes."""
    return render(screen, _parts(result, screen, quiet=quiet))


def way_name(place: WayLine | Best, result: BreakEven) -> str:
    """A way to pay in words, with the clinic and the plan where there are several; what is bought ahead by its own name."""
    way, network, conditions = place.key
    side = {"in": "in network", "out": "out of network", None: result.ahead if way == "package" else way.replace("_", "-")}[
        network
    ]
    several = (len(result.clinics) > 1, place.clinic), (len(result.plans) > 1 and place.plan is not None, place.plan)
    told = [clean(name or "") for named, name in several if named]
    return ", ".join([*told, side, *(CONDITIONS[word] for word in conditions)])


def _insured(best: Best, result: BreakEven) -> str:
    """Insurance, with the clinic and the plan where there are several."""
    at = f" at {clean(best.clinic)}" if len(result.clinics) > 1 else ""
    return f"insurance{at}{f' with {clean(best.plan)}' if len(result.plans) > 1 and best.plan else ''}"


def _names(named: Sequence[NamedFile]) -> str:
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
    return "" if cents is None else dollars(cents)


def _parts(result: BreakEven, screen: Screen, *, quiet: bool) -> Iterator[RenderableType]:
    name = partial(way_name, result=result)
    yield paragraph(f"Where the lines cross: {_names(result.plans)} at {_names(result.clinics)}", style="bold")
    yield paragraph("")
    for best in result.cheapest:
        one = f"For {best.first} session{'s' if best.first > 1 else ''}"
        span = one if best.first == best.last else f"From {best.first} to {best.last} sessions"
        if best.whatever:
            yield paragraph(f"{span} {_insured(best, result)} is the cheapest whatever the answers to what is not known.")
        else:
            yield paragraph(f"{span} the cheapest that you can count on is {name(best)}.")
    crossings = [
        f"{_span(item)} {name(item.cheaper)} ({_amount(item.cheaper, item.sessions)}) is cheaper than {name(item.dearer)} "
        f"({_amount(item.dearer, item.sessions)})"
        for item in result.crossings
    ]
    yield from listed("Where the order changes", crossings or ["Nowhere: the same way is cheaper for every number of sessions"])
    yield heading(f"What you pay{', with getting there,' if result.with_travel else ','} by number of sessions")
    letters = len(result.lines) > MOST_NAMES
    names = [string.ascii_uppercase[at % 26] * (at // 26 + 1) for at in range(len(result.lines))]
    if letters:
        yield from (paragraph(f"{letter}: {name(line)}") for letter, line in zip(names, result.lines, strict=True))
        yield paragraph("")
    shown = names if letters else [name(line) for line in result.lines]
    columns = [Column("Sessions", money=True), *(Column(words, right=True) for words in shown)]
    count = len(result.lines[0].pays) if result.lines else 0
    rows = [[str(at + 1), *(_amount(line, at + 1) for line in result.lines)] for at in range(count)]
    yield table_or_stack(screen, columns, rows)
    if quiet:
        return
    yield from rests_on(result.shown)
    yield from as_of(result.today)
