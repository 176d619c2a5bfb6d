"""A patient's share of an estimate, as what is to be paid later: with the range, the cash and the answers that it hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.financing.terms import ToPay
from ketacost.result.option import Option
from ketacost.words.note import Note, Value, note
from ketacost.words.way import Bought


def share_of(option: Option, hopeful: Option | None) -> ToPay:
    """What this way leaves the patient with; ``hopeful`` is a cheaper one that hangs on an answer nobody has."""
    what = note("financing.share", clinic=option.clinic, **_way(option))
    rests_on = (*_rests_on(option, hopeful), *option.assumptions)
    return ToPay(option.total.patient_pays, what, rests_on, option.warnings)


def _rests_on(option: Option, hopeful: Option | None) -> Iterator[Note]:
    low, high = option.bounds
    if low != high:
        yield note("financing.typical_prices", low=low, high=high)
    if option.cash.reimbursed:
        yield note("financing.comes_back", first=option.cash.paid_first, back=option.cash.reimbursed)
    if hopeful is not None:
        yield note("financing.cheaper_way", pays=hopeful.total.patient_pays, **_way(hopeful))


def _way(option: Option) -> dict[str, Value]:
    """How it is paid for, as numbers of a finding."""
    return {
        "way": option.way,
        "network": option.network,
        "conditions": option.if_,
        "bought": tuple(Bought(item.times, item.name, item.sessions is not None) for item in option.purchases),
        "on_paper": option.on_paper,
    }
