"""The answer first: what can be counted on, then what it would be if the answer is yes, and if it is no."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.engine.line import verdict_of
from ketacost.money import dollars
from ketacost.outputs.words import NETWORKS, clean, insurer_of, lacks_consultation, way_in_words
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.words.way import provided_in_words


def headline(result: Estimate) -> Iterator[str]:
    """The first sentences of the screen."""
    answer = result.answer
    sure, ceiling = result.named(answer.sure), result.named(answer.ceiling)
    if answer.ceiling is not None and ceiling is not None:
        most = dollars(answer.ceiling.at_most)
        travel = _and_travel(result, ceiling, answer.ceiling.at_most)
        yield f"You pay at most {most}{travel}: {_insured(result, ceiling)}, however the open questions turn out."
    elif sure is not None:
        yield f"You can count on paying no more than {_promised(sure)}{_and_travel(result, sure, sure.upper)}: {_how(result, sure)}."
    elif result.options:
        why = next((str(each) for each in result.options[0].why_not_sure if each.code != "promise.hangs_on"), "")
        yield f"No price here can be promised yet. {why}".rstrip()
    yield from _both_ends(result)
    if ceiling is not None and sure is not None:
        yield f"With nothing left open, the cheapest is {_promised(sure)}{_and_travel(result, sure, sure.upper)}: {_how(result, sure)}."
    elif answer.if_yes is None and sure is not None:
        yield from _if_yes_is_no_cheaper(result, sure)
    first = result.named(answer.first_payment)
    if answer.first_payment is not None and first is not None and first is not (ceiling or sure):
        yield f"The smallest first payment is {dollars(answer.first_payment.amount)}: {_how(result, first)} ({_amount(first)} in all)."
    yield from _on_paper(result)
    yield from (clean(words) for words in result.known)


def _if_yes_is_no_cheaper(result: Estimate, sure: Option) -> Iterator[str]:
    """Of insurance that hangs on an answer and is not likely to be cheaper; at its best it still may be."""
    open_ = [option for option in result.options if option.if_ and option.way == "insurance"]
    best = min(open_, key=lambda option: option.bounds[0], default=None)
    if best is not None and best.bounds[0] < sure.upper:
        yield f"Insurance is not likely to be cheaper, even if it says yes: {_amount(best)} at {clean(best.clinic)}."
    elif best is not None:
        yield "Insurance cannot beat this, even if it says yes."


def _both_ends(result: Estimate) -> Iterator[str]:
    """A hopeful price never stands alone."""
    hopeful, no = result.named(result.answer.if_yes), result.answer.if_no
    if hopeful is None or no is None:
        return
    would = f"{_amount(hopeful)}{_and_travel(result, hopeful, hopeful.total.patient_pays)}: {_how(result, hopeful)}"
    if hopeful.if_:
        yield f"If {provided_in_words(hopeful.if_, insurer_of(hopeful))}, it would be {would}."
        yield f"If not, the same plan and clinic leave you with {_ends(no.pays, no.low, no.high)}: get the yes in writing first."
    else:
        yield f"It may come to {would}. Part of that is a guess; at worst it is {dollars(no.high)}."


def _on_paper(result: Estimate) -> Iterator[str]:
    """What to do about sessions that nobody may bill."""
    papers = [option for option in result.options if option.on_paper]
    if not papers:
        return
    sessions = [visit for visit in papers[0].visits if visit.session is not None]
    if any(verdict_of(row) == "covered" for visit in sessions for row in visit.rows):
        yield "The authorization does not cover all sessions: ask to extend it first, because the clinic may not bill the rest."
    else:
        yield "Request the prior authorization first: without it a clinic will hardly treat you, because it may not bill you."


def _and_travel(result: Estimate, option: Option, cents: int) -> str:
    """What it comes to with the way there, where that decides the order."""
    if not result.with_travel or option.travel is None:
        return ""
    return f", and {dollars(cents + option.travel.total)} with getting there"


def _promised(option: Option) -> str:
    """The upper end, and the price it is expected to be where that is less."""
    pays = option.total.patient_pays
    return dollars(option.upper) if pays == option.upper else f"{dollars(option.upper)} (about {dollars(pays)} is likely)"


def _amount(option: Option) -> str:
    return _ends(option.total.patient_pays, *option.bounds)


def _ends(typical: int, low: int, high: int) -> str:
    return dollars(typical) if low == high else f"about {dollars(typical)} ({dollars(low)} to {dollars(high)})"


def _insured(result: Estimate, option: Option) -> str:
    plan = f" with {clean(option.plan)}" if len(result.plans) > 1 and option.plan else ""
    return f"{clean(option.clinic)}, through insurance{plan}"


def _how(result: Estimate, option: Option) -> str:
    clinic = clean(option.clinic)
    if lacks_consultation(result, option):
        clinic += " (without a consultation)"
    if option.way == "self_pay":
        return f"{clinic}, paying yourself"
    if option.way == "package":
        return f"{clinic}, paying yourself, by {way_in_words(option)}"
    if option.way == "mixed":
        return way_in_words(option._replace(if_=()))
    plan = f" with {clean(option.plan)}" if len(result.plans) > 1 and option.plan else ""
    network = "" if option.network is None else f", {NETWORKS[option.network]}"
    return f"{clinic}{network}, through insurance{plan}"
