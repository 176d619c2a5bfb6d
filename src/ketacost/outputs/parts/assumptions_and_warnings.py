"""The sections at the end of every screen: what an answer rests on, and the day it is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ketacost.outputs.document import Bullets, DocumentBlock, Gap, Heading, Paragraph
from ketacost.outputs.parts import notes
from ketacost.outputs.words import clean
from ketacost.result.option import Option
from ketacost.words.note import Note


def listed(title: str, items: Iterable[object]) -> Iterator[DocumentBlock]:
    """A heading and a list, where there is anything to list."""
    cleaned = tuple(clean(item.hinted if isinstance(item, Note) else item) for item in items)
    if cleaned:
        yield Heading(title)
        yield Bullets(cleaned)


def rests_on(options: Sequence[Option]) -> Iterator[DocumentBlock]:
    """Assumptions and warnings of several options, each once."""
    yield from listed("Assumptions", notes.assumptions(options))
    yield from listed("Warnings", notes.warnings(notes.of_options(options)))


def as_of(today: date) -> Iterator[DocumentBlock]:
    """The day the answer is for, and what this tool is not."""
    yield Gap()
    yield Paragraph(notes.day_and_disclaimer(today))
