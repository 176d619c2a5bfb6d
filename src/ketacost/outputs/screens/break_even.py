"""``break-even``: what each way costs by number of sessions, and where the order changes."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import Any, Final, NamedTuple

from ketacost.money import dollars
from ketacost.outputs.document import Document, DocumentBlock, Gap, Heading, Paragraph
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import as_of, listed, rests_on
from ketacost.outputs.table import Column, Table
from ketacost.outputs.words import NETWORKS, clean, conditions_in_words, plural
from ketacost.questions.break_even_result import Best, BreakEven, Crossing, WayLine
from ketacost.result.estimate import NamedFile

MIXED: Final = "insurance, the rest paid yourself"
MOST_NAMES: Final = 4
"""More ways than that go by letters: their names would fit no table."""


def document(result: BreakEven, *, quiet: bool = False) -> Document:
    """Every way by number of sessions; ``quiet`` leaves out the notes."""
    return Document(
        lambda: _blocks(result, quiet=quiet),
        lambda: Table(IN_CSV, (AtSessions(line, count) for line in result.lines for count in range(1, len(line.pays) + 1))),
        result.to_dict,
        lambda: notes.of_options_and_day(result.shown, (), result.today),
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
    bought = result.ahead if way == "package" else MIXED if way == "mixed" else way.replace("_", "-")
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
    return "" if cents is None else dollars(cents)


def _blocks(result: BreakEven, *, quiet: bool) -> Iterator[DocumentBlock]:
    name = partial(way_name, result=result)
    yield Heading(f"Where the lines cross: {_names(result.plans)} at {_names(result.clinics)}", 1)
    yield Gap()
    for best in result.cheapest:
        one = f"For {best.first} session{'s' if best.first > 1 else ''}"
        span = one if best.first == best.last else f"From {best.first} to {best.last} sessions"
        if best.whatever:
            yield Paragraph(f"{span} {_insured(best, result)} is the cheapest whatever the answers to what is not known.")
        else:
            yield Paragraph(f"{span} the cheapest that you can count on is {name(best)}.")
    crossings = [
        f"{_span(item)} {name(item.cheaper)} ({_amount(item.cheaper, item.sessions)}) is cheaper than {name(item.dearer)} "
        f"({_amount(item.dearer, item.sessions)})"
        for item in result.crossings
    ]
    yield from listed("Where the order changes", crossings or ["Nowhere: the same way is cheaper for every number of sessions"])
    yield Heading(f"What you pay{', with getting there,' if result.with_travel else ','} by number of sessions")
    letters = len(result.lines) > MOST_NAMES
    names = [string.ascii_uppercase[at % 26] * (at // 26 + 1) for at in range(len(result.lines))]
    if letters:
        yield from (Paragraph(f"{letter}: {name(line)}") for letter, line in zip(names, result.lines, strict=True))
        yield Gap()
    yield _table(result, names if letters else [name(line) for line in result.lines])
    if quiet:
        return
    yield from rests_on(result.shown)
    yield from as_of(result.today)


class AllWays(NamedTuple):
    """A row: what each way costs for so many sessions."""

    sessions: int


def _table(result: BreakEven, names: Sequence[str]) -> Table[AllWays]:
    columns: list[Column[AllWays]] = [SESSIONS]
    for words, line in zip(names, result.lines, strict=True):
        columns.append(Column("", partial(_cell, line), words, "money", long_title=True))
    count = len(result.lines[0].pays) if result.lines else 0
    return Table(columns, [AllWays(at + 1) for at in range(count)])


def _cell(line: WayLine, row: AllWays) -> int | None:
    return line.at(row.sessions)
