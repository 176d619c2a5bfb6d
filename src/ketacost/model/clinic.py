"""A clinic file: who, where, and what it charges."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

from ketacost.model.fields import PlainValidator, rare
from ketacost.model.infusion import Infusion
from ketacost.model.names import StateLetters
from ketacost.model.networks import Networks
from ketacost.model.price import KNOWN, Consultation, Price
from ketacost.model.scalars import SERVICES, DateOrUnknown, Text, shown, text
from ketacost.model.spelling import meant
from ketacost.model.strict import Conflict, Strict, at_most

if TYPE_CHECKING:
    from ketacost.model.fees import Fee
    from ketacost.model.offers import Discount, Financing, GettingThere, Membership, Package, SlidingStep
else:
    Fee = rare("fees", "Fee")
    Package, Discount, SlidingStep = (rare("offers", name) for name in ("Package", "Discount", "SlidingStep"))
    Membership, Financing, GettingThere = (rare("offers", name) for name in ("Membership", "Financing", "GettingThere"))


def _fact(value: object) -> str:
    """A fact to show as it is: yes, no, or words."""
    return {"yes": "yes", "true": "yes", "no": "no", "false": "no"}.get(str(value).lower()) or (
        ", ".join(text(item) for item in value) if isinstance(value, list) else text(value)
    )


def _packages(value: object) -> str:
    """The list that stands for what is no list of packages."""
    from ketacost.model.packages_meant import list_meant  # only for a mistake

    return f"packages: {list_meant(value)}"


Fact = Annotated[str, PlainValidator(_fact)]


class Location(Strict):
    """Where the clinic is."""

    city: Text | None = None
    state: StateLetters | None = None
    area: Literal["urban", "rural"] | None = None


class Clinic(Strict):
    """A clinic and its prices."""

    name: Text
    networks: Networks | None = None
    location: Location | None = None
    setting: Literal["office", "hospital", "surgery_center"] | None = None
    source: Text | None = None
    as_of: DateOrUnknown = None
    notes: Text | None = None
    consultation: Consultation | None = None
    infusion: Annotated[Price | None, KNOWN] = None
    infusions: list[Infusion] | None = None
    follow_up: Price | None = None
    therapy: Price | None = None
    medicare: Literal["participating", "non_participating", "opted_out"] | None = None
    packages: Annotated[list[Package], at_most(100, "packages", _packages)] = []
    discounts: list[Discount] = []
    sliding_scale: list[SlidingStep] = []
    membership: Membership | None = None
    fees: list[Fee] = []
    financing: list[Financing] = []
    travel: GettingThere | None = None
    superbill: Fact | None = None
    cancellation_fee: Fact | None = None
    insurance_accepted: Fact | None = None

    _file: str = ""
    _sample: bool = False

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        if {"infusion", "infusions"} <= set(data):
            yield Conflict(
                ("infusions",), "this file has both infusion and infusions", "infusions alone, with a name for each kind"
            )
        elif not {"infusion", "infusions"} & set(data):
            yield Conflict((), "expected the price of an infusion, under infusion or under infusions", "infusion: 450")
        if data.get("infusions") == []:
            yield Conflict(("infusions",), "expected at least one infusion", "- {name: mood, minutes: 60, price: 450}")
        yield from _unknown_rates(data)
        yield from _unknown_kinds(data)

    def origin(self, file: str, *, sample: bool = False) -> None:
        """Remember where the clinic was read, and whether it came with ketacost."""
        self._file, self._sample = file, sample

    @property
    def price_list(self) -> list[Infusion]:
        """The kinds of infusion the clinic offers; a clinic with one price offers one."""
        if self.infusions is not None:
            return self.infusions
        return [Infusion.model_construct(name="infusion", price=self.infusion)]

    @property
    def takes_insurance(self) -> bool:
        """Whether the clinic deals with any insurer; only a plain no says that it does not."""
        return self.insurance_accepted is None or self.insurance_accepted.casefold() not in {"no", "none"}

    @property
    def file(self) -> str:
        """Where the clinic was read, as the user named it."""
        return self._file

    @property
    def sample(self) -> bool:
        """One of the clinics that come with ketacost."""
        return self._sample


def _unknown_kinds(data: Mapping[str, Any]) -> Iterator[Conflict]:
    """A package must be for an infusion that the file names; where it names none, for all."""
    infusions, packages = data.get("infusions"), data.get("packages")
    listed = infusions if isinstance(infusions, list) else [{"name": "infusion"}]
    said = [item.get("name", "infusion") for item in listed if isinstance(item, Mapping)]
    names = [name for name in said if isinstance(name, str)]
    for at, package in enumerate(packages if isinstance(packages, list) else ()):
        kind = package.get("infusion") if isinstance(package, Mapping) else None
        if isinstance(kind, str) and kind.casefold() not in {name.casefold() for name in names}:
            yield Conflict(
                ("packages", at, "infusion"),
                f"expected the name of an infusion of this clinic, found {shown(kind)}",
                meant(kind, names) if isinstance(infusions, list) else "no infusion: the clinic has one kind",
            )


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
