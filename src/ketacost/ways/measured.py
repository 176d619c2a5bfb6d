"""An option measured by the calendar, by the way to the clinic, and by what the tax law gives back."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.ways.account import Cover, leaves_room
from ketacost.ways.context import Asked, Context
from ketacost.ways.discounts import word
from ketacost.ways.helping import Asker, Fee, helped
from ketacost.ways.lines import SHOWN
from ketacost.ways.option import Option
from ketacost.ways.relief import over_time
from ketacost.ways.tax import Taxes
from ketacost.ways.taxed import taxed
from ketacost.ways.travel import travel_to, trips_of, way_to
from ketacost.ways.visits import Planned


def whose(taxes: Taxes, plans: Sequence[Plan], option: Option) -> list[tuple[Option, Sequence[Plan]]]:
    """The option with the plans that it stands beside: one by one where its tax, and so its price after tax, hangs on the plan."""
    if option.plan is None and taxes.account == "hsa" and len({leaves_room(plan) for plan in plans}) > 1:
        return [(option._replace(plan=plan.name), [plan]) for plan in plans]
    return [(option, plans)]


def _asker(context: Context, asked: Asked, plans: Sequence[Plan], clinic: Clinic) -> Asker:
    """What is known of the person here: where several plans are compared, none is theirs for sure."""
    return Asker(
        person=asked.person,
        condition=context.course.condition,
        insurance=plans[0].kind if len(plans) == 1 else None,
        veteran=True if "veteran" in map(word, asked.person.discounts) else None,
        treatment=context.course.treatment,
        setting=clinic.setting,
    )


def measured(context: Context, asked: Asked, plans: Sequence[Plan], clinic: Clinic, planned: Planned, option: Option) -> Option:
    """The option with what it costs in time, what getting there costs, and what tax it saves, as far as anybody says."""
    way, trips = way_to(clinic, asked.journey, context.course.treatment), trips_of(planned.visits)
    option = option._replace(travel=travel_to(way, trips))
    if context.course.years is not None or context.course.relief is not None:
        infusions = [visit.date for visit in option.visits if visit.session is not None]
        spent = over_time(context.course, infusions, planned.minutes, option.total.patient_pays)
        option = option._replace(over_time=spent)
    own = [plan for plan in plans if option.plan in {None, plan.name}]
    if asked.programs and option.way == "self_pay":
        usual = [sum((line.was or line.cash)[SHOWN] for line in visit.lines) for visit in planned.visits]
        prices = [
            Fee(visit.patient_pays, fee) for visit, fee in zip(option.visits, usual, strict=True) if visit.session is not None
        ]
        asker = _asker(context, asked, own, clinic)
        option = option._replace(help=helped(asked.programs, asker, option.total.patient_pays, prices))
    if not asked.taxes.wanted:
        return option
    return taxed(context, Cover(context, own), asked.taxes, clinic, option, way, trips)
