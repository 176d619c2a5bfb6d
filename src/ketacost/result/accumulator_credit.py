"""What a course counts toward the plan, and what that is worth to other care. Amounts in cents."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, NamedTuple

from ketacost.money import json_number


class AccumulatorCredit(NamedTuple):
    """What counts toward the plan in the last plan year that the course touches; what is paid outside the plan counts nothing."""

    deductible: int
    out_of_pocket: int
    until: date
    """The last day on which it counts."""
    worth: int
    """What it takes off other covered care as large as the deductible that was left before the course."""
    worth_at_most: int
    """What it takes off at most, where other care reaches the out-of-pocket maximum."""
    other_care: int | None = None
    """Other care that the person expects, by its allowed amount."""
    worth_beside: int | None = None
    """What it takes off that."""
    network: Literal["in", "out"] = "in"
    """On which side of the plan's network it counts; other care is taken to be on the same side."""

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "deductible": json_number(self.deductible),
            "out_of_pocket": json_number(self.out_of_pocket),
            "until": self.until.isoformat(),
            "worth": json_number(self.worth),
            "worth_at_most": json_number(self.worth_at_most),
            "other_care": None if self.other_care is None else json_number(self.other_care),
            "network": self.network,
            "worth_beside": None if self.worth_beside is None else json_number(self.worth_beside),
        }
