"""An answer on its way out: drawn in the format asked for, delivered, and what that format has no place for on stderr."""

from __future__ import annotations

from ketacost.commands.options.output import OutputOptions
from ketacost.commands.run.deliver import deliver, format_of, note, terminal_for
from ketacost.outputs.document import Document
from ketacost.outputs.formats.registry import FORMATS, draw


def answer(options: OutputOptions, document: Document) -> int:
    """Deliver what a command found. Exit code 0."""
    chosen = format_of(options)
    deliver(draw(chosen, document, terminal_for(options)), options)
    if FORMATS[chosen].notes_beside:
        from ketacost.outputs.words import clean  # CSV only

        note("".join(f"note: {clean(words)}\n" for words in document.notes()), options)
    return 0
