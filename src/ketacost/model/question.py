"""What is asked besides plans and clinics: one value, made from the command line or by a Python call, and passed whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple, TypedDict

from ketacost.model.course import Course
from ketacost.model.federal import Federal, MileRate
from ketacost.model.person import Journey, Person, Taxes
from ketacost.money import WHOLE

if TYPE_CHECKING:
    from ketacost.model.assistance import Assistance
    from ketacost.model.plan import Plan
    from ketacost.model.position import Position
    from ketacost.model.program import Program

Way = Literal["insurance", "self_pay", "package", "mixed"]
Sort = Literal["total", "clinic", "network"]
Network = Literal["in", "out"]

WAYS: tuple[Way, ...] = ("insurance", "self_pay", "package", "mixed")
PayerRole = Literal["", "next_plan_", "second_"]
"""Whose coverage and network a word under ``if`` is about, as it begins: the plan's own has no such beginning."""
PAYER_ROLES: tuple[PayerRole, ...] = ("", "next_plan_", "second_")
SIX_WEEKS = 42  # insurers have 30 days for a claim (29 CFR 2560.503-1), and it has to be sent in first


class Question(NamedTuple):
    """The course, and everything that is said beside plans and clinics."""

    course: Course
    today: date
    federal: Federal
    """The federal amounts by year that a plan's silence refers to."""
    ways: Sequence[Way] = WAYS
    sort: Sort = "total"
    next_plan: Plan | None = None
    """The plan that takes the place of every other from the next turn of its own year."""
    secondary: Plan | None = None
    """A second insurance, which pays of what the plan leaves."""
    assistance: Assistance | None = None
    """Copay help."""
    positions: Sequence[Position] = ()
    """What insurers have published about these treatments."""
    chance_approved: int | None = None
    """The person's own chance that the infusions are approved, in parts per million."""
    unknown_rate: int = WHOLE
    """What an in-network clinic's unknown rate is taken to be, of what it bills; parts per million."""
    reimbursed_after: int = SIX_WEEKS
    """Days until the plan has paid back a visit out of network."""
    person: Person = Person()
    """Discounts, income and household, for prices that depend on them."""
    journey: Journey = Journey()
    """The way to the clinic."""
    taxes: Taxes = Taxes()
    """Accounts, rates and deductions."""
    programs: Sequence[Program] = ()
    """Programs that may help with paying, where the person asks for them."""
    promised: bool = True
    """Whether upper ends are worked out; where only prices are compared on the way to another answer, they are not."""
    other_care: int | None = None
    """Other covered care that the person expects in the plan year, by its allowed amount; in cents."""
    mile_rate: MileRate | None = None
    """What stands for the cost of a mile that nobody has said."""


class Known(TypedDict, total=False):
    """The keywords of a Python call: fields of ``Question`` by their names, each explained there."""

    today: date | None
    ways: Sequence[Way]
    sort: Sort
    next_plan: Plan | None
    secondary: Plan | None
    assistance: Assistance | None
    chance_approved: int | None
    reimbursed_after: int
    person: Person
    journey: Journey
    taxes: Taxes
    programs: Sequence[Program]
    other_care: int | None
