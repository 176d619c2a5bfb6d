"""An answer on its way out: drawn in the format asked for, delivered, and what that format has no place for on stderr."""

from __future__ import annotations

from typing import Final

import click

from ketacost.commands.options.in_short import FullOptions
from ketacost.commands.options.output import DatedOutputOptions, OutputOptions
from ketacost.commands.run.deliver import deliver, format_of, note, terminal_for
from ketacost.outputs.document import Document
from ketacost.outputs.formats.registry import FORMATS, draw

WITH_NOTES: Final = frozenset(("table", "markdown"))
"""Formats in which notes stand below the answer."""


def answer(options: OutputOptions, document: Document) -> int:
    """Deliver what a command found. Exit code 0."""
    chosen = format_of(options)
    deliver(draw(chosen, document, terminal_for(options)), options)
    note("".join(f"note: {words}\n" for words in options.no_effect), options)
    if FORMATS[chosen].notes_beside:
        from ketacost.outputs.words import clean  # CSV only

        note("".join(f"note: {clean(words)}\n" for words in document.notes()), options)
    return 0


def refuse_quiet_detail(options: DatedOutputOptions) -> None:
    """Where details are notes below the answer, one word asks for what the other leaves out: ``click.UsageError``."""
    if options.quiet and options.detail and format_of(options) in WITH_NOTES:
        raise click.UsageError("--detail has no effect with --quiet, which shows the answer alone: give one of them")


def detailed_anyway(options: DatedOutputOptions | FullOptions, *formats: str) -> None:
    """Of the formats that hold every detail of this answer unasked, say so where somebody asks."""
    chosen = format_of(options)
    if options.detail and chosen in formats:
        options.no_effect.append(f"--detail has no effect on {chosen} here: it always holds every detail")
