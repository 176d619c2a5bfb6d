"""Charges handed over from Python, and what no charges may be: dated in part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from ketacost.files.day_order import DayOrder
from ketacost.files.locate import worded
from ketacost.files.problems import InputError, Problem
from ketacost.model.claims import ClaimRow


def mixed_dates(rows: Sequence[ClaimRow], *, dated: bool) -> Iterator[tuple[int, str, str, str]]:
    """Dates in some rows and not in others, or different dates within one visit, put charges in no order at all."""
    days: dict[str, Any] = {}
    for index, row in enumerate(rows):
        if dated and row.date is None:
            yield index, "date", "this row has no date, and others have one", "a date such as 2026-11-22, or none in any row"
        elif row.visit is not None and days.setdefault(row.visit, row.date) != row.date:
            yield index, "date", f"the rows of visit {row.visit} have different dates", f"{days[row.visit]}, or another visit"


def charge_problem(index: int, column: str, message: str, write: str) -> Problem:
    """A problem with a charge handed over from Python: it counts as a line of "charges"."""
    return Problem("charges", index + 1, 1, column, message, write)


def _date_of(charge: Mapping[str, Any] | ClaimRow) -> str:
    """A date that is text yet; anything else is none."""
    day = charge.get("date") if isinstance(charge, Mapping) else None
    return day if isinstance(day, str) else ""


def rows_from(charges: Sequence[Mapping[str, Any] | ClaimRow]) -> list[ClaimRow]:
    """Rows handed over from Python. Raises ``InputError``; a row counts as a line of "charges"."""
    rows: list[ClaimRow] = []
    problems: list[Problem] = []
    order = DayOrder(_date_of(charge) for charge in charges)
    if (found := order.complaint()) is not None:
        problems.append(charge_problem(found[0], "date", *found[1:]))
    for number, given in enumerate(charges, start=1):
        if isinstance(given, ClaimRow):
            rows.append(given)
            continue
        charge = {**given, "date": order.iso(_date_of(given))} if _date_of(given) else given
        try:
            rows.append(ClaimRow.model_validate(charge))
        except ValidationError as invalid:
            problems += [
                Problem("charges", number, 1, ".".join(map(str, error["loc"])), *worded(error))
                for error in invalid.errors(include_url=False)
            ]
    if not problems:
        problems = [charge_problem(*found) for found in mixed_dates(rows, dated=any(row.date is not None for row in rows))]
    if problems:
        raise InputError(problems)
    return rows
