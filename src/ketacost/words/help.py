"""What a program that helps with paying asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.money import dollars_short, percent
from ketacost.words.sentences import Sentences

PUBLIC: Final = {
    "medicaid": "Medicaid", "medicare": "Medicare", "medicare_advantage": "Medicare Advantage", "medigap": "Medigap",
}  # fmt: skip
"""Kinds of insurance that are written as names."""
_WITH: Final = {"medicare_advantage": "medicare", "medigap": "medicare"}
"""Kinds that go without saying beside another."""


def _insurance(kinds: Sequence[str]) -> str:
    named = [kind for kind in kinds if _WITH.get(kind) not in kinds]
    return _or([PUBLIC.get(kind, kind) for kind in named]) + ("" if named[-1] in PUBLIC else " insurance")


def _exception(share: int, above: int) -> str:
    """How far an income is above a limit, in whole dollars: nobody counts the cents of a year."""
    dollars = f"{dollars_short(above // 100 * 100)} a year" if above >= 100 else "less than $1 a year"
    return f"they make an exception: you are {dollars} above the limit, {percent(share)} of the poverty level"


SENTENCES: Final[Sentences] = {
    "help.conditions": lambda conditions: f"it is for {', '.join(conditions)}",
    "help.insurance": lambda kinds: f"you have {_insurance(kinds)}",
    "help.veterans": "you are a veteran",
    "help.income": lambda share: f"your income is at most {percent(share)} of the poverty level",
    "help.usual_income": lambda share: f"your income is low enough, usually at most {percent(share)} of the poverty level",
    "help.exception": _exception,
    "help.states": lambda states: f"you live in {_or(states)}",
    "help.treatments": lambda kinds: f"it is for {', '.join(kind.replace('_', ' ') for kind in kinds)}",
    "help.asks": lambda words: words,
    "help.setting": lambda setting: f"the clinic is a {setting}" if setting == "hospital" else f"the clinic is an {setting}",
}

HINTS: Final[Sentences] = {
    "help.conditions": "--condition",
    "help.insurance": "--insurance",
    "help.veterans": "--veteran",
    "help.income": "--income",
    "help.usual_income": "--income",
    "help.states": "--state",
    "help.treatments": "--treatment",
    "help.setting": "--setting",
}
"""Which option answers it."""


def _or(words: Sequence[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last
