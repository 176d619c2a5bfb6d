"""Names in files that are one slip away from a known one: a condition, or whom a discount is for. Nobody would ever match them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.checks.warning import FileWarning, file_warning
from ketacost.model.clinic import Clinic
from ketacost.model.conditions import ICD10, is_known
from ketacost.model.coverage import Coverage
from ketacost.model.person import USUAL_DISCOUNTS, word
from ketacost.model.plan import Plan
from ketacost.model.spelling import closest


def misspelled_of_plan(plan: Plan) -> Iterator[FileWarning]:
    """Conditions that a plan covers or excludes."""
    yield from _of_coverage(plan.coverage, ("coverage",))
    for treatment, coverage in plan.other_treatments.items():
        yield from _of_coverage(coverage, ("other_treatments", treatment))


def misspelled_of_clinic(clinic: Clinic) -> Iterator[FileWarning]:
    """Conditions that infusions are for, and people that discounts are for."""
    for at, infusion in enumerate(clinic.infusions or ()):
        yield from _conditions(infusion.conditions, ("infusions", at, "for"))
    usual = {word(each): each for each in USUAL_DISCOUNTS}
    for at, discount in enumerate(clinic.discounts):
        for name in discount.for_whom:
            if word(name) not in usual and (close := closest(word(name), usual)) is not None:
                yield file_warning(("discounts", at, "for"), "misspelled", found=name, meant=usual[close])


def _of_coverage(coverage: Coverage, at: tuple[str | int, ...]) -> Iterator[FileWarning]:
    for key, listed in (("conditions", coverage.conditions), ("exclusions", coverage.exclusions)):
        yield from _conditions(listed or (), (*at, key))


def _conditions(listed: Sequence[str], at: tuple[str | int, ...]) -> Iterator[FileWarning]:
    for number, name in enumerate(listed):
        if not is_known(name) and (close := closest(" ".join(name.casefold().split()), ICD10)) is not None:
            yield file_warning((*at, number), "misspelled", found=name, meant=close)
