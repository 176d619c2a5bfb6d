"""``help-paying``: who may help, what pays real money first; what it takes and what to bring for who asks."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from ketacost.money import dollars_short
from ketacost.outputs.document import (
    ONE_SCREEN,
    Bullets,
    Document,
    DocumentBlock,
    Gap,
    Heading,
    IfRoom,
    Labelled,
    OnPages,
    Paragraph,
)
from ketacost.outputs.parts.assumptions_and_warnings import as_of, listed
from ketacost.outputs.parts.notes import day_and_disclaimer
from ketacost.outputs.table import Column, Table, filled
from ketacost.outputs.words import clean, plural
from ketacost.questions.help_paying import HelpPaying, Match

NAME: Final[Column[Match]] = Column("name", attrgetter("program.name"), "Program")
IF: Final[Column[Match]] = Column("if", lambda match: "; ".join(asked.hinted for asked in match.unknown) or None, "If")
WHERE: Final[Column[Match]] = Column("where", attrgetter("program.where"), "Where")
REMAINS: Final[Column[Match]] = Column("remains", attrgetter("remains"), "Leaves you", "money")
IN_CSV: Final[tuple[Column[Match], ...]] = (
    NAME,
    Column("kind", attrgetter("program.kind")),
    Column("offers", attrgetter("program.offers")),
    Column("who", attrgetter("program.who")),
    IF,
    Column("bring", lambda match: "; ".join(match.program.bring)),
    WHERE,
    REMAINS,
    Column("source", attrgetter("program.source")),
    Column("read", attrgetter("program.read"), holds="date"),
)
"""One row for each program that may help."""


def document(result: HelpPaying, *, detail: bool = False, sources: bool = False, quiet: bool = False) -> Document:
    """Every program that may help, what pays real money first; ``quiet`` leaves out what is for others."""
    return Document(
        lambda: _blocks(result, detail=detail, sources=sources, quiet=quiet),
        lambda: Table(IN_CSV, result.found),
        result.to_dict,
        lambda: result.notes,
        None if detail or sources else ONE_SCREEN,
    )


def _blocks(result: HelpPaying, *, detail: bool, sources: bool, quiet: bool) -> Iterator[DocumentBlock]:
    yield Heading("Who may help with paying", 1)
    yield Gap()
    yield Paragraph(_how_many(result))
    if notes := tuple(Paragraph(str(words)) for words in result.notes):
        yield IfRoom(notes, NOTES)
    if detail:
        yield from _in_detail(result)
    elif result.found:
        yield Gap()
        yield from _in_short(result)
        yield _table(result)
    if sources:
        yield from listed("Where we read it", map(_source, result.found))
    if quiet:
        return
    if detail:
        yield from listed("For others", result.ruled_out)
        yield from as_of(result.today)
        return
    yield Gap()
    read = "" if sources else "; where we read it: --sources"
    more = f"See whom each is for and what to bring: --detail{read}."
    yield Paragraph(f"{more} {day_and_disclaimer(result.today)}")


BY_PERSON: Final = frozenset(("help.veterans", "help.insurance", "help.setting"))
"""Who a program is for: it stands before what it does."""
BY_PLACE: Final = frozenset(("help.exception", "help.usual_income", "help.income", "help.states"))
"""What goes by income and state: it stands behind."""
NOTES: Final = 1000
"""The income beside the poverty level is the first to be left out: a program that goes by it says so."""


def _how_many(result: HelpPaying) -> str:
    """How many there are, and how many ask for nothing that the person has not said."""
    found, sure = len(result.found), sum(not match.unknown for match in result.found)
    if not found:
        return "No program in ketacost's list fits what you told us."
    if found == sure:
        fit = "It fits" if found == 1 else "All fit"
    else:
        fit = f"{sure or 'None'} {'fits' if sure == 1 else 'fit' if sure else 'is sure to fit'}"
    first = "" if found == 1 else ", those that pay the most first"
    return f"{plural(found, 'place')} to ask{first}. {fit} what you told us."


def _in_short(result: HelpPaying) -> Iterator[DocumentBlock]:
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


def _table(result: HelpPaying) -> OnPages:
    return OnPages(Table([NAME, *filled((REMAINS, IF), result.found), WHERE], result.found))


def _in_detail(result: HelpPaying) -> Iterator[DocumentBlock]:
    if result.found:
        yield _table(result)
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


def _source(match: Match) -> str:
    return f"{match.program.name}: {match.program.source}; read {match.program.read.isoformat()}"
