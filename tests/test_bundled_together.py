"""Every bundled plan beside and before every other one, at every bundled clinic: an answer or a reason, and no absurd number.

A fixed spread of the combinations is run here; ``KETACOST_ALL_COMBINATIONS=1`` runs them all.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from ketacost import Course, InputError, estimate, load_clinic, load_plan, scenarios, sensitivity
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.ways.best_option import NoWayError

ROOT = Path(__file__).parents[1]
PLANS = [load_plan(path) for path in sorted((ROOT / "plans").glob("*.yaml"))]
CLINICS = [load_clinic(path) for path in sorted((ROOT / "clinics").glob("*.yaml"))]
TODAY = date(2026, 11, 22)
MOST = 1_000_000
"""Dollars that no bundled clinic's course comes to; other care without an end comes to ten million."""
OTHERS: list[tuple[str, Plan]] = [*product(("secondary", "next_plan"), PLANS)]
EVERY = 1 if os.environ.get("KETACOST_ALL_COMBINATIONS") else 23


def absurd(found: Any) -> Iterator[str]:
    """Every number of an answer that is below nothing or beyond all bounds, and every sentence that says one."""
    if isinstance(found, dict):
        for key, value in found.items():
            if key != "one_session_later_costs":  # below nothing where it is cheaper later
                yield from (f"{key}: {words}" for words in absurd(value))
    elif isinstance(found, list):
        for value in found:
            yield from absurd(value)
    elif isinstance(found, str):
        if "$-" in found or "-$" in found or "999,999" in found:
            yield found
    elif isinstance(found, (int, float)) and not 0 <= found < MOST:
        yield str(found)


def course_at(clinic: Clinic, start: date | None = None) -> Course:
    """Six of what the clinic lists first."""
    return Course(treatment=clinic.price_list[0].treatment, start=start)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: Path(plan.file).stem)
def test_a_bundled_plan_beside_another_gives_an_answer_or_a_reason(plan: Plan) -> None:
    """A course that begins in December, with another insurance beside the plan, or another plan after the turn of the year."""
    together = list(product(OTHERS, CLINICS))[PLANS.index(plan) % EVERY :: EVERY]
    for (role, other), clinic in together:
        known: dict[str, Any] = {role: other}
        try:
            result = estimate([plan], [clinic], course_at(clinic, date(2026, 12, 1)), today=TODAY, **known)
        except InputError:
            continue
        assert not list(absurd(result.to_dict())), f"{role} {other.file} at {clinic.file}"


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: Path(plan.file).stem)
def test_every_question_about_a_bundled_plan_has_an_answer_or_a_reason(plan: Plan) -> None:
    """At a clinic in no network that gives no superbill too, where most plans pay nothing whatever is asked."""
    for clinic in CLINICS[PLANS.index(plan) % 3 :: 3]:
        closed = clinic.model_copy(update={"networks": {}, "superbill": "no"})
        for where, question in product((clinic, closed), (scenarios, sensitivity)):
            try:
                result: Any = question(plan, where, course_at(where), today=TODAY)
            except (InputError, NoWayError):
                continue
            assert not list(absurd(result.to_dict())), f"{question.__name__} at {where.file}"
