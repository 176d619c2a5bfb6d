"""A visit of the course, or a charge of the past, as every output shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from ketacost.engine.line import (
    Line,
    Row,
    benefit_of,
    charge_of,
    deductible_left_of,
    maximum_left_of,
    patient_pays_of,
    plan_year_of,
    sessions_left_of,
    side_of,
    verdict_of,
)
from ketacost.money import json_number
from ketacost.result.other_payment import OtherPayment
from ketacost.result.planned_line import PlannedLine
from ketacost.result.total import MoneyAttributes, Total


@dataclass(frozen=True, slots=True)
class Visit(MoneyAttributes):
    """A visit of the course, or a charge of the past."""

    number: int
    service: str
    session: int | None
    rows: tuple[Row, ...]
    booster: bool = False
    planned: tuple[PlannedLine, ...] = ()
    """What the clinic bills each line as."""
    told: tuple[Row, ...] = ()
    """The lines as the plan left them, where somebody else pays part of them; empty elsewhere."""
    paid: tuple[tuple[OtherPayment, ...], ...] = ()
    """What others paid of each line."""

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
        return charge_of(self.rows[0]).day

    @property
    def plan_year(self) -> dt.date | None:
        """First day of the plan year that a dated visit falls in."""
        return plan_year_of(self.claimed[-1]) if self.date is not None else None

    @property
    def claimed(self) -> tuple[Row, ...]:
        """The lines that are for care: without what the clinic asks on top, which no plan knows of."""
        return tuple(row for row in self.rows if verdict_of(row) != "fee") if verdict_of(self.rows[-1]) == "fee" else self.rows

    @property
    def fees(self) -> int:
        """What the clinic asks on top of this visit, in cents."""
        return sum(patient_pays_of(row) for row in self.rows[len(self.claimed) :])

    @property
    def closing(self) -> Line:
        """The last line on the network side of the first: what is left is told of that side."""
        side = side_of(self.rows[0])
        return Line._make(next(row for row in reversed(self.claimed) if side_of(row) == side))

    @property
    def deductible_left(self) -> int | None:
        """What is left of the deductible after the visit, in cents; ``None`` where the plan has no benefit, or none applies."""
        last = self.closing
        return deductible_left_of(last) if last.benefit is not None else None

    @property
    def out_of_pocket_left(self) -> int | None:
        """What is left of the out-of-pocket maximum after the visit, in cents; ``None`` where there is none."""
        last = self.closing
        return maximum_left_of(last) if last.benefit is not None else None

    @property
    def sessions_left(self) -> int | None:
        """Sessions the plan still covers; ``None`` where it sets no limit."""
        last = self.claimed[-1]
        return sessions_left_of(last) if benefit_of(last) is not None else None

    @property
    def why(self) -> list[str]:
        """Plain sentences that tell how the amounts came about."""
        return [sentence for line in range(len(self.rows)) for sentence in self.why_line(line)]

    def why_line(self, at: int, *, short: bool = False) -> list[str]:
        """The same for one line; ``short``, only what makes up the patient's part."""
        from ketacost.words.explain_line import words_for  # worded only when asked for

        prices = self.planned[at].prices if self.planned else None
        told = words_for(Line._make((self.told or self.rows)[at]), prices, short=short)
        return [*told, *(str(paid.why) for paid in self.paid[at])] if self.paid else told

    def to_dict(self, *, detail: bool = False, due: int | None = None) -> dict[str, Any]:
        """The visit as JSON has it; with ``detail`` each line of a visit billed in parts. ``due``: what its day asks for, in cents."""
        found: dict[str, Any] = {
            "number": self.number,
            "service": self.service,
            "session": self.session,
            "booster": self.booster,
            "date": _iso(self.date),
            "plan_year": _iso(self.plan_year),
            **self.total.to_dict(),
            "deductible_left": _json(self.deductible_left),
            "out_of_pocket_left": _json(self.out_of_pocket_left),
            "sessions_left": self.sessions_left,
            "why": self.why,
        }
        if due is not None:
            found["due_that_day"] = json_number(due)
        if detail:
            found["lines"] = [
                {
                    "service": line.charge.service,
                    "code": self.planned[at].code if self.planned else None,
                    "units": self.planned[at].units if self.planned else 1,
                    "fee": self.planned[at].fee if self.planned else None,
                    "network": ("in", "out")[line.charge.side] if line.benefit is not None else None,
                    **Total.of([line]).to_dict(),
                    "why": self.why_line(at),
                }
                for at, line in enumerate(self.lines)
            ]
        return found


def _json(cents: int | None) -> float | None:
    return None if cents is None else json_number(cents)


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
