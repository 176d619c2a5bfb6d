"""JSON: the result as it is, in ASCII, so that no terminal's encoding changes a byte of it."""

from __future__ import annotations

import json
from typing import Any


def render(result: Any, *, detail: bool) -> str:
    """What ``--format json`` prints. ``detail`` adds the lines of visits that are billed in parts."""
    return json.dumps(result.to_dict(detail=detail), indent=2) + "\n"
