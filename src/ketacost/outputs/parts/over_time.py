"""A course measured by the calendar: by the month, by the week of reported relief, and if it is broken off."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.model.treatments import Treatment, is_infused
from ketacost.money import dollars
from ketacost.outputs.parts.getting_there import in_words
from ketacost.outputs.words import clean, way_in_words
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option


def over_time_in_words(best: Option | None, treatment: Treatment) -> Iterator[str]:
    """Of the option that is shown visit by visit."""
    if best is None:
        return
    where = f"{clean(best.clinic)}, {way_in_words(best)}"
    if best.stop is not None:
        back = f", and you get {dollars(best.stop.refund)} back" if best.stop.refund else ""
        yield (
            f"{where}: if it does not help and you stop after session {best.stop.after}, you have paid "
            f"{dollars(best.stop.total.patient_pays)} of the {dollars(best.total.patient_pays)}{back}. One clinic says that 30 to 40% of people get no relief (Haven, read 2026-11)."
        )
    measured = best.over_time
    if measured is None:
        return
    if measured.years is not None and measured.per_month is not None:
        years = "a year" if measured.years == 1 else f"{measured.years} years"
        yield f"{where}: {dollars(best.total.patient_pays)} in {years}, {dollars(measured.per_month)} a month."
    if not is_infused(treatment) and not measured.own:
        return
    if measured.per_week is None or measured.relief_days is None:
        yield "We know no report of how long an infusion of this length helps, so we cannot price a week of relief. (--relief, --minutes)"
        return
    low, high = measured.per_week
    days = measured.relief_days
    cost = dollars(low) if low == high else f"{dollars(low)} to {dollars(high)}"
    length = f"{days[0]} to {days[1]}" if days[0] != days[1] else str(days[0])
    source = "by your own experience" if measured.own else "as clinics report it, which is no promise"
    yield f"{cost} for each week of relief, {source}: {length} days in all, with shared days counted once."


def travel_in_words(result: Estimate) -> Iterator[str]:
    """The way to each clinic, once."""
    told: set[str] = set()
    for option in result.options:
        if option.travel is not None and option.clinic not in told:
            told.add(option.clinic)
            yield f"{clean(option.clinic)}: {in_words(option.travel)}"
