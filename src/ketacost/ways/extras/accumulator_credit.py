"""What a course credits to the plan's deductible and maximum, and what that is worth for the rest of the plan year. Cents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from ketacost.engine.cost_sharing import counted
from ketacost.engine.line import (
    Row,
    benefit_of,
    deductible_before_of,
    deductible_left_of,
    maximum_before_of,
    maximum_left_of,
    plan_year_of,
    side_of,
    verdict_of,
)
from ketacost.engine.plan_year import plan_year
from ketacost.engine.terms import OUT, Benefit, Side, Terms
from ketacost.result.accumulator_credit import AccumulatorCredit
from ketacost.result.cash_flow import COVERED

NO_END: Final = 10_000_000_00
"""Other care without an end: what no year's bills come to."""


class _Left(NamedTuple):
    """What is left of the deductible and of the maximum; ``None``, there is no maximum."""

    deductible: int
    maximum: int | None


def credited_by(rows: Sequence[Row], terms: Terms, side: Side, other_care: int | None) -> AccumulatorCredit | None:
    """What these lines of one plan credit; ``None`` where that is nothing, or the plan has no general terms to be worth anything.

    ``rows`` as that plan left them: a line that another plan took over has the other plan's deductible in it. The worth is a
    difference: other care as one bill on the plan's general terms, paid with what was left before the course, less the same bill
    paid with what is left after it.
    """
    general = terms.general[side]
    mine = [row for row in rows if verdict_of(row) in COVERED and side_of(row) == side]
    if not mine or general is None:
        return None
    start = plan_year_of(mine[-1])
    own = [(row, benefit) for row in mine if plan_year_of(row) == start and (benefit := benefit_of(row)) is not None]
    deducting = [row for row, benefit in own if benefit.deductible_pool == side]
    maxima = [row for row, benefit in own if benefit.maximum_pool == side]
    if start is None or not deducting or not maxima:
        return None
    first, last = deductible_before_of(deducting[0]), deductible_left_of(deducting[-1])
    if first is None or last is None:
        return None
    before, after = _Left(first, maximum_before_of(maxima[0])), _Left(last, maximum_left_of(maxima[-1]))
    if before == after:
        return None

    def worth(care: int) -> int:
        return _owed(general, care, before) - _owed(general, care, after)

    toward_maximum = 0 if before.maximum is None or after.maximum is None else before.maximum - after.maximum
    return AccumulatorCredit(
        deductible=before.deductible - after.deductible,
        out_of_pocket=toward_maximum,
        until=plan_year(start, terms.year_starts).end - timedelta(days=1),
        worth=worth(before.deductible),
        worth_at_most=max(worth(NO_END), toward_maximum if _goes_on(general) else 0),
        other_care=other_care,
        worth_beside=None if other_care is None else worth(other_care),
        network="out" if side == OUT else "in",
    )


def _goes_on(benefit: Benefit) -> bool:
    """Whether each bill goes on asking for something, so that enough other care comes to a maximum."""
    return bool(benefit.copay or benefit.coinsurance)


def _owed(benefit: Benefit, allowed: int, left: _Left) -> int:
    """The patient's share of one bill (``rules.md``, steps 3 to 5)."""
    parts = benefit.split(benefit, allowed, left.deductible if benefit.deductible_applies else 0, benefit.copay)
    return sum(parts) - (0 if left.maximum is None else max(counted(benefit, parts) - left.maximum, 0))
