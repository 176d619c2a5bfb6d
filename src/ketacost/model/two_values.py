"""Two amounts where one belongs, ``$2,000 in / $4,000 out`` or ``$35/$60``: refused with the lines they belong in."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from ketacost.model.fields import BeforeValidator
from ketacost.model.scalars import MOST_LETTERS, bad, shown

if TYPE_CHECKING:
    from ketacost.model.as_people_write import Pair

_TWO = re.compile(r"\d.*[/|;a-zA-Z].*\d", re.ASCII | re.DOTALL)


def two_values(value: object) -> Pair | None:
    """The two amounts of a text that has two; nothing for any other value."""
    if not isinstance(value, str) or len(value) > MOST_LETTERS or not _TWO.search(value):
        return None
    from ketacost.model.as_people_write import pair  # only for a mistake

    return pair(value)


def refuse_two_limits(key: str, value: object) -> None:
    """Raise for a limit of both networks, or of one person and the family, in one place; and for one that nobody knows."""
    if value == "unknown" and key == "deductible":
        raise bad(
            "what you pay depends on the deductible, found unknown",
            "the amount on the card or in the summary of benefits; 0 if none",
        )
    if (found := two_values(value)) is None:
        return
    family = f"{{individual: {found.first}, family: {found.second}}}"
    message = f"expected one amount, found {shown(value)}"
    if found.means == "networks":
        raise bad(f"{message}: each network has a block of its own", in_both_networks(key, found))
    if found.means == "family":
        raise bad(f"{message}: one person and the family have a key each", family)
    raise bad(
        f"{message}: for one person and the family, or in and out of network?", f"{family}; or {in_both_networks(key, found)}"
    )


def one_value_of(key: str) -> BeforeValidator:
    """The reader's guard for one network's copay or coinsurance."""
    return BeforeValidator(_guard(key))


def _guard(key: str) -> Callable[[object], object]:
    def check(value: object) -> object:
        found = two_values(value)
        if found is not None and found.means == "networks":
            message = f"expected one network's {key}, found {shown(value)}: each network has a block of its own"
            raise bad(message, in_both_networks(key, found))
        if found is not None and key == "copay":
            message = f"expected one amount, found {shown(value)}: which visit has which?"
            raise bad(message, f"benefits: {{consultation: {{copay: {found.first}}}, infusion: {{copay: {found.second}}}}}")
        return value

    return check


def in_both_networks(key: str, found: Pair) -> str:
    """The lines of both blocks."""
    return f"in_network: {{{key}: {found.first}}} and out_of_network: {{{key}: {found.second}}}"
