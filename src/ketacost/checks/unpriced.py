"""Services that a plan file gives no price for: no estimate can be made at a clinic that bills one of them."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.checks.warning import FileWarning, file_warning
from ketacost.model.plan import Plan
from ketacost.model.scalars import SERVICES
from ketacost.model.sharing import Block
from ketacost.terms.benefits import keys_for


def unpriced(plan: Plan) -> Iterator[FileWarning]:
    """A warning for each side that says of some services what is paid, and of others nothing."""
    for name, block in (("in_network", plan.in_network), ("out_of_network", plan.out_of_network)):
        lacking = [service for service in SERVICES if block is not None and _lacks(block, service)]
        if lacking:
            yield file_warning((name, "benefits"), "unpriced", services=tuple(lacking))


def _lacks(block: Block, service: str) -> bool:
    found = [keys_for(block, service, setting) for setting in ("office", "hospital")]
    return any(not keys.stated and keys.covered is not False for keys in found)
