"""What a lender counts deferred interest on."""

from __future__ import annotations

from typing import Any, NamedTuple

from ketacost.model.offers import Compounds
from ketacost.money import json_number


class InterestBasis(NamedTuple):
    """One way to count deferred interest, and what it comes to. Cents."""

    full_purchase: bool
    """On the whole purchase, instead of on the balance owed in each month."""
    compounds: Compounds
    interest: int

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        interest_on = "purchase" if self.full_purchase else "balance"
        return {"interest_on": interest_on, "compounds": self.compounds, "interest": json_number(self.interest)}
