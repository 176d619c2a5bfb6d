"""A course visit by visit: what each costs, and what it comes to so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from ketacost.outputs.parts.columns import MONEY
from ketacost.outputs.parts.visit_columns import DATE, DEDUCTIBLE_LEFT, PLAN_YEAR
from ketacost.outputs.table import Cell, Column, Table
from ketacost.outputs.words import clean
from ketacost.result.option import Option
from ketacost.result.total import Total
from ketacost.result.visit import Visit

MOST_VISITS = 24


class RunningStep(NamedTuple):
    """A row of the running total: a visit, several alike, or a line of a visit."""

    name: str
    days: str
    total: Total
    so_far: int | None = None
    due: int | None = None
    """What the clinic collects on the day, in cents; of several, on each."""
    visit: Visit | None = None
    """The last one; ``None`` of a line."""


def running_total(option: Option, *, lines: bool = False) -> Table[RunningStep]:
    """What each visit costs and what it comes to so far; long runs of equal visits are one row.

    Dated visits have their day and plan year; where a day asks for something else than its own share, both stand there.
    ``lines`` adds the lines of visits that are billed in parts.
    """
    dated = any(visit.date is not None for visit in option.visits)
    insured = option.way == "insurance"
    columns: list[Column[RunningStep]] = [Column("", attrgetter("name"), "Visit")]
    if dated:
        columns.insert(0, Column("", attrgetter("days"), DATE.title, "amount"))
        columns += [_of_visit(PLAN_YEAR)] if insured else []
    billed, pays = (MONEY[key].on(attrgetter("total")) for key in ("billed", "patient_pays"))
    dues = option.due_that_day
    ahead = any(due != visit.patient_pays for due, visit in zip(dues, option.visits, strict=True))
    columns.append(billed._replace(room="wide" if dated or ahead else "always"))
    columns += [Column("", attrgetter("due"), "Due that day", "money"), pays.named("Your share")] if ahead else [pays]
    columns += [Column("", attrgetter("so_far"), "So far", "money")]
    columns += [_of_visit(DEDUCTIBLE_LEFT)] if insured else []
    return Table(columns, list(_steps(option.visits, dues, lines=lines)))


def _of_visit(column: Column[Visit]) -> Column[RunningStep]:
    """What only a whole visit has."""

    def of(step: RunningStep) -> Cell:
        return "" if step.visit is None else column.of(step.visit)

    return Column(column.key, of, *column[2:])


def _steps(visits: Sequence[Visit], dues: Sequence[int], *, lines: bool) -> Iterator[RunningStep]:
    so_far = at_visit = 0
    for group in _groups(visits, dues):
        so_far += sum(visit.patient_pays for visit in group)
        last = group[-1]
        yield RunningStep(visit_name(group), _days(group), last.total, so_far, dues[at_visit], last)
        at_visit += len(group)
        if lines and len(last.rows) > 1:
            for at, line in enumerate(last.rows):
                yield RunningStep(f"  {line_name(last, at)}", "", Total.of([line]))


def line_name(visit: Visit, at: int) -> str:
    """A line by its service, its code, and how often that is billed; a fee by its own name."""
    service = visit.lines[at].charge.service.replace("_", " ")
    planned = visit.planned[at] if visit.planned else None
    if planned is not None and planned.fee is not None:
        return clean(planned.fee)
    if planned is None or planned.code is None:
        return service
    return f"{service} {planned.code}" + (f" x {planned.units}" if planned.units > 1 else "")


def _days(group: Sequence[Visit]) -> str:
    """The day of a visit; of several, from which on."""
    if group[0].date is None:
        return ""
    return f"{'from ' if len(group) > 1 else ''}{group[0].date.isoformat()}"


def _groups(visits: Sequence[Visit], dues: Sequence[int]) -> list[list[Visit]]:
    """Each visit by itself; in a long course, equal neighbours of one plan year together."""
    groups: list[list[Visit]] = []
    before: object = None
    for visit, due in zip(visits, dues, strict=True):
        like = visit.service, visit.booster, visit.total, visit.plan_year, due
        if len(visits) > MOST_VISITS and like == before:
            groups[-1].append(visit)
        else:
            groups.append([visit])
        before = like
    return groups


def visit_name(group: Sequence[Visit]) -> str:
    """What a visit is called, or several alike."""
    first, last = group[0], group[-1]
    if first.session is None:
        name = first.service.replace("_", " ")
        return name if first is last else f"{len(group)} {name} visits, each"
    if first is last:
        return f"session {first.session}{' (booster)' if first.booster else ''}"
    return f"sessions {first.session} to {last.session}{' (boosters)' if first.booster else ''}, each"
