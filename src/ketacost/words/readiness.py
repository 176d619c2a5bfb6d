"""The steps between a person and coverage, and what an insurer has published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from ketacost.words.sentences import Sentences
from ketacost.words.treatments import CALLED

SHOWN: Final = {True: "", False: ": not met", None: ": not shown yet"}
PERIODS: Final = {"plan_year": "a plan year", "calendar_year": "a calendar year", "lifetime": "in a lifetime"}
AUTHORIZATION: Final = {True: "is asked for, and not decided", False: "has to be requested before the first infusion"}


def _not(word: bool) -> str:  # noqa: FBT001  # a yes or no is all there is to say
    return "" if word else "not "


def _window(ends: date, *, inside: bool) -> str:
    return f"all infusions are {'within' if inside else 'not within'} the treatment window, before {ends}"


def _limit(limit: int, per: str, used: int, wanted: int, *, holds: bool) -> str:
    word = "holds" if holds else "does not hold"
    return f"the limit of {limit} sessions {PERIODS[per]}, {used} used, {word} all {wanted}"


def _minutes(low: int, high: int, minutes: int | None) -> str:
    length = "of unknown length (--minutes)" if minutes is None else f"of {minutes} minutes"
    return f"infusions of {low} to {high} minutes are covered; these are {length}"


def _not_authorized(*, asked: bool, waived: bool) -> str:
    waiver = "; you have signed to pay without it" if waived else ""
    return f"the prior authorization {AUTHORIZATION[asked]}{waiver}"


def _valid(begins: date | None, ends: date | None, first: date, last: date) -> str:
    span = " ".join(f"{word} {day.isoformat()}" for word, day in (("from", begins), ("until", ends)) if day is not None)
    return f"the authorization is valid {span}; the infusions are from {first.isoformat()} to {last.isoformat()}"


def _published(insurer: str, policy: Sequence[str], says: str, source: str, read: date) -> str:
    where = f" ({', '.join(policy)})" if policy else ""
    return f"{insurer}{where}: {says} [{source}; read {read.isoformat()}]"


SENTENCES: Final[Sentences] = {
    "readiness.excluded": lambda treatment: f"the plan does not cover {CALLED[treatment]}",
    "readiness.covered": lambda treatment: f"the plan covers {CALLED[treatment]}",
    "readiness.not_known": lambda treatment: f"whether the plan covers {CALLED[treatment]} is not known",
    "readiness.trials": lambda trials, met: f"{trials} other treatments have failed{SHOWN[met]}",
    "readiness.requirement": lambda name, met: f"{name}{SHOWN[met]}",
    "readiness.window": _window,
    "readiness.limit": _limit,
    "readiness.condition_not_said": lambda conditions: (
        f"the condition is one of {', '.join(conditions)}: not said (--condition)"
    ),
    "readiness.condition": lambda condition, conditions, covered: (
        f"{condition} is {_not(covered)}among the conditions covered ({', '.join(conditions)})"
    ),
    "readiness.exclusion_not_said": lambda conditions: (
        f"the condition is none of those excluded ({', '.join(conditions)}): not said (--condition)"
    ),
    "readiness.exclusion": lambda condition, conditions, excluded: (
        f"{condition} is {_not(excluded)}among the exclusions ({', '.join(conditions)})"
    ),
    "readiness.minutes": _minutes,
    "readiness.denied": "the prior authorization is denied: appeal, or ask why",
    "readiness.not_authorized": _not_authorized,
    "readiness.authorized": "the prior authorization is approved",
    "readiness.sessions": lambda authorized, wanted: (
        f"the authorization is for {authorized} sessions, and the course has {wanted}"
    ),
    "readiness.valid": _valid,
    "readiness.published": _published,
    "readiness.in_the_way": lambda plan, steps: f"{plan}: in the way of coverage: {'; '.join(map(str, steps))}.",
    "readiness.open": lambda plan, steps: f"{plan}: still open before coverage: {'; '.join(map(str, steps))}.",
    "readiness.nothing": lambda plan: f"{plan}: nothing known stands between you and coverage.",
}
