"""Programs that help with paying: a line or two of each, everything of each, and where it was read."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from ketacost.money import dollars_short
from ketacost.outputs.document import Bullets, DocumentBlock, Heading, IfRoom, Labelled, OnPages
from ketacost.outputs.table import Column, Table, filled
from ketacost.outputs.words import clean
from ketacost.questions.help_paying import HelpPaying, Match

NAME: Final[Column[Match]] = Column("name", attrgetter("program.name"), "Program")
IF: Final[Column[Match]] = Column("if", lambda match: "; ".join(asked.hinted for asked in match.unknown) or None, "If")
WHERE: Final[Column[Match]] = Column("where", attrgetter("program.where"), "Where")
REMAINS: Final[Column[Match]] = Column("remains", attrgetter("remains"), "Leaves you", "money")
BY_PERSON: Final = frozenset(("help.veterans", "help.insurance", "help.setting"))
"""Who a program is for: it stands before what it does."""
BY_PLACE: Final = frozenset(("help.exception", "help.usual_income", "help.income", "help.states"))
"""What goes by income and state: it stands behind."""


def in_short(result: HelpPaying) -> Iterator[DocumentBlock]:
    """A line or two for each; a short screen leaves out the last."""
    width = max(len(clean(match.program.called)) for match in result.found)
    for at, match in enumerate(result.found):
        called = clean(match.program.called)
        row = (called + " " * (width - len(called)), clean(" ".join(_short_words(match, result.amount))))
        yield IfRoom((Labelled((row,)),), at + 2) if at else Labelled((row,))


def _short_words(match: Match, amount: int | None) -> Iterator[str]:
    words = match.program.in_short
    if whose := [str(asked) for asked in match.unknown if asked.code in BY_PERSON]:
        words = f"If {' and '.join(whose)}: {words[0].lower()}{words[1:]}"
    yield words
    if by_place := [str(asked) for asked in match.unknown if asked.code in BY_PLACE]:
        yield f"Only if {'; '.join(by_place)}."
    yield from (f"{left}." for left in _left(match, amount))


def _left(match: Match, amount: int | None) -> Iterator[str]:
    gives = match.program.gives
    if amount is None or gives is None:
        return
    if match.remains is not None:
        yield f"Leaves you {dollars_short(match.remains)} of {dollars_short(amount)}"
    elif gives.sessions is not None:
        yield f"Add --sessions to see what is left of {dollars_short(amount)}"


def table_on_pages(result: HelpPaying) -> OnPages:
    return OnPages(Table([NAME, *filled((REMAINS, IF), result.found), WHERE], result.found))


def in_detail(result: HelpPaying) -> Iterator[DocumentBlock]:
    if result.found:
        yield table_on_pages(result)
    for match in result.found:
        yield Heading(clean(match.program.name))
        yield Bullets(tuple(map(clean, _lines(match, result.amount))))


def _lines(match: Match, amount: int | None) -> Iterator[str]:
    program = match.program
    yield program.offers
    yield f"For: {program.who}"
    if match.unknown:
        yield f"Only if {'; '.join(asked.hinted for asked in match.unknown)}"
    yield from _left(match, amount)
    if program.bring:
        yield f"Bring: {', '.join(program.bring)}"
    yield f"Where: {program.where}"


def source_of(match: Match) -> str:
    return f"{match.program.name}: {match.program.source}; read {match.program.read.isoformat()}"
