"""How fast the engine is: fully itemised visits against a bare integer loop that itemises nothing.

python tests/benchmarks/engine_speed.py
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from functools import partial

from measured import best_seconds, report

from ketacost.engine.adjudicate import adjudicate
from ketacost.engine.line import Charge
from ketacost.engine.terms import IN, Terms
from ketacost.files.limits import federal_limits
from ketacost.model.plan import Plan
from ketacost.terms.compile import compile_terms

VISITS, COURSES = 12, 2_000
TODAY = date(2026, 11, 22)
REQUIRED = 0.15
PLAN = {"name": "PPO", "in_network": {"deductible": "1500", "out_of_pocket_maximum": "6000", "coinsurance": "20%"}}


def bare(visits: int, price: int, deductible: int, maximum: int, share: int) -> int:
    """The least that any adjudicator does: a deductible, a share in basis points, a maximum, one sum."""
    paid = 0
    for _ in range(visits):
        first = price if price < deductible else deductible
        due = first + ((price - first) * share + 5_000) // 10_000
        if due > maximum:
            due = maximum
        deductible -= first
        maximum -= due
        paid += due
    return paid


def terms_of(**more: object) -> Terms:
    """The engine's terms of the plan, with more keys."""
    return compile_terms(Plan.model_validate(PLAN | more), "covered", today=TODAY, federal=federal_limits())


def courses(*, dated: bool = False) -> list[list[Charge]]:
    """Courses of one price each, a visit a week where they are dated."""
    days = [date(2026, 10, 1) + timedelta(weeks=week) if dated else None for week in range(VISITS)]
    return [
        [Charge("infusion", IN, 60_000 + course, 45_000 + course, 60_000, day) for day in days] for course in range(COURSES)
    ]


def run(terms: Terms, charges: list[list[Charge]]) -> None:
    """Adjudicate every course."""
    for course in charges:
        adjudicate(terms, course)


def bare_run() -> None:
    """The same courses in a bare loop."""
    for course in range(COURSES):
        bare(VISITS, 45_000 + course, 150_000, 600_000, 2_000)


def main() -> int:
    """Measure everything in one run, so that ratios mean something."""
    plain, dated = courses(), courses(dated=True)
    carrying = {"fourth_quarter_carry_over": "automatic", "plan_year_starts": "11-15"}
    seconds = best_seconds(
        {
            "bare loop": bare_run,
            "engine": partial(run, terms_of(), plain),
            "engine, with a session limit": partial(run, terms_of(session_limit="10"), plain),
            "engine, with dates": partial(run, terms_of(), dated),
            "engine, dates, limit, carry-over, year's turn": partial(run, terms_of(session_limit="10", **carrying), dated),
            "engine, rows given names": lambda: [adjudicate(terms, course).lines for terms in [terms_of()] for course in plain],
        }
    )
    kept = True
    for name, taken in seconds.items():
        report(name, VISITS * COURSES / taken / 1e6, "million visits/s")
    for name, taken in seconds.items():
        if name.startswith("engine"):
            required = ("at least", REQUIRED) if name == "engine" else None
            kept &= report(f"{name}: against the bare loop", seconds["bare loop"] / taken, "x", required)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
