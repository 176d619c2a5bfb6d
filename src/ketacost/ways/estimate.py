"""A course, several plans and several clinics: every way to pay, compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.plan import Plan
from ketacost.ways.answers import adjudicates
from ketacost.ways.chance import expected_costs
from ketacost.ways.context import Asked, Context, Way
from ketacost.ways.discount_notes import reductions_said
from ketacost.ways.discounts import reductions_for
from ketacost.ways.insight import certainties, questions, still_open
from ketacost.ways.insurance import insurance_options
from ketacost.ways.measured import measured, whose
from ketacost.ways.membership import membership_left_out
from ketacost.ways.offered import Choice, choose_infusion
from ketacost.ways.option import Option
from ketacost.ways.order import in_order
from ketacost.ways.package import package_option
from ketacost.ways.readiness import readiness
from ketacost.ways.remarks import remarks
from ketacost.ways.result import Estimate, Named
from ketacost.ways.schedule import schedule_of
from ketacost.ways.self_pay import self_pay_option
from ketacost.ways.taken import Taken
from ketacost.ways.travel import trips_of
from ketacost.ways.travel_notes import travel_said
from ketacost.ways.visits import Planned, plan_visits


def compare(plans: Sequence[Plan], clinics: Iterable[Clinic], course: Course, asked: Asked) -> Estimate:
    """Every way to pay for the course at every clinic.

    A course with a rhythm and no start begins today. Raises ``NothingOfferedError`` where no clinic has such an infusion, and
    ``ScheduleError`` for a course that no calendar holds.
    """
    if course.start is None and (course.timed or asked.others.next_plan is not None):
        course = replace(course, start=asked.today, assumed=(*course.assumed, "The course begins today (--start)."))
    context = Context(course, asked)
    options: list[Option] = []
    cash: list[Option] = []
    taken = Taken()
    for clinic in clinics:
        choice = choose_infusion(clinic, course)
        if choice is None:
            taken.left_out.append(clinic.name)
            continue
        planned = _planned(context, asked, clinic, choice)
        taken.add(clinic, choice, planned)
        singly = planned if not planned.ahead else _planned(context, asked, clinic, choice, ahead=False)
        own_cash, found = _options(context, plans, clinic, planned, singly, asked.ways)
        insured = [option for option in found if not (clinic.superbill == "no" and option.cash.reimbursed)]
        taken.superbills(clinic, len(found) - len(insured))
        cash.append(own_cash)
        for option in insured:
            under = whose(asked.taxes, plans, option)
            options += [measured(context, asked, own, clinic, planned, each) for each, own in under]
    taken.check(course)
    minutes = taken.minutes
    expected = () if asked.chance is None else tuple(expected_costs(options, cash, asked.chance))
    insurance = "insurance" in asked.ways
    others = [each for each in (asked.others.next_plan, asked.others.secondary) if each is not None]
    known = list(certainties(context, plans, options, minutes, taken.left_out, insurance=insurance))
    known += still_open(context, plans, others, options, minutes)
    known += remarks(asked, options, taken, expected=bool(expected))
    return Estimate(
        today=asked.today,
        plans=tuple(Named(plan.name, plan.file) for plan in plans),
        clinics=tuple(taken.clinics),
        course=_course(context, options, taken.infusions),
        schedule=schedule_of(course, context.agenda),
        options=tuple(in_order(options, asked.sort, with_travel=asked.journey.counts)),
        known=tuple(known),
        ask=tuple(dict.fromkeys(questions(context, plans, options, minutes))),
        readiness=tuple(readiness(context, [*plans, *others], minutes)),
        expected=expected,
        with_travel=asked.journey.counts,
    )


def _planned(context: Context, asked: Asked, clinic: Clinic, choice: Choice, *, ahead: bool = True) -> Planned:
    """The course at one clinic for this person, and what that takes for granted; ``ahead``: with what is off for paying ahead."""
    off = [item for item in reductions_for(clinic, asked.person) if ahead or not item.ahead]
    planned = plan_visits(clinic, context.course, choice.infusion, context.agenda, off)
    said = (
        *membership_left_out(clinic, choice.infusion),
        *reductions_said(clinic, asked.person, off, planned),
        *travel_said(clinic, asked.journey, context.course.treatment, trips_of(planned.visits)),
    )
    return planned._replace(assumed=(*choice.assumed, *planned.assumed, *said))


def _options(
    context: Context, plans: Sequence[Plan], clinic: Clinic, planned: Planned, singly: Planned, ways: Sequence[Way]
) -> tuple[Option, Sequence[Option]]:
    only = plans[0].name if len(plans) == 1 else None
    cash = self_pay_option(context, only, clinic, planned)
    insured = [
        option
        for plan in plans
        if "insurance" in ways and (plan.kind != "none" or adjudicates(context.others.next_plan))
        for option in insurance_options(context, plan, clinic, planned)
    ]
    package = package_option(self_pay_option(context, only, clinic, singly), clinic, singly) if "package" in ways else None
    own = [*([cash] if "self_pay" in ways else []), *([package] if package is not None else [])]
    if "self_pay" not in ways:
        return cash, [*own, *insured]
    return cash, [*own, *(option for option in insured if not _is_self_pay(option, cash))]


def _is_self_pay(option: Option, cash: Option) -> bool:
    """A plan that pays for nothing leaves the patient with the cash price: shown once, as self-pay."""
    return (
        option.total.patient_pays == option.total.limits_or_exclusions
        and option.total.patient_pays == cash.total.patient_pays
        and option.bounds == cash.bounds
    )


def _course(context: Context, options: Sequence[Option], infusions: Sequence[str]) -> dict[str, Any]:
    """The course as JSON has it."""
    course, kinds = context.course, set(infusions)
    return {
        "sessions": sum(item.session is not None for item in context.agenda),
        "consultation": any(visit.service == "consultation" for option in options for visit in option.visits),
        "infusion": infusions[0] if len(kinds) == 1 else None,
        "condition": course.condition,
        "start": course.start.isoformat() if course.start is not None else None,
    }
