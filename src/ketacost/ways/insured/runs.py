"""One answer worked out at every end of what stays unknown: prices, rates, dates. What the patient pays lies between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from ketacost.engine.line import Row, charge_of, patient_pays_of, verdict_of
from ketacost.result.total import TotalRange
from ketacost.ways.booking.visits import Planned
from ketacost.ways.insured.adjudication import Adjudication, Settled
from ketacost.ways.insured.charges import MOST, TYPICAL, WORST, PricePoint, corners
from ketacost.ways.insured.context import Context


class Runs(NamedTuple):
    """The lines of a course under one answer, as they are and at every end."""

    settled: Settled
    ends: Sequence[Sequence[Row]]
    """The answer first, and then where prices and rates could take it, as far as this tool's guesses go."""
    worst: Sequence[Sequence[Row]]
    """The same with all that is not known against the patient: guesses, sessions used up, days that are not the person's."""
    bound: int | None
    """All that is billed, in cents, where the dates leave too many ways to try: nobody pays more. ``None`` elsewhere."""

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
        return max(sum(map(patient_pays_of, rows)) + _on_paper(rows) for rows in (*self.ends, *self.worst))


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
    points = list(_worst_points(bill, settled))
    if settled.guessed or len(points) > 1:
        worst += [bill.settle(point).rows for point in points]
    bound = None
    if context.turns:
        ways = context.turns.ways(planned.visits)
        if ways is None:
            bound = sum(charge_of(row).billed for row in bill.settle(WORST).rows)
        worst += [bill.settle(point, visits).rows for visits in ways or () for point in points]
    return Runs(settled, ends, worst, bound)


def _worst_points(bill: Adjudication, settled: Settled) -> Iterator[PricePoint]:
    """The high end of prices, nothing recognised where a guess stands, and every default that may be too kind."""
    for used, counts in product(bill.sessions_maybe_used, (True, False) if bill.help_may_not_count else (True,)):
        yield (WORST if settled.guessed else MOST)._replace(used=used, help_counts=counts)
