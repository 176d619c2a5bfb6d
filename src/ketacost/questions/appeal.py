"""What winning an appeal changes, in cents: the course once denied beside the same once approved."""

from __future__ import annotations

from typing import Any, NamedTuple

from ketacost.money import json_number
from ketacost.result.option import Option


class Appeal(NamedTuple):
    """What winning an appeal changes here."""

    refused: Option
    """The course once it is denied."""
    won: Option
    """The same course once the plan has come round."""

    @property
    def saves(self) -> int:
        """Cents that the patient pays less in the end; 0 where it changes nothing, below 0 where the plan's yes costs more."""
        return self.refused.total.patient_pays - self.won.total.patient_pays

    @property
    def changes_nothing(self) -> bool:
        """Whether it is the same at every price that there may be."""
        return not self.saves and self.refused.bounds == self.won.bounds

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        denied, won = self.refused.total.patient_pays, self.won.total.patient_pays
        return {"denied": json_number(denied), "won": json_number(won), "saves": json_number(self.saves)}
