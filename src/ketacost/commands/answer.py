"""The answer in the format asked for: a table, CSV with its notes on stderr, or JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from ketacost.commands.deliver import deliver, format_of, note, screen_for
from ketacost.commands.options import Format, OutputOptions

if TYPE_CHECKING:
    from ketacost.outputs.screen import Screen


def answer(
    options: OutputOptions,
    *,
    table: Callable[[Screen], str],
    rows: Callable[[], str],
    data: Callable[[], str | Iterator[str]],
    beside: Callable[[], Iterable[str]],
) -> int:
    """Make the answer in one format and deliver it; ``beside`` is what CSV has no place for. Exit code 0."""
    chosen = format_of(options)
    text = table(screen_for(options)) if chosen is Format.table else data() if chosen is Format.json else rows()
    deliver(text, options)
    if chosen is Format.csv:
        note("".join(f"note: {words}\n" for words in beside()), options)
    return 0
