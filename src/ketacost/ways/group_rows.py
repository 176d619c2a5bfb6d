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
    visits, at, all_rows = [], 0, tuple(rows)
    told: tuple[Row, ...] = ()
    paid: tuple[tuple[OtherPayment, ...], ...] = ()
    if settled is not None and settled.paid:
        told, paid = tuple(settled.told), tuple(settled.paid)
    for number, service, session, booster, _, lines, _ in planned.visits:
        upto = at + len(lines)
        visits.append(Visit(number, service, session, all_rows[at:upto], booster, lines, told[at:upto], paid[at:upto]))
        at = upto
    return tuple(visits)
