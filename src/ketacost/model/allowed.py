"""What a plan recognises out of network, service by service."""

from collections.abc import Iterator, Mapping
from typing import Any

from ketacost.model.amounts import Money, Rate, Share
from ketacost.model.strict import Conflict, Strict


class Allowed(Strict):
    """What a plan recognises out of network for one service: an amount, or a share of billed or of Medicare's rate."""

    amount: Money | None = None
    percent_of_billed: Share | None = None
    percent_of_medicare: Rate | None = None
    medicare_rate: Money | None = None

    @classmethod
    def from_short(cls, value: object) -> object:
        return value if isinstance(value, Mapping) else {"amount": value}

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        medicare = {"percent_of_medicare", "medicare_rate"} & set(data)
        if len(medicare) == 1:
            yield Conflict(
                (), "percent_of_medicare and medicare_rate go together", "{percent_of_medicare: 140%, medicare_rate: 92.38}"
            )
        if medicare and "percent_of_billed" in data:
            yield Conflict(("percent_of_billed",), "expected a share of billed or of Medicare's rate, not both", "one of them")
        if not data:
            yield Conflict((), "expected an amount or a percentage", "400, or {percent_of_billed: 60%}")


class AllowedAmounts(Strict):
    """Allowed amounts by service; what is stated for no service in particular holds for every other one."""

    unwritten = frozenset({"every_service"})

    every_service: Allowed | None = None
    consultation: Allowed | None = None
    infusion: Allowed | None = None
    drug: Allowed | None = None
    facility: Allowed | None = None
    professional: Allowed | None = None
    monitoring: Allowed | None = None
    follow_up: Allowed | None = None
    therapy: Allowed | None = None

    @classmethod
    def from_short(cls, value: object) -> object:
        plain = not isinstance(value, Mapping) or set(value) & set(Allowed.model_fields)
        return {"every_service": value} if plain else value
