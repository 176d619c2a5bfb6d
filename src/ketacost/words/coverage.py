"""What a plan says of coverage, and what to ask the insurer where it says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.words.explain_line import NOT_COVERED
from ketacost.words.sentences import Sentences
from ketacost.words.treatments import CALLED

MOST_NAMES: Final = 3


def _left_out(lack: str, asked: str | int, clinics: Sequence[str]) -> str:
    """``lack``: what of the course they do not list, and ``asked`` how it was asked for."""
    more = f" and {len(clinics) - MOST_NAMES} more" if len(clinics) > MOST_NAMES else ""
    what = {
        "treatment": f"no {CALLED.get(str(asked), str(asked)).partition(' (')[0]}",
        "name": f"no infusion named {asked}",
        "minutes": f"no {asked}-minute infusion",
        "condition": f"no infusion for {asked}",
    }[lack]
    return f"Left out ({what} on their price list): {', '.join(clinics[:MOST_NAMES])}{more}."


def _ask_condition(conditions: Sequence[str], *, covered: bool) -> str:
    word = "covers" if covered else "excludes"
    return f"The plan {word} these conditions: {', '.join(conditions)}. Which one is yours?"


SENTENCES: Final[Sentences] = {
    "coverage.by_authorization": "Your plan covers the infusions, because it approved the prior authorization.",
    "coverage.by_condition": lambda condition: (
        f"Your plan covers the infusions, because it lists {condition} as a covered condition."
    ),
    "coverage.ask_covered": lambda treatment: f"Does my plan cover {CALLED[treatment]} for my diagnosis?",
    "coverage.ask_authorization": "Is the prior authorization approved, for how many sessions, and until when?",
    "coverage.ask_condition": _ask_condition,
    "coverage.ask_minutes": lambda low, high: f"The plan covers infusions of {low} to {high} minutes. How long is mine?",
    "coverage.ask_requirement": lambda name: f"Is this requirement met: {name}?",
    "coverage.ask_trials": lambda trials: f"Have {trials} other treatments failed, and does the insurer know?",
    "coverage.ask_of_plan": lambda plan, question: f"{plan}: {question}",
    "coverage.ask_network": "Is this clinic in my plan's network, and what is its rate for an infusion?",
    "coverage.ask_allowed": "What is your allowed amount for an out-of-network infusion (billing code 96365)?",
    "coverage.left_out": _left_out,
    "coverage.unknown_condition": lambda condition, known: (
        f'We do not know the condition "{condition}" (known: {", ".join(known)}), so we compared it as you wrote it.'
    ),
    "coverage.no_insurance": lambda plan: f"{plan}: without insurance, you pay the clinic's cash price.",
    "coverage.not_covered": lambda plan, verdict: f"{plan}: {NOT_COVERED[verdict]}.",
    "coverage.outside": lambda plan: f"{plan}: it pays nothing at these clinics, because they are out of its network.",
}

HINTS: Final[Sentences] = {
    "coverage.ask_condition": "--condition",
    "coverage.ask_minutes": "--minutes",
}
"""What changes what is taken for granted."""
