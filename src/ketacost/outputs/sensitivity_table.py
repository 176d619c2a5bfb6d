"""``sensitivity`` on a screen: each unknown as a bar from its low to its high, the largest first."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from ketacost.money import dollars
from ketacost.outputs.screen import Screen, heading, paragraph, render
from ketacost.outputs.sections import as_of, listed, rests_on
from ketacost.outputs.words import CONDITIONS, clean
from ketacost.questions.sensitivity_result import Sensitivity, Swing

LEAST_BAR, MOST_BAR = 10, 60


def render_sensitivity(result: Sensitivity, screen: Screen, *, quiet: bool = False) -> str:
    """The whole screen; ``quiet`` leaves out the notes."""
    return render(screen, _parts(result, screen, quiet=quiet))


def _parts(result: Sensitivity, screen: Screen, *, quiet: bool) -> Iterator[RenderableType]:
    pays = dollars(result.base.total.patient_pays)
    words = ", ".join(CONDITIONS[word] for word in result.base.if_)
    yield paragraph(f"What matters most: {clean(result.plan.name)} at {clean(result.clinic.name)}", style="bold")
    yield paragraph("")
    yield paragraph(f"The answer so far is {pays}{f' ({words})' if words else ''}.")
    if not result.swings:
        yield paragraph("Nothing that is still unknown would change it.")
    else:
        first = result.swings[0]
        yield paragraph(f"Find out first: {first.what}. It moves the answer by {dollars(first.width)}.")
        yield heading("What you pay, from the best to the worst answer, one unknown at a time")
        for swing in result.swings:
            yield paragraph("")
            yield paragraph(f"{swing.what[0].upper()}{swing.what[1:]}: {dollars(swing.width)}", style="bold")
            yield paragraph(_bar(swing, result, screen))
            yield paragraph(f"  {dollars(swing.low)} ({swing.at_low}) to {dollars(swing.high)} ({swing.at_high})")
        yield paragraph("")
        yield paragraph(
            f"The bars run from {dollars(_span(result)[0])} to {dollars(_span(result)[1])}; the mark is the answer so far."
        )
    if quiet:
        return
    yield from listed("Known", result.known)
    yield from rests_on([result.base])
    yield from as_of(result.today)


def _span(result: Sensitivity) -> tuple[int, int]:
    """The least and the most that any bar or the answer so far reaches."""
    base = int(result.base.total.patient_pays)
    return min(base, *(swing.low for swing in result.swings)), max(base, *(swing.high for swing in result.swings))


def _bar(swing: Swing, result: Sensitivity, screen: Screen) -> str:
    """A bar on the common scale, with a mark where the answer so far is."""
    width = max(min(screen.width - 4, MOST_BAR), LEAST_BAR)
    least, most = _span(result)
    full, empty, mark = ("█", "·", "┃") if screen.unicode else ("#", ".", "|")

    def at(cents: int) -> int:
        return (cents - least) * (width - 1) // max(most - least, 1)

    cells = [full if at(swing.low) <= cell <= at(swing.high) else empty for cell in range(width)]
    cells[at(int(result.base.total.patient_pays))] = mark
    return "  " + "".join(cells)
