"""Past charges again, as the plan should have paid them (``adjudicate``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ketacost.engine.adjudicate import Outcome, adjudicate
from ketacost.engine.line import Charge, Claim
from ketacost.engine.terms import IN, OUT, Side
from ketacost.model.claims import ClaimRow
from ketacost.model.federal import Federal
from ketacost.model.plan import Plan
from ketacost.money import json_number
from ketacost.replay.accumulators import Accumulators, accumulators
from ketacost.replay.no_terms import NoTermsError, charges_without_terms
from ketacost.replay.notes import replay_assumptions, replay_warnings
from ketacost.result.total import Total
from ketacost.result.visit import Visit
from ketacost.terms.compile import compile_terms
from ketacost.terms.coverage import standing
from ketacost.ways.insured.network import out_of_network_amount, stated_amount
from ketacost.words.note import Note


@dataclass(frozen=True, slots=True)
class ReplayedCharge(Visit):
    """A charge of the past, with what the insurer's statement said of it."""

    network: str = "in"
    patient_paid: int | None = None
    """What the statement said the patient owed, in cents."""

    @property
    def difference(self) -> int | None:
        """Statement less this tool's answer, in cents; ``None`` where there is no statement."""
        return None if self.patient_paid is None else self.patient_paid - int(self.patient_pays)

    def to_dict(self, *, detail: bool = False) -> dict[str, Any]:
        """The charge as JSON has it."""
        return {
            **Visit.to_dict(self, detail=detail),
            "network": self.network,
            "patient_paid": None if self.patient_paid is None else json_number(self.patient_paid),
            "difference": None if self.difference is None else json_number(self.difference),
        }


@dataclass(frozen=True, slots=True)
class Replay:
    """What past charges should have cost."""

    today: date
    plan: str
    charges: tuple[ReplayedCharge, ...]
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
            "assumptions": list(map(str, self.assumptions)),
            "warnings": [note.told for note in self.warnings],
        }


def replay(plan: Plan, rows: Sequence[ClaimRow], *, today: date, federal: Federal, condition: str | None = None) -> Replay:
    """Adjudicate past charges: all dated, or none. Raises ``NoTermsError`` for rows the plan file has no terms for."""
    verdict = standing(plan, condition).verdict
    terms = compile_terms(plan, verdict or "covered", today=today, federal=federal)
    charges = [_charge(plan, row) for row in rows]
    if without_terms := list(charges_without_terms(terms, charges)):
        raise NoTermsError(without_terms)
    outcome = adjudicate(terms, charges)
    total = Total.of(outcome.rows)
    return Replay(
        today=today,
        plan=plan.name,
        charges=tuple(
            _replayed(number, row, charge, outcome) for number, (row, charge) in enumerate(zip(rows, charges, strict=True))
        ),
        total=total,
        accumulators=accumulators(plan, terms, outcome),
        assumptions=tuple(dict.fromkeys(replay_assumptions(plan, rows, covered_assumed=verdict is None))),
        warnings=tuple(replay_warnings(plan, rows, today, federal)),
    )


def _charge(plan: Plan, row: ClaimRow) -> Charge:
    """A row with its blanks filled: what nobody allowed is what was billed, what nobody billed is what was allowed."""
    side: Side = {"in": IN, "out": OUT, None: IN if plan.in_network is not None else OUT}[row.network]
    service = row.service or "infusion"
    billed = row.billed if row.billed is not None else row.allowed or 0
    allowed = row.allowed
    if allowed is None:
        stated = out_of_network_amount(plan, service, None) if side == OUT else None
        allowed = billed if stated is None else stated_amount(stated, billed)
    claim = None
    if row.visit is not None or row.covered is not None or row.prior_authorization is not None:
        claim = Claim(row.visit and (row.visit, row.date), row.covered, row.prior_authorization)
    cash = billed if row.cash_price is None else row.cash_price
    return Charge(service, side, billed, min(allowed, billed), min(cash, billed), row.date, claim)


def _replayed(index: int, row: ClaimRow, charge: Charge, outcome: Outcome) -> ReplayedCharge:
    return ReplayedCharge(
        index + 1,
        charge.service,
        None,
        (outcome.rows[index],),
        network=("in", "out")[charge.side],
        patient_paid=row.patient_paid,
    )
