"""What a reader must know beside the numbers: assumptions, warnings, packages, questions. Said once, however many it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ketacost.outputs.words import DISCLAIMER, clean
from ketacost.ways.result import Estimate, Option
from ketacost.ways.total import Note

MOST_NAMES = 3


def assumptions(options: Sequence[Option]) -> Iterator[str]:
    """Every assumption once; one that does not concern every clinic names those it does."""
    everywhere = {option.clinic for option in options}
    concerned: dict[str, list[str]] = {}
    for option in options:
        for words in option.assumptions:
            concerned.setdefault(words, []).append(option.clinic)
    for words, clinics in concerned.items():
        names = list(dict.fromkeys(clinics))
        yield clean(words) if set(names) == everywhere else f"{some_of(names)}: {clean(words)}"


def warnings(notes: Iterable[Note]) -> Iterator[str]:
    """Every warning once, with the names of all it is about."""
    about: dict[str, list[str]] = {}
    for note in notes:
        about.setdefault(note.text, []).append(note.about)
    for words, names in about.items():
        yield f"{some_of(list(dict.fromkeys(names)), most=6)}: {clean(words)}"


def of_options(options: Sequence[Option]) -> list[Note]:
    """The warnings of all options, in their order."""
    return list(dict.fromkeys(note for option in options for note in option.warnings))


def price_list_facts(result: Estimate) -> Iterator[str]:
    """What the clinics' files say beside their prices; packages are a fact here, not yet a way to pay."""
    for clinic in result.clinics:
        if clinic.facts:
            yield f"{clean(clinic.name)}: {clean('; '.join(clinic.facts))}"


def closing(result: Estimate) -> str:
    """The day the answer is for, where the clinics came from, and what this tool is not."""
    samples = sum(clinic.sample for clinic in result.clinics)
    origin = ""
    if samples:
        which = "The clinics are samples" if samples == len(result.clinics) else f"{samples} of the clinics are samples"
        origin = f" {which} that come with ketacost: ask for today's price."
    return f"As of {result.today.isoformat()}.{origin} {DISCLAIMER}"


def some_of(names: Sequence[str], most: int = MOST_NAMES) -> str:
    """The first few names, and how many more there are."""
    shown = ", ".join(map(clean, names[:most]))
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"
