"""What a clinic offers of what is asked for: the kind of infusion that fits the course, or why none does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from ketacost.model.billing import codes_of
from ketacost.model.clinic import Clinic
from ketacost.model.conditions import matches
from ketacost.model.course import Course
from ketacost.model.infusion import Infusion
from ketacost.ways.booking.lines import by_time
from ketacost.words.note import Note, note

Lack = Literal["treatment", "name", "minutes", "condition"]
"""What of the course a clinic does not offer."""


class InfusionChoice(NamedTuple):
    """The kind of infusion that a course is planned with."""

    infusion: Infusion
    matches_name: bool
    """Whether it has the name that the person asked for, if any."""
    assumed: tuple[Note, ...] = ()
    doubts: tuple[Note, ...] = ()
    """Why nobody knows whether it is what was asked for."""


def choose_infusion(clinic: Clinic, course: Course) -> InfusionChoice | Lack:
    """The first on the clinic's list that fits name, minutes and condition, or what of them it does not offer.

    Something else is no answer (``rules.md``, "What may be promised", 3). What the file does not say at all, the name of its only
    kind or the minutes, rules nothing out: it is a doubt.
    """
    offered = [item for item in clinic.price_list if item.treatment == course.treatment]
    if not offered:
        return "treatment"
    doubts: list[Note] = []
    named = [item for item in offered if course.infusion is None or item.name.casefold() == course.infusion.casefold()]
    if not named and not _one_without_name(offered):
        return "name"
    if not named:
        doubts.append(note("promise.kind_not_stated", clinic.name, asked=course.infusion))
    timed = _of_length(named or offered, course.minutes)
    if not timed:
        return "minutes"
    meant = _for_condition(timed, course.condition)
    if not meant and not (named and course.infusion):
        return "condition"
    chosen = (meant or timed)[0]
    if not meant:  # its name was asked for
        doubts.append(note("promise.for_other_conditions", clinic.name, infusion=chosen.name, condition=course.condition))
    doubts += _length_doubts(clinic, chosen, course.minutes)
    assumed = [doubt._replace(about="") for doubt in doubts]
    if len(timed) > 1 and (course.condition is None or not any(item.conditions for item in meant)):
        others = tuple(item.name for item in timed if item is not chosen)
        assumed.append(note("clinic.first_on_list", infusion=chosen.name, others=others))
    return InfusionChoice(chosen, bool(named), tuple(assumed), tuple(doubts))


def _one_without_name(offered: Sequence[Infusion]) -> bool:
    """Whether the clinic has one kind, and no name for it."""
    return len(offered) == 1 and offered[0].name == "infusion"


def _of_length(kinds: Sequence[Infusion], minutes: int | None) -> list[Infusion]:
    """Those that take so long, or are billed by time; where there are none, those that do not say."""
    fitting = [item for item in kinds if minutes is None or item.minutes == minutes or (item.minutes is None and by_time(item))]
    return fitting or [item for item in kinds if item.minutes is None]


def _for_condition(kinds: Sequence[Infusion], condition: str | None) -> list[Infusion]:
    """Those for the condition; where there are none, those that are for any."""
    meant = [item for item in kinds if condition and item.conditions and matches(condition, item.conditions)]
    return meant or [item for item in kinds if condition is None or not item.conditions]


def _length_doubts(clinic: Clinic, infusion: Infusion, minutes: int | None) -> list[Note]:
    """That the file does not say how long the infusion takes, or lists no code for hours that are billed by time."""
    if minutes is not None and infusion.minutes is None and not by_time(infusion):
        return [note("promise.minutes_not_stated", clinic.name, minutes=minutes)]
    length = infusion.minutes or minutes
    if length is None or not by_time(infusion):
        return []
    listed = {line.code for line in infusion.charges or ()}
    lacking = tuple(code for code, _ in codes_of(length) if code not in listed)
    return [note("promise.time_without_price", clinic.name, minutes=length, codes=lacking)] if lacking else []
