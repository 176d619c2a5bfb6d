"""Why an option is no promise (``rules.md``, "What may be promised")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.words.sentences import Sentences


def _time_without_price(minutes: int, codes: Sequence[str]) -> str:
    return f"An infusion of {minutes} minutes is billed under {' and '.join(codes)}, and the clinic lists no price for that."


SENTENCES: Final[Sentences] = {
    "promise.on_paper": "It is free on paper only: the clinic may not bill a session that was never authorized, so it will not give one.",
    "promise.kind_not_stated": lambda asked: (
        f"The clinic has one infusion without a name: whether it is what you mean by {asked} is not said."
    ),
    "promise.minutes_not_stated": lambda minutes: (
        f"The clinic does not say how long its infusion takes: whether it is one of {minutes} minutes, ask."
    ),
    "promise.time_without_price": _time_without_price,
    "promise.for_other_conditions": lambda infusion, condition: (
        f"The clinic lists {infusion} for other conditions than {condition}: ask whether you can have it."
    ),
    "promise.not_whole": lambda name: f"This comes on top, and the clinic does not say how much: {name}.",
}
