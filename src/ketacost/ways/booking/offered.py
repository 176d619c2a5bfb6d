"""What a clinic offers: which kind of infusion fits the course, and what its file says beside the prices."""

from __future__ import annotations

from typing import NamedTuple

from ketacost.model.clinic import Clinic
from ketacost.model.conditions import matches
from ketacost.model.course import Course
from ketacost.model.infusion import Infusion
from ketacost.ways.booking.lines import by_time
from ketacost.words.note import Note, note


class InfusionChoice(NamedTuple):
    """The kind of infusion that a course is planned with."""

    infusion: Infusion
    matches_name: bool
    """Whether it has the name that the person asked for, if any."""
    assumed: tuple[Note, ...]


def choose_infusion(clinic: Clinic, course: Course) -> InfusionChoice | None:
    """The first on the clinic's list that fits name, minutes and condition, else the first, and what that assumes.

    ``None`` where the clinic does not offer the course's treatment at all: another treatment is no answer.
    """
    offered = [item for item in clinic.price_list if item.treatment == course.treatment]
    if not offered:
        return None
    named = [item for item in offered if course.infusion is None or item.name.casefold() == course.infusion.casefold()]
    timed = [item for item in named or offered if course.minutes is None or _takes(item, course.minutes)]
    fitting = timed or named or offered
    meant = [item for item in fitting if course.condition and item.conditions and matches(course.condition, item.conditions)]
    chosen = (meant or fitting)[0]
    assumed = []
    if not named:
        assumed.append(note("clinic.not_named", asked=course.infusion, infusion=chosen.name, minutes=chosen.minutes))
    if not timed:
        assumed.append(note("clinic.not_timed", asked=course.minutes, infusion=chosen.name, minutes=chosen.minutes))
    if named and timed and len(fitting) > 1 and not meant:
        others = tuple(item.name for item in fitting if item is not chosen)
        assumed.append(note("clinic.first_on_list", infusion=chosen.name, others=others))
    return InfusionChoice(chosen, bool(named), tuple(assumed))


def _takes(infusion: Infusion, minutes: int) -> bool:
    return infusion.minutes == minutes or (infusion.minutes is None and by_time(infusion))
