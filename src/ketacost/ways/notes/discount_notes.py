"""What is told of discounts and sliding scales: what is taken off, what the clinic asks to know, what nobody can say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.model.clinic import Clinic
from ketacost.model.person import Person, word
from ketacost.result.planned_line import SHOWN
from ketacost.ways.booking.discounts import Reduction
from ketacost.ways.booking.visits import Planned
from ketacost.words.note import Note, note


def discount_notes(clinic: Clinic, person: Person, reductions: Sequence[Reduction], planned: Planned) -> Iterator[Note]:
    """What is taken off, what else the clinic asks to know, and what nobody can say."""
    if reductions:
        taken, smaller = _taken(reductions, planned)
        yield note("discounts.taken", taken=_numbers(taken), smaller=_numbers(smaller))
    others = tuple(dict.fromkeys(name for item in clinic.discounts for name in item.for_whom if not person.asks_for(item)))
    if others:
        yield note("discounts.others", whom=others)
    if planned.prepaid:
        yield note("discounts.paid_ahead")
    share, level = person.poverty_share, person.guideline
    if clinic.sliding_scale and share is not None and level is not None:
        yield note("discounts.income", share=share, level=level, year=person.year, household=person.household)
        if not any(share <= step.up_to_fpl for step in clinic.sliding_scale):
            yield note("discounts.above_the_scale")
    if clinic.sliding_scale and person.income is not None and person.poverty_share is None:
        yield note("discounts.no_guideline", year=person.year)
    elif clinic.sliding_scale and person.income is None:
        yield note("discounts.by_income")


def _numbers(reductions: Sequence[Reduction]) -> tuple[object, ...]:
    return tuple(item.numbers for item in reductions)


def _taken(reductions: Sequence[Reduction], planned: Planned) -> tuple[list[Reduction], list[Reduction]]:
    """What is taken off a session, the largest of those that stand alone first, and what is not because it is smaller."""
    lines = next((visit.lines for visit in planned.visits if visit.session is not None), ())
    price = sum((line.list_price or line.cash)[SHOWN] for line in lines)
    alone = sorted((item for item in reductions if not item.stacks), key=lambda item: -item.off(price))
    return [*alone[:1], *(item for item in reductions if item.stacks)], alone[1:]


def discounts_known(clinic: Clinic) -> set[str]:
    """Whom the clinic has discounts for, in the words of its file."""
    return {name for item in clinic.discounts for name in item.for_whom}


def unknown_discounts(person: Person, known: set[str]) -> list[str]:
    """Discounts asked for that no clinic here has."""
    there = set(map(word, known)) if person.discounts else ()
    return [name for name in person.discounts if word(name) not in there]
