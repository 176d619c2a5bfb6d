"""A part of a course that is paid in more than one way. Amounts in cents."""

from __future__ import annotations

from typing import Any, NamedTuple

from ketacost.model.question import Network, Way
from ketacost.money import json_number


class MixedPart(NamedTuple):
    """Sessions that are paid in one way at one clinic."""

    way: Way
    clinic: str
    network: Network | None
    sessions: int
    patient_pays: int

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return self._asdict() | {"patient_pays": json_number(self.patient_pays)}
