"""``plans``, ``clinics`` and ``protocols``: what can be named on the command line, and what each is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from ketacost.outputs.document import Document, DocumentBlock, Heading, Paragraph
from ketacost.outputs.table import Column, Table


class Entry(NamedTuple):
    """A file that can be named."""

    name: str
    title: str
    about: str
    bundled: bool


class Group(NamedTuple):
    """Files of one folder."""

    title: str
    entries: Sequence[Entry]


def document(family: str, groups: Sequence[Group]) -> Document:
    """The user's own files, then the bundled ones."""
    entries = [entry for group in groups for entry in group.entries]
    columns: tuple[Column[Entry], ...] = (
        Column("name", attrgetter("name"), "Name"),
        Column("title", attrgetter("title"), family[:-1].capitalize()),
        Column("about", attrgetter("about"), "What it says"),
        Column("bundled", lambda entry: "yes" if entry.bundled else "no"),
    )
    return Document(
        lambda: _blocks(groups, [column for column in columns if column.title]),
        lambda: Table(columns, entries),
        lambda: {"schema": f"ketacost.{family}/1", family: [entry._asdict() for entry in entries]},
        lambda: (),
    )


def _blocks(groups: Sequence[Group], columns: Sequence[Column[Entry]]) -> Iterator[DocumentBlock]:
    for group in groups:
        yield Heading(group.title)
        yield Table(columns, group.entries) if group.entries else Paragraph("  (none)")
