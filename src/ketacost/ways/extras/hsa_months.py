"""How much may go into a tax account in a year: an HSA by the months on an eligible plan, a health FSA by the year. Cents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from ketacost.model.person import Taxes
from ketacost.model.plan import Plan
from ketacost.ways.insured.context import Context

MONTHS: Final = 12


class HsaMonths:
    """Which plans a person is on in each month, as far as an HSA goes by it."""

    def __init__(self, context: Context, plans: Sequence[Plan]) -> None:
        self.context = context
        self.plans = plans
        """What stands for the person now: one plan, or each that is compared where a way to pay is the same under all."""

    def limit(self, year: int, taxes: Taxes) -> int | None:
        """The most that may go in in a year; ``None`` where that is not known, 0 where nothing may.

        An HSA takes a twelfth of the year's limit for each month that begins on an eligible plan, and no other insurance beside
        it (26 U.S.C. 223(b)(2), (c)(1)); the plan of today is taken to have been there all year.
        """
        known = taxes.limits.get(year)
        if taxes.account == "fsa":
            return None if known is None or known.fsa is None else known.fsa
        months = [each for each in (self._family(date(year, month, 1)) for month in range(1, MONTHS + 1)) if each is not None]
        if not months:
            return 0
        if known is None or known.hsa is None:
            return None
        whole = sum(known.hsa[family] + (known.hsa_from_55 if taxes.from_55 else 0) for family in months)
        return whole // MONTHS

    def _family(self, month: date) -> bool | None:
        """Whether the plan of a month is a family's; ``None`` where nothing may go into an HSA for it."""
        turn, coming, other = self.context.next_plan_from, self.context.question.next_plan, self.context.question.secondary
        standing = [coming] if coming is not None and turn is not None and month >= turn else self.plans
        if not standing or not all(map(allows_hsa, standing)) or (other is not None and not allows_hsa(other)):
            return None
        return all(plan.covers == "family" for plan in standing)


def allows_hsa(plan: Plan) -> bool:
    """Whether money may go into an HSA beside this plan. Medicare, Medicaid and the like leave no room for an HSA, whatever a plan file says."""
    return plan.hsa_eligible and plan.traits.regulated
