"""A course, several plans and several clinics: every way to pay, compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.question import Question, Way
from ketacost.result.course import CourseAsked
from ketacost.result.estimate import Estimate, NamedFile
from ketacost.result.option import Option
from ketacost.ways.booking.discounts import reductions_for
from ketacost.ways.booking.membership import membership_left_out
from ketacost.ways.booking.offered import InfusionChoice, choose_infusion
from ketacost.ways.booking.schedule import schedule_of
from ketacost.ways.booking.visits import Planned, plan_visits
from ketacost.ways.clinics_compared import ClinicsCompared
from ketacost.ways.extras.add_extras import add_extras, per_plan_where_tax_differs
from ketacost.ways.extras.expected_cost import expected_costs
from ketacost.ways.extras.travel import JourneyToClinic, getting_there
from ketacost.ways.insurance import insurance_options
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.coverage_cases import adjudicates
from ketacost.ways.notes.comparison_notes import comparison_notes
from ketacost.ways.notes.discount_notes import discount_notes
from ketacost.ways.notes.insurer_questions import certainties, insurer_questions, still_open
from ketacost.ways.notes.readiness import readiness
from ketacost.ways.notes.travel_notes import travel_notes
from ketacost.ways.notes.warnings import clinic_warnings
from ketacost.ways.order import in_order
from ketacost.ways.package import package_option
from ketacost.ways.self_pay import self_pay_option
from ketacost.words.note import note


def compare(plans: Sequence[Plan], clinics: Iterable[Clinic], question: Question, like: Context | None = None) -> Estimate:
    """Every way to pay for the course at every clinic.

    A course with a rhythm and no start begins today. Raises ``NothingOfferedError`` where no clinic has such an infusion, and
    ``ScheduleError`` for a course that no calendar holds. ``like``: the context of the same question with other dates.
    """
    course = question.course
    if course.start is None and (course.timed or question.next_plan is not None):
        course = replace(course, start=question.today, assumed=(*course.assumed, note("course.begins_today")))
        question = question._replace(course=course)
    context = Context(question, like)
    options: list[Option] = []
    cash: list[Option] = []
    compared = ClinicsCompared()
    for clinic in clinics:
        choice = choose_infusion(clinic, course)
        if isinstance(choice, str):
            compared.leave_out(clinic, choice)
            continue
        planned, there = _planned(context, clinic, choice)
        compared.add(clinic, choice, planned)
        singly = planned if not planned.prepaid else _planned(context, clinic, choice, ahead=False)[0]
        own_cash, offered = _options(context, plans, clinic, planned, singly, question.ways)
        insured = [option for option in offered if not (clinic.superbill == "no" and option.cash.reimbursed)]
        compared.superbills(clinic, len(offered) - len(insured))
        cash.append(own_cash)
        for option in insured:
            under = per_plan_where_tax_differs(question.taxes, plans, option)
            options += [add_extras(context, own, clinic, planned, there, each) for each, own in under]
    compared.check(course)
    minutes = compared.minutes
    expected = () if question.chance_approved is None else tuple(expected_costs(options, cash, question.chance_approved))
    insurance = "insurance" in question.ways
    others = [each for each in (question.next_plan, question.secondary) if each is not None]
    known = list(certainties(context, plans, options, minutes, compared.left_out(course), insurance=insurance))
    known += still_open(context, plans, others, options, minutes)
    known += comparison_notes(question, options, compared.without_superbill, compared.discounts, expected=bool(expected))
    return Estimate(
        today=question.today,
        plans=tuple(NamedFile(plan.name, plan.file) for plan in plans),
        clinics=tuple(compared.clinics),
        course=_course(context, options, compared.infusions),
        schedule=schedule_of(course, context.agenda),
        options=tuple(in_order(options, question.sort, with_travel=question.journey.counts)),
        known=tuple(known),
        ask=tuple(dict.fromkeys(insurer_questions(context, plans, options, minutes))),
        readiness=tuple(readiness(context, [*plans, *others], minutes)),
        expected=expected,
        with_travel=question.journey.counts,
    )


def _planned(
    context: Context, clinic: Clinic, choice: InfusionChoice, *, ahead: bool = True
) -> tuple[Planned, JourneyToClinic]:
    """The course at one clinic for this person, with what that takes for granted, and the way to it.

    ``ahead``: with what is off for paying ahead.
    """
    question, course = context.question, context.question.course
    off = [item for item in reductions_for(clinic, question.person) if ahead or not item.prepaid]
    planned = plan_visits(clinic, course, choice.infusion, context.agenda, off)
    there = getting_there(clinic, planned.visits, question.journey, course.treatment)
    notes = (
        *membership_left_out(clinic, choice.infusion),
        *discount_notes(clinic, question.person, off, planned),
        *travel_notes(clinic, question.journey, course.treatment, there),
    )
    warnings = tuple(clinic_warnings(clinic, question.today, planned))
    doubts = (*choice.doubts, *planned.doubts)
    return planned._replace(assumed=(*choice.assumed, *planned.assumed, *notes), warnings=warnings, doubts=doubts), there


def _options(
    context: Context, plans: Sequence[Plan], clinic: Clinic, planned: Planned, singly: Planned, ways: Sequence[Way]
) -> tuple[Option, Sequence[Option]]:
    only = plans[0].name if len(plans) == 1 else None
    cash = self_pay_option(context, only, clinic, planned)
    insured = [
        option
        for plan in plans
        if "insurance" in ways and (not plan.traits.pays_nothing or adjudicates(context.question.next_plan))
        for option in insurance_options(context, plan, clinic, planned)
    ]
    package = None
    if "package" in ways:
        single = cash if singly is planned else self_pay_option(context, only, clinic, singly)
        package = package_option(single, clinic, singly)
    own = [*([cash] if "self_pay" in ways else []), *([package] if package is not None else [])]
    if "self_pay" not in ways:
        return cash, [*own, *insured]
    return cash, [*own, *(option for option in insured if not _is_self_pay(option, cash))]


def _is_self_pay(option: Option, cash: Option) -> bool:
    """A plan that pays for nothing leaves the patient with the cash price: shown once, as self-pay."""
    return (
        option.total.patient_pays == option.total.limits_or_exclusions + option.total.self_pay
        and option.total.patient_pays == cash.total.patient_pays
        and option.bounds == cash.bounds
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
