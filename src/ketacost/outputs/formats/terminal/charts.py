"""Bars of letters, as long as the terminal allows."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from ketacost.money import dollars
from ketacost.outputs.document import Bars, Span, Spans
from ketacost.outputs.formats.registry import Terminal

LEAST_BAR = 10
MOST_BAR = 40
MOST_SPAN = 60
BESIDE_BAR = 26
"""Columns for a day and an amount."""


def bars(block: Bars, terminal: Terminal) -> Iterator[str]:
    """A line for each amount."""
    width = max(min(terminal.width - BESIDE_BAR, MOST_BAR), LEAST_BAR)
    full = "\u2588" if terminal.unicode else "#"
    for name, cents in block.bars:
        yield f"  {name}  {full * (cents * width // block.most)} {dollars(cents)}"


def spans(block: Spans, terminal: Terminal) -> Iterator[Text]:
    """Each span under its name and above its ends."""
    for span in block.spans:
        yield Text("")
        yield Text(f"{span.name}: {dollars(span.high - span.low)}", style="bold")
        yield Text(_bar(span, block, terminal))
        yield Text(f"  {dollars(span.low)} ({span.at_low}) to {dollars(span.high)} ({span.at_high})")
    least, most = block.scale
    yield Text("")
    yield Text(f"The bars run from {dollars(least)} to {dollars(most)}; the mark is the answer so far.")


def _bar(span: Span, block: Spans, terminal: Terminal) -> str:
    """A bar on the common scale, with the mark."""
    width = max(min(terminal.width - 4, MOST_SPAN), LEAST_BAR)
    least, most = block.scale
    full, empty, mark = ("█", "·", "┃") if terminal.unicode else ("#", ".", "|")

    def at(cents: int) -> int:
        return (cents - least) * (width - 1) // max(most - least, 1)

    cells = [full if at(span.low) <= cell <= at(span.high) else empty for cell in range(width)]
    cells[at(block.mark)] = mark
    return "  " + "".join(cells)
