"""What the answer rests on: what is worth asking, with its dollars and whom to ask, and the date that moves the price."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ketacost.money import dollars
from ketacost.outputs.document import DocumentBlock
from ketacost.outputs.parts.assumptions_and_warnings import listed
from ketacost.outputs.words import capital
from ketacost.result.estimate import Estimate
from ketacost.result.further import TurningDate

WHOM: Final = {"insurer": "ask your insurer", "clinic": "ask the clinic", "yourself": "you know this"}


def what_it_rests_on(result: Estimate) -> Iterator[DocumentBlock]:
    """The date, and every open question or assumption that moves the price, the largest first; questions nobody can price last."""
    if result.answer.date is not None:
        yield from listed("The date", _date(result.answer.date))
    yield from listed("What can change this, and whom to ask", _worth_asking(result))


def _worth_asking(result: Estimate) -> Iterator[str]:
    questions = set(result.ask)
    for entry in result.answer.rests_on:
        if entry.moves:
            yield f"{capital(entry.says.told)} (up to {dollars(entry.moves)}; {WHOM[entry.ask]})"
        elif entry.says in questions:
            yield f"{entry.says.told} ({WHOM[entry.ask]})"


def _date(found: TurningDate) -> Iterator[str]:
    day, cost = found.turns_on.isoformat(), found.one_session_later_costs
    if cost:
        more = f"{dollars(abs(cost))} {'more' if cost > 0 else 'less'}"
        yield f"{day} changes the price: one session that slips past it costs {more}."
    if found.other_rhythm is not None and found.other_rhythm_pays is not None:
        yield f"{found.other_rhythm.capitalize()}, it would be {dollars(found.other_rhythm_pays)}."
