"""What a reader must know beside the numbers: assumptions, warnings, packages, questions. Said once, however many it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ketacost.outputs.words import DISCLAIMER, clean
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.words.counted import day_in_words
from ketacost.words.note import Note

if TYPE_CHECKING:
    from ketacost.replay.replay import Replay

MOST_NAMES = 3


def assumptions(options: Sequence[Option]) -> Iterator[str]:
    """Every assumption once; one that does not concern every clinic or every plan names those it does."""
    clinics = {option.clinic for option in options}
    plans = {option.plan for option in options if option.way == "insurance"}
    concerned: dict[Note, list[Option]] = {}
    for option in options:
        for finding in option.assumptions:
            concerned.setdefault(finding, []).append(option)
    for finding, mine in concerned.items():
        at = list(dict.fromkeys(option.clinic for option in mine))
        under = list(dict.fromkeys(option.plan or "" for option in mine if option.way == "insurance"))
        everywhere = len(at) == len(clinics)
        names = [] if everywhere else [some_of(at)]
        if under and len(under) < len(plans) and all(option.way == "insurance" for option in mine):
            names.append(some_of(under))
        yield ": ".join([*names, clean(finding.in_full)])


def warnings(notes: Iterable[Note]) -> Iterator[str]:
    """Every warning once, with the names of all it is about."""
    about: dict[str, list[str]] = {}
    for note in notes:
        about.setdefault(str(note), []).append(note.about)
    for words, names in about.items():
        yield f"{some_of(list(dict.fromkeys(names)), most=6)}: {clean(words)}"


def of_options(options: Sequence[Option]) -> list[Note]:
    """The warnings of all options, in their order."""
    return list(dict.fromkeys(note for option in options for note in option.warnings))


def price_list_facts(result: Estimate) -> Iterator[str]:
    """What the clinics' files say beside their prices."""
    for clinic in result.clinics:
        if clinic.facts:
            yield f"{clean(clinic.name)}: {clean('; '.join(map(str, clinic.facts)))}"


def closing(result: Estimate) -> str:
    """The day the answer is for, where the clinics came from, and what this tool is not."""
    samples, count = sum(clinic.sample for clinic in result.clinics), len(result.clinics)
    origin = ""
    if samples == 1:
        which = "The clinic" if count == 1 else "One of the clinics"
        origin = f" {which} is a sample that comes with ketacost: ask for today's price."
    elif samples:
        which = "The clinics" if samples == count else f"{samples} of the clinics"
        origin = f" {which} are samples that come with ketacost: ask for today's price."
    return day_and_disclaimer(result.today, origin)


def day_and_disclaimer(today: date, origin: str = "") -> str:
    """The end of every answer."""
    return f"As of {day_in_words(today)}.{origin} {DISCLAIMER}"


def of_options_and_day(options: Sequence[Option], first: Sequence[object], today: date) -> list[str]:
    """What a table of several answers says beside the numbers."""
    return [
        *(clean(words) for words in first),
        *assumptions(options),
        *warnings(of_options(options)),
        day_and_disclaimer(today),
    ]


def of_estimate(result: Estimate) -> list[str]:
    """What a table of options says beside the numbers."""
    return [
        *(clean(words) for words in result.known),
        *assumptions(result.options),
        *warnings(of_options(result.options)),
        closing(result),
    ]


def of_replay(result: Replay) -> list[str]:
    """What a table of past charges says beside the numbers."""
    return [*(clean(words) for words in result.assumptions), *warnings(result.warnings), day_and_disclaimer(result.today)]


def some_of(names: Sequence[str], most: int = MOST_NAMES) -> str:
    """The first few names, and how many more there are."""
    shown = ", ".join(map(clean, names[:most]))
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"
