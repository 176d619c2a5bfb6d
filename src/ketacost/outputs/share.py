"""A patient's share of an estimate, as what is to be paid later: with the range, the cash and the answers that it hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.financing.terms import ToPay
from ketacost.money import dollars
from ketacost.outputs.words import way_in_words
from ketacost.result.option import Option
from ketacost.words.note import Note


def share_of(option: Option, hopeful: Option | None) -> ToPay:
    """What this way leaves the patient with; ``hopeful`` is a cheaper one that hangs on an answer nobody has."""
    what = f"your share at {option.clinic}, {way_in_words(option)}"
    rests_on: tuple[str | Note, ...] = (*_rests_on(option, hopeful), *option.assumptions)
    return ToPay(option.total.patient_pays, what, rests_on, option.warnings)


def _rests_on(option: Option, hopeful: Option | None) -> Iterator[str]:
    low, high = option.bounds
    if low != high:
        yield f"Prices are at their typical point: your share is between {dollars(low)} and {dollars(high)}."
    if option.cash.reimbursed:
        yield (
            f"The clinic asks for {dollars(option.cash.paid_first)} first; {dollars(option.cash.reimbursed)} of it comes back from the "
            "plan, and what is paid later here is the rest."
        )
    if hopeful is not None:
        yield f"It would be {dollars(hopeful.total.patient_pays)} {way_in_words(hopeful)} (--way {hopeful.way})."
