"""``help-paying``: who may help, what it takes, what to bring."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from ketacost.money import dollars
from ketacost.outputs.document import Bullets, Document, DocumentBlock, Gap, Heading, OnPages, Paragraph
from ketacost.outputs.parts.assumptions_and_warnings import as_of, listed
from ketacost.outputs.table import Column, Table, filled
from ketacost.outputs.words import clean, plural
from ketacost.questions.help_paying import HelpPaying, Match

NAME: Final[Column[Match]] = Column("name", attrgetter("program.name"), "Program")
IF: Final[Column[Match]] = Column("if", lambda match: "; ".join(map(str, match.unknown)) or None, "If")
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


def document(result: HelpPaying, *, quiet: bool = False) -> Document:
    """Every program that may help; ``quiet`` leaves out what is for others."""
    return Document(
        lambda: _blocks(result, quiet=quiet),
        lambda: Table(IN_CSV, result.found),
        result.to_dict,
        lambda: result.notes,
    )


def _blocks(result: HelpPaying, *, quiet: bool) -> Iterator[DocumentBlock]:
    yield Heading("Who may help with paying", 1)
    yield Gap()
    sure = [match for match in result.found if not match.unknown]
    if not result.found:
        yield Paragraph("No program in ketacost's list fits what you say.")
    else:
        yield Paragraph(f"{plural(len(result.found), 'program')} may help{_how_sure(len(sure), len(result.found))}.")
    for words in result.notes:
        yield Paragraph(str(words))
    if result.found:
        yield OnPages(Table([NAME, *filled((REMAINS, IF), result.found), WHERE], result.found))
    for match in result.found:
        yield Heading(clean(match.program.name))
        yield Bullets(tuple(map(clean, _lines(match, result.amount))))
    if not quiet:
        yield from listed("For others", result.ruled_out)
    yield from as_of(result.today)


def _how_sure(sure: int, found: int) -> str:
    """How many programs ask for nothing that the person has not said."""
    if sure == found:
        return ", and what you said is all that ketacost knows to ask"
    if not sure:
        return "; each has a question that you have not answered yet"
    return f": {sure} for all that ketacost knows to ask, the others with a question that you have not answered yet"


def _lines(match: Match, amount: int | None) -> Iterator[str]:
    program = match.program
    yield program.offers
    yield f"For: {program.who}"
    if match.unknown:
        yield f"If {'; '.join(map(str, match.unknown))}"
    if match.remains is not None and amount is not None:
        yield f"Of {dollars(amount)} it would leave you {dollars(match.remains)}"
    elif amount is not None and program.gives is not None and program.gives.sessions is not None:
        yield f"It helps with {plural(program.gives.sessions, 'session')} at most: how many is the amount for (--sessions)?"
    if program.bring:
        yield f"Bring: {', '.join(program.bring)}"
    yield f"Where: {program.where}"
    yield f"Source: {program.source}; read {program.read.isoformat()}"
