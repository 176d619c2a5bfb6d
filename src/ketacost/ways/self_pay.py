"""Paying the clinic's cash price outside insurance."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.engine.adjudicate import self_pay
from ketacost.engine.line import Charge, Row
from ketacost.engine.terms import OUT
from ketacost.model.clinic import Clinic
from ketacost.result.option import Option
from ketacost.result.planned_line import SHOWN
from ketacost.result.total import Total, TotalRange
from ketacost.result.visit import Visit
from ketacost.ways.booking.visits import Planned
from ketacost.ways.extras.cash_flow import cash_of, dearest_day
from ketacost.ways.extras.early_stop import stop_of
from ketacost.ways.group_rows import group_rows
from ketacost.ways.insured.context import Context
from ketacost.words.note import note


def self_pay_option(context: Context, plan: str | None, clinic: Clinic, planned: Planned) -> Option:
    """The one option that no insurer has a say in."""
    rows = _rows(planned, SHOWN)
    total = Total.of(rows)
    spread = TotalRange.over([_rows(planned, 0), rows, _rows(planned, 2)]) if planned.ranged else None
    visits = group_rows(planned, rows)
    stop = stop_of(visits, context.question.course.stop_after)
    cash = cash_of(visits, context.question.reimbursed_after, planned.deposits)
    warnings = planned.warnings
    dues: tuple[int, ...] = ()
    if planned.prepaid:
        dues = _dues_ahead(visits)
        cash = cash._replace(at_once=dearest_day(visits, dues, planned.deposits))
        warnings = (*warnings, note("bought.paid_ahead", clinic.name))
        stop = stop and stop._replace(total=_stopped_ahead(visits, stop.after))
    return Option(
        plan=plan,
        clinic=clinic.name,
        way="self_pay",
        network=None,
        if_=(),
        total=total,
        range=spread,
        visits=visits,
        assumptions=planned.assumed,
        warnings=warnings,
        doubts=planned.doubts,
        early_stop=stop,
        cash=cash,
        paid_ahead=dues,
    )


def _dues_ahead(visits: Sequence[Visit]) -> tuple[int, ...]:
    """All sessions on the day of the first one, everything else on its own day: fees too."""
    whole = sum(visit.patient_pays - visit.fees for visit in visits if visit.session is not None)
    return tuple(
        visit.patient_pays if visit.session is None else visit.fees + (whole if visit.session == 1 else 0) for visit in visits
    )


def _stopped_ahead(visits: Sequence[Visit], after: int) -> Total:
    """What is paid until the course ends early, where all sessions were paid ahead: only the fees of later visits are saved."""
    last = next(at for at, visit in enumerate(visits) if visit.session == after)
    return Total.of(row for at, visit in enumerate(visits) for row in (visit.rows if at <= last else visit.claimed))


def _rows(planned: Planned, point: int) -> list[Row]:
    """The course at one point of the price range, a credited consultation taken off the first session."""
    rows: list[Row] = []
    credit = planned.credit[point]
    for visit in planned.visits:
        for line in visit.lines:
            cash = line.cash[point]
            if credit and visit.session == 1 and line.fee is None:
                taken = min(credit, cash)
                credit, cash = credit - taken, cash - taken
            charge = Charge(line.service, OUT, line.billed[point], 0, cash, visit.day)
            rows.append(self_pay(charge, "self_pay" if line.fee is None else "fee"))
    return rows
