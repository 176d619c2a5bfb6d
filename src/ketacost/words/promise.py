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
    "help_pays": "Copay help has to keep paying, and we do not know its limit.",
}


_MEDICARE: Final = {
    "in_network": "The clinic has to take Medicare.",
    "out_of_network": "This is the price if the clinic does not take Medicare.",
}


def _hangs_on(word: str, *, medicare: bool = False) -> str:
    return (_MEDICARE if medicare else {}).get(word, _HANGS_ON[word])


def _time_without_price(minutes: int, codes: Sequence[str]) -> str:
    return f"An infusion of {minutes} minutes is billed under {' and '.join(codes)}, but the clinic lists no price for that."


SENTENCES: Final[Sentences] = {
    "promise.hangs_on": _hangs_on,
    "promise.allowed_guessed": "We do not know the plan's allowed amount out of network, so part of this price is a guess.",
    "promise.dates_unheld": "The approval has dates, but your course has none to compare.",
    "promise.copay": "The VA may ask for a copay; your plan file does not say.",
    "promise.line_network": lambda services: (
        f"Someone else bills the {' and the '.join(services)}. We do not know if they are in your plan's network."
    ),
    "promise.setting": "Your share is not the same in an office and a hospital. The clinic file does not say which it is.",
    "promise.on_paper": "It is free only on paper. The clinic may not bill you for a session without authorization, so it will not give you one.",
    "promise.kind_not_stated": lambda asked: f"The clinic has one infusion without a name. Ask if it is {asked}.",
    "promise.minutes_not_stated": lambda minutes: (
        f"The clinic does not say how long its infusion takes. Ask if it is {minutes} minutes."
    ),
    "promise.time_without_price": _time_without_price,
    "promise.for_other_conditions": lambda infusion, condition: (
        f"The clinic does not list {infusion} for {condition}. Ask if you can have it."
    ),
    "promise.fee_of_the_rest": lambda name: f"The sessions you pay yourself have a fee that is not in this price: {name}.",
    "promise.not_whole": lambda name: f"This comes on top, and the clinic does not say how much: {name}.",
}
