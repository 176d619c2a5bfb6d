"""The course that an estimate is of: how many infusions, of what, from when; ``to_dict`` is what ``--format json`` prints."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from ketacost.model.phase import Phase
from ketacost.model.treatments import Treatment


class CourseAsked(NamedTuple):
    """What is planned."""

    sessions: int
    consultation: bool
    """Whether a consultation comes first at any of the clinics."""
    infusion: str | None
    """Its name on the clinics' lists, where it is the same on all of them."""
    condition: str | None
    start: date | None

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return self._asdict() | {"start": _iso(self.start)}


class Schedule(NamedTuple):
    """When its infusions are."""

    treatment: Treatment
    protocol: str | None
    """Name of the protocol or course file it came from."""
    phases: tuple[Phase, ...]
    boosters: int
    """How many of the infusions are at the clinic's booster price."""
    first_session: date | None
    """``None``, as the last one, of a course without dates."""
    last_session: date | None
    years: int | None
    stop_after: int | None
    sessions_had: int

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return self._asdict() | {
            "phases": [{"every": str(item.every), "sessions": item.sessions, "booster": item.booster} for item in self.phases],
            "first_session": _iso(self.first_session),
            "last_session": _iso(self.last_session),
        }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
