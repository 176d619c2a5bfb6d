"""How sure the answer is and why, the date that moves it, and the three questions that are worth most."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from ketacost.money import dollars_short
from ketacost.outputs.parts.footnotes import NOT_WHOLE
from ketacost.outputs.parts.what_it_rests_on import WHOM
from ketacost.outputs.words import capital, clean, insurer_of
from ketacost.questions.rests_on import insured_of_answer
from ketacost.result.estimate import Estimate
from ketacost.result.further import TurningDate
from ketacost.result.option import Option
from ketacost.words.ask import asked
from ketacost.words.counted import day_in_words

Labelling = tuple[str, str]
"""A label and its sentence; an empty label goes on from the one before."""
MOST_ASKED: Final = 3
"""Questions that a person can keep in mind."""
_MOST_REASONS: Final = 2
SLIPS: Final = frozenset(("file.met_above_deductible", "file.met_above_maximum", "file.less_of_maximum_than_of_deductible"))
"""Warnings of amounts that are most likely a slip of the hand."""


def how_sure(result: Estimate) -> Iterator[Labelling]:
    """Whether the prices are firm, and what keeps a hopeful one from being so."""
    told = [*_of_promise(result), *_of_hope(result), *_certain(result)]
    if told:
        yield "How sure", " ".join(dict.fromkeys(told))


def _certain(result: Estimate) -> Iterator[str]:
    """What is known of the plans; that no insurance pays nothing needs no telling."""
    return (clean(words) for words in result.known if words.code != "coverage.no_insurance")


def _of_promise(result: Estimate) -> Iterator[str]:
    promised = result.named(result.answer.ceiling) or result.named(result.answer.sure)
    if promised is None:
        return
    clinic = clean(promised.clinic)
    if any(each.sample and each.name == promised.clinic for each in result.clinics):
        yield f"The price at {clinic} is a sample, so ask for today's."
    elif promised.bounds[0] == promised.bounds[1] == promised.upper:
        yield f"The price at {clinic} is firm."
    else:
        yield f"The price at {clinic} is the most it can be."
    if result.answer.if_yes is None and result.answer.ceiling is None:
        yield from _insurance_beside(result, promised)


def _insurance_beside(result: Estimate, sure: Option) -> Iterator[str]:
    """Of insurance that hangs on an answer and is not likely to be cheaper; at its best it still may be."""
    open_ = [option for option in result.options if option.if_ and option.way == "insurance"]
    best = min(open_, key=lambda option: option.bounds[0], default=None)
    if best is not None and best.bounds[0] < sure.upper:
        low = dollars_short(best.bounds[0])
        yield f"Insurance is not likely to be cheaper, even with a yes: {low} at the very best, at {clean(best.clinic)}."
    elif best is not None:
        yield "Insurance cannot beat this, even if it says yes."


def _of_hope(result: Estimate) -> Iterator[str]:
    hopeful = result.named(result.answer.if_yes)
    if hopeful is None:
        return
    yield from _of_price(result, hopeful)
    reasons = [clean(each) for each in hopeful.why_not_sure if each.code not in {"promise.hangs_on", NOT_WHOLE}]
    yield from reasons[:_MOST_REASONS]
    if hopeful.upper > hopeful.bounds[1]:
        yield f"Even with a yes it could reach {dollars_short(hopeful.upper)}, if a session slips past a date or a guess is wrong."


def _of_price(result: Estimate, hopeful: Option) -> Iterator[str]:
    """Which price stands for one that nobody knows yet."""
    clinic, pays = clean(hopeful.clinic), dollars_short(hopeful.total.patient_pays)
    ranged = any(entry.key == "clinic.infusion" and entry.moves for entry in result.answer.rests_on)
    unknown = any(each.code == "plan.rate_unknown" for each in hopeful.assumptions)
    rate = f"{insurer_of(hopeful).name}'s price there is not known"
    if ranged and unknown:
        yield f"{clinic} quoted a range, and {rate}: {pays} is at the middle of what it bills."
    elif ranged:
        yield f"{clinic} quoted a range: {pays} is at its middle."
    elif unknown:
        where = capital(f"{insurer_of(hopeful).name}'s price at {clinic}")
        yield f"{where} is not known: {pays} is at its full bill, which is more than most plans pay."


def the_date(result: Estimate) -> Iterator[Labelling]:
    """What a session that slips past a date costs, where that is, and why."""
    found = result.answer.date
    measured = insured_of_answer(result)
    if found is not None and measured is not None:
        yield "The date", " ".join(_of_date(result, found, measured))


def _of_date(result: Estimate, found: TurningDate, measured: Option) -> Iterator[str]:
    ends = result.schedule.last_session
    last_day = found.turns_on - timedelta(days=1)
    if ends is not None and ends < found.turns_on:
        yield f"Your last session is on {day_in_words(ends, result.today)}."
    if found.one_session_later_costs:
        cost = found.one_session_later_costs
        more = f"{dollars_short(abs(cost))} {'more' if cost > 0 else 'less'}"
        where = f" at {clean(measured.clinic)}" if len(result.clinics) > 1 else ""
        why = ": your deductible starts again" if measured.credited and measured.credited.until == last_day and cost > 0 else ""
        yield f"With insurance{where}, a session that slips past {day_in_words(last_day, result.today)} costs {more}{why}."
    if found.other_rhythm is not None and found.other_rhythm_pays is not None:
        yield f"{capital(found.other_rhythm)}, it would be {dollars_short(found.other_rhythm_pays)} in all."


def looks_wrong(result: Estimate) -> Iterator[Labelling]:
    """What a person has said of their plan and most likely did not mean: it comes before anything rests on it."""
    warnings = dict.fromkeys(each for option in result.options for each in option.warnings if each.code in SLIPS)
    if warnings:
        plain = [each._replace(numbers=tuple(number for number in each.numbers if number[0] != "at")) for each in warnings]
        yield "Check", " ".join(f"{capital(str(each))}." for each in plain[:_MOST_REASONS])


def help_in_a_line(result: Estimate) -> Iterator[Labelling]:
    """What the program that leaves the least would leave of the cheapest single sessions, if it says yes."""
    cash = next((option for option in result.options if option.help), None)
    if cash is not None:
        least = min(cash.help, key=lambda program: program.remains)
        pays = f"{clean(cash.clinic)} would cost {dollars_short(least.remains)} in place of {dollars_short(cash.total.patient_pays)}"
        yield "Help", f"If {clean(least.name)} says yes, {pays}. It is not promised."


def ask_next(result: Estimate) -> Iterator[Labelling]:
    """The questions that can move the most dollars; then what nobody can price and the insurer must answer."""
    open_ = set(result.ask)
    worth = [entry for entry in result.answer.rests_on if entry.moves]
    worth += [entry for entry in result.answer.rests_on if not entry.moves and entry.says in open_]
    for number, entry in enumerate(worth[:MOST_ASKED], 1):
        moves = f"up to {dollars_short(entry.moves)}; " if entry.moves else ""
        yield ("Ask next" if number == 1 else ""), f"{number}. {capital(clean(asked(entry.says)))} ({moves}{WHOM[entry.ask]})"
