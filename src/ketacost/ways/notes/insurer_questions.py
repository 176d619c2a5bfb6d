"""What is settled against the patient, and what to ask the insurer: only what makes a difference to an option shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.model.conditions import SHORT_NAMES, is_known
from ketacost.model.plan import Plan
from ketacost.result.option import Option
from ketacost.terms.coverage import CALLED
from ketacost.ways.insured.context import Context
from ketacost.words.explain_line import NOT_COVERED


def certainties(
    context: Context,
    plans: Sequence[Plan],
    options: Sequence[Option],
    minutes: int | None,
    left_out: Sequence[str],
    *,
    insurance: bool,
) -> Iterator[str]:
    """What is certain of a plan and explains its prices, and a condition that nobody may understand."""
    condition = context.question.course.condition
    if left_out:
        names = ", ".join(left_out[:3]) + (f" and {len(left_out) - 3} more" if len(left_out) > 3 else "")
        yield f"Left out, for they list no {CALLED[context.question.course.treatment]}: {names}."
    if condition is not None and not is_known(condition):
        yield f'"{condition}" is none of the conditions known here ({", ".join(SHORT_NAMES)}): it is compared as it is written.'
    insured = {option.plan for option in options if option.way == "insurance"}
    for plan in plans:
        verdict = context.standing(plan, minutes).verdict
        if plan.traits.pays_nothing:
            yield f"{plan.name}: without insurance, the clinics' cash prices are what counts."
        elif verdict is not None and verdict in NOT_COVERED:
            yield f"{plan.name}: {NOT_COVERED[verdict]}."
        elif plan.name not in insured and options and insurance:
            yield f"{plan.name}: it pays nothing at these clinics, which are out of its network."


def questions(context: Context, plans: Sequence[Plan], options: Sequence[Option], minutes: int | None) -> Iterator[str]:
    """What would settle what is open."""
    open_words = {word for option in options for word in option.if_}
    for plan in (context.question.next_plan, context.question.secondary):
        if plan is not None and not plan.traits.supplements and {"covered", "not_covered"} & open_words:
            yield from (f"{plan.name}: {words}" for words in context.standing(plan, minutes).ask)
    for plan in plans:
        mine = [option for option in options if option.plan == plan.name and option.way == "insurance"]
        open_words = {word for option in mine for word in option.if_}
        if {"covered", "not_covered"} & open_words:
            yield from context.standing(plan, minutes).ask
        if {"in_network", "out_of_network"} & open_words:
            yield "Is this clinic in my plan's network, and what is its rate for an infusion?"
        if any(option.network == "out" and option.range is not None for option in mine):
            yield "What is the allowed amount for an out-of-network infusion (billing code 96365)?"


def still_open(
    context: Context, plans: Sequence[Plan], others: Sequence[Plan], options: Sequence[Option], minutes: int | None
) -> Iterator[str]:
    """Whose coverage is open, where more than one plan stands behind an answer: one answer holds for all of them."""
    if not others or not any({"covered", "not_covered"} & set(option.if_) for option in options):
        return
    names = [each.name for each in (*plans, *others) if context.standing(each, minutes).verdict is None]
    both = ", and it is answered alike for all of them" if len(names) > 1 else ""
    yield f"What is open is whether {' and '.join(names)} cover{'s' if len(names) == 1 else ''} it{both}."
