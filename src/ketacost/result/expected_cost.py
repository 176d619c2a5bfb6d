"""What a course costs on average, at a chance of approval that the person gives. Amounts in cents."""

from __future__ import annotations

from typing import Any, NamedTuple

from ketacost.money import WHOLE, json_number, share_of


class ExpectedCost(NamedTuple):
    """What one clinic costs on average under one plan. Cents; the chance in parts per million."""

    plan: str | None
    clinic: str
    network: str | None
    chance: int
    approved: int
    denied: int

    @property
    def expected(self) -> int:
        """Chance times the price if approved, and the rest times the price if not."""
        return share_of(self.approved * self.chance + self.denied * (WHOLE - self.chance), 1)

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "plan": self.plan,
            "clinic": self.clinic,
            "network": self.network,
            "chance_approved": json_number(self.chance, WHOLE),
            "approved": json_number(self.approved),
            "denied": json_number(self.denied),
            "expected": json_number(self.expected),
        }
