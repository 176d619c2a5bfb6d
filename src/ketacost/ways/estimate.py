"""A course, several plans and several clinics: every way to pay, compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.question import Question
from ketacost.result.course import CourseAsked
from ketacost.result.estimate import Estimate, NamedFile
from ketacost.result.option import Option
from ketacost.ways.answer import answer_of
from ketacost.ways.at_clinic import AtClinic, at_clinic, ways_at, with_extras
from ketacost.ways.booking.offered import choose_infusion
from ketacost.ways.booking.schedule import schedule_of
from ketacost.ways.clinics_compared import ClinicsCompared
from ketacost.ways.dating import with_dates
from ketacost.ways.extras.expected_cost import expected_costs
from ketacost.ways.insured.context import Context
from ketacost.ways.mixed_options import mixed_options
from ketacost.ways.notes.comparison_notes import comparison_notes
from ketacost.ways.notes.deductible_used import deductible_used
from ketacost.ways.notes.insurer_questions import certainties, insurer_questions
from ketacost.ways.notes.readiness import readiness
from ketacost.ways.order import in_order


def compare(plans: Sequence[Plan], clinics: Iterable[Clinic], question: Question, like: Context | None = None) -> Estimate:
    """Every way to pay for the course at every clinic.

    A course with a rhythm and no start begins today. Raises ``NothingOfferedError`` where no clinic has such an infusion, and
    ``ScheduleError`` for a course that no calendar holds. ``like``: the context of the same question with other dates.
    """
    question = with_dates(plans, question)
    course = question.course
    context = Context(question, plans, like)
    options: list[Option] = []
    cash: list[Option] = []
    compared = ClinicsCompared()
    taken_part: list[AtClinic] = []
    for clinic in clinics:
        choice = choose_infusion(clinic, course)
        if isinstance(choice, str):
            compared.leave_out(clinic, choice)
            continue
        here = at_clinic(context, clinic, choice)
        compared.add(clinic, choice, here.planned)
        taken_part.append(here)
        offered = ways_at(context, plans, here)
        compared.superbills(clinic, offered.without_superbill)
        cash.append(offered.cash)
        options += with_extras(context, plans, here, offered.options)
    options += mixed_options(context, plans, taken_part)
    compared.check(course)
    minutes = compared.minutes
    expected = () if question.chance_approved is None else tuple(expected_costs(options, cash, question.chance_approved))
    insurance = "insurance" in question.ways
    others = [each for each in (question.next_plan, question.secondary) if each is not None]
    known = list(certainties(context, plans, options, minutes, compared.left_out(course), insurance=insurance))
    known += comparison_notes(question, options, compared.without_superbill, compared.discounts, expected=bool(expected))
    in_turn = tuple(in_order(options, question.sort, with_travel=question.journey.counts))
    return Estimate(
        today=question.today,
        plans=tuple(NamedFile(plan.name, plan.file, deductible=deductible_used(plan)) for plan in plans),
        clinics=tuple(compared.clinics),
        course=_course(context, options, compared.infusions),
        schedule=schedule_of(course, context.agenda),
        options=in_turn,
        answer=answer_of(in_turn, with_travel=question.journey.counts),
        known=tuple(known),
        ask=tuple(dict.fromkeys(insurer_questions(context, plans, options, minutes))),
        readiness=tuple(readiness(context, [*plans, *others], minutes)),
        expected=expected,
        with_travel=question.journey.counts,
        second=question.secondary.name if question.secondary and any(not plan.traits.pays_nothing for plan in plans) else None,
        plan_pays=any(not each.traits.pays_nothing for each in (*plans, question.next_plan) if each is not None),
    )


def _course(context: Context, options: Sequence[Option], infusions: Sequence[str]) -> CourseAsked:
    """The course as it is had at these clinics."""
    course, kinds = context.question.course, set(infusions)
    return CourseAsked(
        sessions=sum(item.session is not None for item in context.agenda),
        consultation=any(visit.service == "consultation" for option in options for visit in option.visits),
        infusion=infusions[0] if len(kinds) == 1 else None,
        condition=course.condition,
        start=course.start,
    )
