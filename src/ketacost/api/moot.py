"""Words that mean something, and change nothing with these plans and clinics: which, and why."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from typing import Final

from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.question import Question

OF_THE_PLAN: Final = ("deductible_met", "oop_met", "sessions_used")
"""What the plan asked about must be one that pays for."""
OF_A_PAYER: Final = ("network", "secondary", "assistance", "other_care", "chance_approved")
"""What somebody who pays is asked for."""


class KetacostWarning(UserWarning):
    """A word of a Python call that changes nothing of the answer."""


def moot(plans: Sequence[Plan], clinics: Sequence[Clinic], question: Question) -> dict[str, str]:
    """Which words no plan and no price list here goes by, by the names that the command line has for them; and why."""
    payers = [*plans, *([question.next_plan] if question.next_plan is not None else [])]
    nobody = "no plan here pays for anything"
    found = dict.fromkeys(OF_A_PAYER, nobody) if all(each.traits.pays_nothing for each in payers) else {}
    if not any(plan.session_limit for plan in plans):
        found["sessions_used"] = "no plan here limits how many sessions it covers"
    if all(each.traits.pays_nothing for each in plans):
        found |= dict.fromkeys(OF_THE_PLAN, nobody)
    if not question.programs and not any(clinic.sliding_scale for clinic in clinics):
        found["income"] = "no clinic here has a sliding scale"
    miles = [question.journey.miles_one_way, *(clinic.travel.miles_one_way for clinic in clinics if clinic.travel is not None)]
    if question.journey.miles_one_way == 0 or not any(miles):
        found["mile_paid_back"] = "nobody says how far away a clinic is (--miles)"
        if question.journey.per_night is None and not any(
            clinic.travel and clinic.travel.lodging_per_night for clinic in clinics
        ):
            found["trips"] = "neither the miles to a clinic nor the price of a night is known (--miles, --per-night)"
    if not any(map(_asks_for_newcomers, clinics)):
        found["sessions_had"] = "no clinic here has prices for new patients, or for later sessions"
    if not question.programs and not by_condition([*payers, question.secondary], clinics):
        found["condition"] = "no plan and no price list here goes by it"
    if not _discounted(clinics, question):
        found["discount"] = "no clinic here lists such a discount"
    return found


def stated_words(question: Question) -> dict[str, str]:
    """Of the words that may be moot those that a question has, each as a Python call states it."""
    course, person = question.course, question.person
    stated = {
        "network": ("Course(network=...)", course.network),
        "condition": ("Course(condition=...)", course.condition),
        "sessions_had": ("Course(had=...)", course.had or None),
        "discount": ("Person(discounts=...)", person.discounts or None),
        "income": ("Person(income=...)", person.income),
        "mile_paid_back": ("Journey(mile_paid_back=...)", question.journey.mile_paid_back),
        "trips": ("Journey(trips=...)", question.journey.trips),
        **{name: (f"{name}=...", getattr(question, name)) for name in OF_A_PAYER if name != "network"},
    }
    return {name: said for name, (said, value) in stated.items() if value is not None}


def warn_of_moot(stated: Mapping[str, str], plans: Sequence[Plan], clinics: Sequence[Clinic], question: Question) -> None:
    """Warn (``KetacostWarning``) of each value of a Python call that changes nothing here."""
    for name, why in moot(plans, clinics, question).items():
        if name in stated:
            warnings.warn(f"{stated[name]} has no effect here: {why}", KetacostWarning, stacklevel=4)


def by_condition(plans: Sequence[Plan | None], clinics: Sequence[Clinic] = ()) -> bool:
    """Whether a plan's coverage or a price list depends on what it is for."""
    said = [each for plan in plans if plan is not None for each in (plan.coverage, *plan.other_treatments.values())]
    return any(each.conditions or each.exclusions for each in said) or any(
        infusion.conditions for clinic in clinics for infusion in clinic.price_list
    )


def _asks_for_newcomers(clinic: Clinic) -> bool:
    return any(infusion.first_sessions for infusion in clinic.price_list) or any(
        package.after_sessions or package.first_course_only for package in clinic.packages
    )


def _discounted(clinics: Sequence[Clinic], question: Question) -> bool:
    return any(question.person.asks_for(discount) for clinic in clinics for discount in clinic.discounts)
