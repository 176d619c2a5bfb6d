"""A course that is broken off early. Amounts in cents."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.result.cash_flow import EarlyStop
from ketacost.result.total import Total
from ketacost.result.visit import Visit


def stop_of(visits: Sequence[Visit], after: int | None) -> EarlyStop | None:
    """What is owed when the course ends with an infusion: every visit up to it, each as it would have been paid."""
    if after is None:
        return None
    last = next(at for at, visit in enumerate(visits) if visit.session == after)
    return EarlyStop(after, Total.of(row for visit in visits[: last + 1] for row in visit.rows))
