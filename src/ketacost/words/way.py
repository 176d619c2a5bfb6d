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
_OF_THIS_PLAN: Final = {
    "covered": " by this plan",
    "not_covered": " by this plan",
    "in_network": " for this plan",
    "out_of_network": " for this plan",
}
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
_ALL: Final = {
    "covered": "{plans} cover the infusions",
    "not_covered": "{plans} do not cover the infusions",
    "in_network": "the clinic is in the networks of {plans}",
    "out_of_network": "the clinic is out of the networks of {plans}",
}
"""Of several plans."""
_PLANS: Final = {"": "your plan", "next_plan_": "your next plan", "second_": "your second insurance"}
NETWORKS: Final = {"in": "in network", "out": "out of network"}


def conditions_in_words(conditions: Sequence[str]) -> str:
    """What must turn out to be so, after a comma: ``if covered and copay help keeps paying``; nothing where nothing must.

    Where another payer's answer is among them, the plan's own says whose it is.
    """
    others = any(word.startswith(tuple(filter(None, _OF_PAYER))) for word in conditions)
    told = [CONDITIONS[word] + (_OF_THIS_PLAN.get(word, "") if others else "") for word in conditions]
    return f"if {' and '.join(words.removeprefix('if ') for words in told)}" if told else ""


def provided_in_words(conditions: Sequence[str]) -> str:
    """The same as clauses that stand alone; what several payers must say alike is said once."""
    plans: dict[str, list[str]] = {}
    for word in conditions:
        role = next((role for role in _OF_PAYER if role and word.startswith(role)), "")
        plans.setdefault(word.removeprefix(role), []).append(_PLANS[role])
    return " and ".join(_clause(word, who) for word, who in plans.items())


def _clause(word: str, plans: Sequence[str]) -> str:
    if word == "help_pays":
        return "copay help keeps paying"
    return _YES[word].format(plan=plans[0]) if len(plans) == 1 else _ALL[word].format(plans=" and ".join(plans))


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
    told = conditions_in_words(conditions)
    side = ["insurance" if network is None else NETWORKS[network]]
    if way == "mixed":
        side = [*parts]
    elif {"in_network", "out_of_network"} & set(conditions):
        side = []
    return ", ".join([*side, *(["on paper only"] if on_paper else []), *([told] if told else [])])


def part_in_words(way: str, sessions: int, where: str) -> str:
    """Some sessions of a course that is paid in more than one way: ``6 through insurance at Hospital``, ``2 paid yourself there``."""
    return f"{sessions} {'through insurance' if way == 'insurance' else 'paid yourself'} {where}"
