"""A course file: the schedule of a treatment, a protocol's or a person's own, in the words of the command line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from ketacost.model.durations import Minutes, Relief, Years
from ketacost.model.fields import BeforeValidator, PlainValidator
from ketacost.model.phase import Extra, Phase, check_open, phase, phases
from ketacost.model.rhythm import Rhythm, rhythm
from ketacost.model.scalars import Date, DateOrUnknown, Positive, Text, YesNo, iso_date, text_of, yes_no
from ketacost.model.strict import Conflict, Strict
from ketacost.model.treatments import Treatment

Every = Annotated[Rhythm, PlainValidator(rhythm)]
_AS_THEY_ARE = ("treatment", "condition", "infusion", "minutes", "start", "years", "stop_after", "relief")


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
    check_open(found := phases(value))
    return [
        {"every": item.every, "booster": item.booster} | ({"sessions": item.sessions} if item.sessions is not None else {})
        for item in found
    ]


def _open(item: object) -> tuple[bool, bool]:
    """Whether a phase, as the file has it, states no number of sessions; and whether it is of boosters."""
    if isinstance(item, Mapping):
        return "sessions" not in item, str(item.get("booster")).lower() in {"yes", "true"}
    try:
        found = phase(item)
    except ValueError:
        return False, False
    return found.sessions is None, found.booster


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
    minutes: Minutes | None = None
    start: Date | None = None
    consultation: Annotated[ConsultationDay | None, PlainValidator(_consultation)] = None
    phases: Annotated[list[PhaseEntry], BeforeValidator(_listed)]
    follow_ups: ExtraEntry | None = None
    therapy: ExtraEntry | None = None
    years: Years | None = None
    stop_after: Positive | None = None
    relief: Relief | None = None

    _file: str = ""

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        listed = data.get("phases")
        if not isinstance(listed, list):
            return
        if not listed:
            yield Conflict(("phases",), "expected at least one phase", "- {sessions: 6, every: 2/week}")
        counts = [item.get("sessions") if isinstance(item, Mapping) else None for item in listed]
        stop = data.get("stop_after")
        bounded = "years" not in data and all(str(count).isdigit() for count in (*counts, stop))
        if bounded and int(str(stop)) >= sum(int(str(count)) for count in counts):
            total = sum(int(str(count)) for count in counts)
            yield Conflict(("stop_after",), f"the course has {total} sessions: it cannot be broken off after {stop}", "3")
        for index, item in enumerate(listed[:-1]):
            open_ended, booster = _open(item)
            if open_ended and (index or booster):
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
    def fields(self) -> dict[str, Any]:
        """What a ``Course`` is made of."""
        wanted, therapy, follow_ups = self.consultation, self.therapy, self.follow_ups
        return {
            **{key: getattr(self, key) for key in _AS_THEY_ARE},
            "protocol": self.name,
            "sessions_stated": self.phases[0].sessions is not None,
            "consultation": wanted.wanted if wanted is not None else None,
            "consultation_on": wanted.day if wanted is not None else None,
            "phases": tuple(Phase(item.every, item.sessions, item.booster) for item in self.phases),
            "follow_ups": Extra(follow_ups.visits, follow_ups.every) if follow_ups is not None else None,
            "therapy": Extra(therapy.visits, therapy.every) if therapy is not None else None,
        }
