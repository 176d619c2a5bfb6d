"""From words to a course: the file's or the protocol's, and over it what the command line says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from ketacost.commands.options.estimate import AskOptions
from ketacost.commands.read.refuse_unused import word
from ketacost.model.course import Course
from ketacost.model.phase import FOUR_WEEKS, Extra, Phase, phases
from ketacost.model.rhythm import Rhythm, rhythm
from ketacost.model.scalars import iso_date

Parsed = TypeVar("Parsed")
_WEEKLY = Rhythm(days=7)


def course_of(options: AskOptions) -> Course:
    """The course that the words mean. Raises ``click.UsageError``, and ``InputError`` for a course file that is wrong."""
    stated = _from_file(options)
    listed = read("--every", options.every, phases)
    if listed is not None:
        stated["phases"] = listed
    if listed is not None and any(item.booster for item in listed) and (options.boosters or options.booster_every):
        raise click.UsageError("--every has boosters already: leave out --boosters and --booster-every")
    if options.boosters is not None or options.booster_every is not None:
        stated["phases"] = tuple(item for item in stated.get("phases", ()) if not item.booster)
    stated["phases"] = _first_counted(stated.get("phases", ()), options)
    stated |= {
        key: value
        for key, value in (
            ("consultation", options.consultation),
            ("infusion", options.infusion),
            ("minutes", options.minutes),
            ("condition", options.condition),
            ("network", options.network.value if options.network is not None else None),
            ("start", read("--start", options.start, iso_date)),
            ("consultation_on", read("--consultation-date", options.consultation_date, iso_date)),
            ("follow_ups", _extra("--follow-up-every", options.follow_ups, options.follow_up_every, FOUR_WEEKS)),
            ("therapy", _extra("--therapy-every", options.therapy, options.therapy_every, _WEEKLY)),
            ("years", options.years),
            ("stop_after", options.stop_after),
            ("had", options.sessions_had),
            ("relief", _relief(options.relief)),
            ("sessions", options.sessions),
            ("undated", options.undated or None),
        )
        if value is not None
    }
    _check(stated, options)
    stated["sessions_stated"] = options.sessions is not None
    every = read("--booster-every", options.booster_every, rhythm)
    try:
        return Course(**stated, boosters=options.boosters or 0, booster_every=every)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _from_file(options: AskOptions) -> dict[str, Any]:
    """What a protocol or a course file says, as the fields of a course."""
    if options.protocol is not None and options.course is not None:
        raise click.UsageError("--protocol and --course are both a schedule: give one of them")
    named = options.protocol if options.protocol is not None else options.course
    if named is None:
        return {}
    from ketacost.files.library import find  # a file is named
    from ketacost.files.load import read_course

    return read_course(find("protocols", named)).fields


def _first_counted(listed: tuple[Phase, ...], options: AskOptions) -> tuple[Phase, ...]:
    """The phases with the number of sessions that the command line states for the first."""
    if not listed or options.sessions is None:
        return listed
    if options.every is not None and listed[0].sessions not in {None, options.sessions}:
        raise click.UsageError(
            f"--every says {listed[0].sessions} sessions first and --sessions says {options.sessions}: give one of them"
        )
    return (listed[0]._replace(sessions=options.sessions), *listed[1:])


def _check(stated: dict[str, Any], options: AskOptions) -> None:
    """Words that would be read and then ignored."""
    if options.undated:
        for name in ("start", "consultation_date", "years", "relief", "next_plan"):
            if getattr(options, name, None) is not None:
                raise click.UsageError(f"{word(name)} needs dates: leave out --undated")
        if stated.get("start") is not None:
            raise click.UsageError("the course file has a start: leave out --undated")
    if stated.get("consultation") is False and stated.get("consultation_on") is not None:
        if options.consultation_date is not None:
            raise click.UsageError("--consultation-date needs a consultation: leave out --no-consultation")
        del stated["consultation_on"]
    for flag, value, needs, there in (
        ("--follow-up-every", options.follow_up_every, "--follow-ups", options.follow_ups),
        ("--therapy-every", options.therapy_every, "--therapy", options.therapy),
    ):
        if value is not None and there is None:
            raise click.UsageError(f"{flag} needs {needs}: how many visits?")


def _extra(flag: str, visits: int | None, every: str | None, usual: Rhythm) -> Extra | None:
    found = read(flag, every, rhythm)
    return None if visits is None else Extra(visits, found or usual)


def _relief(words: str | None) -> tuple[int, int] | None:
    if words is None:
        return None
    from ketacost.model.durations import relief  # rarely asked

    return read("--relief", words, relief)


def read(flag: str, words: str | None, reader: Callable[[object], Parsed]) -> Parsed | None:
    """A word of the command line by a reader of file values, or the error with its flag and what to write instead."""
    if words is None:
        return None
    try:
        return reader(words)
    except ValueError as error:
        write = (getattr(error, "context", None) or {}).get("write", "")
        raise click.UsageError(f"{flag}: {error}{f'; write: {write}' if write else ''}") from None
