"""The lines of a run, put together into the visits they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.engine.line import Row
from ketacost.result.other_payment import OtherPayment
from ketacost.result.visit import Visit
from ketacost.ways.booking.visits import Planned
from ketacost.ways.insured.adjudication import Settled


def group_rows(planned: Planned, rows: Sequence[Row], settled: Settled | None = None) -> tuple[Visit, ...]:
    """One visit after the other, as planned; ``settled`` where others pay too."""
    visits, at = [], 0
    for visit in planned.visits:
        upto = at + len(visit.lines)
        told: tuple[Row, ...] = ()
        paid: tuple[tuple[OtherPayment, ...], ...] = ()
        if settled is not None and settled.paid:
            told, paid = tuple(settled.told[at:upto]), tuple(settled.paid[at:upto])
        visits.append(
            Visit(visit.number, visit.service, visit.session, tuple(rows[at:upto]), visit.booster, visit.lines, told, paid)
        )
        at = upto
    return tuple(visits)
