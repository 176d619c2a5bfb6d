"""The visits of an estimate, written as the claims that the insurer would get."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.engine.line import Line
from ketacost.engine.terms import Benefit
from ketacost.money import plain
from ketacost.result.visit import Visit

from .strategies import Mapping

GATED = ("infusion", "drug", "facility")


def claims_of(visits: Sequence[Visit], conditions: Sequence[str]) -> list[Mapping]:
    """Visits as claims, under the answer that their option names."""
    return [
        {
            "date": visit.date.isoformat() if visit.date is not None else None,
            "service": line.charge.service,
            "network": ("in", "out")[line.charge.side],
            "billed": plain(line.charge.billed),
            "allowed": plain(line.charge.allowed),
            "cash_price": plain(line.charge.cash),
            "visit": str(visit.number) if len(visit.lines) > 1 else None,
            "covered": "no" if "not_covered" in conditions and _follows_the_plan(line) else None,
        }
        for visit in visits
        for line in visit.lines
    ]


def can_be_claims(visits: Sequence[Visit]) -> bool:
    """Whether a claims file can say that the sessions are sessions: one without a line of that name is one all the same.

    A line named so counts only where the plan has a benefit on its side.
    """
    return all(visit.session is None or any(_names_the_infusion(line) for line in visit.lines) for visit in visits)


def _names_the_infusion(line: Line) -> bool:
    return line.charge.service == "infusion" and line.verdict != "no_benefit"


def _follows_the_plan(line: Line) -> bool:
    """The answer about infusions holds for this line: it is one, and its benefit does not speak for itself."""
    benefit = line.benefit
    return line.charge.service in GATED and isinstance(benefit, Benefit) and benefit.verdict == "taken_as_not_covered"
