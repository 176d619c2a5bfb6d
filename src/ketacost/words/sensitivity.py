"""What moves an answer, in words: each unknown, and what it may turn out to be."""

from __future__ import annotations

from typing import Final

from ketacost.money import percent
from ketacost.words.sentences import Sentences


def _allowed_amount(network: str) -> str:
    return {"in": "the rate between clinic and plan", "out": "what the plan allows out of network"}[network]


SENTENCES: Final[Sentences] = {
    "sensitivity.coverage": "whether the plan covers it",
    "sensitivity.network": "whether the clinic is in network",
    "sensitivity.price": "where in the clinic's price range you end up",
    "sensitivity.allowed_amount": _allowed_amount,
    "sensitivity.met": "how much of the deductible is met",
    "sensitivity.sessions_used": "how many covered sessions are used",
    "sensitivity.session_limit": "a session limit that the plan file does not state",
    "sensitivity.covered": "covered",
    "sensitivity.not_covered": "not covered",
    "sensitivity.in_network": "in network",
    "sensitivity.out_of_network": "out of network",
    "sensitivity.low_end": "the low end",
    "sensitivity.high_end": "the high end",
    "sensitivity.share_of_billed": lambda share: f"{percent(share)} of billed",
    "sensitivity.all_of_it": "all of it",
    "sensitivity.nothing": "nothing",
    "sensitivity.none": "none",
    "sensitivity.all": "all",
    "sensitivity.a_year": lambda sessions: f"{sessions} a year",
}
