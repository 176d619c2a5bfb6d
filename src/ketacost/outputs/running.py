"""A course visit by visit: what each costs, and what it comes to so far."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from ketacost.money import dollars
from ketacost.outputs.dates import year_name
from ketacost.outputs.screen import WIDE, Column, Screen, table_or_stack
from ketacost.result.option import Option
from ketacost.result.visit import Visit

MOST_VISITS = 24


def running_total(option: Option, screen: Screen, *, lines: bool = False) -> RenderableType:
    """What each visit costs and what it comes to so far; long runs of equal visits are one row.

    Dated visits have their day and plan year. ``lines`` adds the lines of visits that are billed in parts.
    """
    dated = any(visit.date is not None for visit in option.visits)
    insured = option.way == "insurance"
    billed = not dated or screen.width >= WIDE
    columns = [Column("Visit")]
    if dated:
        columns.insert(0, Column("Date", money=True))
        columns += [Column("Plan year")] if insured else []
    columns += [Column("Billed", money=True)] if billed else []
    columns += [Column("You pay", money=True), Column("So far", money=True)]
    columns += [Column("Deductible left", money=True)] if insured else []
    rows, so_far = [], 0
    for group in _groups(option.visits):
        so_far += sum(visit.patient_pays for visit in group)
        last = group[-1]
        row = [visit_name(group)]
        if dated:
            row.insert(0, _days(group))
            row += [year_name(last.plan_year) if last.plan_year else ""] if insured else []
        row += [dollars(last.billed)] if billed else []
        row += [dollars(last.patient_pays), dollars(so_far)]
        if insured:
            row.append("-" if last.deductible_left is None else dollars(last.deductible_left))
        rows.append(row)
        if lines and len(last.rows) > 1:
            rows += _line_rows(last, dated=dated, insured=insured, billed=billed)
    return table_or_stack(screen, columns, rows)


def _line_rows(visit: Visit, *, dated: bool, insured: bool, billed: bool) -> list[list[str]]:
    """A row for each line of a visit."""
    rows = []
    for at, line in enumerate(visit.lines):
        row = [f"  {line_name(visit, at)}"]
        if dated:
            row.insert(0, "")
            row += [""] if insured else []
        row += [dollars(line.billed)] if billed else []
        row += [dollars(line.patient_pays), ""]
        row += [""] if insured else []
        rows.append(row)
    return rows


def line_name(visit: Visit, at: int) -> str:
    """A line by its service, its code, and how often that is billed."""
    service = visit.lines[at].charge.service.replace("_", " ")
    planned = visit.planned[at] if visit.planned else None
    if planned is None or planned.code is None:
        return service
    return f"{service} {planned.code}" + (f" x {planned.units}" if planned.units > 1 else "")


def _days(group: Sequence[Visit]) -> str:
    """The day of a visit; of several, from which on."""
    if group[0].date is None:
        return ""
    return f"{'from ' if len(group) > 1 else ''}{group[0].date.isoformat()}"


def _groups(visits: Sequence[Visit]) -> list[list[Visit]]:
    """Each visit by itself; in a long course, equal neighbours of one plan year together."""
    groups: list[list[Visit]] = []
    for visit in visits:
        alike = len(visits) > MOST_VISITS and groups and _like(groups[-1][-1]) == _like(visit)
        if alike:
            groups[-1].append(visit)
        else:
            groups.append([visit])
    return groups


def _like(visit: Visit) -> tuple[object, ...]:
    return visit.service, visit.booster, visit.total, visit.plan_year


def visit_name(group: Sequence[Visit]) -> str:
    """What a visit is called, or several alike."""
    first, last = group[0], group[-1]
    if first.session is None:
        name = first.service.replace("_", " ")
        return name if first is last else f"{len(group)} {name} visits, each"
    if first is last:
        return f"session {first.session}{' (booster)' if first.booster else ''}"
    return f"sessions {first.session} to {last.session}{' (boosters)' if first.booster else ''}, each"
