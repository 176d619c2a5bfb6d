"""What an answer rests on: every assumption and open question once, by the dollars that it can move, with whom to ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.question import Question
from ketacost.questions.sensitivity import sensitivity, side_of
from ketacost.questions.sensitivity_result import Swing
from ketacost.questions.settles import settles
from ketacost.result.answer import Answer
from ketacost.result.estimate import Estimate
from ketacost.result.further import Ask, RestsOn
from ketacost.result.option import Option
from ketacost.ways.best_option import NoWayError
from ketacost.ways.estimate import compare
from ketacost.words.note import Note


def rests_on(result: Estimate, plans: Sequence[Plan], clinics: Sequence[Clinic], question: Question) -> tuple[RestsOn, ...]:
    """The list, the largest first; what nobody can price is last, in the order in which it was found."""
    widths: dict[str, Swing] = {}
    insured = insured_of_answer(result)
    if insured is not None:
        plan = next(plan for plan in plans if plan.name == insured.plan)
        clinic = next(clinic for clinic in clinics if clinic.name == insured.clinic)
        widths = {_key(swing, insured): swing for swing in _swings(plan, clinic, question)}
    asked, entries = set[str](), dict[tuple[str, str], RestsOn]()
    for found, is_question in _findings(result):
        key, ask = settles(found, question)
        if key in asked or (key, found.code) in entries:
            continue  # the question says it already, or another clinic's assumption does
        if is_question:
            asked.add(key)
        swing = widths.pop(key, None)
        entries[key, found.code] = RestsOn(key, found, None if swing is None else swing.width, ask)
    left = [RestsOn(key, swing.unknown, swing.width, _ask(key)) for key, swing in widths.items()]
    return tuple(sorted((*entries.values(), *left), key=lambda entry: (entry.moves is None, -(entry.moves or 0))))


def insured_of_answer(result: Estimate) -> Option | None:
    """The insurance that the answer names, or the first there is: what its unknowns are measured on."""
    answer: Answer = result.answer
    named = (result.named(part) for part in (answer.if_yes, answer.ceiling, answer.sure))
    insured = (option for option in (*named, *result.options) if option is not None and option.way in {"insurance", "mixed"})
    return next(insured, None)


def clinic_of_answer(plan: Plan, clinics: Sequence[Clinic], question: Question) -> Clinic:
    """The clinic of the insurance that the answer names. Raises ``NoWayError`` where insurance pays at none of them."""
    insured = insured_of_answer(compare([plan], clinics, question))
    if insured is None:
        raise NoWayError(f"{plan.name} pays nothing at any of these clinics, so nothing is open")
    return next(clinic for clinic in clinics if clinic.name == insured.clinic)


def _findings(result: Estimate) -> Iterator[tuple[Note, bool]]:
    """Each with whether it is a question; what is open goes before what is taken for granted."""
    yield from ((question, True) for question in result.ask)
    for option in result.options:
        yield from ((assumption, False) for assumption in option.assumptions)


def _swings(plan: Plan, clinic: Clinic, question: Question) -> Sequence[Swing]:
    try:
        return sensitivity(plan, clinic, question).swings
    except NoWayError:
        return ()


def _key(swing: Swing, option: Option) -> str:
    """The path of what a swing turns."""
    side = "out_of_network" if side_of(option) == "out" else "in_network"
    if swing.key == "allowed_amount":
        return "clinic.networks" if side == "in_network" else "out_of_network.allowed_amount"
    if swing.key == "met":
        return "met" if any(each.code == "plan.nothing_met" for each in option.assumptions) else f"met.{side}.deductible"
    medicare = any(each.code == "network.medicare_silent" for each in option.assumptions)
    return {
        "coverage": "coverage.status",
        "network": "clinic.medicare" if medicare else "network",
        "price": "clinic.infusion",
        "sessions_used": "met.sessions_used",
        "session_limit": "session_limit",
    }[swing.key]


def _ask(key: str) -> Ask:
    return "clinic" if key == "clinic.infusion" else "insurer"
