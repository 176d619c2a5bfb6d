"""``help-paying``: who may help, what pays real money first; what it takes and what to bring for who asks."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from ketacost.outputs.document import (
    ONE_SCREEN,
    Document,
    DocumentBlock,
    Gap,
    Heading,
    IfRoom,
    Paragraph,
)
from ketacost.outputs.parts.assumptions_and_warnings import as_of, listed
from ketacost.outputs.parts.help_programs import IF, NAME, REMAINS, WHERE, in_detail, in_short, source_of, table_on_pages
from ketacost.outputs.parts.notes import day_and_disclaimer
from ketacost.outputs.table import Column, Table
from ketacost.outputs.words import plural
from ketacost.questions.help_paying import HelpPaying, Match

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
        yield from in_detail(result)
    elif result.found:
        yield Gap()
        yield from in_short(result)
        yield table_on_pages(result)
    if sources:
        yield from listed("Where we read it", map(source_of, result.found))
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
