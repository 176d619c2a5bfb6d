"""What stands between a person and coverage, as a list with a word for each step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.outputs.document import Bullets, DocumentBlock, Heading
from ketacost.outputs.words import clean
from ketacost.result.readiness import Readiness

_MARKS = {True: "done", False: "problem", None: "not known yet"}


def readiness_lines(found: Sequence[Readiness]) -> Iterator[DocumentBlock]:
    """A line for each plan that asks for more than to be asked, or whose insurer has spoken."""
    told = [item for item in found if [step for step in item.open_steps if step.of != "coverage"] or item.published]
    if told:
        yield Heading("Steps to coverage")
        yield Bullets(tuple(line for item in told for line in (clean(item.sentence), *_published(item))))


def readiness_parts(found: Sequence[Readiness]) -> Iterator[DocumentBlock]:
    """Every step of each plan, with a word for how it stands."""
    for item in found:
        yield Heading(f"Steps to coverage: {clean(item.plan)}")
        steps = [f"[{_MARKS[step.met]}] {clean(step.what.hinted)}" for step in item.steps]
        yield Bullets((*steps, *_published(item)))


def _published(item: Readiness) -> Iterator[str]:
    yield from (f"Published - {clean(words)}" for words in item.published)
