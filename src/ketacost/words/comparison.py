"""What a whole comparison tells beside its options."""

from __future__ import annotations

from typing import Final

from ketacost.words.sentences import Sentences

SENTENCES: Final[Sentences] = {
    "comparison.chance_of_nothing": "Whether the infusions are covered is settled in these answers: a chance of approval changes none of them.",
    "comparison.no_package": "No clinic here has a package or a membership that makes this course cheaper than single sessions.",
    "comparison.no_superbill": lambda clinics: f"No superbill, so nothing to claim out of network: {', '.join(clinics)}.",
    "comparison.no_discount": lambda name: f'No clinic here states a discount for "{name}".',
    "comparison.no_program": "No program that says how much it gives fits this course: see 'ketacost help-paying' for the others.",
    "comparison.travel_unknown": lambda clinics: (
        f"What getting there costs is not known of {', '.join(clinics)}: the order goes by what you pay alone there."
    ),
}
