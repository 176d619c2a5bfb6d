"""One way of paying for a course, as every output shows it. Amounts in cents; ``to_dict`` is what ``--format json`` prints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ketacost.engine.line import verdict_of
from ketacost.model.question import Network, Way
from ketacost.money import json_number
from ketacost.result.accumulator_credit import AccumulatorCredit
from ketacost.result.cash_flow import CashFlow, EarlyStop, paid_back_of
from ketacost.result.extras import CostOverTime, Helped, TaxSaving, Travel
from ketacost.result.mixed_part import MixedPart
from ketacost.result.other_payment import by_payer
from ketacost.result.purchase import Purchase, bought
from ketacost.result.total import Total, TotalRange
from ketacost.result.visit import Visit
from ketacost.words.note import Note, note
from ketacost.words.way import YOUR_PLAN, Insurer


class Option(NamedTuple):
    """One way of paying for the course: a plan, a clinic, a network side, and one answer to what is not known."""

    plan: str | None
    """``None`` for a way that is the same whichever plan a person has."""
    clinic: str
    way: Way
    network: Network | None
    if_: tuple[str, ...]
    """What must turn out to be so, the JSON's ``if``; empty when nothing is open."""
    total: Total
    range: TotalRange | None
    visits: Sequence[Visit]
    assumptions: tuple[Note, ...] = ()
    warnings: tuple[Note, ...] = ()
    early_stop: EarlyStop | None = None
    over_time: CostOverTime | None = None
    purchases: tuple[Purchase, ...] = ()
    cash: CashFlow = CashFlow(0, 0, 0)
    travel: Travel | None = None
    tax: TaxSaving | None = None
    paid_ahead: tuple[int, ...] = ()
    """What each visit asks for on its day, where that is not its own price: packages and fees in full when they are bought."""
    help: tuple[Helped, ...] = ()
    """Programs that may help, where the person asks for them and their help is known in figures."""
    credited: AccumulatorCredit | None = None
    """What counts toward the plan; ``None`` where nothing does."""
    doubts: tuple[Note, ...] = ()
    """Why its price is no promise, beside what stands under ``if_``."""
    most: int | None = None
    """Its upper end where that is above the range: what this tool guessed, and every day that is not the person's, at the worst."""
    ceiling: int | None = None
    """The most that this plan leaves the patient with at this clinic whatever is answered; ``None`` where nobody can say."""
    parts: tuple[MixedPart, ...] = ()
    """Of a course that is paid in more than one way."""
    insurer: Insurer = YOUR_PLAN

    @property
    def stop(self) -> EarlyStop | None:
        """The course broken off where the person asked for it."""
        return self.early_stop if self.early_stop is not None and self.early_stop.asked else None

    @property
    def first_payment(self) -> int | None:
        """What the first session asks for on its day, in cents: its own price, in full where a plan pays back later, or what is bought."""
        return next((due for due, visit in zip(self.due_that_day, self.visits, strict=True) if visit.session), None)

    @property
    def due_that_day(self) -> Sequence[int]:
        """What the clinic collects at each visit, in cents: packages and fees when they are bought, and what a plan pays back later."""
        return [due + sum(map(paid_back_of, visit.rows)) for due, visit in zip(self.dues, self.visits, strict=True)]

    @property
    def upper(self) -> int:
        """The most that the patient pays if everything under ``if_`` is so, in cents: what an option is ranked by for a promise."""
        return self.bounds[1] if self.most is None else max(self.most, self.bounds[1])

    @property
    def why_not_sure(self) -> tuple[Note, ...]:
        """Everything that keeps its upper end from being a promise (``rules.md``, "What may be promised")."""
        hangs_on = (note("promise.hangs_on", word=word, medicare=self.insurer.medicare) for word in self.if_)
        return (*hangs_on, *self.doubts, *([note("promise.on_paper")] if self.on_paper else []))

    @property
    def sure(self) -> bool:
        """Whether the patient pays no more than its upper end, whatever turns out about what nobody has said."""
        return not self.why_not_sure

    @property
    def dues(self) -> Sequence[int]:
        """What each visit asks for on its day, in cents; what an insurer pays back later is taken off."""
        return self.paid_ahead or [visit.patient_pays for visit in self.visits]

    @property
    def with_travel(self) -> int:
        """What the patient pays and what getting there costs, in cents."""
        return self.total.patient_pays + (self.travel.total if self.travel is not None else 0)

    @property
    def per_month(self) -> int | None:
        """What a month costs, in cents, of a course that is planned in years."""
        return self.over_time.per_month if self.over_time is not None else None

    @property
    def on_paper(self) -> bool:
        """Sessions are free only because an in-network clinic may not bill what was never authorized: nobody can plan on that."""
        rows = (row for visit in self.visits for row in visit.rows)
        return self.way == "insurance" and any(verdict_of(row) == "provider_liable" for row in rows)

    @property
    def paid_by_others(self) -> dict[str, int]:
        """What others than the plan pay, by name, in cents; it is part of what ``plan_pays`` says."""
        return by_payer(item for visit in self.visits for paid in visit.paid for item in paid)

    @property
    def bounds(self) -> tuple[int, int]:
        """The least and the most that the patient pays, in cents."""
        low, high = self.range or (self.total, self.total)
        return low.patient_pays, high.patient_pays

    def to_dict(self, *, detail: bool = False) -> dict[str, Any]:
        """The option as JSON has it."""
        days = zip(self.visits, self.due_that_day, strict=True)
        return {
            "plan": self.plan,
            "clinic": self.clinic,
            "way": self.way,
            "network": self.network,
            "if": list(self.if_),
            "total": self.total.to_dict(),
            "range": self.range and {"low": self.range.low.to_dict(), "high": self.range.high.to_dict()},
            "at_most": json_number(self.upper),
            "sure": self.sure,
            "why_not_sure": list(map(str, self.why_not_sure)),
            **({"parts": [part.to_dict() for part in self.parts]} if self.way == "mixed" else {}),
            **(bought(self.purchases) if self.purchases else {}),
            "paid_by_others": [{"name": name, "pays": json_number(cents)} for name, cents in self.paid_by_others.items()],
            "cash": self.cash.to_dict(),
            "travel": self.travel and self.travel.to_dict(),
            "tax": self.tax and self.tax.to_dict(),
            "help": [item.to_dict() for item in self.help],
            "credited": self.credited and self.credited.to_dict(),
            "stop": self.stop and self.stop.to_dict(),
            "over_time": self.over_time and self.over_time.to_dict(),
            "visits": [visit.to_dict(detail=detail, due=due) for visit, due in days],
            "assumptions": [note.in_full for note in self.assumptions],
            "warnings": [note.in_full for note in self.warnings],
        }
