"""What a clinic offers: which kind of infusion fits the course, and what its file says beside the prices."""

from __future__ import annotations

from typing import NamedTuple

from ketacost.model.clinic import Clinic
from ketacost.model.conditions import matches
from ketacost.model.course import Course
from ketacost.model.infusion import Infusion
from ketacost.ways.booking.lines import by_time


class Choice(NamedTuple):
    """The kind of infusion that a course is planned with."""

    infusion: Infusion
    named: bool
    """Whether it has the name that the person asked for, if any."""
    assumed: tuple[str, ...]


def choose_infusion(clinic: Clinic, course: Course) -> Choice | None:
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
        assumed.append(f"No infusion of this clinic is named {course.infusion}: {_described(chosen)} is taken.")
    if not timed:
        assumed.append(f"No infusion of this clinic is said to take {course.minutes} minutes: {_described(chosen)} is taken.")
    if named and timed and len(fitting) > 1 and not meant:
        others = ", ".join(item.name for item in fitting if item is not chosen)
        assumed.append(f"The infusion is {chosen.name}, the first on the clinic's list; it also offers {others} (--infusion).")
    return Choice(chosen, bool(named), tuple(assumed))


def _takes(infusion: Infusion, minutes: int) -> bool:
    return infusion.minutes == minutes or (infusion.minutes is None and by_time(infusion))


def _described(infusion: Infusion) -> str:
    """An infusion by its name, and its minutes where they are known."""
    minutes = f" ({infusion.minutes} minutes)" if infusion.minutes is not None else ""
    return f"{'its only one' if infusion.name == 'infusion' else infusion.name}{minutes}"
