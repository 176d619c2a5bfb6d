"""What may be said of a question besides plans, clinics and a course."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypedDict

from ketacost.model.plan import Plan
from ketacost.ways.discounts import Person
from ketacost.ways.tax import Taxes
from ketacost.ways.travel import Journey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ketacost.model.assistance import Assistance
    from ketacost.model.program import Program


class Known(TypedDict, total=False):
    """What may be said besides plans, clinics and a course."""

    today: date | None
    next_plan: Plan | None
    """The plan that takes the place of every other from the next turn of its own year."""
    secondary: Plan | None
    """A second insurance, which pays of what the plan leaves."""
    assistance: Assistance | None
    """Copay help."""
    reimbursed_after: int
    """Days until the plan has paid back a visit out of network; six weeks where nobody says."""
    person: Person
    """Discounts, income and household, for prices that depend on them."""
    journey: Journey
    """The way to the clinic."""
    taxes: Taxes
    """Accounts, rates and deductions."""
    programs: Sequence[Program]
    """Programs that may help with paying, each with what it would take off."""
    other_care: int | None
    """Other covered care that is expected in the plan year, by its allowed amount; in cents."""
    chance_approved: int | None
    """The person's own chance that the infusions are approved, in parts per million."""
