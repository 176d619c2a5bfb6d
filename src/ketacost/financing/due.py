"""One payment of an offer on its day."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, NamedTuple

from ketacost.engine.financing import Payment
from ketacost.money import json_number

AMOUNTS_OF_A_PAYMENT: Final = ("payment", "interest", "principal", "balance", "interest_added")


class Due(NamedTuple):
    """A payment and its day."""

    day: date
    due: Payment

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        amounts = {key: json_number(getattr(self.due, key)) for key in AMOUNTS_OF_A_PAYMENT}
        return {"number": self.due.number, "date": self.day.isoformat(), **amounts}
