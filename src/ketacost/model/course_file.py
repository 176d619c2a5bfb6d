"""A course file: the schedule of a treatment, a protocol's or a person's own, in the words of the command line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainValidator, PrivateAttr

from ketacost.model.course import MOST_YEARS, Treatment
from ketacost.model.phase import Phase, phase, phases
from ketacost.model.rhythm import Rhythm, rhythm
from ketacost.model.scalars import Date, DateOrUnknown, Positive, Text, YesNo, bad, iso_date, positive, shown, text_of, yes_no
from ketacost.model.strict import Conflict, Strict, deferred

Every = Annotated[Rhythm, PlainValidator(rhythm)]
_RELIEF = re.compile(r"(\d{1,3})(?: ?[-\u2013] ?(\d{1,3}))? ?(days?|d|weeks?|w)", re.ASCII)


@dataclass(frozen=True, slots=True)
class ConsultationDay:
    """Whether there is a consultation, and when."""

    wanted: bool
    day: date | None = None


def _consultation(value: object) -> ConsultationDay:
    text = text_of(value, "yes, no or a date", "2026-11-25") if not isinstance(value, (bool, date)) else value
    if isinstance(text, str) and re.match(r"\d", text):
        return ConsultationDay(wanted=True, day=iso_date(text))
    return ConsultationDay(True, text) if isinstance(text, date) else ConsultationDay(yes_no(text))


def relief(value: object) -> tuple[int, int]:
    """Days of relief at least and at most, written ``10 days``, ``1w`` or ``1-2 weeks``."""
    text = text_of(value, "a span of time", "1-2 weeks")
    found = _RELIEF.fullmatch(" ".join(text.casefold().split()))
    if found is None:
        raise bad(f"expected days or weeks of relief, found {shown(value)}", "10 days, or 1-2 weeks")
    unit = 7 if found[3][0] == "w" else 1
    low, high = int(found[1]) * unit, int(found[2] or found[1]) * unit
    if not 1 <= low <= high <= 366:
        raise bad(f"expected from one day to a year of relief, the smaller end first, found {shown(value)}", "1-2 weeks")
    return low, high


def years(value: object) -> int:
    """Whole years, at most ten."""
    number = positive(value)
    if number > MOST_YEARS:
        raise bad(f"expected at most {MOST_YEARS} years, found {shown(value)}", "1")
    return number


Years = Annotated[int, PlainValidator(years)]
Relief = Annotated[tuple[int, int], PlainValidator(relief)]


class PhaseEntry(Strict):
    """One phase: how often, how many, and whether at the clinic's booster price."""

    every: Every
    sessions: Positive | None = None
    booster: YesNo = False

    @classmethod
    def from_short(cls, value: object) -> object:
        if isinstance(value, Mapping) or not isinstance(value, (str, int)):
            return value
        found = phase(value)
        return {"every": found.every, "sessions": found.sessions, "booster": found.booster} if found.sessions else {
            "every": found.every, "booster": found.booster
        }  # fmt: skip


def _listed(value: object) -> object:
    """Phases in one line, taken apart."""
    if not isinstance(value, (str, int)):
        return value
    return [
        {"every": item.every, "booster": item.booster} | ({"sessions": item.sessions} if item.sessions is not None else {})
        for item in phases(value)
    ]


class ExtraEntry(Strict):
    """Visits beside the infusions."""

    visits: Positive
    every: Every


class CourseFile(Strict):
    """A schedule, with its source where it is a protocol's."""

    name: Text
    source: Text | None = None
    as_of: DateOrUnknown = None
    notes: Text | None = None
    treatment: Treatment = "ketamine_iv"
    condition: Text | None = None
    infusion: Text | None = None
    minutes: Positive | None = None
    start: Date | None = None
    consultation: Annotated[ConsultationDay | None, PlainValidator(_consultation)] = None
    phases: Annotated[list[PhaseEntry], BeforeValidator(_listed)]
    follow_ups: Annotated[ExtraEntry, deferred(ExtraEntry)] | None = None
    therapy: Annotated[ExtraEntry, deferred(ExtraEntry)] | None = None
    years: Years | None = None
    stop_after: Positive | None = None
    relief: Relief | None = None

    _file: str = PrivateAttr(default="")

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        listed = data.get("phases")
        if not isinstance(listed, list):
            return
        if not listed:
            yield Conflict(("phases",), "expected at least one phase", "- {sessions: 6, every: 2/week}")
        for index, item in enumerate(listed[:-1]):
            open_ended = isinstance(item, Mapping) and "sessions" not in item
            if open_ended and (index or str(item.get("booster")).lower() in {"yes", "true"}):
                message = f"phase {index + 1} of {len(listed)} has no number of sessions, so the next would never begin"
                yield Conflict(("phases", index), message, "sessions: 4 in it")

    def origin(self, file: str) -> None:
        """Remember where the course was read."""
        self._file = file

    @property
    def file(self) -> str:
        """Where the course was read, as the user named it."""
        return self._file

    @property
    def schedule(self) -> tuple[Phase, ...]:
        """The phases as a course has them."""
        return tuple(Phase(item.every, item.sessions, item.booster) for item in self.phases)
