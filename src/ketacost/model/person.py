"""What people say of themselves: income and discounts, the way to the clinic, tax accounts. Amounts in cents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from ketacost.model.federal import PovertyLevels, TaxLimits, region_of
from ketacost.money import WHOLE

if TYPE_CHECKING:
    from ketacost.model.offers import Discount

PAYROLL: Final = 76_500
"""Social security and Medicare tax, saved too where the money goes in through payroll (26 U.S.C. 3101, 3121(a))."""

USUAL_DISCOUNTS: Final = (
    "veteran", "first_responder", "military", "student", "senior", "teacher", "nurse", "healthcare_worker", "police", "firefighter",
    "cash", "prepay",
)  # fmt: skip
"""Whom clinics have discounts for, as far as their price lists were read: no slips, whether or not a clinic here has one."""


class Journey(NamedTuple):
    """What a person says of their way to a clinic; ``None`` is what they do not say. Cents."""

    miles_one_way: int | None = None
    per_mile: int | None = None
    """What a mile costs, in tenths of a cent; ``None``: what the IRS lets a medical mile count for."""
    ride_home: int | None = None
    parking: int | None = None
    nights: int | None = None
    """Away from home for each trip; 0: home again each evening."""
    per_night: int | None = None
    hours: int | None = None
    """Of work that each day of visits takes."""
    per_hour: int | None = None
    counts: bool = False
    """Whether it is to decide the order of the comparison."""
    trips: int | None = None
    """In the whole course, there and back; ``None``: as the days of its visits make them."""
    nights_in_all: int | None = None
    """Away from home in the whole course; ``None``: ``nights`` for each trip, and at least those between its visits."""
    mile_paid_back: int | None = None
    """What somebody pays back for a mile, in tenths of a cent."""
    travel_deductible: int | None = None
    """What they keep back of each trip."""
    travel_deductible_cap: int | None = None
    """The most that they keep back in a calendar month; ``None``: no limit."""


class Taxes(NamedTuple):
    """What a person says of their taxes."""

    account: Literal["hsa", "fsa"] | None = None
    rate: int = 0
    """Their own rate, federal and state together."""
    payroll: bool = False
    from_55: bool = False
    carried_over: int = 0
    """Left in the account from the year before today's."""
    itemize: bool = False
    income: int = 0
    """Adjusted gross income of a year, where they itemize."""
    limits: TaxLimits = {}

    @property
    def wanted(self) -> bool:
        """Whether anything of taxes is asked for."""
        return self.account is not None or self.itemize

    @property
    def saved_rate(self) -> int:
        """What a dollar that goes into the account saves, never more than the dollar."""
        return min(self.rate + (PAYROLL if self.payroll else 0), WHOLE)


class Person(NamedTuple):
    """What a person says of themselves, for prices that depend on it."""

    discounts: tuple[str, ...] = ()
    """Whom they belong to, in the words of clinic files: veteran, first_responder, cash ..."""
    income: int | None = None
    """Of the household in a year, in cents."""
    household: int = 1
    state: str | None = None
    poverty_levels: PovertyLevels = {}
    year: int = 0
    """The year whose poverty guideline counts."""

    @property
    def guideline(self) -> int | None:
        """The federal poverty guideline of this household, in cents a year; ``None`` where it is not known."""
        level = self.poverty_levels.get(self.year, {}).get(region_of(self.state))
        return None if level is None else level.of(self.household)

    @property
    def poverty_share(self) -> int | None:
        """Income as a share of the federal poverty guideline, in parts per million, rounded up: a cent above a step is above it.

        ``None`` where either is not known.

        Source: the guidelines of the Department of Health and Human Services, by household and region (aspe.hhs.gov).
        """
        level = self.guideline
        return None if self.income is None or level is None else -(-self.income * WHOLE // level)

    def asks_for(self, discount: Discount) -> bool:
        """Whether a discount is for somebody that this person says to be."""
        own = {word(name) for name in self.discounts}
        return bool(own) and any(word(name) in own for name in discount.for_whom)


def word(name: str) -> str:
    return " ".join(name.casefold().replace("_", " ").replace("-", " ").split()).removesuffix("s")
