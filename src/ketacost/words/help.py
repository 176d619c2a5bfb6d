"""What a program that helps with paying asks for."""

from __future__ import annotations

from typing import Final

from ketacost.money import percent
from ketacost.words.sentences import Sentences

PUBLIC: Final = {
    "medicaid": "Medicaid", "medicare": "Medicare", "medicare_advantage": "Medicare Advantage", "medigap": "Medigap",
}  # fmt: skip
"""Kinds of insurance that are written as names."""

SENTENCES: Final[Sentences] = {
    "help.conditions": lambda conditions: f"it is for {', '.join(conditions)} (--condition)",
    "help.insurance": lambda kinds: (
        f"your insurance is one of {', '.join(PUBLIC.get(kind, kind) for kind in kinds)} (--insurance)"
    ),
    "help.veterans": "it is for veterans (--veteran)",
    "help.income": lambda share: f"the income is at most {percent(share)} of the poverty level (--income)",
    "help.usual_income": lambda share: (
        f"the income is low enough, usually at most {percent(share)} of the poverty level (--income)"
    ),
    "help.exception": lambda share: (
        f"you get an exception, because your income is above the usual {percent(share)} of the poverty level"
    ),
    "help.states": lambda states: f"you live in {', '.join(states)} (--state)",
    "help.treatments": lambda kinds: f"it is for {', '.join(kind.replace('_', ' ') for kind in kinds)} (--treatment)",
    "help.asks": lambda words: words,
    "help.setting": lambda setting: f"the clinic is a {setting} (--setting)",
}
