"""The answer first: the cheapest option that holds whatever is unknown, then what it would be "if"."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.engine.line import verdict_of
from ketacost.model.treatments import is_infused
from ketacost.money import dollars
from ketacost.outputs.words import NETWORKS, clean, lacks_consultation, way_in_words
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.ways.answer import answer

_PROVIDED = {
    "covered": "your plan covers the infusions",
    "not_covered": "your plan does not cover the infusions",
    "in_network": "the clinic is in your plan's network",
    "out_of_network": "the clinic is out of your plan's network",
}


def headline(result: Estimate) -> Iterator[str]:
    """The first sentences of the screen."""
    several = len(result.plans) > 1
    sure, ceiling, hopeful, lightest = answer(result)
    if ceiling is not None:
        plan = f" with {clean(ceiling.plan)}" if several and ceiling.plan else ""
        whatever = "whatever the answers to what is not known"
        yield f"You pay at most {dollars(ceiling.bounds[1])}{_and_travel(result, ceiling, 1)}: {clean(ceiling.clinic)}, through insurance{plan}, {whatever}."
    elif sure is not None:
        yield f"The cheapest price you can count on is {_amount(sure)}{_and_travel(result, sure)}: {_how(result, sure, several=several)}."
    if hopeful is not None:
        conditions = " and ".join(_PROVIDED[word] for word in hopeful.if_)
        if not is_infused(result.schedule.treatment):
            conditions = conditions.replace("the infusions", "the treatment")
        yield f"If {conditions}, it would be {_amount(hopeful)}{_and_travel(result, hopeful)}: {_how(result, hopeful, several=several)}."
    if ceiling is not None and sure is not None:
        yield f"The cheapest price without anything unknown is {_amount(sure)}{_and_travel(result, sure)}: {_how(result, sure, several=several)}."
    elif hopeful is None and any(option.if_ for option in result.options):
        yield "No answer to what is still unknown makes it cheaper."
    if lightest is not None:
        yield f"The least cash at once: {dollars(lightest.cash.at_once)}, {_how(result, lightest, several=several)} ({_amount(lightest)} in all)."
    papers = [option for option in result.options if option.on_paper]
    if papers and any(
        verdict_of(row) == "covered" for visit in papers[0].visits if visit.session is not None for row in visit.rows
    ):
        yield "The authorization does not cover all sessions: ask to extend it first, for what is not authorized may not be billed."
    elif papers:
        yield "Request the prior authorization first: without it a clinic will hardly treat you, for it may not bill you."
    yield from (clean(words) for words in result.known)


def _and_travel(result: Estimate, option: Option, end: int | None = None) -> str:
    """What it comes to with the way there, where that decides the order."""
    if not result.with_travel or option.travel is None:
        return ""
    treatment = option.total.patient_pays if end is None else option.bounds[end]
    return f", and {dollars(treatment + option.travel.total)} with getting there"


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
    network = "" if option.network is None else f", {NETWORKS[option.network]}"
    return f"{clinic}{network}, through insurance{plan}"
