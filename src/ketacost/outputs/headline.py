"""The answer first: the cheapest option that holds whatever is unknown, then what it would be "if"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from ketacost.money import dollars
from ketacost.outputs.words import clean, lacks_consultation, way_in_words
from ketacost.ways.option import Option
from ketacost.ways.result import Estimate

_PROVIDED = {
    "covered": "your plan covers the infusions",
    "not_covered": "your plan does not cover the infusions",
    "in_network": "the clinic is in your plan's network",
    "out_of_network": "the clinic is out of your plan's network",
}


class Answer(NamedTuple):
    """What the screen says first."""

    sure: Option | None
    """The cheapest option that asks for nothing to turn out well."""
    ceiling: Option | None
    """Where insurance is cheaper than that whatever the answers: the dearest of its answers."""
    hopeful: Option | None
    """The cheapest option that depends on an answer, where it is cheaper than both."""

    @property
    def best(self) -> Option | None:
        """The option to show visit by visit."""
        return self.ceiling or self.sure or self.hopeful


def answer(options: Sequence[Option]) -> Answer:
    """The options that matter most."""
    sure = min((option for option in options if not option.if_ and not option.on_paper), key=_price, default=None)
    ceiling = _worst_case(options)
    if ceiling is not None and sure is not None and ceiling.bounds[1] >= sure.bounds[0]:
        ceiling = None
    least = min((_price(option) for option in (sure, ceiling) if option is not None), default=None)
    hopeful = min((option for option in options if option.if_), key=_price, default=None)
    if hopeful is not None and least is not None and _price(hopeful) >= least:
        hopeful = None
    return Answer(sure, ceiling, hopeful)


def headline(result: Estimate) -> Iterator[str]:
    """The first sentences of the screen."""
    several = len(result.plans) > 1
    sure, ceiling, hopeful = answer(result.options)
    if ceiling is not None:
        plan = f" with {clean(ceiling.plan)}" if several and ceiling.plan else ""
        whatever = "whatever the answers to what is not known"
        yield f"You pay at most {dollars(ceiling.bounds[1])}: {clean(ceiling.clinic)}, through insurance{plan}, {whatever}."
    elif sure is not None:
        yield f"The cheapest price you can count on is {_amount(sure)}: {_how(result, sure, several=several)}."
    if hopeful is not None:
        conditions = " and ".join(_PROVIDED[word] for word in hopeful.if_)
        if result.schedule["treatment"] != "ketamine_iv":
            conditions = conditions.replace("the infusions", "the treatment")
        yield f"If {conditions}, it would be {_amount(hopeful)}: {_how(result, hopeful, several=several)}."
    if ceiling is not None and sure is not None:
        yield f"The cheapest price without anything unknown is {_amount(sure)}: {_how(result, sure, several=several)}."
    elif hopeful is None and any(option.if_ for option in result.options):
        yield "No answer to what is still unknown makes it cheaper."
    papers = [option for option in result.options if option.on_paper]
    if papers and any(row[1] == "covered" for visit in papers[0].visits if visit.session is not None for row in visit.rows):
        yield "The authorization does not cover all sessions: ask to extend it first, for what is not authorized may not be billed."
    elif papers:
        yield "Request the prior authorization first: without it a clinic will hardly treat you, for it may not bill you."
    yield from map(clean, result.known)


def _price(option: Option) -> int:
    return int(option.total.patient_pays)


def _amount(option: Option) -> str:
    low, high = option.bounds
    typical = dollars(option.total.patient_pays)
    return typical if low == high else f"about {typical} (between {dollars(low)} and {dollars(high)})"


def _how(result: Estimate, option: Option, *, several: bool) -> str:
    clinic = clean(option.clinic)
    if lacks_consultation(result, option):
        clinic += " (consultation not included)"
    if option.way == "self_pay":
        return f"{clinic}, paid without insurance"
    if option.way == "package":
        return f"{clinic}, paid without insurance, by {way_in_words(option)}"
    plan = f" with {clean(option.plan)}" if several and option.plan else ""
    network = {"in": ", in network", "out": ", out of network", None: ""}[option.network]
    return f"{clinic}{network}, through insurance{plan}"


def _worst_case(options: Sequence[Option]) -> Option | None:
    """Of the clinics and plans with something unknown, the one whose dearest answer is the least."""
    answers: dict[tuple[str, str | None], list[Option]] = {}
    for option in options:
        if option.if_:
            answers.setdefault((option.clinic, option.plan), []).append(option)
    dearest = [
        max(found, key=lambda option: option.bounds[1])
        for found in answers.values()
        if _complete(found) and not any(map(_guessed, found))
    ]
    return min(dearest, key=lambda option: option.bounds[1], default=None)


def _guessed(option: Option) -> bool:
    """Out of network a range may rest on a guess of the allowed amount: no ceiling to promise anybody."""
    return option.network == "out" and option.range is not None


def _complete(answers: Sequence[Option]) -> bool:
    """Whether every combination of answers has its option; one that is shown as self-pay instead is not among them."""
    said = {word for option in answers for word in option.if_}
    unknowns = [pair for pair in (("covered", "not_covered"), ("in_network", "out_of_network")) if said & set(pair)]
    return all(any(set(option.if_) <= set(combination) for option in answers) for combination in product(*unknowns))
