"""A replay of past charges, in words: what it takes for granted, and what looks wrong."""

from __future__ import annotations

from datetime import date
from typing import Final

from ketacost.words.counted import day_in_words
from ketacost.words.sentences import Sentences


def _network_blank(network: str) -> str:
    return f"Where the file gives no network, we counted the charge as {'in' if network == 'in' else 'out of'} network."


def _may_count_twice(as_of: date) -> str:
    return f"met: charges up to {day_in_words(as_of)} may already be in the amounts met, and would count twice"


def _no_cost_sharing(service: str, block: str) -> str:
    return f"the plan file does not say what you pay for {service}: {block} has no copay or coinsurance for it"


SENTENCES: Final[Sentences] = {
    "replay.taken_as_covered": "The plan file does not say if infusions are covered; we counted them as covered.",
    "replay.nothing_met": "You had used none of your deductible or maximum before these charges.",
    "replay.allowed_blank": "Where the file gives no allowed amount, we used the full bill.",
    "replay.billed_blank": "Where the file gives no billed amount, we used the allowed amount.",
    "replay.service_blank": "Where the file gives no service, we counted the charge as an infusion.",
    "replay.network_blank": _network_blank,
    "replay.no_dates": "We put charges without dates in today's plan year, in the order of the file.",
    "replay.federal_limit_unknown": lambda year: (
        f"we do not have the federal out-of-pocket limit of {year}, so we counted no maximum"
    ),
    "replay.may_count_twice": _may_count_twice,
    "replay.no_cost_sharing": _no_cost_sharing,
    "replay.no_side_to_cover": lambda block: f"covered is yes, but the plan file has no {block}: what does the plan pay?",
}

HINTS: Final[Sentences] = {
    "replay.nothing_met": "met in the plan file",
}
"""What changes what is taken for granted."""
