"""The No Surprises Act: who bills from outside the network during a visit to a facility inside it may ask in-network shares alone.

The patient's share is worked out on the recognised amount, counts in network, and no balance may be billed (45 CFR 149.120,
149.420(b)). A doctor's office is no such facility.
"""

from __future__ import annotations

from typing import Final

from ketacost.engine.terms import IN, OUT, Side
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.money import WHOLE
from ketacost.result.planned_line import PlannedLine
from ketacost.ways.booking.lines import rate_of
from ketacost.ways.insured.allowed import allowed_amount

FACILITIES: Final = frozenset(("hospital", "surgery_center"))


def bars_surprises(plan: Plan, clinic: Clinic, line: PlannedLine, here: Side, own: Side) -> bool:
    """Whether a line is on in-network terms although who bills it is outside; ``here`` is the clinic's side, ``own`` the line's."""
    return (here, own) == (IN, OUT) and line.networks is not None and clinic.setting in FACILITIES and plan.traits.regulated


def recognised_amount(
    plan: Plan, clinic: Clinic, line: PlannedLine, rates: dict[str, int], billed: int, guess: int
) -> tuple[int, bool]:
    """What the plan recognises of such a line, in cents, and whether the files say it; ``rates``: the clinic's with the network.

    Where nobody does, the worst is that all that is billed is recognised: the more of it, the larger the share.
    """
    allowed, stated = allowed_amount(plan, clinic, line, OUT, {}, billed, guess or WHOLE)
    rate = None if stated else rate_of(rates, line)
    return (allowed, stated) if rate is None else (min(rate, billed), True)
