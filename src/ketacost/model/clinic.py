"""A clinic file: who, where, and what it charges."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, PlainValidator, PrivateAttr

from ketacost.model.offers import Discount, Financing, Membership, Package, SlidingStep, Travel
from ketacost.model.plan import Names, State, one_or_more
from ketacost.model.price import Consultation, FirstSessions, Price
from ketacost.model.scalars import DateOrUnknown, Money, Positive, Service, Text, bad, shown, text
from ketacost.model.strict import Conflict, Strict

SERVICES: tuple[str, ...] = get_args(Service)


def _code(value: object) -> str:
    found = text(value)
    if not re.fullmatch(r"[0-9A-Z]{5}", found, re.ASCII):
        raise bad(f"expected a billing code of five digits or capital letters, found {shown(value)}", "a code such as 96365")
    return found


def _rates_by_network(value: object) -> object:
    """A list of names stands for networks without stated rates."""
    if isinstance(value, Mapping):
        return value
    return {name if isinstance(name, str) else str(name): {} for name in value} if isinstance(value, list) else {value: {}}


def _fact(value: object) -> str:
    """A fact to show as it is: yes, no, or words."""
    return {"yes": "yes", "true": "yes", "no": "no", "false": "no"}.get(str(value).lower()) or (
        ", ".join(text(item) for item in value) if isinstance(value, list) else text(value)
    )


Code = Annotated[str, PlainValidator(_code)]
Networks = Annotated[dict[Text, dict[Text, Money]], BeforeValidator(_rates_by_network)]
Fact = Annotated[str, PlainValidator(_fact)]


class Location(Strict):
    """Where the clinic is."""

    city: Text | None = None
    state: State | None = None
    area: Literal["urban", "rural"] | None = None


class VisitLine(Strict):
    """One line of a visit whose parts are billed apart."""

    code: Code | None = None
    service: Service
    price: Price
    networks: Networks | None = None


class Infusion(Strict):
    """One kind of infusion on the clinic's price list."""

    name: Text = "infusion"
    minutes: Positive | None = None
    conditions: Names = Field(default=[], alias="for")
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


class Clinic(Strict):
    """A clinic and its prices."""

    name: Text
    networks: Networks | None = None
    location: Location | None = None
    setting: Literal["office", "hospital"] | None = None
    source: Text | None = None
    as_of: DateOrUnknown = None
    notes: Text | None = None
    consultation: Consultation | None = None
    infusion: Price | None = None
    infusions: list[Infusion] | None = None
    follow_up: Price | None = None
    therapy: Price | None = None
    medicare: Literal["participating", "non_participating", "opted_out"] | None = None
    packages: list[Package] = []
    discounts: list[Discount] = []
    sliding_scale: list[SlidingStep] = []
    membership: Membership | None = None
    financing: list[Financing] = []
    travel: Travel | None = None
    superbill: Fact | None = None
    cancellation_fee: Fact | None = None
    insurance_accepted: Fact | None = None

    _file: str = PrivateAttr(default="")
    _sample: bool = PrivateAttr(default=False)

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        if len({"infusion", "infusions"} & set(data)) != 1:
            yield Conflict(
                ("infusions",) if "infusions" in data else (),
                "expected the price of an infusion, under infusion or under infusions",
                "infusion: 450",
            )
        if data.get("infusions") == []:
            yield Conflict(("infusions",), "expected at least one infusion", "- {name: mood, minutes: 60, price: 450}")
        yield from _unknown_rates(data)

    @property
    def price_list(self) -> list[Infusion]:
        """The kinds of infusion the clinic offers; a clinic with one price offers one."""
        if self.infusions is not None:
            return self.infusions
        return [Infusion.model_construct(name="infusion", price=self.infusion)]

    @property
    def file(self) -> str:
        """Where the clinic was read, as the user named it."""
        return self._file

    @property
    def sample(self) -> bool:
        """One of the clinics that come with ketacost."""
        return self._sample


def _unknown_rates(data: Mapping[str, Any]) -> Iterator[Conflict]:
    """A negotiated rate must be for a service, a billing code, or an infusion that the file names."""
    networks, infusions = data.get("networks"), data.get("infusions")
    names = {str(item.get("name")) for item in infusions if isinstance(item, Mapping)} if isinstance(infusions, list) else set()
    if not isinstance(networks, Mapping):
        return
    for network, rates in networks.items():
        for key in rates if isinstance(rates, Mapping) else ():
            if key not in SERVICES and key not in names and not re.fullmatch(r"[0-9A-Z]{5}", key, re.ASCII):
                yield Conflict(
                    ("networks", network, key),
                    f"expected a service, a billing code or an infusion of this clinic, found {shown(key)}",
                    "infusion: 380",
                )
