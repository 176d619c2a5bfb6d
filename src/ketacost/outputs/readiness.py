"""What stands between a person and coverage, as a list with a word for each step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from ketacost.outputs.screen import bullets, heading
from ketacost.outputs.words import clean
from ketacost.result.readiness import Readiness

_MARKS = {True: "yes", False: "no", None: "open"}


def readiness_lines(found: Sequence[Readiness]) -> Iterator[RenderableType]:
    """A line for each plan that asks for more than to be asked, or whose insurer has spoken."""
    told = [item for item in found if [step for step in item.open_steps if step.of != "coverage"] or item.published]
    if told:
        yield heading("Between you and coverage")
        yield from bullets(line for item in told for line in (clean(item.sentence), *_published(item)))


def readiness_parts(found: Sequence[Readiness]) -> Iterator[RenderableType]:
    """Every step of each plan, with a word for how it stands."""
    for item in found:
        yield heading(f"Between you and coverage: {clean(item.plan)}")
        yield from bullets([*(f"[{_MARKS[step.met]}] {clean(step.what)}" for step in item.steps), *_published(item)])


def _published(item: Readiness) -> Iterator[str]:
    yield from (f"Published - {clean(words)}" for words in item.published)
