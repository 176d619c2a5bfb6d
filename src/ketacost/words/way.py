"""A way of paying in words: ``paying yourself``, what is bought ahead, or the side of the network and what must turn out to be so."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from ketacost.words.counted import in_words
from ketacost.words.mixed_way import short_parts


class Insurer(NamedTuple):
    """Whose answer a way hangs on, as a person speaks of it."""

    name: str = "your plan"
    """``Aetna``: the insurer, else the plan's own name."""
    medicare: bool = False
    """Original Medicare: a clinic takes it or does not; it has no network."""


YOUR_PLAN: Final = Insurer()
_NEXT: Final = "next_plan_"
_SECOND: Final = "second_"
_OTHERS: Final = {_NEXT: "your next plan", _SECOND: "your second insurance"}
NETWORKS: Final = {"in": "in network", "out": "out of network"}
PAY_FIRST: Final = "pay first, then claim"
"""Out of network, as what the person does."""
ON_PAPER: Final = "not a price anyone will give you"
"""Sessions that are free only because nobody may bill them."""


def conditions_in_words(conditions: Sequence[str], insurer: Insurer = YOUR_PLAN) -> str:
    """What must turn out to be so, after a comma: ``if Aetna says yes``; nothing where nothing must."""
    return f"if {provided_in_words(conditions, insurer)}" if conditions else ""


def provided_in_words(conditions: Sequence[str], insurer: Insurer = YOUR_PLAN) -> str:
    """The same as clauses that stand alone; what several payers must say alike is said once.

    >>> provided_in_words(("in_network", "covered"), Insurer("Aetna"))
    "the clinic is in Aetna's network and Aetna says yes"
    """
    payers: dict[str, list[str]] = {}
    for word in conditions:
        role = next((role for role in _OTHERS if word.startswith(role)), "")
        payers.setdefault(word.removeprefix(role), []).append(_OTHERS.get(role, insurer.name))
    return " and ".join(_clause(word, who, insurer) for word, who in payers.items())


def _clause(word: str, names: Sequence[str], insurer: Insurer) -> str:
    who = " and ".join(names)
    if word == "help_pays":
        return "copay help keeps paying"
    if word in {"covered", "not_covered"}:
        return f"{who} {'says' if len(names) == 1 else 'say'} {'yes' if word == 'covered' else 'no'}"
    if insurer.medicare and names == [insurer.name]:
        return f"the clinic {'takes' if word == 'in_network' else 'does not take'} Medicare"
    side = "in" if word == "in_network" else "out of"
    return f"the clinic is {side} {who}'s network" if len(names) == 1 else f"the clinic is {side} the networks of {who}"


class Bought(NamedTuple):
    """A package or a membership that a way buys."""

    times: int
    sessions: int | None
    """That a package holds; ``None`` of a membership."""
    name: str | None = None
    """What the clinic calls the package, or the infusion that it is for."""


def way_in_words(
    way: str,
    network: str | None,
    conditions: Sequence[str],
    bought: Sequence[Bought],
    *,
    insurer: Insurer = YOUR_PLAN,
    on_paper: bool = False,
    parts: Sequence[str] = (),
) -> str:
    """How a course is paid for. ``network`` and ``conditions`` are those of JSON, ``parts`` those of a mixed way in words."""
    if way == "self_pay":
        return "paying yourself"
    if way == "package":
        return " and ".join(bought_in_words(item) for item in bought)
    told = conditions_in_words(conditions, insurer)
    side = [side_in_words(network, insurer)]
    if way == "mixed":
        side = [*parts]
    elif {"in_network", "out_of_network"} & set(conditions):
        side = []
    return ", ".join([*side, *([ON_PAPER] if on_paper else []), *([told] if told else [])])


def short_way(
    way: str,
    network: str | None,
    bought: Sequence[Bought] = (),
    *,
    insurer: Insurer = YOUR_PLAN,
    beside: Collection[str] = (),
    parts: Sequence[tuple[str, int, str]] = (),
) -> str:
    """The same as the label of a row, without what must turn out to be so.

    ``beside`` are the other ways at the same clinic: single sessions are called by what sets them apart from these.

    >>> short_way("insurance", "out"), short_way("package", None, [Bought(1, 6)]), short_way("self_pay", None, beside=["package"])
    ('pay first, then claim', 'package of six', 'one by one')
    """
    if way == "self_pay":
        return "one by one" if "package" in beside else "no insurance" if beside else "paying yourself"
    if way == "package":
        return " and ".join(bought_in_words(item, named=False) for item in bought)
    if way == "mixed":
        return short_parts(parts)
    return PAY_FIRST if network == "out" else side_in_words(network, insurer)


def side_in_words(network: str | None, insurer: Insurer = YOUR_PLAN) -> str:
    """The side of a plan's network; of Medicare, whether the clinic takes it."""
    if network is None:
        return "with insurance"
    if insurer.medicare:
        return "takes Medicare" if network == "in" else "does not take Medicare"
    return NETWORKS[network]


def bought_in_words(item: Bought, *, named: bool = True) -> str:
    """``package of six``, ``two packages of six (Starter)``, ``membership``."""
    if item.sessions is None:
        return "membership"
    several = f"{in_words(item.times)} packages" if item.times > 1 else "package"
    told = f"{several} of {in_words(item.sessions)}"
    return f"{told} ({item.name})" if named and item.name and item.name.casefold() != told else told
