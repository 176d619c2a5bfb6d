"""An option measured by the calendar, by the way to the clinic, and by what the tax law gives back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ketacost.model.clinic import Clinic
from ketacost.model.person import Taxes, word
from ketacost.model.plan import Plan
from ketacost.result.option import Option
from ketacost.result.planned_line import SHOWN
from ketacost.ways.booking.visits import Planned
from ketacost.ways.extras.travel import JourneyToClinic
from ketacost.ways.insured.context import Context

if TYPE_CHECKING:
    from ketacost.ways.extras.help import Applicant


def per_plan_where_tax_differs(taxes: Taxes, plans: Sequence[Plan], option: Option) -> list[tuple[Option, Sequence[Plan]]]:
    """The option with the plans that it stands beside: one by one where its tax, and so its price after tax, hangs on the plan."""
    if option.plan is None and taxes.account == "hsa":
        from ketacost.ways.extras.hsa_months import allows_hsa  # taxes are asked about

        if len({allows_hsa(plan) for plan in plans}) > 1:
            return [(option._replace(plan=plan.name), [plan]) for plan in plans]
    return [(option, plans)]


def _applicant(context: Context, plans: Sequence[Plan], clinic: Clinic) -> Applicant:
    """What is known of the person here: where several plans are compared, none is theirs for sure."""
    from ketacost.ways.extras.help import Applicant  # help is asked about

    question = context.question
    return Applicant(
        person=question.person,
        condition=question.course.condition,
        insurance=plans[0].kind if len(plans) == 1 else None,
        veteran=True if "veteran" in map(word, question.person.discounts) else None,
        treatment=question.course.treatment,
        setting=clinic.setting,
    )


def add_extras(
    context: Context, plans: Sequence[Plan], clinic: Clinic, planned: Planned, there: JourneyToClinic, option: Option
) -> Option:
    """The option with what it costs in time, what getting there costs, and what tax it saves, as far as anybody says."""
    question, course = context.question, context.question.course
    if there.travel is not None:
        option = option._replace(travel=there.travel)
    if course.years is not None or course.relief is not None:
        from ketacost.ways.extras.cost_over_time import over_time  # time is asked about

        infusions = [visit.date for visit in option.visits if visit.session is not None]
        spent = over_time(course, infusions, planned.minutes, option.total.patient_pays)
        option = option._replace(over_time=spent)
    if not question.programs and not question.taxes.wanted:
        return option
    own = [plan for plan in plans if option.plan in {None, plan.name}]
    if question.programs and option.way == "self_pay":
        from ketacost.ways.extras.help import SessionPrice, helped  # help is asked about

        usual = [
            sum((line.list_price or line.cash)[SHOWN] for line in visit.lines if line.fee is None) for visit in planned.visits
        ]
        prices = [
            SessionPrice(visit.patient_pays - visit.fees, fee)
            for visit, fee in zip(option.visits, usual, strict=True)
            if visit.session is not None
        ]
        applicant = _applicant(context, own, clinic)
        option = option._replace(help=helped(question.programs, applicant, option.total.patient_pays, prices))
    if not question.taxes.wanted:
        return option
    from ketacost.ways.extras.hsa_months import HsaMonths  # taxes are asked about
    from ketacost.ways.extras.tax_of_option import taxed

    return taxed(context, HsaMonths(context, own), question.taxes, clinic, option, there)
