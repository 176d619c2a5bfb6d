"""``plans`` and ``clinics``: what can be named on the command line, and what each is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.console import RenderableType

from ketacost.outputs.screen import Column, Screen, heading, paragraph, render, table_or_stack
from ketacost.outputs.words import clean


class Entry(NamedTuple):
    """A file that can be named."""

    name: str
    title: str
    about: str


def render_listing(family: str, groups: Sequence[tuple[str, Sequence[Entry]]], screen: Screen) -> str:
    """The user's own files, then the bundled ones."""
    return render(screen, _parts(family, groups, screen))


def _parts(family: str, groups: Sequence[tuple[str, Sequence[Entry]]], screen: Screen) -> Iterator[RenderableType]:
    for title, entries in groups:
        yield heading(title)
        if not entries:
            yield paragraph("  (none)")
            continue
        columns = [Column("Name"), Column(family[:-1].capitalize()), Column("What it says")]
        yield table_or_stack(screen, columns, [[clean(cell) for cell in entry] for entry in entries])
