"""An authorization that covers some of the sessions, in one line: what each way to go on costs."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.money import dollars_short
from ketacost.outputs.words import clean
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.words.scenario import ENDINGS


def shortfall_in_a_line(result: Estimate) -> Iterator[tuple[str, str]]:
    """Nothing where an approval does not fall short."""
    endings = result.answer.shortfall
    if not endings:
        return
    means, option = endings[0]
    granted, sessions = means.number("granted"), means.number("sessions")
    where = f" at {clean(option.clinic)}" if len(result.clinics) > 1 else ""
    cheapest = {ending.key: ending for ending in sorted(endings, key=lambda ending: -ending.option.upper)}
    prices = (f"{ENDINGS[key]}, {_price(cheapest[key].option)}" for key in ENDINGS if key in cheapest)
    yield "Approval", f"It covers {granted} of {sessions} sessions{where}. If {'; if '.join(prices)}."


def _price(option: Option) -> str:
    """What is likely, and the most it can be where that is more."""
    pays, most = option.total.patient_pays, option.upper
    return dollars_short(pays) if pays == most else f"{dollars_short(pays)} (at most {dollars_short(most)})"
