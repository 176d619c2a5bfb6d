"""What is told of discounts and sliding scales: what is taken off, what the clinic asks to know, what nobody can say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.model.clinic import Clinic
from ketacost.money import WHOLE, dollars, percent
from ketacost.ways.discounts import Person, Reduction, word


def reductions_said(clinic: Clinic, person: Person, reductions: Sequence[Reduction]) -> Iterator[str]:
    """What is taken off, what else the clinic asks to know, and what nobody can say."""
    if reductions:
        listed = "; ".join(map(str, reductions))
        several = " Only the largest counts, but for those that the clinic adds up." if len(reductions) > 1 else ""
        yield f"Off the cash price: {listed}.{several} Packages and membership keep their price."
    if any(item.ahead for item in reductions):
        yield "The discount on paying ahead asks for all sessions on the day of the first one."
    share, level = person.poverty_share, person.guideline
    if clinic.sliding_scale and share is not None and level is not None:
        yield (
            f"Your income is {percent(share * 100 // WHOLE * WHOLE // 100)} of the federal poverty guideline of {person.year}, {dollars(level)} for a "
            f"household of {person.household} (--household)."
        )
    if clinic.sliding_scale and person.income is not None and person.poverty_share is None:
        yield f"The federal poverty guideline of {person.year} is not known here: the clinic's sliding scale is not used."
    elif clinic.sliding_scale and person.income is None:
        yield "The clinic has a sliding scale by income (--income, --household)."


def discounts_known(clinic: Clinic) -> set[str]:
    """Whom the clinic has discounts for, as they are compared."""
    return {word(name) for item in clinic.discounts for name in item.for_whom}


def unknown_discounts(person: Person, known: set[str]) -> list[str]:
    """Discounts asked for that no clinic here has."""
    return [name for name in person.discounts if word(name) not in known]
