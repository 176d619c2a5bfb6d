"""What is settled against the patient, and what to ask the insurer: only what makes a difference to an option shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ketacost.model.conditions import SHORT_NAMES, is_known
from ketacost.model.plan import Plan
from ketacost.result.option import Option
from ketacost.ways.insured.context import Context
from ketacost.ways.notes.network_notes import network_questions
from ketacost.words.note import Note, note


def certainties(
    context: Context,
    plans: Sequence[Plan],
    options: Sequence[Option],
    minutes: int | None,
    left_out: Iterable[Note],
    *,
    insurance: bool,
) -> Iterator[Note]:
    """What is certain of a plan and explains its prices, and a condition that nobody may understand."""
    condition = context.question.course.condition
    yield from left_out
    if condition is not None and not is_known(condition):
        yield note("coverage.unknown_condition", condition=condition, known=SHORT_NAMES)
    insured = {option.plan for option in options if option.way == "insurance"}
    for plan in plans:
        verdict = context.standing(plan, minutes).verdict
        if plan.traits.pays_nothing:
            yield note("coverage.no_insurance", plan=plan.name)
        elif verdict not in {None, "covered"}:
            yield note("coverage.not_covered", plan=plan.name, verdict=verdict)
        elif plan.name not in insured and options and insurance:
            yield note("coverage.outside", plan=plan.name)


def insurer_questions(
    context: Context, plans: Sequence[Plan], options: Sequence[Option], minutes: int | None
) -> Iterator[Note]:
    """What would settle what is open."""
    open_words = {word for option in options for word in option.if_}
    for role, plan in (("next_plan_", context.question.next_plan), ("second_", context.question.secondary)):
        if plan is not None and {f"{role}covered", f"{role}not_covered"} & open_words:
            asked = context.standing(plan, minutes).ask
            yield from (note("coverage.ask_of_plan", plan=plan.name, question=question) for question in asked)
    for plan in plans:
        mine = [option for option in options if option.plan == plan.name and option.way == "insurance"]
        open_words = {word for option in mine for word in option.if_}
        if {"covered", "not_covered"} & open_words:
            yield from context.standing(plan, minutes).ask
        yield from network_questions(plan, mine)
        if any(option.network == "out" and option.range is not None for option in mine):
            yield note("coverage.ask_allowed")
