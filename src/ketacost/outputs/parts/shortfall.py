"""An authorization that covers some of the sessions: what each way to go on costs."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.money import dollars
from ketacost.outputs.document import DocumentBlock
from ketacost.outputs.parts.assumptions_and_warnings import listed
from ketacost.outputs.words import clean, place_in_words
from ketacost.result.ending import Ending
from ketacost.result.estimate import Estimate
from ketacost.words.scenario import TITLES


def shortfall_parts(result: Estimate) -> Iterator[DocumentBlock]:
    """A list of its own, where an approval falls short."""
    endings = result.answer.shortfall
    if not endings:
        return
    means, option = endings[0]
    granted, sessions = means.number("granted"), means.number("sessions")
    where = f" at {clean(option.clinic)}" if len(result.clinics) > 1 else ""
    plan = f"{clean(option.plan)}: the" if len(result.plans) > 1 and option.plan else "The"
    title = f"{plan} authorization covers {granted} of {sessions} sessions{where}"
    yield from listed(title, map(_ending, endings))


def _ending(ending: Ending) -> str:
    option = ending.option
    parts = f" ({place_in_words(option._replace(if_=()))})" if option.parts else ""
    pays, upper = dollars(option.total.patient_pays), dollars(option.upper)
    return f"{TITLES[ending.key]}: {pays}{'' if pays == upper else f', at most {upper}'}{parts}"
