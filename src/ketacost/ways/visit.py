"""A visit of the course, or a charge of the past, as every output shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from ketacost.engine.line import Line, Row
from ketacost.money import json_number, within
from ketacost.ways.total import Amounts, Total


@dataclass(frozen=True, slots=True)
class Visit(Amounts):
    """A visit of the course, or a charge of the past."""

    number: int
    service: str
    session: int | None
    rows: tuple[Row, ...]

    @property
    def lines(self) -> list[Line]:
        """The visit's charges, each with what the engine kept of it."""
        return [Line._make(row) for row in self.rows]

    @property
    def total(self) -> Total:
        """The visit's amounts."""
        return Total.of(self.rows)

    @property
    def date(self) -> dt.date | None:
        """Date of service."""
        return self.rows[0][0].day

    @property
    def plan_year(self) -> dt.date | None:
        """First day of the plan year that a dated visit falls in."""
        return self.rows[-1][-1] if self.date is not None else None

    @property
    def deductible_left(self) -> int | None:
        """What is left of the deductible after the visit, in cents; ``None`` where the plan has no benefit, or none applies."""
        last = self.lines[-1]
        return within(last.deductible_left) if last.benefit is not None else None

    @property
    def out_of_pocket_left(self) -> int | None:
        """What is left of the out-of-pocket maximum after the visit, in cents; ``None`` where there is none."""
        last = self.lines[-1]
        return within(last.out_of_pocket_left) if last.benefit is not None else None

    @property
    def sessions_left(self) -> int | None:
        """Sessions the plan still covers; ``None`` where it sets no limit."""
        last = self.lines[-1]
        return within(last.sessions_left) if last.benefit is not None else None

    @property
    def why(self) -> list[str]:
        """Plain sentences that tell how the amounts came about."""
        from ketacost.ways.why import words_for  # worded only when asked for

        return [sentence for line in self.lines for sentence in words_for(line)]

    def to_dict(self, *, detail: bool = False) -> dict[str, Any]:
        """The visit as JSON has it; with ``detail`` each line of a visit billed in parts."""
        found: dict[str, Any] = {
            "number": self.number,
            "service": self.service,
            "session": self.session,
            "date": _iso(self.date),
            "plan_year": _iso(self.plan_year),
            **self.total.to_dict(),
            "deductible_left": _json(self.deductible_left),
            "out_of_pocket_left": _json(self.out_of_pocket_left),
            "sessions_left": self.sessions_left,
            "why": self.why,
        }
        if detail:
            found["lines"] = [{"service": line.charge.service, **Total.of([line]).to_dict()} for line in self.lines]
        return found


def _json(cents: int | None) -> float | None:
    return None if cents is None else json_number(cents)


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
