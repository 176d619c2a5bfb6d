"""What the dates of a course make of a plan's years."""

from __future__ import annotations

from typing import Final

from ketacost.words.sentences import Sentences

SENTENCES: Final[Sentences] = {
    "years.one": lambda begins: f"All visits fall in the plan year that began on {begins.isoformat()}.",
    "years.next_plan": lambda plan, coming, on: f"From {on.isoformat()} on {coming} takes the place of {plan}.",
    "years.same_plan": lambda on: (
        f"From {on.isoformat()} on the plan is the same as in this plan year; plans change with the year (--next-plan)."
    ),
    "years.no_carry_over": "None of what is met so far was paid in the last three months of the plan year: it does not carry over.",
    "years.starts_again": lambda met_by, on: (
        f"met: what is met by {met_by.isoformat()} is void from {on.isoformat()} on: everything starts again from zero"
    ),
    "years.counted_twice": lambda met_by: (
        f"met: visits up to {met_by.isoformat()} may already be in the amounts met; they would count twice"
    ),
    "years.no_federal_limit": lambda year: (
        f"the federal out-of-pocket limit of {year} is not known here: no maximum is counted in it"
    ),
}
