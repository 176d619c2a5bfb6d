"""The expected cost at a chance that the person gives; ketacost knows no chances of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.result.expected_cost import ExpectedCost
from ketacost.result.option import Option


def expected_costs(options: Sequence[Option], cash: Sequence[Option], chance: int) -> Iterator[ExpectedCost]:
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
            yield ExpectedCost(option.plan, option.clinic, option.network, chance, *pays)
