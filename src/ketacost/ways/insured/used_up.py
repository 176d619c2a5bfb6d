"""Sessions of a plan's limit that may be used up before the course, where nobody says how many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from ketacost.engine.adjudicate import self_pay
from ketacost.engine.line import Row, charge_of, patient_pays_of, plan_year_of, side_of, verdict_of
from ketacost.engine.terms import IN, NotCoveredPrice
from ketacost.model.plan import Plan
from ketacost.result.cash_flow import COVERED
from ketacost.ways.booking.visits import PlannedVisit


def uncounted(plan: Plan) -> bool:
    """Whether a plan covers so many sessions, and nobody says how many of them are used up."""
    return plan.session_limit is not None and (plan.met is None or plan.met.sessions_used is None)


def read_off(plan: Plan) -> bool:
    """Whether what may be used up can be read off one run: a limit of the plan year, which nobody has counted."""
    return plan.session_limit is not None and plan.session_limit.per == "plan_year" and uncounted(plan)


def counts_to_try(plans: Sequence[Plan], sessions: int) -> Sequence[int | None]:
    """How many sessions of the plans' limits to take as used up, where nobody says; ``None`` is none of them."""
    limits = [plan.session_limit.sessions for plan in plans if plan.session_limit is not None and uncounted(plan)]
    return [None, *range(max(max(limits) - sessions, 0), max(limits) + 1)] if limits else [None]


def dearest(visits: Sequence[PlannedVisit], rows: Sequence[Row], price: NotCoveredPrice) -> int:
    """The most that a course comes to, in cents, however many sessions of its first plan year the plan still covers.

    A session that is not covered moves no deductible and no maximum, so that those before it cost what they cost anyway: the
    course with fewer covered sessions is its first ones as they are, and the others at the price of what is not covered. It is
    not always the fewest that cost the most: a deductible may ask for more than the clinic's cash price.
    """
    total = most = sum(map(patient_pays_of, rows))
    for _, first, upto in covered_last_first(visits, rows):
        own = [row for row in rows[first:upto] if verdict_of(row) != "fee"]
        total += sum(_uncovered(row, price) - patient_pays_of(row) for row in own)
        most = max(most, total)
    return most


def with_fewer_covered(visits: Sequence[PlannedVisit], rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The same course with its last covered sessions of the first plan year paid without insurance, one more of them each time."""
    changed = list(rows)
    for _, first, upto in covered_last_first(visits, rows):
        changed[first:upto] = [row if verdict_of(row) == "fee" else self_pay(charge_of(row)) for row in rows[first:upto]]
        yield list(changed)


def covered_last_first(visits: Sequence[PlannedVisit], rows: Sequence[Row]) -> Iterator[tuple[PlannedVisit, int, int]]:
    """Each covered session of the first plan year, from the last to the first, and where its lines stand: the first, and behind the last.

    A fee that no plan pays lies in no plan year, and may come before every line that does.
    """
    year = next((begins for row in rows if (begins := plan_year_of(row)) is not None), None)
    ends = list(accumulate(len(visit.lines) for visit in visits))
    for visit, upto in zip(reversed(visits), reversed(ends), strict=True):
        first = upto - len(visit.lines)
        if visit.session is None:
            continue
        if any(verdict_of(row) in COVERED and plan_year_of(row) == year for row in rows[first:upto]):
            yield visit, first, upto


def _uncovered(row: Row, price: NotCoveredPrice) -> int:
    charge = charge_of(row)
    if price == "billed":
        return charge.billed
    return charge.allowed if price == "negotiated" and side_of(row) == IN else charge.cash
