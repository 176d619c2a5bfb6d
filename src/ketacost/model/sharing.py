"""How a plan shares costs on one network side: deductible, maximum, copay, coinsurance, and what single services say."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar, Literal, Self

from ketacost.model.allowed import AllowedAmounts
from ketacost.model.amounts import Money, Share
from ketacost.model.scalars import Service, YesNo, bad, shown
from ketacost.model.strict import Conflict, Strict
from ketacost.model.two_values import one_value_of, refuse_two_limits

COST_SHARING_KEYS = ("copay", "copay_rule", "coinsurance", "coinsurance_on", "coinsurance_maximum")
"""What a benefit that states a copay or coinsurance of its own does not take from its block (``rules.md`` 3)."""


class Limit(Strict):
    """A deductible or an out-of-pocket maximum, for one person and for the family. Cents; ``None`` is not stated."""

    key: ClassVar[str] = "deductible"

    individual: Money | None = None
    family: Money | None = None
    family_rule: Literal["embedded", "aggregate"] = "embedded"

    @classmethod
    def from_short(cls, value: object) -> object:
        refuse_two_limits(cls.key, value)
        return value if isinstance(value, Mapping) else {"individual": value}

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        if not {"individual", "family"} & set(data):
            yield Conflict((), "expected an amount for the individual or the family", "{individual: 1500, family: 3000}")
        elif data.get("family_rule") == "aggregate" and "family" not in data:
            yield Conflict(("family_rule",), "an aggregate rule needs the family's amount", "family: 3000")


class Maximum(Limit):
    """An out-of-pocket maximum; ``none`` is a maximum that does not exist."""

    unwritten = frozenset({"unlimited"})
    key = "out_of_pocket_maximum"

    unlimited: YesNo = False

    @classmethod
    def from_short(cls, value: object) -> object:
        if isinstance(value, str) and value.casefold() in {"unlimited", "no limit", "no maximum", "no"}:
            raise bad(f"expected an amount of dollars or none, found {shown(value)}", "none")
        return {"unlimited": True} if value == "none" else super().from_short(value)

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        return iter(()) if "unlimited" in data else super().conflicts(data)


class Sharing(Strict):
    """The cost-sharing keys that a block and a benefit have in common."""

    deductible: Limit | None = None
    copay: Annotated[Money | None, one_value_of("copay")] = None
    copay_rule: Literal["after_deductible", "before_deductible", "waives_deductible"] | None = None
    coinsurance: Annotated[Share | None, one_value_of("coinsurance")] = None
    coinsurance_on: Literal["remainder", "full"] | None = None
    coinsurance_maximum: Money | None = None
    deductible_applies: YesNo | None = None
    allowed_amount: AllowedAmounts | None = None
    out_of_pocket_maximum: Maximum | None = None


class ServiceBenefit(Sharing):
    """What one service costs, where it is not as the block says; by the clinic's setting where that matters."""

    covered: YesNo | None = None
    office: Self | None = None
    hospital: Self | None = None

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        by_setting = {"office", "hospital"} & set(data)
        if by_setting and (others := sorted(set(data) - by_setting)):
            yield Conflict(
                (others[0],), "a benefit by setting has only the keys office and hospital", "it inside office and hospital"
            )
        for setting in sorted(by_setting):
            inner = data[setting]
            if isinstance(inner, Mapping) and {"office", "hospital"} & set(inner):
                yield Conflict((setting,), "office and hospital do not stand inside each other", "the cost sharing itself")


class Block(Sharing):
    """A cost-sharing block: all services on one network side."""

    deductible: Limit
    benefits: dict[Service, ServiceBenefit] = {}

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        benefits = data.get("benefits")
        infusion = benefits.get("infusion") if isinstance(benefits, Mapping) else None
        if not _says_what_is_paid(data) and not _says_what_is_paid(infusion):
            yield Conflict(
                (), "what do you pay after the deductible? This block has no copay or coinsurance", "coinsurance: 20%"
            )


def _says_what_is_paid(keys: object) -> bool:
    if not isinstance(keys, Mapping):
        return False
    settings = [keys[setting] for setting in ("office", "hospital") if setting in keys]
    if settings:
        return all(_says_what_is_paid(setting) for setting in settings)
    return bool({"copay", "coinsurance"} & set(keys)) or str(keys.get("covered")).lower() in {"no", "false"}
