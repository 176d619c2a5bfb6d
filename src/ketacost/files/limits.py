"""The bundled federal amounts, by calendar year."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from ketacost.files.nodes import parse
from ketacost.model.amounts import money
from ketacost.terms.federal import Federal, OutOfPocketLimit, PovertyLevel, PovertyLevels


@cache
def _years() -> dict[int, dict[str, Any]]:
    text = files("ketacost").joinpath("data", "limits.yaml").read_text(encoding="utf-8")
    tree, _ = parse("limits.yaml", text)
    return {int(year): row for year, row in (tree.data() if tree is not None else {}).items()}


@cache
def federal_limits() -> Federal:
    """Out-of-pocket limits by the year in which a plan year begins."""
    return {
        year: OutOfPocketLimit(money(row["out_of_pocket_maximum"]["self_only"]), money(row["out_of_pocket_maximum"]["family"]))
        for year, row in _years().items()
    }


@cache
def poverty_levels() -> PovertyLevels:
    """The federal poverty guidelines of the years that are known, by region."""
    return {
        year: {
            region: PovertyLevel(money(level["first"]), money(level["further"]))
            for region, level in row["poverty_level"].items()
        }
        for year, row in _years().items()
        if "poverty_level" in row
    }
