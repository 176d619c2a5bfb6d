"""A course that a plan stands for in part: which visits it pays toward, what the others come to without it, who has approved any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.engine.adjudicate import self_pay
from ketacost.engine.line import Row, charge_of, patient_pays_of, verdict_of
from ketacost.model.plan import Plan
from ketacost.model.treatments import Treatment
from ketacost.result.cash_flow import COVERED
from ketacost.result.planned_line import PlannedLine
from ketacost.terms.coverage import approved, required_authorization
from ketacost.ways.booking.visits import Planned, PlannedVisit
from ketacost.ways.insured.used_up import covered_last_first


def by_visit(visits: Sequence[PlannedVisit], rows: Sequence[Row]) -> Iterator[tuple[PlannedVisit, Sequence[Row]]]:
    """Each visit with its lines of a run."""
    at = 0
    for visit in visits:
        yield visit, rows[at : at + len(visit.lines)]
        at += len(visit.lines)


def covered_visits(planned: Planned, rows: Sequence[Row]) -> list[bool]:
    """By visit, whether the plan stands for it; a visit that is no session stays with the plan in any case."""
    return [
        visit.session is None or any(verdict_of(row) in COVERED for row in own) for visit, own in by_visit(planned.visits, rows)
    ]


def partly_covered(planned: Planned, rows: Sequence[Row]) -> bool:
    """Whether a plan stands for some of the sessions, and not for all of them."""
    by_plan = zip(planned.visits, covered_visits(planned, rows), strict=True)
    return len({covered for visit, covered in by_plan if visit.session is not None}) > 1


def rest_in_cash(planned: Planned, rows: Sequence[Row]) -> list[Row]:
    """The lines of covered visits as they are, those of the others at the clinic's cash price."""
    found: list[Row] = []
    for (visit, own), covered in zip(by_visit(planned.visits, rows), covered_visits(planned, rows), strict=True):
        found += own if covered else [_in_cash(line, row) for line, row in zip(visit.lines, own, strict=True)]
    return found


def pays_with_rest_in_cash(planned: Planned, rows: Sequence[Row]) -> int:
    """What the patient pays for these lines: of many runs this alone is asked, so none of them is written out."""
    total, at = 0, 0
    for visit in planned.visits:
        own = rows[at : at + len(visit.lines)]
        at += len(visit.lines)
        if visit.session is None or any(verdict_of(row) in COVERED for row in own):
            total += sum(map(patient_pays_of, own))
        else:
            total += sum(map(_pays_in_cash, visit.lines, own))
    return total


def most_with_rest_in_cash(planned: Planned, rows: Sequence[Row]) -> int:
    """The most that the patient pays for these lines, in cents, however many of the covered sessions of the first plan year are not.

    Each session less changes its own visit alone, so one walk from the last to the first knows every one of these courses.
    """
    total = most = pays_with_rest_in_cash(planned, rows)
    for visit, first, upto in covered_last_first(planned.visits, rows):
        own = rows[first:upto]
        total += sum(map(_pays_in_cash, visit.lines, own)) - sum(map(patient_pays_of, own))
        most = max(most, total)
    return most


def has_approval(plan: Plan, treatment: Treatment) -> bool:
    """Whether the plan requires an authorization and has given one, for all the sessions or for some."""
    return approved(required_authorization(plan, treatment))


def _in_cash(line: PlannedLine, row: Row) -> Row:
    """A line that no plan stands for; a fee of those who use insurance is not asked for it."""
    if line.fee is None:
        return self_pay(charge_of(row))
    return self_pay(charge_of(row)._replace(billed=0, cash=0), "fee") if line.insured_only else row


def _pays_in_cash(line: PlannedLine, row: Row) -> int:
    """What ``_in_cash`` comes to."""
    if line.fee is None:
        return charge_of(row).cash
    return 0 if line.insured_only else patient_pays_of(row)
