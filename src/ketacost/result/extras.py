"""What stands beside the price of an option: the way there, tax money, help, what it comes to in time. Amounts in cents."""

from __future__ import annotations

from typing import Any, NamedTuple

from ketacost.money import json_number
from ketacost.words.note import Note


class Travel(NamedTuple):
    """What the way costs. Cents."""

    trips: int
    """There and back; days in a row are one."""
    days: int
    """Days with a visit."""
    nights: int
    """Away from home, in all."""
    total: int
    """What is left with the person, never below 0."""
    paid_back: int
    """What somebody pays back of it."""
    parts: tuple[tuple[str, int], ...]
    """Each kind of cost, for the whole course."""

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "trips": self.trips,
            "days": self.days,
            "nights": self.nights,
            "total": json_number(self.total),
            "paid_back": json_number(self.paid_back),
            **{name: json_number(cents) for name, cents in self.parts},
        }


class TaxSaving(NamedTuple):
    """What the tax law gives back of a way to pay."""

    account: str | None
    from_account: int
    """What can be paid from the account within the years' limits."""
    saving: int
    deduction: int
    """What the deduction saves; 0 unless the person itemizes."""
    after_tax: int
    deductible: int = 0
    """What of the expenses is above the floor and paid from no account."""
    rate: int = 0
    """What a dollar from the account saves."""
    itemizes: bool = False

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        amounts = ("from_account", "saving", "deductible", "deduction", "after_tax")
        return {"account": self.account, **{key: json_number(getattr(self, key)) for key in amounts}}


class Helped(NamedTuple):
    """What a program would take off the price of single sessions. Cents."""

    name: str
    takes_off: int
    remains: int
    unknown: tuple[Note, ...]
    """What would have to be so, and is not known."""

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "name": self.name,
            "takes_off": json_number(self.takes_off),
            "remains": json_number(self.remains),
            "if": list(map(str, self.unknown)),
        }


class CostOverTime(NamedTuple):
    """A course measured by the calendar. Amounts in cents."""

    years: int | None
    """How long it goes on; ``None``: until its last infusion."""
    per_month: int | None
    """What a month costs on average, of a course that is planned in years."""
    relief_days: tuple[int, int] | None
    """Days with relief in all, at least and at most; days that two infusions share count once. ``None``: nobody says."""
    per_week: tuple[int, int] | None
    """What a week of relief costs, at least and at most."""
    own: bool
    """Whether the person gave the days of relief themselves."""

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "years": self.years,
            "per_month": None if self.per_month is None else json_number(self.per_month),
            "reported_relief_days": None if self.relief_days is None else list(self.relief_days),
            "per_week_of_reported_relief": None if self.per_week is None else [json_number(cents) for cents in self.per_week],
        }
