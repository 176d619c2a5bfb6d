"""Who pays besides the plan: what is taken for granted of them, and what they paid of a line."""

from __future__ import annotations

from typing import Final

from ketacost.money import dollars
from ketacost.words.help import PUBLIC
from ketacost.words.sentences import Sentences
from ketacost.words.treatments import CALLED

_PLANS: Final = {**PUBLIC, "tricare": "TRICARE", "va": "VA care"}
"""Kinds of plan that have a name of their own."""


def _second(plan: str, alone: int, paid_already: int | None, left: int, cents: int) -> str:
    beyond = f", less {dollars(paid_already)} already paid" if paid_already is not None else ""
    return f"{plan} alone would pay {dollars(alone)}{beyond}; it pays {dollars(cents)} of the {dollars(left)} left."


def _by_help(name: str, cents: int, left: int, *, counts: bool) -> str:
    beside = "" if counts else ", which does not count toward your plan"
    return f"{name} pays {dollars(cents)} of your share{beside}; you pay {dollars(left)}."


SENTENCES: Final[Sentences] = {
    "payers.order": lambda first, second: (
        f"{first} pays first and {second} pays second. The plans decide which one is first: ask them."
    ),
    "payers.standard": lambda plan: f"{plan} pays up to what it would pay alone; some plans pay less.",
    "payers.nothing_met": lambda plan: f"You have used none of {plan}'s deductible or maximum yet.",
    "payers.network_open": lambda plan: f"We do not know if the clinic is in {plan}'s network.",
    "payers.help_for_another": lambda name, treatment: (
        f"{name} is only for {CALLED[treatment].partition(' (')[0]}, so it pays nothing here."
    ),
    "payers.help_not_with": lambda name, kind: (
        f"You cannot use {name} with {_PLANS.get(kind, 'this kind of plan')}, so it pays nothing here."
    ),
    "payers.help_without_limit": lambda name: f"We do not know the most {name} pays in a year, so we counted no limit.",
    "payers.help_fills_nothing": lambda name: (
        f"What {name} pays does not count toward your deductible or maximum (an accumulator adjuster)."
    ),
    "payers.help_counts": lambda name: (
        f"What {name} pays counts toward your deductible and maximum; many plans say no to that."
    ),
    "payers.supplement": lambda plan, cents, left: f"{plan} pays {dollars(cents)} of the {dollars(left)} Medicare leaves you.",
    "payers.second_alone": lambda plan, cents: (
        f"The first plan does not pay, so {plan} pays as if it were the only one: {dollars(cents)}."
    ),
    "payers.second": _second,
    "payers.by_help": _by_help,
}

HINTS: Final[Sentences] = {
    "payers.standard": "coordination in the plan file",
    "payers.help_counts": "assistance_counts in the plan file",
}
"""What changes what is taken for granted."""
