"""JSON: the result as it is, in ASCII, so that no terminal's encoding changes a byte of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from ketacost.replay.replay import Replay
    from ketacost.result.estimate import Estimate


class JsonResult(Protocol):
    """A result that knows its JSON."""

    def to_dict(self) -> dict[str, Any]: ...


_OPTIONS = '"options": []'


def render_estimate(result: Estimate, *, detail: bool) -> Iterator[str]:
    """What ``--format json`` prints, piece by piece: thousands of clinics never stand in memory as text all at once.

    ``detail`` adds the lines of visits that are billed in parts.
    """
    head, _, tail = json.dumps(result._replace(options=()).to_dict(), indent=2).partition(_OPTIONS)
    yield head
    opening = '"options": ['
    for option in result.options:
        text = json.dumps(option.to_dict(detail=detail), indent=2).replace("\n", "\n    ")
        yield f"{opening}\n    {text}"
        opening = ","
    yield "\n  ]" if result.options else _OPTIONS
    yield f"{tail}\n"


def render_replay(result: Replay, *, detail: bool) -> str:
    """What ``adjudicate --format json`` prints."""
    return json.dumps(result.to_dict(detail=detail), indent=2) + "\n"


def render(result: JsonResult) -> str:
    """What every other question prints."""
    return json.dumps(result.to_dict(), indent=2) + "\n"
