"""``break-even`` on a screen and as CSV: what each way costs by number of sessions, and where the order changes."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from ketacost.money import dollars
from ketacost.outputs.screen import Column, Screen, heading, paragraph, render, table_or_stack
from ketacost.outputs.sections import as_of, listed, rests_on
from ketacost.outputs.words import CONDITIONS, clean
from ketacost.questions.break_even import BreakEven, Line


def render_break_even(result: BreakEven, screen: Screen, *, quiet: bool = False) -> str:
    """The whole screen; ``quiet`` leaves out the notes."""
    return render(screen, _parts(result, screen, quiet=quiet))


def way_name(line: Line) -> str:
    """A way to pay in words."""
    way, network, conditions = line.key
    side = {"in": "in network", "out": "out of network", None: way.replace("_", "-")}[network]
    return ", ".join([side, *(CONDITIONS[word] for word in conditions)])


def _parts(result: BreakEven, screen: Screen, *, quiet: bool) -> Iterator[RenderableType]:
    yield paragraph(f"Where the lines cross: {clean(result.plan.name)} at {clean(result.clinic.name)}", style="bold")
    yield paragraph("")
    for first, last, line in result.cheapest():
        span = f"For {first} session{'s' if last > 1 else ''}" if first == last else f"From {first} to {last} sessions"
        yield paragraph(f"{span} the cheapest that nothing is open in is {way_name(line)}.")
    crossings = [
        f"From {item.sessions} sessions on {way_name(item.cheaper)} ({dollars(item.cheaper.pays[item.sessions - 1])}) is cheaper "
        f"than {way_name(item.dearer)} ({dollars(item.dearer.pays[item.sessions - 1])})"
        for item in result.crossings
    ]
    yield from listed("Where the order changes", crossings or ["Nowhere: the same way is cheaper for every number of sessions"])
    yield heading("What you pay, by number of sessions")
    columns = [Column("Sessions", money=True), *(Column(way_name(line)) for line in result.lines)]
    count = len(result.lines[0].pays) if result.lines else 0
    rows = [[str(at + 1), *(dollars(line.pays[at]) for line in result.lines)] for at in range(count)]
    yield table_or_stack(screen, columns, rows)
    if quiet:
        return
    yield from rests_on([result.shown])
    yield from as_of(result.today)
