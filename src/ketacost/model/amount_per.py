"""An amount for each of something, as people write it: ``6/trip``, ``$18/month``."""

from __future__ import annotations

import re
from collections.abc import Callable

from ketacost.model.amounts import money
from ketacost.model.scalars import bad, shown, text_of


def amount_per(unit: str) -> Callable[[object], int]:
    """A reader of such amounts into cents. Raises ``ValueError`` for an amount that does not say what it is for."""

    def read(value: object) -> int:
        text = text_of(value, f"an amount for each {unit}", f"6/{unit}")
        found = re.fullmatch(rf"([^/\s]+) ?/ ?{unit}", text)
        if found is None:
            raise bad(f"expected an amount for each {unit}, found {shown(text)}", f"6/{unit}")
        return money(found[1])

    return read
