"""An option measured by the calendar, by the way to the clinic, and by what the tax law gives back."""

from __future__ import annotations

from ketacost.model.clinic import Clinic
from ketacost.ways.context import Asked, Context
from ketacost.ways.option import Option
from ketacost.ways.relief import over_time
from ketacost.ways.tax import NIGHT, tax_said, tax_saving
from ketacost.ways.travel import TENTHS, miles_to, travel_to, trips_of
from ketacost.ways.visits import Planned


def measured(context: Context, asked: Asked, clinic: Clinic, planned: Planned, option: Option) -> Option:
    """The option with what it costs in time, what getting there costs, and what tax it saves, as far as anybody says."""
    option = option._replace(travel=travel_to(clinic, planned.visits, asked.journey))
    if context.course.years is not None or context.course.relief is not None:
        infusions = [visit.date for visit in option.visits if visit.session is not None]
        spent = over_time(context.course, infusions, planned.minutes, option.total.patient_pays)
        option = option._replace(over_time=spent)
    if asked.taxes.account is None and not asked.taxes.itemize:
        return option
    paid: dict[int, int] = {}
    for visit in option.visits:
        year = visit.date.year if visit.date is not None else context.today.year
        paid[year] = paid.get(year, 0) + visit.patient_pays
    saving = tax_saving(paid, _deductible_travel(context, asked, clinic, planned), asked.taxes)
    return option._replace(tax=saving, assumptions=(*option.assumptions, *tax_said(paid, asked.taxes)))


def _deductible_travel(context: Context, asked: Asked, clinic: Clinic, planned: Planned) -> int:
    """Medical miles at the year's rate; nights only for care at a hospital (IRS Publication 502)."""
    total = 0
    miles = miles_to(clinic, asked.journey) or 0
    for day in trips_of(planned.visits):
        year = asked.taxes.limits.get(day.year if day is not None else context.today.year)
        total += 2 * miles * ((year.mile if year is not None else None) or 0)
    nights = asked.journey.nights or (clinic.travel.nights if clinic.travel is not None else 0) or 0
    lodging = nights * NIGHT * len(trips_of(planned.visits)) if clinic.setting == "hospital" else 0
    return total // TENTHS + lodging
