"""Words that mean something, and change nothing with these plans and clinics: told beside the answer, with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ketacost.commands.options.bundle import Bundle
from ketacost.commands.options.estimate import AskOptions, EstimateOptions
from ketacost.commands.read.refuse_unused import given, word
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.question import SIX_WEEKS, Question

OF_THE_PLAN = ("deductible_met", "oop_met", "sessions_used")
"""What --plan alone is asked for."""
OF_A_PAYER = ("network", "secondary", "assistance", "other_care", "chance_approved")
"""What somebody who pays is asked for."""


def no_effect(name: str, why: str) -> str:
    """The words for it."""
    return f"{word(name)} has no effect here: {why}"


def without_effect(options: AskOptions, plans: Sequence[Plan], clinics: Sequence[Clinic], question: Question) -> Iterator[str]:
    """What the files show: which of the words given no plan and no price list goes by."""
    payers = [*plans, *([question.next_plan] if question.next_plan is not None else [])]
    nobody = "no plan here pays for anything"
    moot = dict.fromkeys(OF_A_PAYER, nobody) if all(each.traits.pays_nothing for each in payers) else {}
    if not any(plan.session_limit for plan in plans):
        moot["sessions_used"] = "no plan here limits how many sessions it covers"
    if all(each.traits.pays_nothing for each in plans):
        moot |= dict.fromkeys(OF_THE_PLAN, nobody)
    if not question.programs and not any(clinic.sliding_scale for clinic in clinics):
        moot["income"] = "no clinic here has a sliding scale"
    if not any(map(_asks_for_newcomers, clinics)):
        moot["sessions_had"] = "no clinic here has prices for new patients, or for later sessions"
    if not question.programs and not by_condition([*payers, question.secondary], clinics):
        moot["condition"] = "no plan and no price list here goes by it"
    if not isinstance(options, EstimateOptions) and not _discounted(clinics, question):  # an estimate says so itself
        moot["discount"] = "no clinic here lists such a discount"
    for name in given(options, moot):
        yield no_effect(name, moot[name])


def by_condition(plans: Sequence[Plan | None], clinics: Sequence[Clinic] = ()) -> bool:
    """Whether a plan's coverage or a price list depends on what it is for."""
    said = [each for plan in plans if plan is not None for each in (plan.coverage, *plan.other_treatments.values())]
    return any(each.conditions or each.exclusions for each in said) or any(
        infusion.conditions for clinic in clinics for infusion in clinic.price_list
    )


def undone(options: Bundle, question: Question) -> Iterator[tuple[str, str, Question]]:
    """Words that only the whole answer shows to change nothing: each with the reason, and the question without it."""
    taxes = question.taxes
    for name, why, without in (
        ("from_55", "the account takes all of this without it", {"taxes": taxes._replace(from_55=False)}),
        ("carried_over", "the account takes all of this without it", {"taxes": taxes._replace(carried_over=0)}),
        ("undated", "no date here changes the price", {"course": replace(question.course, undated=False)}),
        ("reimbursed_after", "nothing here is paid back to you at a later date", {"reimbursed_after": SIX_WEEKS}),
    ):
        if given(options, [name]):
            yield name, why, question._replace(**without)


def _asks_for_newcomers(clinic: Clinic) -> bool:
    return any(infusion.first_sessions for infusion in clinic.price_list) or any(
        package.after_sessions or package.first_course_only for package in clinic.packages
    )


def _discounted(clinics: Sequence[Clinic], question: Question) -> bool:
    return any(question.person.asks_for(discount) for clinic in clinics for discount in clinic.discounts)
