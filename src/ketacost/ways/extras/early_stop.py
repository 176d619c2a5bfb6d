"""A course that is broken off early. Amounts in cents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.result.cash_flow import EarlyStop
from ketacost.result.total import Total
from ketacost.result.visit import Visit

USUAL: Final = 3
"""Sessions after which it is clear whether they help: what is owed then is part of every answer (``interface.md``)."""


def stop_of(visits: Sequence[Visit], asked: int | None) -> EarlyStop | None:
    """What is owed when the course ends with an infusion: every visit up to it, each as it would have been paid.

    Without a number of the person's own after three, of a course that is longer.
    """
    after = asked or USUAL
    last = next((at for at, visit in enumerate(visits) if visit.session == after), None)
    if last is None or (asked is None and all(visit.session is None for visit in visits[last + 1 :])):
        return None
    return EarlyStop(after, Total.of(row for visit in visits[: last + 1] for row in visit.rows), asked is not None)
