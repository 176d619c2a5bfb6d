"""One kind of infusion on a clinic's price list, and the lines it is billed in."""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from ketacost.model.billing import TIMED_CODES, USUAL_MINUTES, units_of
from ketacost.model.fields import Alias, BeforeValidator, PlainValidator
from ketacost.model.names import Names, one_or_more
from ketacost.model.networks import Networks
from ketacost.model.price import FirstSessions, Price, not_above
from ketacost.model.scalars import Positive, Service, Text, bad, positive, shown, text
from ketacost.model.strict import Conflict, Strict
from ketacost.model.treatments import Treatment


def _code(value: object) -> str:
    found = text(value)
    if not re.fullmatch(r"[0-9A-Z]{5}", found, re.ASCII):
        raise bad(f"expected a billing code of five digits or capital letters, found {shown(value)}", "a code such as 96365")
    return found


Code = Annotated[str, PlainValidator(_code)]


def _units(value: object) -> int | None:
    """A count, or ``by_time``."""
    return None if value == "by_time" else positive(value)


Units = Annotated[int | None, PlainValidator(_units)]


class VisitLine(Strict):
    """One line of a visit whose parts are billed apart."""

    code: Code | None = None
    service: Service
    price: Price
    networks: Networks | None = None
    units: Units = 1
    """How often the code is billed in a visit; ``None``: as often as the minutes of the infusion ask for."""

    def units_in(self, minutes: int | None) -> int:
        """How often the code is billed in a visit of so many minutes; a code by time perhaps not at all."""
        return units_of(self.code or "", minutes or USUAL_MINUTES) if self.units is None else self.units

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        if data.get("units") == "by_time" and data.get("code") not in TIMED_CODES:
            yield Conflict(("units",), f"only {', '.join(TIMED_CODES)} are billed by time", "a number such as 1")


class Infusion(Strict):
    """One kind of infusion on the clinic's price list, or of another treatment that is priced and paid like one."""

    name: Text = "infusion"
    treatment: Treatment = "ketamine_iv"
    minutes: Positive | None = None
    conditions: Annotated[Names, Alias("for")] = []
    price: Price | None = None
    first_sessions: FirstSessions | None = None
    booster_price: Price | None = None
    codes: Annotated[list[Code], BeforeValidator(one_or_more)] = []
    charges: list[VisitLine] | None = None

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        if not {"price", "charges"} & set(data):
            yield Conflict((), "expected the price of the infusion", "price: 450")
        if data.get("charges") == []:
            yield Conflict(("charges",), "expected at least one line", "- {service: infusion, price: 450}")

    def check(self) -> None:
        """A price beside the lines is what a cash payer pays for all of them, so it is not above what they bill times their units."""
        if self.charges is not None:
            units = [line.units_in(self.minutes) for line in self.charges]
            if not any(units):
                units[0] = 1  # the first line is billed, where the minutes ask for none
            ends = zip(*(line.price.billed.points for line in self.charges), strict=True)
            billed = [sum(cents * times for cents, times in zip(end, units, strict=True)) for end in ends]
            first = self.first_sessions.price if self.first_sessions is not None else None
            for price in (self.price, first, self.booster_price):
                if price is not None:
                    not_above(price.asked.points, billed, "what the lines add up to")
