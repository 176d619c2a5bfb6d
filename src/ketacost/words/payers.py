"""Who pays besides the plan: what is taken for granted of them, and what they paid of a line."""

from __future__ import annotations

from typing import Final

from ketacost.money import dollars
from ketacost.words.sentences import Sentences


def _second(plan: str, alone: int, paid_already: int | None, left: int, cents: int) -> str:
    beyond = f", and {dollars(paid_already)} is paid already" if paid_already is not None else ""
    return f"{plan} alone would pay {dollars(alone)}{beyond}; of the {dollars(left)} left it pays {dollars(cents)}."


def _by_help(name: str, cents: int, left: int, *, counts: bool) -> str:
    beside = "" if counts else ", which does not count toward your plan"
    return f"{name} pays {dollars(cents)} of your share{beside}; {dollars(left)} stays with you."


SENTENCES: Final[Sentences] = {
    "payers.order": lambda first, second: (
        f"{first} pays first and {second} second (which of two plans is first is a rule of the plans: ask them)."
    ),
    "payers.standard": lambda plan: (
        f"{plan} pays up to what it would pay alone (coordination: standard); some plans pay less (non_duplication)."
    ),
    "payers.nothing_met": lambda plan: f"Nothing is met yet of the deductible and the maximum of {plan}.",
    "payers.network_open": lambda plan: f"Whether the clinic is in network is open for {plan} alone.",
    "payers.help_for_another": lambda name, treatment: f"{name} is for {treatment} only, and pays nothing here.",
    "payers.help_not_with": lambda name, kind: f"{name} may not be used with a plan of kind {kind}, and pays nothing here.",
    "payers.help_without_limit": lambda name: f"How much {name} pays in a year is not known: no limit is counted.",
    "payers.help_fills_nothing": lambda name: (
        f"What {name} pays fills neither the deductible nor the maximum (accumulator adjuster)."
    ),
    "payers.help_counts": lambda name: (
        f"What {name} pays counts toward the deductible and the maximum (assistance_counts); many plans say no."
    ),
    "payers.supplement": lambda plan, cents, left: f"{plan} pays {dollars(cents)} of the {dollars(left)} that Medicare leaves.",
    "payers.second_alone": lambda plan, cents: (
        f"The first plan does not pay, so {plan} pays as if it were the only one: {dollars(cents)}."
    ),
    "payers.second": _second,
    "payers.by_help": _by_help,
}
