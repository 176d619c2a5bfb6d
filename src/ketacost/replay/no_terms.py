"""Past charges that a plan file has no terms for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ketacost.engine.line import Charge
from ketacost.engine.terms import BLOCKS, Terms
from ketacost.words.note import Note, note


class ChargeWithoutTerms(NamedTuple):
    """A row that the plan file has no terms for."""

    at: int
    """Its place among the rows, from 0."""
    column: str
    why: Note
    write: str
    """What would settle it, as a file has it."""


class NoTermsError(Exception):
    """Rows that the plan file has no terms for."""

    def __init__(self, charges: Sequence[ChargeWithoutTerms]) -> None:
        super().__init__("; ".join(f"charge {each.at + 1}: {each.why}" for each in charges))
        self.charges = tuple(charges)


def charges_without_terms(terms: Terms, charges: Sequence[Charge]) -> Iterator[ChargeWithoutTerms]:
    """Every charge whose cost-sharing the plan file leaves open: its service has none, or its side of the network."""
    for index, charge in enumerate(charges):
        benefit = terms.benefits[charge.side].get(charge.service)
        block = BLOCKS[charge.side]
        if benefit is None:
            why = note("replay.no_cost_sharing", service=charge.service, block=block)
            yield ChargeWithoutTerms(index, "service", why, f"{charge.service}: {{copay: 40}} under {block}, benefits")
        elif benefit.verdict == "no_benefit" and charge.claim is not None and charge.claim.covered:
            why = note("replay.no_side_to_cover", block=block)
            yield ChargeWithoutTerms(index, "covered", why, f"{block} in the plan file")
