"""Past charges again, as the plan should have paid them (``adjudicate``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ketacost.engine.adjudicate import adjudicate_packed
from ketacost.engine.line import Charge
from ketacost.engine.terms import BLOCKS, Terms
from ketacost.model.claims import ClaimRow
from ketacost.model.federal import Federal
from ketacost.model.plan import Plan
from ketacost.replay.accumulators import Accumulators, accumulators
from ketacost.replay.charges import ReplayedCharge, charges_of, replayed
from ketacost.replay.notes import replay_assumptions, replay_warnings
from ketacost.result.notes import Note
from ketacost.result.total import Total
from ketacost.terms.compile import compile_terms
from ketacost.terms.coverage import standing


class UnpayableError(Exception):
    """Rows that the plan file has no terms for: each row's index, its column, what is wrong, and what to write."""

    def __init__(self, rows: Sequence[tuple[int, str, str, str]]) -> None:
        super().__init__("; ".join(f"charge {index + 1}: {message}" for index, _, message, _ in rows))
        self.rows = tuple(rows)


@dataclass(frozen=True, slots=True)
class Replay:
    """What past charges should have cost."""

    today: date
    plan: str
    charges: Sequence[ReplayedCharge]
    total: Total
    accumulators: Accumulators
    assumptions: tuple[str, ...]
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
            "assumptions": list(self.assumptions),
            "warnings": [str(note) for note in self.warnings],
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

    Raises ``UnpayableError`` for rows the plan file has no terms for.
    """
    verdict = standing(plan, condition).verdict
    terms = compile_terms(plan, verdict or "covered", today=today, federal=federal)
    charges = charges_of(plan, rows)
    if faults := list(_faults(terms, charges)):
        raise UnpayableError(faults)
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


def _faults(terms: Terms, charges: Sequence[Charge]) -> Iterator[tuple[int, str, str, str]]:
    for index, charge in enumerate(charges):
        benefit = terms.benefits[charge.side].get(charge.service)
        block = BLOCKS[charge.side]
        if benefit is None:
            message = f"the plan file does not say what is paid for {charge.service}: {block} has neither copay nor coinsurance for it"
            yield index, "service", message, f"{charge.service}: {{copay: 40}} under {block}, benefits"
        elif benefit.verdict == "no_benefit" and charge.claim is not None and charge.claim.covered:
            yield (
                index,
                "covered",
                f"covered is yes, but the plan file has no {block}: what would the plan pay?",
                f"{block} in the plan file",
            )
