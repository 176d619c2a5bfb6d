"""``break-even``: what each way costs by number of sessions, and where the order changes."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import Any, Final, NamedTuple

from ketacost.outputs.document import ONE_SCREEN, Document, DocumentBlock, Gap, Heading, IfRoom, Paragraph, every_block
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import as_of, listed, rests_on
from ketacost.outputs.parts.break_even_words import cheapest_in_words, crossings_in_words, names_of, way_name
from ketacost.outputs.parts.glossary import with_glossary
from ketacost.outputs.table import Column, Table
from ketacost.questions.break_even_result import BreakEven, WayLine

MOST_NAMES: Final = 4
"""More ways than that go by letters: their names would fit no table."""


def document(result: BreakEven, *, detail: bool = False, quiet: bool = False) -> Document:
    """Where the order changes, and five rows around it; ``detail`` shows every number of sessions. ``quiet`` leaves out the notes."""
    return Document(
        lambda: with_glossary(_blocks(result, detail=detail, quiet=quiet), quiet=quiet),
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


def _blocks(result: BreakEven, *, detail: bool, quiet: bool) -> Iterator[DocumentBlock]:
    yield Heading(f"Break-even: {names_of(result.plans)} at {names_of(result.clinics)}", 1)
    yield Gap()
    crossings, cheapest = list(crossings_in_words(result)), list(cheapest_in_words(result))
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
        yield Paragraph("These ways never change places: their order stays the same.")
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
    bold = None if detail else around - first if around <= last else None
    return Table(columns, rows, bold, least=None if detail else 1, of_more="with --detail")


def _cell(line: WayLine, row: AllWays) -> int | None:
    return line.at(row.sessions)
