"""The bundled list of programs that help with paying."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ketacost.files.nodes import parse
from ketacost.model.program import Program, Programs


@cache
def programs() -> tuple[Program, ...]:
    """Every entry of ``data/programs.yaml``."""
    text = files("ketacost").joinpath("data", "programs.yaml").read_text(encoding="utf-8")
    tree, _ = parse("programs.yaml", text)
    return tuple(Programs.model_validate(tree.data()).programs) if tree is not None else ()
