"""``break-even``: what each way costs by number of sessions, and where the order changes."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import Any, Final, NamedTuple

from ketacost.money import dollars_short
from ketacost.outputs.document import ONE_SCREEN, Document, DocumentBlock, Gap, Heading, IfRoom, Paragraph, every_block
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import as_of, listed, rests_on
from ketacost.outputs.table import Column, Table
from ketacost.outputs.words import NETWORKS, clean, conditions_in_words, plural
from ketacost.questions.break_even_result import Best, BreakEven, Crossing, WayLine
from ketacost.result.estimate import NamedFile

MIXED: Final = "insurance, the rest paid yourself"
MOST_NAMES: Final = 4
"""More ways than that go by letters: their names would fit no table."""


def document(result: BreakEven, *, detail: bool = False, quiet: bool = False) -> Document:
    """Where the order changes, and five rows around it; ``detail`` shows every number of sessions. ``quiet`` leaves out the notes."""
    return Document(
        lambda: _blocks(result, detail=detail, quiet=quiet),
        lambda: Table(IN_CSV, (AtSessions(line, count) for line in result.lines for count in range(1, len(line.pays) + 1))),
        result.to_dict,
        lambda: notes.of_options_and_day(result.shown, (), result.today),
        None if detail else ONE_SCREEN,
    )


class AtSessions(NamedTuple):
    """A way to pay, for so many sessions."""

    line: WayLine
    sessions: int


SESSIONS: Final[Column[Any]] = Column("sessions", attrgetter("sessions"), "Sessions", "count")
IN_CSV: Final[tuple[Column[AtSessions], ...]] = (
    Column("way", lambda row: row.line.key[0]),
    Column("network", lambda row: row.line.key[1]),
    Column("if", lambda row: " ".join(row.line.key[2])),
    SESSIONS,
    Column("patient_pays", lambda row: row.line.at(row.sessions), holds="money"),
    Column("clinic", attrgetter("line.clinic")),
    Column("plan", attrgetter("line.plan")),
)
"""One row for each number of sessions of each way."""


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
    return "" if cents is None else dollars_short(cents)


def _blocks(result: BreakEven, *, detail: bool, quiet: bool) -> Iterator[DocumentBlock]:
    yield Heading(f"Break-even: {_names(result.plans)} at {_names(result.clinics)}", 1)
    yield Gap()
    crossings, cheapest = list(_crossings(result)), list(_cheapest(result))
    first = MOST_TOLD if not detail else len(cheapest)
    yield from map(Paragraph, cheapest[:first])
    if others := tuple(map(Paragraph, cheapest[first:])):
        yield IfRoom(others, 20)
    changes = tuple(listed("Where the order changes", crossings))
    if detail:
        yield from changes
    elif crossings:
        yield IfRoom(tuple(every_block(changes)), 10)
    if not crossings:
        yield Paragraph("The same way is cheaper for every number of sessions.")
    yield Heading(f"What you pay{', with getting there,' if result.with_travel else ','} by number of sessions")
    letters = len(result.lines) > MOST_NAMES
    names = [string.ascii_uppercase[at % 26] * (at // 26 + 1) for at in range(len(result.lines))]
    if letters:
        told = (f"{letter}: {way_name(line, result)}" for letter, line in zip(names, result.lines, strict=True))
        yield Paragraph("; ".join(told))
        yield Gap()
    yield _table(result, names if letters else [way_name(line, result) for line in result.lines], detail=detail)
    if quiet:
        return
    if detail:
        yield from rests_on(result.shown)
        yield from as_of(result.today)
    else:
        yield Gap()
        yield Paragraph(f"See every number of sessions: --detail. {notes.day_and_disclaimer(result.today)}")


MOST_TOLD: Final = 3
"""So many runs of sessions are told on any screen."""


def _cheapest(result: BreakEven) -> Iterator[str]:
    """The way to count on, over each run of sessions."""
    for best in result.cheapest:
        one = f"For {plural(best.first, 'session')}"
        span = one if best.first == best.last else f"From {best.first} to {best.last} sessions"
        if best.whatever:
            yield f"{span}, the cheapest is {_insured(best, result)}, whatever the plan answers."
        else:
            yield f"{span}, the cheapest you can count on is {way_name(best, result)}."


def _crossings(result: BreakEven) -> Iterator[str]:
    for item in result.crossings:
        cheaper, dearer = (
            f"{way_name(line, result)} ({_amount(line, item.sessions)})" for line in (item.cheaper, item.dearer)
        )
        yield f"{_span(item)}, {cheaper} is cheaper than {dearer}"


BESIDE: Final = 2
"""Rows before and after the crossing."""
USUAL: Final = 6
"""A usual first course: of several crossings the one nearest to it is shown, and it where there is none."""


def crossing_shown(result: BreakEven) -> int:
    """The number of sessions that the short table is around: where the way to count on changes, else where any two ways do."""
    turns = [best.first for best in result.cheapest[1:]] or [item.sessions for item in result.crossings]
    return min(turns, key=lambda sessions: (abs(sessions - USUAL), sessions), default=USUAL)


class AllWays(NamedTuple):
    """A row: what each way costs for so many sessions."""

    sessions: int


def _table(result: BreakEven, names: Sequence[str], *, detail: bool) -> Table[AllWays]:
    columns: list[Column[AllWays]] = [SESSIONS]
    for words, line in zip(names, result.lines, strict=True):
        columns.append(Column("", partial(_cell, line), words, "money", long_title=True))
    count = len(result.lines[0].pays) if result.lines else 0
    around = crossing_shown(result)
    first, last = (1, count) if detail else (max(around - BESIDE, 1), min(around + BESIDE, count))
    rows = [AllWays(sessions) for sessions in range(first, last + 1)]
    return Table(columns, rows, None if detail else around - first if around <= last else None)


def _cell(line: WayLine, row: AllWays) -> int | None:
    return line.at(row.sessions)
