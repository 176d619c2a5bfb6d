"""What a plan recognises of a bill: the rate of its network, or what it says it allows outside."""

from __future__ import annotations

from ketacost.engine.terms import IN, Side
from ketacost.model.allowed import Allowed
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.money import WHOLE, share_of
from ketacost.result.planned_line import PlannedLine
from ketacost.terms.benefits import entry_for
from ketacost.ways.booking.lines import rate_of

GUESSES = (1_000_000, 700_000, 400_000)
"""Out of network, where nobody knows the allowed amount: 100 %, 70 % and 40 % of billed, this tool's assumption
(``rules.md`` 1) for low, typical and high patient cost. Parts per million."""

LOWEST_RATE = 400_000
"""In network, where nobody knows the rate: the low end of what it may come to, of what is billed, this tool's assumption (``rules.md``,
"What may be promised"). Parts per million."""

NON_PARTICIPATING = 950_000
LIMITING_CHARGE = 1_150_000
"""What Medicare allows a clinic that does not participate, of its fee schedule; and what such a clinic may bill of that."""


def allowed_amount(
    plan: Plan, clinic: Clinic, line: PlannedLine, side: Side, rates: dict[str, int], billed: int, guess: int
) -> tuple[int, bool]:
    """The allowed amount of a line in cents, never above billed, and whether the files say it; ``guess`` where they do not."""
    if side == IN:
        rate = rate_of(rates, line)
        return (share_of(billed, guess), False) if rate is None else (min(rate, billed), True)
    stated = out_of_network_amount(plan, line.service, clinic.setting)
    if stated is None:
        return share_of(billed, guess), False
    return min(stated_amount(stated, billed), billed), True


def may_bill_excess(plan: Plan, clinic: Clinic) -> bool:
    """Whether a clinic takes Medicare, but not its rates as payment in full."""
    return plan.traits.original_medicare and clinic.medicare == "non_participating"


def all_the_excess(billed: int) -> tuple[int, int]:
    """Allowed amount and excess charge, in cents, at the rate that leaves the most to bill on top: 115 % of it is all that is billed."""
    allowed = billed * WHOLE // LIMITING_CHARGE
    return allowed, billed - allowed


def limiting_charge(plan: Plan, clinic: Clinic, billed: int, rate: int | None) -> tuple[int, int] | None:
    """Allowed amount and excess charge, in cents, at a clinic that takes Medicare but not its rates as payment in full.

    Medicare then allows 95 % of its fee schedule, and the clinic may bill at most 115 % of that, the limiting charge
    (42 U.S.C. 1395w-4(g); 42 CFR 414.48). ``None`` where that does not apply, or the fee schedule is not known.
    """
    if not may_bill_excess(plan, clinic) or rate is None:
        return None
    schedule = share_of(rate, NON_PARTICIPATING)
    allowed = min(schedule, billed)
    return allowed, min(billed, share_of(schedule, LIMITING_CHARGE)) - allowed


def out_of_network_amount(plan: Plan, service: str, setting: str | None) -> Allowed | None:
    """What the plan file says it recognises out of network for a service; ``None`` where it says nothing."""
    block = plan.out_of_network
    if block is None:
        return None
    for stated in (entry_for(block, service, setting).allowed_amount, block.allowed_amount):
        if stated is not None and (found := getattr(stated, service) or stated.every_service) is not None:
            return found
    return None


def stated_amount(stated: Allowed, billed: int) -> int:
    """What a plan that states its allowed amount recognises of a bill, in cents; it may be above billed."""
    if stated.amount is not None:
        return stated.amount
    if stated.percent_of_billed is not None:
        return share_of(billed, stated.percent_of_billed)
    return share_of(stated.medicare_rate or 0, stated.percent_of_medicare or 0)
