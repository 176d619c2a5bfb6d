"""The bundled list of what can be done after a denial."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ketacost.files.nodes import parse
from ketacost.model.deadline import DeadlineRule, Deadlines


@cache
def deadline_rules() -> tuple[DeadlineRule, ...]:
    """Every step of ``data/deadlines.yaml``, in the order in which they are taken."""
    text = files("ketacost").joinpath("data", "deadlines.yaml").read_text(encoding="utf-8")
    tree, _ = parse("deadlines.yaml", text)
    return tuple(Deadlines.model_validate(tree.data()).steps) if tree is not None else ()
