"""A course that is broken off early. Amounts in cents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ketacost.money import json_number
from ketacost.ways.total import Total
from ketacost.ways.visit import Visit


class Stop(NamedTuple):
    """The course broken off early, as a third of people do when nothing happens."""

    after: int
    """The last infusion that was had."""
    total: Total
    """What is paid until then."""
    refund: int = 0
    """What comes back of packages that are refundable, in cents: the part of their price that unused sessions are."""

    @property
    def owed(self) -> int:
        """What it comes to after the refund."""
        return self.total.patient_pays - self.refund

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "after": self.after,
            "total": self.total.to_dict(),
            "refund": json_number(self.refund),
            "patient_pays_after_refund": json_number(self.owed),
        }


def stop_of(visits: Sequence[Visit], after: int | None) -> Stop | None:
    """What is owed when the course ends with an infusion: every visit up to it, each as it would have been paid."""
    if after is None:
        return None
    last = next(at for at, visit in enumerate(visits) if visit.session == after)
    return Stop(after, Total.of(row for visit in visits[: last + 1] for row in visit.rows))
