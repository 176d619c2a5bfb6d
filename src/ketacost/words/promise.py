"""Why an option is no promise (``rules.md``, "What may be promised")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.words.sentences import Sentences

_HANGS_ON: Final = {
    "covered": "Your plan has to cover it.",
    "not_covered": "This is the price if your plan does not cover it.",
    "in_network": "The clinic has to be in your plan's network.",
    "out_of_network": "This is the price if the clinic is out of your plan's network.",
    "next_plan_covered": "Your next plan has to cover it.",
    "next_plan_not_covered": "This is the price if your next plan does not cover it.",
    "next_plan_in_network": "The clinic has to be in your next plan's network.",
    "next_plan_out_of_network": "This is the price if the clinic is out of your next plan's network.",
    "second_covered": "Your second insurance has to cover it.",
    "second_not_covered": "This is the price if your second insurance does not cover it.",
    "second_in_network": "The clinic has to be in your second insurance's network.",
    "second_out_of_network": "This is the price if the clinic is out of your second insurance's network.",
    "help_pays": "Copay help has to keep paying, and nobody has said where it ends.",
}


def _time_without_price(minutes: int, codes: Sequence[str]) -> str:
    return f"An infusion of {minutes} minutes is billed under {' and '.join(codes)}, and the clinic lists no price for that."


SENTENCES: Final[Sentences] = {
    "promise.hangs_on": lambda word: _HANGS_ON[word],
    "promise.allowed_guessed": "Nobody has said what the plan recognises out of network: part of this price is a guess.",
    "promise.dates_unheld": "The approval has dates, and the course has none to hold against them.",
    "promise.copay": "The VA may ask a copay, and the plan file does not say whether it does.",
    "promise.line_network": lambda services: (
        f"Somebody else bills the {' and the '.join(services)}, and it is not known whether they are in your plan's network."
    ),
    "promise.setting": "The plan pays differently in an office and in a hospital, and the clinic's file does not say which it is.",
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
    "promise.fee_of_the_rest": lambda name: f"The sessions you pay yourself bear a fee that is not in this price: {name}.",
    "promise.not_whole": lambda name: f"This comes on top, and the clinic does not say how much: {name}.",
}
