"""Past charges again, as the plan should have paid them (``adjudicate``)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ketacost.engine.packed_rows import adjudicate_packed
from ketacost.model.claims import ClaimRow
from ketacost.model.federal import Federal
from ketacost.model.plan import Plan
from ketacost.replay.accumulators import Accumulators, accumulators
from ketacost.replay.charges import ReplayedCharge, charges_of, replayed
from ketacost.replay.no_terms import NoTermsError, charges_without_terms
from ketacost.replay.notes import replay_assumptions, replay_warnings
from ketacost.result.total import Total
from ketacost.terms.compile import compile_terms
from ketacost.terms.coverage import standing
from ketacost.words.note import Note


@dataclass(frozen=True, slots=True)
class Replay:
    """What past charges should have cost."""

    today: date
    plan: str
    charges: Sequence[ReplayedCharge]
    total: Total
    accumulators: Accumulators
    assumptions: tuple[Note, ...]
    warnings: tuple[Note, ...]

    def to_dict(self, *, detail: bool = False) -> dict[str, Any]:
        """What ``--format json`` prints."""
        return {
            "schema": "ketacost.adjudicate/1",
            "today": self.today.isoformat(),
            "plan": self.plan,
            "charges": [charge.to_dict(detail=detail) for charge in self.charges],
            "total": self.total.to_dict(),
            "accumulators": self.accumulators.to_dict(),
            "assumptions": [note.hinted for note in self.assumptions],
            "warnings": [note.told for note in self.warnings],
        }


def replay(
    plan: Plan,
    rows: Sequence[ClaimRow],
    *,
    today: date,
    federal: Federal,
    condition: str | None = None,
    told: Callable[[int], None] = lambda _: None,
) -> Replay:
    """Adjudicate past charges: all dated, or none; ``told`` hears how many are done.

    Raises ``NoTermsError`` for rows the plan file has no terms for.
    """
    verdict = standing(plan, condition).verdict
    terms = compile_terms(plan, verdict or "covered", today=today, federal=federal)
    charges = charges_of(plan, rows)
    if without_terms := list(charges_without_terms(terms, charges)):
        raise NoTermsError(without_terms)
    outcome = adjudicate_packed(terms, charges, told)
    return Replay(
        today=today,
        plan=plan.name,
        charges=replayed(rows, charges, outcome),
        total=Total(*outcome.rows.sums()),
        accumulators=accumulators(plan, terms, outcome),
        assumptions=tuple(dict.fromkeys(replay_assumptions(plan, rows, covered_assumed=verdict is None))),
        warnings=tuple(replay_warnings(plan, rows, today, federal)),
    )
