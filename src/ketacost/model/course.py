"""The course of treatment a person plans: how many infusions of which kind, when, and what comes beside them."""

from __future__ import annotations

from dataclasses import InitVar, dataclass
from datetime import date
from itertools import islice
from typing import Final, Literal

from ketacost.model.phase import FOUR_WEEKS, TWICE_A_WEEK, Extra, Phase, check_open, phases
from ketacost.model.rhythm import Rhythm, add_months, rhythm
from ketacost.model.treatments import Treatment
from ketacost.words.note import Note, note

MOST_SESSIONS = 10_000
MOST_YEARS = 10
USUAL_SESSIONS: Final = 6
SESSIONS_ASSUMED: Final = note("course.sessions", count=USUAL_SESSIONS)
_BOOSTER_WEEKS: Final = FOUR_WEEKS.days // 7


@dataclass(frozen=True, slots=True)
class Course:
    """What is estimated. Without a ``start`` and without a rhythm it has no dates, and lies in one plan year.

    ``every`` is a rhythm or phases in words (``2/week``; ``weekly x 4, then monthly``), ``boosters`` so many further infusions
    at the clinic's booster price, one every ``booster_every``; all three become ``phases``. Raises ``ValueError`` for what no
    course has: no sessions, ten thousand of them, a phase that never ends before another one.
    """

    sessions: int = USUAL_SESSIONS
    """Infusions of the first phase, where it does not say itself."""
    consultation: bool | None = None
    """Whether a consultation comes first; ``None``, where the clinic lists one."""
    infusion: str | None = None
    """A kind of infusion by the name on the clinic's list."""
    minutes: int | None = None
    condition: str | None = None
    network: Literal["in", "out"] | None = None
    """Take every clinic as in or out of network, whatever the files say."""
    sessions_stated: bool = True
    """Whether the person said how many; six is assumed otherwise, and shown."""
    start: date | None = None
    phases: tuple[Phase, ...] = ()
    consultation_on: date | None = None
    follow_ups: Extra | None = None
    therapy: Extra | None = None
    years: int | None = None
    """Maintenance goes on until so many years after the start."""
    had: int = 0
    """Sessions that the patient had at this clinic before: prices for first sessions and conditions of packages go by them."""
    stop_after: int | None = None
    """Show what is owed if the course is broken off after so many infusions."""
    relief: tuple[int, int] | None = None
    """Days of relief that one infusion is reported to bring, at least and at most; the person's own."""
    treatment: Treatment = "ketamine_iv"
    protocol: str | None = None
    """Name of the protocol or course file it came from."""
    timed: bool | None = None
    """Whether the course has dates: it begins today where it has a rhythm and no start. ``None``: as the rest of it says."""
    undated: bool = False
    """Keep it in one plan year, without dates, also where dates would move money."""
    dates_ours: bool = False
    """Whether its first day is nobody's word: then its days are those on which a clinic is open."""
    assumed: tuple[Note, ...] = ()
    """What was taken for granted in putting it together."""
    every: InitVar[str | Rhythm | None] = None
    boosters: InitVar[int] = 0
    booster_every: InitVar[str | Rhythm | None] = None

    def __post_init__(self, every: str | Rhythm | None, boosters: int, booster_every: str | Rhythm | None) -> None:
        _check_count("sessions", self.sessions)
        _check_count("sessions before it", self.had or 1)
        planned = phases(every) if isinstance(every, str) else (Phase(every),) if every is not None else self.phases
        assumed = list(self.assumed)
        own = (self.start, self.years, self.consultation_on, self.relief, booster_every)
        dated = any(each is not None for each in own) or bool(planned)
        if self.timed is None or self.start is not None:
            object.__setattr__(self, "timed", dated)
        beside = self.follow_ups is not None or self.therapy is not None
        if not planned and (dated or boosters or beside):
            planned = (Phase(TWICE_A_WEEK),)
            assumed.append(note("course.rhythm", a_week=TWICE_A_WEEK.a_week))
        if boosters or booster_every is not None:
            planned = (*planned, Phase(rhythm(booster_every or FOUR_WEEKS), boosters or None, booster=True))
            if booster_every is None:
                assumed.append(note("course.boosters", weeks=_BOOSTER_WEEKS))
        if planned:
            planned = self._ended(planned, assumed)
        object.__setattr__(self, "phases", planned)
        object.__setattr__(self, "assumed", tuple(dict.fromkeys(assumed)))

    def _ended(self, planned: tuple[Phase, ...], assumed: list[Note]) -> tuple[Phase, ...]:
        """The phases with the first one's number of sessions, and an end."""
        if planned[0].sessions is None and not planned[0].booster:
            planned = (planned[0]._replace(sessions=self.sessions), *planned[1:])
            if not self.sessions_stated:
                assumed.append(SESSIONS_ASSUMED)
        check_open(planned)
        if (
            self.years is not None
            and planned[-1].sessions is not None
            and not planned[-1].booster
            and _within(planned, self.years)
        ):
            planned = (*planned, Phase(FOUR_WEEKS, booster=True))
            assumed.append(note("course.boosters_to_the_end", weeks=_BOOSTER_WEEKS))
        if self.years is None and planned[-1].sessions is None:
            object.__setattr__(self, "years", 1)
            assumed.append(note("course.goes_on"))
        for number, item in enumerate(planned, start=1):
            _check_count(f"sessions of phase {number}", item.sessions if item.sessions is not None else 1)
        return planned

    @property
    def planned_sessions(self) -> int | None:
        """Infusions in all; ``None`` where the last phase goes on until the course ends."""
        if not self.phases:
            return self.sessions
        return None if self.phases[-1].sessions is None else sum(item.sessions or 0 for item in self.phases)


def _check_count(what: str, found: object) -> None:
    if isinstance(found, bool) or not isinstance(found, int) or not 1 <= found <= MOST_SESSIONS:
        message = f"a course has from 1 to {MOST_SESSIONS:,} {what}, not {found!r}"
        raise ValueError(message)


def _within(found: tuple[Phase, ...], years: int) -> bool:
    """Whether the phases are over before the years are, so that there is room for maintenance. Any day will do to try."""
    day = date(2001, 1, 1)
    end = add_months(day, 12 * years)
    for item in found:
        for day in islice(item.every.dates(day, inclusive=False), item.sessions):  # noqa: B020  # the next begins there
            if day >= end:
                return False
    return True
