"""The sections at the end of every screen: what an answer rests on, and the day it is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rich.console import RenderableType

from ketacost.outputs import notes
from ketacost.outputs.screen import bullets, heading, paragraph
from ketacost.outputs.words import DISCLAIMER, clean
from ketacost.result.option import Option


def listed(title: str, items: Iterable[object]) -> Iterator[RenderableType]:
    """A heading and a list, where there is anything to list."""
    cleaned = [clean(item) for item in items]
    if cleaned:
        yield heading(title)
        yield from bullets(cleaned)


def rests_on(options: Sequence[Option]) -> Iterator[RenderableType]:
    """Assumptions and warnings of several options, each once."""
    yield from listed("Assumptions", notes.assumptions(options))
    yield from listed("Warnings", notes.warnings(notes.of_options(options)))


def as_of(today: date) -> Iterator[RenderableType]:
    """The day the answer is for, and what this tool is not."""
    yield paragraph("")
    yield paragraph(f"As of {today.isoformat()}. {DISCLAIMER}")
