"""The expected cost at a chance that the person gives; ketacost knows no chances of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ketacost.model.question import PAYER_ROLES
from ketacost.result.expected_cost import ExpectedCost
from ketacost.result.option import Option

_COVERED: Final = frozenset(f"{role}covered" for role in PAYER_ROLES)
_NOT_COVERED: Final = frozenset(f"{role}not_covered" for role in PAYER_ROLES)


def expected_costs(options: Sequence[Option], cash: Sequence[Option], chance: int) -> Iterator[ExpectedCost]:
    """One for each option that depends on coverage; where "not covered" is shown as self-pay, that is the other price.

    The chance is that everybody who is open says yes; else nobody does.
    """
    insured = [option for option in options if option.way == "insurance"]
    for option in insured:
        yes = _COVERED & set(option.if_)
        if not yes or _NOT_COVERED & set(option.if_):
            continue
        no, rest = {word.replace("covered", "not_covered") for word in yes}, set(option.if_) - yes
        twin = next(
            (
                other
                for other in insured
                if (other.plan, other.clinic) == (option.plan, option.clinic)
                and no & set(other.if_)
                and set(other.if_) - no <= rest
            ),
            None,
        ) or next((other for other in cash if other.clinic == option.clinic), None)
        if twin is not None:
            pays = option.total.patient_pays, twin.total.patient_pays
            yield ExpectedCost(option.plan, option.clinic, option.network, chance, *pays)
