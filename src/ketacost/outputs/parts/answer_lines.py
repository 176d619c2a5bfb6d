"""The answer in a few lines, its dollars in one column: what can be promised, what it is if they say yes, and if they say no."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.engine.line import verdict_of
from ketacost.money import dollars_short
from ketacost.outputs.parts.footnotes import NOT_WHOLE, is_not_whole
from ketacost.outputs.words import clean, insurer_of, short_name, short_way
from ketacost.result.answer import PriceIfSo, Promise
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option

AnswerLine = tuple[str, str, str]
"""What it is, its dollars, and where."""


def answer_lines(result: Estimate) -> Iterator[AnswerLine]:
    """What a person acts on. A hopeful price never stands without its other end."""
    answer = result.answer
    sure, ceiling = result.named(answer.sure), result.named(answer.ceiling)
    if answer.ceiling is not None and ceiling is not None:
        yield (
            "Never more than",
            _with_travel(result, ceiling, answer.ceiling),
            f"{_place(result, ceiling)}, whatever they answer",
        )
    if answer.sure is not None and sure is not None:
        label = "You can count on" if sure.way == "insurance" else "No insurance needed"
        yield label, _with_travel(result, sure, answer.sure), f"{_place(result, sure)}{_likely(sure)}"
    elif ceiling is None and result.options:
        yield from _unpromised(result)
    hopeful = result.named(answer.if_yes)
    if hopeful is not None and answer.if_yes is not None and answer.if_no is not None:
        yield from _both_ends(result, hopeful, answer.if_yes, answer.if_no)


def _unpromised(result: Estimate) -> Iterator[AnswerLine]:
    """The cheapest without insurance, or else at all, and why nobody can promise it."""
    own = [option for option in result.options if option.way in {"self_pay", "package"}]
    option = (own or list(result.options))[0]
    why = next((str(each) for each in option.why_not_sure if each.code not in {"promise.hangs_on", NOT_WHOLE}), "")
    yield ("Without insurance" if own else "About"), _amount(*option.bounds), f"{_place(result, option)}, not a firm price"
    if why:
        yield "", "", clean(why)


def _both_ends(result: Estimate, hopeful: Option, yes: PriceIfSo, no: PriceIfSo) -> Iterator[AnswerLine]:
    range_ = "" if yes.low == yes.high else f" ({_amount(yes.low, yes.high)})"
    if not hopeful.if_:
        yield "Likely", dollars_short(yes.pays), f"{_place(result, hopeful)}{range_}; part of it is a guess"
        yield "At worst", dollars_short(no.high), "the same way, if the guess is wrong"
        return
    label_yes, label_no, advice = _labels(hopeful)
    yield label_yes, dollars_short(yes.pays), f"{_place(result, hopeful)}{range_}"
    range_ = "" if no.low == no.high else f" ({_amount(no.low, no.high)})"
    yield label_no, dollars_short(no.pays), f"the same clinic{range_}: {advice}"


def _labels(hopeful: Option) -> tuple[str, str, str]:
    """What the yes and the no are called, and what to do about it."""
    conditions = set(hopeful.if_)
    if conditions == {"covered"}:
        who = insurer_of(hopeful).name
        return f"If {who} says yes", f"If {who} says no", "get the yes in writing first"
    if conditions == {"in_network"}:
        return "If they are in network", "If they are not", "ask your insurer first"
    if conditions == {"help_pays"}:
        return "If copay help pays", "If it stops", "ask the program how long it pays"
    return "If every answer is yes", "If not", "get each yes in writing first"


def _with_travel(result: Estimate, option: Option, promise: Promise) -> str:
    """The most, with the way there where that decides the order."""
    travel = option.travel.total if result.with_travel and option.travel is not None else 0
    return dollars_short(promise.at_most + travel)


def _likely(option: Option) -> str:
    pays = option.total.patient_pays
    return "" if pays == option.upper else f" (about {dollars_short(pays)} is likely)"


def _amount(low: int, high: int) -> str:
    return dollars_short(low) if low == high else f"{dollars_short(low)} to {dollars_short(high)}"


def _place(result: Estimate, option: Option) -> str:
    """Where, and how it is paid for; the plan where there are several."""
    plan = f", with {clean(option.plan)}" if len(result.plans) > 1 and option.plan else ""
    more = "*" if is_not_whole(result, option) else ""
    return f"{short_name(option.clinic)}, {short_way(option, result.options)}{plan}{more}"


def paper_only(result: Estimate) -> str | None:
    """What to do first where a price is free on paper only, since the clinic may not bill what was never authorized."""
    papers = [option for option in result.options if option.on_paper]
    if not papers:
        return None
    sessions = [visit for visit in papers[0].visits if visit.session is not None]
    if any(verdict_of(row) == "covered" for visit in sessions for row in visit.rows):
        return "The approval does not cover every session. Ask to extend it before you go on."
    return "Get prior authorization before you start. Without it, no clinic in the network will treat you."
