"""``break-even`` on a screen and as CSV: what each way costs by number of sessions, and where the order changes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from rich.console import RenderableType

from ketacost.money import dollars
from ketacost.outputs.screen import Column, Screen, heading, paragraph, render, table_or_stack
from ketacost.outputs.sections import as_of, listed, rests_on
from ketacost.outputs.words import CONDITIONS, clean, plural
from ketacost.questions.crossing import BreakEven, Key, Line


def render_break_even(result: BreakEven, screen: Screen, *, quiet: bool = False) -> str:
    """The whole screen; ``quiet`` leaves out the notes."""
    return render(screen, _parts(result, screen, quiet=quiet))


def way_name(key: Key, ahead: str) -> str:
    """A way to pay in words; what is bought ``ahead`` by its own name."""
    way, network, conditions = key
    side = {"in": "in network", "out": "out of network", None: ahead if way == "package" else way.replace("_", "-")}[network]
    return ", ".join([side, *(CONDITIONS[word] for word in conditions)])


def _amount(line: Line, sessions: int) -> str:
    """What a way costs for so many sessions; nothing where it is none."""
    cents = line.at(sessions)
    return "" if cents is None else dollars(cents)


def _parts(result: BreakEven, screen: Screen, *, quiet: bool) -> Iterator[RenderableType]:
    name = partial(way_name, ahead=result.ahead)
    yield paragraph(f"Where the lines cross: {clean(result.plan.name)} at {clean(result.clinic.name)}", style="bold")
    yield paragraph("")
    for best in result.cheapest:
        one = f"For {best.first} session{'s' if best.first > 1 else ''}"
        span = one if best.first == best.last else f"From {best.first} to {best.last} sessions"
        if best.whatever:
            yield paragraph(f"{span} insurance is the cheapest whatever the answers to what is not known.")
        else:
            yield paragraph(f"{span} the cheapest that you can count on is {name(best.key)}.")
    crossings = [
        f"From {plural(item.sessions, 'session')} on {name(item.cheaper.key)} ({_amount(item.cheaper, item.sessions)}) is cheaper "
        f"than {name(item.dearer.key)} ({_amount(item.dearer, item.sessions)})"
        for item in result.crossings
    ]
    yield from listed("Where the order changes", crossings or ["Nowhere: the same way is cheaper for every number of sessions"])
    yield heading(f"What you pay{', with getting there,' if result.with_travel else ','} by number of sessions")
    columns = [Column("Sessions", money=True), *(Column(name(line.key), right=True) for line in result.lines)]
    count = len(result.lines[0].pays) if result.lines else 0
    rows = [[str(at + 1), *(_amount(line, at + 1) for line in result.lines)] for at in range(count)]
    yield table_or_stack(screen, columns, rows)
    if quiet:
        return
    yield from rests_on(result.shown)
    yield from as_of(result.today)
