"""The bundled federal amounts, by calendar year."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from ketacost.files.nodes import parse
from ketacost.model.amounts import money, tenths_of_cents
from ketacost.model.federal import Federal, MileRate, OutOfPocketLimit, PovertyLevel, PovertyLevels, TaxLimits, TaxYear


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


@cache
def tax_limits() -> TaxLimits:
    """What may be put into accounts, and what a medical mile counts for, of the years that are known."""
    return {
        year: TaxYear(
            hsa=(money(row["hsa"]["self_only"]), money(row["hsa"]["family"])) if "hsa" in row else None,
            hsa_from_55=money(row["hsa"]["from_55"]) if "hsa" in row else 0,
            fsa=money(row["fsa"]["contribution"]) if "fsa" in row else None,
            fsa_carry_over=money(row["fsa"]["carry_over"]) if "fsa" in row else 0,
            mile=tenths_of_cents(row["medical_mileage"]["mile"]) if "medical_mileage" in row else None,
        )
        for year, row in _years().items()
    }


def mile_rate(year: int) -> MileRate:
    """What the IRS lets a medical mile count for in a year; of a year that is not published, the last one before it that is."""
    known = {each: row["medical_mileage"] for each, row in _years().items() if "medical_mileage" in row}
    newest = max((each for each in known if each <= year), default=min(known))
    row = known[newest]
    return MileRate(tenths_of_cents(row["mile"]), newest, row["source"], row["read"])
