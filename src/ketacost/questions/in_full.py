"""An estimate with everything that its answer says: what it rests on, and the date that moves it."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.question import Question
from ketacost.questions.rests_on import insured_of_answer, rests_on
from ketacost.questions.turning_date import turning_date
from ketacost.result.ending import Ending
from ketacost.result.estimate import Estimate
from ketacost.result.further import Further
from ketacost.result.later import Later
from ketacost.ways.insured.partly_covered import has_approval


def in_full(result: Estimate, plans: Sequence[Plan], clinics: Sequence[Clinic], question: Question) -> Estimate:
    """The same estimate; what more there is to say of its answer is worked out when somebody reads it."""

    def further() -> Further:
        insured, date = insured_of_answer(result), None
        if insured is not None:
            plan = next(plan for plan in plans if plan.name == insured.plan)
            clinic = next(clinic for clinic in clinics if clinic.name == insured.clinic)
            date = turning_date(plan, clinic, question, insured)
        return Further(date, rests_on(result, plans, clinics, question), _shortfall(result, plans, clinics, question))

    return result._replace(answer=result.answer._replace(further=Later(further)))


def _shortfall(result: Estimate, plans: Sequence[Plan], clinics: Sequence[Clinic], question: Question) -> tuple[Ending, ...]:
    if not any(has_approval(plan, question.course.treatment) for plan in plans):
        return ()
    from ketacost.questions.shortfall import shortfall_of_answer  # few plans have approved anything

    return shortfall_of_answer(plans, clinics, question, result)
