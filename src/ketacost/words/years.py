"""What the dates of a course make of a plan's years."""

from __future__ import annotations

from typing import Final

from ketacost.words.counted import day_in_words
from ketacost.words.sentences import Sentences

SENTENCES: Final[Sentences] = {
    "years.one": lambda begins: f"All visits are in the plan year that began on {day_in_words(begins)}.",
    "years.next_plan": lambda plan, coming, on: f"On {day_in_words(on)} {coming} takes the place of {plan}.",
    "years.same_plan": lambda on: f"We used the same plan from {day_in_words(on)} on; plans often change with the year.",
    "years.no_carry_over": "You paid none of it in the last three months of the plan year, so none carries over.",
    "years.starts_again": lambda met_by, on: (
        f"met: on {day_in_words(on)} your deductible starts again at zero, and what you used by {day_in_words(met_by)} is gone"
    ),
    "years.counted_twice": lambda met_by: (
        f"met: visits up to {day_in_words(met_by)} may already be in the amounts met, and would count twice"
    ),
    "years.no_federal_limit": lambda year: (
        f"we do not have the federal out-of-pocket limit of {year}, so we counted no maximum"
    ),
}

HINTS: Final[Sentences] = {
    "years.same_plan": "--next-plan",
}
"""What changes what is taken for granted."""
