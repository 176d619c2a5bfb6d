"""A way of paying in words: ``self-pay``, what is bought ahead, or the side of the network and what must turn out to be so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

_ANSWERS: Final = {
    "covered": "if covered",
    "not_covered": "if not covered",
    "in_network": "if in network",
    "out_of_network": "if out of network",
}
_OF_PAYER: Final = {"": "", "next_plan_": " by the next plan", "second_": " by the second insurance"}
_IN_NETWORK_OF: Final = {"": "", "next_plan_": " for the next plan", "second_": " for the second insurance"}
CONDITIONS: Final = {
    f"{role}{word}": words + (_OF_PAYER if "covered" in word else _IN_NETWORK_OF)[role]
    for role in _OF_PAYER
    for word, words in _ANSWERS.items()
} | {"help_pays": "if copay help keeps paying"}
"""What must turn out to be so, by the keys of JSON's ``if``."""
_YES: Final = {
    "covered": "{plan} covers the infusions",
    "not_covered": "{plan} does not cover the infusions",
    "in_network": "the clinic is in {plan}'s network",
    "out_of_network": "the clinic is out of {plan}'s network",
}
_PLANS: Final = {"": "your plan", "next_plan_": "your next plan", "second_": "your second insurance"}
PROVIDED: Final = {
    f"{role}{word}": words.format(plan=plan) for role, plan in _PLANS.items() for word, words in _YES.items()
} | {"help_pays": "copay help keeps paying"}
"""The same as a clause that stands alone."""
NETWORKS: Final = {"in": "in network", "out": "out of network"}


class Bought(NamedTuple):
    """A package or a membership that a way buys."""

    times: int
    name: str
    holds_sessions: bool


def way_in_words(
    way: str,
    network: str | None,
    conditions: Sequence[str],
    bought: Sequence[Bought],
    *,
    on_paper: bool = False,
    parts: Sequence[str] = (),
) -> str:
    """How a course is paid for. ``network`` and ``conditions`` are those of JSON, ``parts`` those of a mixed way in words."""
    if way == "self_pay":
        return "self-pay"
    if way == "package":
        names = ", ".join(f"{item.times} x {item.name}" for item in bought)
        return f"package: {names}" if any(item.holds_sessions for item in bought) else names
    told = [CONDITIONS[word] for word in conditions]
    if way == "mixed":
        return ", ".join([*parts, *told])
    side = "insurance" if network is None else NETWORKS[network]
    if on_paper:
        side += ", on paper only"
    if {"in_network", "out_of_network"} & set(conditions):
        return " and ".join(told).replace(" and if ", " and ")
    return ", ".join([side, *told])


def part_in_words(way: str, sessions: int, clinic: str) -> str:
    """Some sessions of a course that is paid in more than one way: ``6 through insurance at Hospital``."""
    return f"{sessions} {'through insurance' if way == 'insurance' else 'paid yourself'} at {clinic}"
