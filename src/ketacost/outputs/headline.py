"""The answer first: the cheapest option that holds whatever is unknown, then what it would be "if"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from ketacost.money import dollars
from ketacost.outputs.words import clean
from ketacost.ways.result import Estimate, Option

_PROVIDED = {
    "covered": "your plan covers the infusions",
    "not_covered": "your plan does not cover the infusions",
    "in_network": "the clinic is in your plan's network",
    "out_of_network": "the clinic is out of your plan's network",
}


def best_sure(options: Sequence[Option]) -> Option | None:
    """The cheapest option that asks for nothing to turn out well."""
    return min((option for option in options if not option.if_), key=_price, default=None)


def best_if(options: Sequence[Option], sure: Option | None) -> Option | None:
    """The cheapest option that depends on an answer, where it is cheaper than the sure one."""
    best = min((option for option in options if option.if_), key=_price, default=None)
    if best is None or (sure is not None and _price(best) >= _price(sure)):
        return None
    return best


def headline(result: Estimate) -> Iterator[str]:
    """The first sentences of the screen."""
    several = len(result.plans) > 1
    sure = best_sure(result.options)
    worst = _worst_case(result.options)
    if sure is not None:
        yield f"The cheapest sure answer is {_amount(sure)}: {_how(sure, several=several)}."
    if worst is not None and (sure is None or worst.bounds[1] < sure.bounds[0]):
        opening = "" if sure is not None else "Nothing is sure yet. "
        clinic = f"{clean(worst.clinic)}{f' with {clean(worst.plan)}' if several and worst.plan else ''}"
        yield f"{opening}Through insurance, {clinic} costs at most {dollars(worst.bounds[1])}, whatever the answers turn out to be."
    hopeful = best_if(result.options, sure)
    if hopeful is not None:
        conditions = " and ".join(_PROVIDED[word] for word in hopeful.if_)
        yield f"If {conditions}, it would be {_amount(hopeful)}: {_how(hopeful, several=several)}."
    elif sure is not None and any(option.if_ for option in result.options):
        yield "No answer to what is still unknown makes it cheaper."
    yield from map(clean, result.known)


def _price(option: Option) -> int:
    return int(option.total.patient_pays)


def _amount(option: Option) -> str:
    low, high = option.bounds
    typical = dollars(option.total.patient_pays)
    return typical if low == high else f"about {typical} (between {dollars(low)} and {dollars(high)})"


def _how(option: Option, *, several: bool) -> str:
    clinic = clean(option.clinic)
    if option.way == "self_pay":
        return f"{clinic}, paid without insurance"
    plan = f" with {clean(option.plan)}" if several and option.plan else ""
    network = {"in": ", in network", "out": ", out of network", None: ""}[option.network]
    return f"{clinic}{network}, through insurance{plan}"


def _worst_case(options: Sequence[Option]) -> Option | None:
    """Of the clinics and plans with something unknown, the one whose dearest answer is the least."""
    answers: dict[tuple[str, str | None], list[Option]] = {}
    for option in options:
        if option.if_:
            answers.setdefault((option.clinic, option.plan), []).append(option)
    dearest = [max(found, key=lambda option: option.bounds[1]) for found in answers.values() if _complete(found)]
    return min(dearest, key=lambda option: option.bounds[1], default=None)


def _complete(answers: Sequence[Option]) -> bool:
    """Whether every combination of answers has its option; one that is shown as self-pay instead is not among them."""
    said = {word for option in answers for word in option.if_}
    unknowns = [pair for pair in (("covered", "not_covered"), ("in_network", "out_of_network")) if said & set(pair)]
    return all(any(set(option.if_) <= set(combination) for option in answers) for combination in product(*unknowns))
