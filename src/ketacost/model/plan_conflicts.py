"""Rules between the keys of a plan file, looked up in the file as it is."""

from collections.abc import Iterator, Mapping
from typing import Any

from ketacost.model.strict import Conflict


def family_only(data: Mapping[str, Any]) -> Iterator[Conflict]:
    """On a plan that covers an individual, family amounts are ignored, so there must be others."""
    for side in ("in_network", "out_of_network"):
        block = data.get(side)
        for key in ("deductible", "out_of_pocket_maximum") if isinstance(block, Mapping) else ():
            limit = block[key] if isinstance(block, Mapping) and key in block else None
            if isinstance(limit, Mapping) and "family" in limit and "individual" not in limit:
                yield Conflict(
                    (side, key),
                    "the plan covers an individual, and this states only the family's amount",
                    "individual: …, or covers: family",
                )


def allowed_amounts(block: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for key, value in block.items():
        if key == "allowed_amount":
            yield (*path, key)
        elif isinstance(value, Mapping) and (path or key == "benefits"):
            yield from allowed_amounts(value, (*path, key))
