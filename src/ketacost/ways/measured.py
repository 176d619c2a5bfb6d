"""An option measured by the calendar and by the way to the clinic."""

from __future__ import annotations

from ketacost.model.clinic import Clinic
from ketacost.ways.context import Context
from ketacost.ways.option import Option
from ketacost.ways.relief import over_time
from ketacost.ways.travel import Journey, travel_to
from ketacost.ways.visits import Planned


def measured(context: Context, journey: Journey, clinic: Clinic, planned: Planned, option: Option) -> Option:
    """The option with what it costs in time, and what getting there costs, as far as anybody says."""
    travel = travel_to(clinic, planned.visits, journey)
    if context.course.years is None and context.course.relief is None:
        return option._replace(travel=travel) if travel is not None else option
    infusions = [visit.date for visit in option.visits if visit.session is not None]
    spent = over_time(context.course, infusions, planned.minutes, option.total.patient_pays)
    return option._replace(over_time=spent, travel=travel)
