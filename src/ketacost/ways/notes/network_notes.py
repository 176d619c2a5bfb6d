"""On which side of the network a clinic was taken to be where names alone decide, and what to ask where they do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ketacost.engine.terms import BLOCKS
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.result.option import Option
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.coverage_cases import NETWORK_WORDS, Payer
from ketacost.ways.insured.network import membership_at
from ketacost.words.note import Note, note

_ASKED: Final = {"network.resembles": "same", "network.medicare_silent": "medicare"}
"""Why a clinic's side is open, where a question of its own settles it."""


def network_notes(context: Context, clinic: Clinic, payers: Sequence[Payer]) -> Iterator[Note]:
    """What is taken from names of networks that are not the same, for each plan that pays; not where the side was asked for."""
    if context.question.course.network is None:
        for payer in payers:
            why = membership_at(payer.plan, clinic).why
            if why.code in _ASKED or why.code == "network.none_resembles":
                yield why


def network_questions(plan: Plan, options: Sequence[Option]) -> Iterator[Note]:
    """What would settle on which side the clinics of a plan's options are, for it and for those who pay beside it."""
    open_ones = [option for option in options if NETWORK_WORDS & set(option.if_)]
    found = dict.fromkeys(why for option in open_ones for why in option.assumptions if why.code in _ASKED)
    yield from (note(f"network.ask_{_ASKED[why.code]}", **dict(why.numbers)) for why in found)
    if not plan.traits.original_medicare and any(set(BLOCKS) & set(option.if_) for option in open_ones):
        yield note("coverage.ask_network")
