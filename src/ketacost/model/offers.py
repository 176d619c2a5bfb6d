"""What a clinic offers besides its prices: packages, discounts, financing, and what getting there takes.

Read and checked in full, whether or not a question asks for them.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from ketacost.model.amounts import Money, Rate, Share, percent_up_to
from ketacost.model.fields import Alias, PlainValidator
from ketacost.model.names import Names
from ketacost.model.price import RANGE
from ketacost.model.scalars import Count, Positive, Text, YesNo, bad, positive, shown
from ketacost.model.strict import Conflict, Strict


class Package(Strict):
    """Sessions sold together."""

    name: Text | None = None
    infusion: Text | None = None
    sessions: Positive
    price: Money
    after_sessions: Count | None = None
    first_course_only: YesNo = False
    refundable: YesNo | None = None

    @classmethod
    def from_short(cls, value: object) -> object:
        from ketacost.model.packages_meant import entry_meant, entry_said  # few files have packages, and few of them a mistake

        if not isinstance(value, Mapping):
            raise bad(f"expected sessions and price, found {shown(value)}", entry_said(value))
        keys = [key for key in value if key not in cls.model_fields]
        if len(value) == 1 and keys and (meant := entry_meant(keys[0], value[keys[0]])) is not None:
            raise bad(f"expected sessions and price, found {shown(keys[0])}", f"{meant} in its place")
        return value


class Discount(Strict):
    """Something off the price, for some people."""

    name: Text | None = None
    for_whom: Annotated[Names, Alias("for")]
    percent: Share | None = None
    amount: Money | None = None
    """Off each visit."""
    stacks: YesNo = False
    """Taken beside other discounts, and not instead of them."""

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        if len({"percent", "amount"} & set(data)) != 1:
            yield Conflict((), "expected a discount in percent or in dollars, one of them", "percent: 10%")


class SlidingStep(Strict):
    """Up to this income, measured against the federal poverty level, the clinic takes this much off."""

    up_to_fpl: Rate
    discount: Share


class Membership(Strict):
    """A fee that lowers the price of each infusion."""

    fee: Money
    per: Literal["month", "year", "session"] = "month"
    infusion: Money | None = None


def _range_of(read: Any) -> Any:
    def validate(value: object) -> tuple[int, int]:
        found = RANGE.fullmatch(value.strip()) if isinstance(value, str) else None
        low, high = (read(found[1]), read(found[2])) if found else (read(value), read(value))
        if low > high:
            raise bad(f"expected the smaller end of the range first, found {shown(value)}", "the smaller end first")
        return low, high

    return PlainValidator(validate)


MOST_MONTHS = 480


def _months(value: object) -> int:
    """A number of months or weeks that an offer can run."""
    found = positive(value)
    if found > MOST_MONTHS:
        raise bad(f"expected at most {MOST_MONTHS}, found {shown(value)}", "a number such as 24")
    return found


Months = Annotated[tuple[int, int], _range_of(_months)]
Apr = Annotated[tuple[int, int], _range_of(percent_up_to(100))]


Compounds = Literal["none", "monthly", "daily"]
"""How often deferred interest itself begins to bear interest."""


class Financing(Strict):
    """An offer to pay later."""

    name: Text | None = None
    kind: Literal["loan", "deferred_interest", "installments"]
    apr: Apr | None = None
    months: Months | None = None
    weeks: Months | None = None
    """How long it runs, where it is counted in weeks."""
    promo_months: Positive | None = None
    down_payment: Money | None = None
    minimum_payment: Money | None = None
    fee: Money | None = None
    """Paid at once on top."""
    every: Literal["month", "2 weeks"] = "month"
    compounds: Compounds | None = None
    """``None``: the offer does not say."""

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        if {"months", "weeks"} <= set(data):
            yield Conflict(("weeks",), "this offer has both months and weeks", "one of them")
        elif "weeks" in data and data.get("every") != "2 weeks":
            yield Conflict(("weeks",), "a plan counted in weeks is paid every 2 weeks", "every: 2 weeks beside it")
        promotion = data.get("kind") == "deferred_interest"
        if promotion and data.get("every") == "2 weeks":
            yield Conflict(("every",), "deferred interest is paid by the month", "every: month, or leave it out")
        if "kind" in data and not promotion and "promo_months" in data:
            yield Conflict(("promo_months",), "a promotion belongs to deferred interest", "kind: deferred_interest")
        if "kind" in data and not promotion and "compounds" in data:
            yield Conflict(("compounds",), "interest that compounds is deferred interest", "kind: deferred_interest")


class GettingThere(Strict):
    """What it takes to get there and home; people may not drive after an infusion."""

    miles_one_way: Count | None = None
    nights: Count | None = None
    ride_home: Money | None = None
    lodging_per_night: Money | None = None
