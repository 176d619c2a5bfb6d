"""What a whole comparison tells beside its options."""

from __future__ import annotations

from typing import Final

from ketacost.words.sentences import Sentences

SENTENCES: Final[Sentences] = {
    "comparison.chance_of_nothing": "Your plan already says if it covers the infusions, so a chance of approval changes nothing here.",
    "comparison.no_package": "No clinic here has a package or membership that is cheaper than single sessions.",
    "comparison.no_superbill": lambda clinics: f"No superbill, so you cannot claim anything back: {', '.join(clinics)}.",
    "comparison.no_discount": lambda name: f'No clinic here lists a discount for "{name}".',
    "comparison.no_program": "No program with a known amount fits this course; see 'ketacost help-paying' for the others.",
    "comparison.travel_unknown": lambda clinics: (
        f"We do not know what it costs to get to {', '.join(clinics)}, so only the price counts for its place in the list."
    ),
}
