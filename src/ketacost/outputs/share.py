"""What a clinic asks for first under one option of an estimate, as what is to be paid later, with what that hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.financing.to_pay import PaidFor, ToPay
from ketacost.result.option import Option
from ketacost.words.mixed_way import parts_in_words
from ketacost.words.note import Note, Value, note


def share_of(option: Option, hopeful: Option | None, at_most: int | None = None) -> ToPay:
    """What this way asks for before a plan pays anything back.

    ``hopeful`` is a cheaper one that hangs on an answer nobody has; ``at_most``, in cents, is what no answer goes beyond.
    """
    code = "financing.asked_first" if option.cash.reimbursed else "financing.share"
    plan = option.plan if option.way == "insurance" else None
    what = note(code, clinic=option.clinic, plan=plan, **_way(option))
    whose = PaidFor(option.plan, option.clinic, option.way, option.network, option.if_)
    rests_on = (*_rests_on(option, hopeful, at_most), *option.assumptions)
    return ToPay(option.cash.paid_first, what, whose, rests_on, option.warnings)


def _rests_on(option: Option, hopeful: Option | None, at_most: int | None) -> Iterator[Note]:
    low, high = option.bounds
    if at_most is not None:
        yield note("financing.whatever_the_answers", most=at_most)
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
        "bought": tuple(item.in_way for item in option.purchases),
        "insurer": option.insurer,
        "on_paper": option.on_paper,
        "parts": tuple(parts_in_words([(part.way, part.sessions, part.clinic) for part in option.parts])),
    }
