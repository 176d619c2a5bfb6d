"""The bundled positions that insurers have published."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ketacost.files.nodes import parse
from ketacost.model.position import Position, Positions


@cache
def insurers_positions() -> tuple[Position, ...]:
    """Every entry of ``data/positions.yaml``."""
    text = files("ketacost").joinpath("data", "positions.yaml").read_text(encoding="utf-8")
    tree, _ = parse("positions.yaml", text)
    return tuple(Positions.model_validate(tree.data()).positions) if tree is not None else ()
