"""What a course credits to the plan's deductible and maximum, and what that is worth for the rest of the plan year. Cents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from ketacost.engine.cost_sharing import counted
from ketacost.engine.line import Row
from ketacost.engine.plan_year import plan_year
from ketacost.engine.terms import OUT, Benefit, Side, Terms
from ketacost.money import NO_LIMIT
from ketacost.result.accumulator_credit import AccumulatorCredit
from ketacost.result.cash_flow import COVERED

NO_END: Final = 10_000_000_00
"""Other care without an end: what no year's bills come to."""


class _Left(NamedTuple):
    """What is left of the deductible and of the maximum."""

    deductible: int
    maximum: int


def credited_by(rows: Sequence[Row], terms: Terms, side: Side, other_care: int | None) -> AccumulatorCredit | None:
    """What these lines of one plan credit; ``None`` where that is nothing, or the plan has no general terms to be worth anything.

    The worth is a difference: other care as one bill on the plan's general terms, paid with what was left before the course, less
    the same bill paid with what is left after it.
    """
    general = terms.general[side]
    mine = [row for row in rows if row[1] in COVERED and row[0].side == side]
    if not mine or general is None:
        return None
    start = mine[-1][-1]
    own = [row for row in mine if row[-1] == start and row[17] is not None]
    deductibles = [(row[18], row[14]) for row in own if row[17] is not None and row[17].deductible_pool == side]
    maxima = [(row[19], row[15]) for row in own if row[17] is not None and row[17].maximum_pool == side]
    if start is None or not deductibles or not maxima:
        return None
    before, after = _Left(deductibles[0][0], maxima[0][0]), _Left(deductibles[-1][1], maxima[-1][1])
    if before.deductible == after.deductible and (before == after or before.maximum >= NO_LIMIT):
        return None

    def worth(care: int) -> int:
        return _owed(general, care, before) - _owed(general, care, after)

    return AccumulatorCredit(
        deductible=before.deductible - after.deductible,
        out_of_pocket=before.maximum - after.maximum if before.maximum < NO_LIMIT else 0,
        until=plan_year(start, terms.year_starts).end - timedelta(days=1),
        worth=worth(before.deductible),
        worth_at_most=max(worth(NO_END), before.maximum - after.maximum if _reaches(general, before) else 0),
        other_care=other_care,
        worth_beside=None if other_care is None else worth(other_care),
        network="out" if side == OUT else "in",
    )


def _reaches(benefit: Benefit, left: _Left) -> bool:
    """Whether enough other care comes to the maximum: there is one, and each bill goes on asking for something."""
    return left.maximum < NO_LIMIT and bool(benefit.copay or benefit.coinsurance)


def _owed(benefit: Benefit, allowed: int, left: _Left) -> int:
    """The patient's share of one bill (``rules.md``, steps 3 to 5)."""
    parts = benefit.split(benefit, allowed, left.deductible if benefit.deductible_applies else 0, benefit.copay)
    return sum(parts) - max(counted(benefit, parts) - left.maximum, 0)
