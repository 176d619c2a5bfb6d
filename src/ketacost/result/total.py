"""Sums of lines: the amounts that a visit, an option and a list of charges have in common. Cents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from ketacost.engine.line import MONEY_KEYS, Row, amounts_of, patient_pays_of
from ketacost.money import json_number


class Total(NamedTuple):
    """The amounts of a visit, an option or a whole list of charges, in cents. Both identities of ``rules.md`` hold."""

    billed: int = 0
    allowed: int = 0
    deductible: int = 0
    copay: int = 0
    coinsurance: int = 0
    limits_or_exclusions: int = 0
    balance_bill: int = 0
    penalty: int = 0
    self_pay: int = 0
    patient_pays: int = 0
    plan_pays: int = 0
    write_off: int = 0

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Total:
        """The sum of lines; the amounts of a line stand in the order of ``MONEY_KEYS``, after its charge and verdict."""
        columns = list(zip(*map(amounts_of, rows), strict=True))
        return cls(*map(sum, columns)) if columns else cls()

    def plus(self, other: Total) -> Total:
        """Both together."""
        return Total(*map(sum, zip(self, other, strict=True)))

    def to_dict(self) -> dict[str, float]:
        """The amounts as JSON numbers."""
        return {key: json_number(cents) for key, cents in zip(MONEY_KEYS, self, strict=True)}


def _amount(name: str) -> Any:
    """One of the money keys of a thing that has a total, in cents."""
    return property(attrgetter(f"total.{name}"))


class MoneyAttributes:
    """The JSON's money keys as attributes, in cents."""

    __slots__ = ()

    billed = _amount("billed")
    allowed = _amount("allowed")
    deductible = _amount("deductible")
    copay = _amount("copay")
    coinsurance = _amount("coinsurance")
    limits_or_exclusions = _amount("limits_or_exclusions")
    balance_bill = _amount("balance_bill")
    penalty = _amount("penalty")
    self_pay = _amount("self_pay")
    patient_pays = _amount("patient_pays")
    plan_pays = _amount("plan_pays")
    write_off = _amount("write_off")


class TotalRange(NamedTuple):
    """The least and the most that the patient can end up paying."""

    low: Total
    high: Total

    @classmethod
    def over(cls, runs: Sequence[Sequence[Row]]) -> TotalRange | None:
        """The ends of several runs of the same course, or ``None`` where the patient pays the same in all of them."""
        pays = [sum(map(patient_pays_of, rows)) for rows in runs]
        least, most = min(pays), max(pays)
        return None if least == most else cls(*(Total.of(runs[pays.index(end)]) for end in (least, most)))
