"""One line of a planned visit: what it bills, and what a cash payer is asked."""

from __future__ import annotations

from typing import Final, NamedTuple

from ketacost.model.networks import Networks

Points = tuple[int, int, int]
"""Low, typical and high, in cents."""


SHOWN: Final = 1
"""The one of them that visits are shown at."""


class PlannedLine(NamedTuple):
    """One line of a planned visit."""

    service: str
    billed: Points
    cash: Points
    rate_keys: tuple[str, ...]
    """Under which keys a network's rates may hold this line's, the most particular first."""
    networks: Networks | None
    """The line's own networks, where it is billed by somebody else than the clinic."""
    code: str | None = None
    units: int = 1
    """How often the code is billed: a rate is for one of them."""
    timed: tuple[tuple[str, int], ...] = ()
    """The codes that the infusion's minutes come to, and how often: where a network has rates for those alone."""
    list_price: Points | None = None
    """The cash price before anything is taken off it for this person; ``None`` where nothing is."""
    fee: str | None = None
    """What it is called, where it is no service but a fee on top that no plan pays."""
    insured_only: bool = False
    """Of a fee: owed only where the visit is paid through insurance."""

    @property
    def prices(self) -> tuple[int, int]:
        """What visits are shown at: the list price, and what this person is asked of it; in cents."""
        return (self.list_price or self.cash)[SHOWN], self.cash[SHOWN]
