"""The bundled federal limits."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ketacost.files.nodes import parse
from ketacost.model.amounts import money
from ketacost.terms.federal import Federal, OutOfPocketLimit


@cache
def federal_limits() -> Federal:
    """Out-of-pocket limits by calendar year, from ``data/limits.yaml``."""
    text = files("ketacost").joinpath("data", "limits.yaml").read_text(encoding="utf-8")
    tree, _ = parse("limits.yaml", text)
    years = tree.data() if tree is not None else {}
    return {int(year): OutOfPocketLimit(money(row["self_only"]), money(row["family"])) for year, row in years.items()}
