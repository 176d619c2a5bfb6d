"""One answer worked out at every end of what stays unknown: prices, rates, dates. What the patient pays lies between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import product
from typing import Final, NamedTuple

from ketacost.engine.line import Row, charge_of, patient_pays_of, verdict_of
from ketacost.result.total import TotalRange
from ketacost.ways.booking.visits import Planned
from ketacost.ways.insured.adjudication import Adjudication, Settled
from ketacost.ways.insured.allowed import may_bill_excess
from ketacost.ways.insured.charges import MOST, TYPICAL, WORST, PricePoint, corners
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.partly_covered import by_visit
from ketacost.ways.insured.used_up import counts_to_try, dearest, read_off, uncounted, with_fewer_covered

EXCLUDED: Final = frozenset(
    ("plan_excludes", "condition_excluded", "condition_not_covered", "minutes_not_covered", "requirement_unmet", "no_benefit",
     "taken_as_not_covered", "authorization_denied", "fee")
)  # fmt: skip
"""Verdicts that hold on every day, and touch no deductible, maximum or limit."""


class Runs(NamedTuple):
    """The lines of a course under one answer, as they are and at every end."""

    settled: Settled
    ends: Sequence[Sequence[Row]]
    """The answer first, and then where prices and rates could take it, as far as this tool's guesses go."""
    worst: Sequence[Sequence[Row]]
    """The same with all that is not known against the patient: guesses, sessions used up, days that are not the person's."""
    bound: int | None
    """All that is billed, in cents, where the dates leave too many ways to try: nobody pays more. ``None`` elsewhere."""
    pays: Callable[[Sequence[Row]], int]
    """What the patient pays of lines, in cents, however many sessions of the plan's limit may be used up."""
    may_be_used_up: bool = False
    """Whether nobody says how many are."""

    def worst_with_fewer_covered(self, planned: Planned) -> Iterator[Sequence[Row]]:
        """Every bad end, and where sessions of the limit may be used up, each of them with one covered session less and less."""
        yield from self.worst
        if self.may_be_used_up:
            for run in (*self.ends, *self.worst):
                yield from with_fewer_covered(planned.visits, run)

    @property
    def range(self) -> TotalRange | None:
        """The least and the most that the patient pays for the prices and rates of the files."""
        return TotalRange.over(self.ends)

    @property
    def upper(self) -> int:
        """The most that the patient pays, in cents, whatever turns out under this answer.

        A session that is free on paper only counts at its cash price: for nothing nobody gives it.
        """
        if self.bound is not None:
            return self.bound
        return max(self.pays(rows) + _on_paper(rows) for rows in (*self.ends, *self.worst))


def _on_paper(rows: Sequence[Row]) -> int:
    return sum(charge_of(row).cash for row in rows if verdict_of(row) == "provider_liable")


def runs_of(context: Context, bill: Adjudication, planned: Planned) -> Runs:
    """Every end of one answer. What is stated firmly, and dated by the person, has but one."""
    settled = bill.settle(TYPICAL._replace(in_allows=context.question.unknown_rate))
    ends: list[Sequence[Row]] = [settled.rows]
    if planned.ranged or settled.guessed or settled.rate_unknown:
        open_ = corners(ranged=planned.ranged, guessed=settled.guessed, rate_unknown=settled.rate_unknown)
        ends += [bill.settle(corner).rows for corner in open_]
    worst: list[Sequence[Row]] = []
    if not context.question.promised:
        return Runs(settled, ends, worst, None, lambda rows: sum(map(patient_pays_of, rows)))
    points = list(_worst_points(bill, settled))
    if settled.guessed or len(points) > 1 or (bill.second is not None and len(ends) > 1):
        worst += [bill.settle(point).rows for point in points]
    bound = None
    if context.turns:
        ways = context.turns.ways(planned.visits, _unmoved(bill, planned, settled))
        if ways is None:
            bound = sum(charge_of(row).billed for row in bill.settle(WORST).rows)
        worst += [bill.settle(point, visits).rows for visits in ways or () for point in points]
    return Runs(settled, ends, worst, bound, _most_of(bill), any(map(uncounted, bill.plans)))


def _unmoved(bill: Adjudication, planned: Planned, settled: Settled) -> set[int]:
    """Visits, by number, that no date moves: one plan alone has a say, and it excludes them whatever the day."""
    if not bill.one_plan:
        return set()
    lines = by_visit(planned.visits, settled.rows)
    return {visit.number for visit, own in lines if all(verdict_of(row) in EXCLUDED for row in own)}


def _counts(bill: Adjudication) -> Sequence[int | None]:
    """Sessions to take as used up, one count after the other, where they cannot be read off one run."""
    if bill.one_plan and read_off(bill.first.plan):
        return [None]
    return counts_to_try(bill.plans, sum(visit.session is not None for visit in bill.planned.visits))


def _most_of(bill: Adjudication) -> Callable[[Sequence[Row]], int]:
    """What the patient pays of lines, however many sessions of the limit may be used up."""
    if bill.one_plan and read_off(bill.first.plan):
        return partial(dearest, bill.planned.visits, price=bill.first.terms.not_covered_price)
    return lambda rows: sum(map(patient_pays_of, rows))


def _worst_points(bill: Adjudication, settled: Settled) -> Iterator[PricePoint]:
    """The high end of prices, nothing recognised where a guess stands, and every default that may be too kind."""
    both = (True, False)
    excess = both if settled.rate_unknown and any(may_bill_excess(plan, bill.clinic) for plan in bill.plans) else (False,)
    for used, counts, more in product(_counts(bill), both if bill.help_may_not_count else (True,), excess):
        yield (WORST if settled.guessed else MOST)._replace(used=used, help_counts=counts, excess=more, second_at_worst=True)
