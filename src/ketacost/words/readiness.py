"""The steps between a person and coverage, and what an insurer has published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from ketacost.words.counted import day_in_words
from ketacost.words.sentences import Sentences
from ketacost.words.treatments import CALLED

SHOWN: Final = {True: "", False: ": no", None: ": not known yet"}
PERIODS: Final = {"plan_year": "a plan year", "calendar_year": "a calendar year", "lifetime": "in a lifetime"}
AUTHORIZATION: Final = {True: "is under review", False: "has to come before the first infusion: ask your doctor to request it"}


def _not(word: bool) -> str:  # noqa: FBT001  # a yes or no is all there is to say
    return "" if word else "not "


def _window(ends: date, *, inside: bool) -> str:
    return f"all infusions are {'inside' if inside else 'not inside'} the plan's treatment window, before {day_in_words(ends)}"


def _limit(limit: int, per: str, used: int, wanted: int, *, holds: bool) -> str:
    word = "is enough" if holds else "is not enough"
    return f"the limit of {limit} sessions {PERIODS[per]}, {used} used, {word} for all {wanted}"


def _minutes(low: int, high: int, minutes: int | None) -> str:
    length = "we do not know how long yours takes" if minutes is None else f"yours takes {minutes}"
    return f"the plan covers infusions of {low} to {high} minutes; {length}"


def _not_authorized(*, asked: bool, waived: bool) -> str:
    waiver = "; you signed that you pay without it" if waived else ""
    return f"the prior authorization {AUTHORIZATION[asked]}{waiver}"


def _valid(begins: date | None, ends: date | None, first: date, last: date) -> str:
    span = " ".join(f"{word} {day_in_words(day)}" for word, day in (("from", begins), ("until", ends)) if day is not None)
    return f"the authorization is good {span}; your infusions run from {day_in_words(first)} to {day_in_words(last)}"


def _published(insurer: str, policy: Sequence[str], says: str, source: str, read: date) -> str:
    where = f" ({', '.join(policy)})" if policy else ""
    return f"{insurer}{where}: {says} [{source}; read {read.isoformat()}]"


SENTENCES: Final[Sentences] = {
    "readiness.excluded": lambda treatment: f"the plan does not cover {CALLED[treatment]}",
    "readiness.covered": lambda treatment: f"the plan covers {CALLED[treatment]}",
    "readiness.not_known": lambda treatment: f"we do not know if the plan covers {CALLED[treatment]}",
    "readiness.trials": lambda trials, met: f"{trials} other treatments have failed{SHOWN[met]}",
    "readiness.requirement": lambda name, met: f"{name}{SHOWN[met]}",
    "readiness.window": _window,
    "readiness.limit": _limit,
    "readiness.condition_not_said": lambda conditions: f"your condition has to be one of these: {', '.join(conditions)}",
    "readiness.condition": lambda condition, conditions, covered: (
        f"{condition} is {_not(covered)}on the list of covered conditions ({', '.join(conditions)})"
    ),
    "readiness.exclusion_not_said": lambda conditions: f"your condition must not be one of these: {', '.join(conditions)}",
    "readiness.exclusion": lambda condition, conditions, excluded: (
        f"{condition} is {_not(excluded)}on the list of excluded conditions ({', '.join(conditions)})"
    ),
    "readiness.minutes": _minutes,
    "readiness.denied": "the plan denied the prior authorization: ask why, and appeal",
    "readiness.not_authorized": _not_authorized,
    "readiness.authorized": "the plan approved the prior authorization",
    "readiness.sessions": lambda authorized, wanted: f"the authorization is for {authorized} sessions, and you need {wanted}",
    "readiness.valid": _valid,
    "readiness.published": _published,
    "readiness.in_the_way": lambda plan, steps: f"{plan} will not pay yet: {'; '.join(map(str, steps))}.",
    "readiness.open": lambda plan, steps: f"{plan}, steps to coverage: {'; '.join(map(str, steps))}.",
    "readiness.nothing": lambda plan: f"{plan}: nothing we know of keeps you from coverage.",
}

HINTS: Final[Sentences] = {
    "readiness.minutes": lambda low, high, minutes: "--minutes" if minutes is None else "",  # noqa: ARG005  # the finding's own
    "readiness.condition_not_said": "--condition",
    "readiness.exclusion_not_said": "--condition",
}
"""What changes what is taken for granted."""
