"""A way of paying in words: ``self-pay``, what is bought ahead, or the side of the network and what must turn out to be so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

CONDITIONS: Final = {
    "covered": "if covered",
    "not_covered": "if not covered",
    "in_network": "if in network",
    "out_of_network": "if out of network",
}
"""What must turn out to be so, by the keys of JSON's ``if``."""
NETWORKS: Final = {"in": "in network", "out": "out of network"}


class Bought(NamedTuple):
    """A package or a membership that a way buys."""

    times: int
    name: str
    holds_sessions: bool


def way_in_words(
    way: str, network: str | None, conditions: Sequence[str], bought: Sequence[Bought], *, on_paper: bool = False
) -> str:
    """How a course is paid for. ``network`` and ``conditions`` are those of JSON."""
    if way == "self_pay":
        return "self-pay"
    if way == "package":
        names = ", ".join(f"{item.times} x {item.name}" for item in bought)
        return f"package: {names}" if any(item.holds_sessions for item in bought) else names
    told = [CONDITIONS[word] for word in conditions]
    side = "insurance" if network is None else NETWORKS[network]
    if on_paper:
        side += ", on paper only"
    if {"in_network", "out_of_network"} & set(conditions):
        return " and ".join(told).replace(" and if ", " and ")
    return ", ".join([side, *told])
