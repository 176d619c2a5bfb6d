"""The expected cost at a chance that the person gives; ketacost knows no chances of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ketacost.money import WHOLE, json_number, share_of
from ketacost.ways.option import Option


class Expected(NamedTuple):
    """What one clinic costs on average under one plan. Cents; the chance in parts per million."""

    plan: str | None
    clinic: str
    network: str | None
    chance: int
    approved: int
    denied: int

    @property
    def expected(self) -> int:
        """Chance times the price if approved, and the rest times the price if not."""
        return share_of(self.approved * self.chance + self.denied * (WHOLE - self.chance), 1)

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "plan": self.plan,
            "clinic": self.clinic,
            "network": self.network,
            "chance_approved": json_number(self.chance, WHOLE),
            "approved": json_number(self.approved),
            "denied": json_number(self.denied),
            "expected": json_number(self.expected),
        }


def expected_costs(options: Sequence[Option], cash: Sequence[Option], chance: int) -> Iterator[Expected]:
    """One for each option that depends on coverage; where "not covered" is shown as self-pay, that is the other price."""
    for option in options:
        if "covered" not in option.if_:
            continue
        rest = set(option.if_) - {"covered"}
        twin = next(
            (
                other
                for other in options
                if (other.plan, other.clinic) == (option.plan, option.clinic)
                and "not_covered" in other.if_
                and set(other.if_) - {"not_covered"} <= rest
            ),
            None,
        ) or next((other for other in cash if other.clinic == option.clinic), None)
        if twin is not None:
            pays = option.total.patient_pays, twin.total.patient_pays
            yield Expected(option.plan, option.clinic, option.network, chance, *pays)
