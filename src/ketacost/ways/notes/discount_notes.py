"""What is told of discounts and sliding scales: what is taken off, what the clinic asks to know, what nobody can say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.model.clinic import Clinic
from ketacost.model.person import Person, word
from ketacost.money import dollars
from ketacost.result.planned_line import SHOWN
from ketacost.ways.booking.discounts import Reduction
from ketacost.ways.booking.visits import Planned


def reductions_said(clinic: Clinic, person: Person, reductions: Sequence[Reduction], planned: Planned) -> Iterator[str]:
    """What is taken off, what else the clinic asks to know, and what nobody can say."""
    if reductions:
        taken, smaller = _taken(reductions, planned)
        beside = f" Smaller, and not taken beside it: {'; '.join(map(str, smaller))}." if smaller else ""
        listed = "; ".join(map(str, taken))
        yield f"Off the cash price of a session: {listed}.{beside} Packages and membership keep their price."
    others = list(dict.fromkeys(name for item in clinic.discounts for name in item.for_whom if not person.asks_for(item)))
    if others:
        yield f"Discounts that you do not ask for are not taken off; the clinic has some for {', '.join(others)} (--discount)."
    if planned.prepaid:
        yield "The discount on paying ahead asks for all sessions on the day of the first one."
    share, level = person.poverty_share, person.guideline
    if clinic.sliding_scale and share is not None and level is not None:
        yield (
            f"Your income is {person.poverty_in_words} of the federal poverty guideline of {person.year} (aspe.hhs.gov), {dollars(level)} for a "
            f"household of {person.household} (--household)."
        )
        if not any(share <= step.up_to_fpl for step in clinic.sliding_scale):
            yield "That is above the last step of the clinic's sliding scale: nothing is taken off."
    if clinic.sliding_scale and person.income is not None and person.poverty_share is None:
        yield f"The federal poverty guideline of {person.year} is not known here: the clinic's sliding scale is not used."
    elif clinic.sliding_scale and person.income is None:
        yield "The clinic has a sliding scale by income (--income, --household)."


def _taken(reductions: Sequence[Reduction], planned: Planned) -> tuple[list[Reduction], list[Reduction]]:
    """What is taken off a session, the largest of those that stand alone first, and what is not because it is smaller."""
    lines = next((visit.lines for visit in planned.visits if visit.session is not None), ())
    price = sum((line.list_price or line.cash)[SHOWN] for line in lines)
    alone = sorted((item for item in reductions if not item.stacks), key=lambda item: -item.off(price))
    return [*alone[:1], *(item for item in reductions if item.stacks)], alone[1:]


def discounts_known(clinic: Clinic) -> set[str]:
    """Whom the clinic has discounts for, as they are compared."""
    return {word(name) for item in clinic.discounts for name in item.for_whom}


def unknown_discounts(person: Person, known: set[str]) -> list[str]:
    """Discounts asked for that no clinic here has."""
    return [name for name in person.discounts if word(name) not in known]
