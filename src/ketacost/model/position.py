"""What an insurer has published on a treatment: one entry of the bundled file of positions."""

from collections.abc import Sequence
from typing import Literal

from ketacost.model.names import Names
from ketacost.model.plan_kinds import KindName
from ketacost.model.scalars import Date, Text
from ketacost.model.strict import Strict
from ketacost.model.treatments import Treatment


class Position(Strict):
    """A published position, where it was read and when."""

    insurer: Text
    also: Names = []
    """Other names that a card may show."""
    kinds: list[KindName] = []
    """Kinds of plan that this speaks of whatever the insurer's name, such as ``tricare``."""
    treatment: Treatment = "ketamine_iv"
    position: Literal["investigational", "not_covered", "covered", "varies", "not_stated", "contradictory"]
    says: Text
    """In a sentence, in ketacost's words."""
    policy: Text | None = None
    dated: Text | None = None
    """When the policy was made or last looked at by the insurer, as precisely as it is known."""
    source: Text
    read: Date

    def speaks_of(self, insurer: str | None, kind: str) -> bool:
        """Whether this is about a plan of this insurer, or of this kind."""
        return kind in self.kinds or (
            insurer is not None and _plain(insurer) in {_plain(n) for n in (self.insurer, *self.also)}
        )


class Positions(Strict):
    """The file."""

    positions: list[Position]


def _plain(name: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in name.casefold()).split())


def positions_on(positions: Sequence[Position], insurer: str | None, kind: str, treatment: str) -> list[Position]:
    """What is known to be published on a treatment by a plan's insurer, the insurer's own words before its kind's."""
    found = [item for item in positions if item.treatment == treatment and item.speaks_of(insurer, kind)]
    return sorted(found, key=lambda item: kind in item.kinds)
