"""A line in plain words, from what the engine kept of it: nothing here computes money a second time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ketacost.engine.line import Line, deductible_left_of, maximum_left_of, sessions_left_of
from ketacost.engine.terms import OUT, Benefit
from ketacost.money import dollars_short as dollars
from ketacost.money import percent, within

Prices = tuple[int, int]
"""A planned line's list price, and its cash price for this person; in cents."""

NOT_COVERED: Final[dict[str, str]] = {
    "no_benefit": "the plan pays nothing on this side of its network",
    "service_not_covered": "the plan does not cover this service",
    "plan_excludes": "the plan does not cover these infusions",
    "condition_not_covered": "the plan does not cover this condition",
    "condition_excluded": "the plan excludes this condition",
    "requirement_unmet": "you do not meet one of the plan's rules yet",
    "minutes_not_covered": "the plan does not cover infusions of this length",
    "taken_as_not_covered": "this is the price if the plan says no",
    "claim_not_covered": "the claim says it was not covered",
    "outside_window": "the date is after the plan's treatment window",
    "authorization_denied": "the prior authorization was denied",
    "authorization_missing": "it has no prior authorization",
    "limit_reached": "the session limit is used up",
}


def words_for(line: Line, prices: Prices | None = None, *, short: bool = False) -> list[str]:
    """What was decided about a charge, step by step; ``prices``, where it is part of a planned course.

    ``short`` leaves out what the clinic writes off, which the patient never sees.
    """
    return list(_words(line, prices, short=short))


def _words(line: Line, prices: Prices | None, *, short: bool) -> Iterator[str]:
    benefit = line.benefit
    if line.verdict == "package":
        yield f"From your package: its part of the price is {dollars(line.self_pay)}. Nothing counts toward a plan."
    elif line.verdict == "membership":
        yield f"As a member you pay {dollars(line.self_pay)}, with its part of the fee. Nothing counts toward a plan."
    elif line.verdict == "fee":
        owed = line.self_pay
        yield (
            f"A fee of {dollars(owed)} that no plan pays."
            if owed
            else "No fee, because this visit does not go through insurance."
        )
    elif benefit is None:
        yield f"You pay the clinic's cash price of {_price(line, prices)} yourself. Nothing counts toward a plan."
    elif line.verdict == "provider_liable":
        yield "It has no prior authorization, and a clinic in network may not bill you for it. You owe nothing."
    elif line.verdict not in {"covered", "penalty"}:
        yield f"Not covered: {NOT_COVERED[line.verdict]}. You owe the full price of {_price(line, prices)}, and nothing counts toward the plan."
    else:
        yield from _covered(line, benefit, short=short)


def _price(line: Line, prices: Prices | None) -> str:
    """What the patient is asked, and what was taken off before: discounts, and a consultation that is credited."""
    owed = line.patient_pays
    if prices is None or owed != line.charge.cash:
        return dollars(owed)
    before, cash = prices
    off, credit = before - cash, cash - owed
    taken = [f"{dollars(off)} of discounts"] * (off > 0) + [f"{dollars(credit)} for the consultation"] * (credit > 0)
    return f"{dollars(owed)} ({dollars(before)}, less {' and '.join(taken)})" if taken else dollars(owed)


def _covered(line: Line, benefit: Benefit, *, short: bool) -> Iterator[str]:
    yield f"Billed {dollars(line.billed)}; the plan allows {dollars(line.allowed)}."
    yield from _shares(line, benefit)
    if line.cut:
        yield f"Your out-of-pocket maximum had {dollars(line.maximum_before)} left, so the plan takes over {dollars(line.cut)} of this."
    if not line.patient_pays:
        yield "You owe nothing."
    if line.balance_bill and benefit.side != OUT:
        yield f"The clinic may bill {dollars(line.balance_bill)} above what Medicare allows (excess charge). That never counts toward the plan."
    elif line.balance_bill:
        yield f"The clinic is out of network and bills you the rest, {dollars(line.balance_bill)} (a balance bill). That never counts toward the plan."
    if line.write_off and benefit.side != OUT and not short:
        yield f"The clinic writes off {dollars(line.write_off)}."
    if line.penalty:
        yield f"Without prior authorization the plan pays {dollars(line.penalty)} less: a penalty."


def _shares(line: Line, benefit: Benefit) -> Iterator[str]:
    """The parts in the order in which the copay rule takes them."""
    sentences = {
        "deductible": _deductible(line, benefit),
        "copay": _copay(line, benefit),
        "coinsurance": _coinsurance(line, benefit),
    }
    order = (
        ("copay", "deductible", "coinsurance")
        if benefit.rule == "before_deductible"
        else ("deductible", "copay", "coinsurance")
    )
    for part in order:
        if sentence := sentences[part]:
            yield sentence


def _deductible(line: Line, benefit: Benefit) -> str:
    if benefit.rule == "waives_deductible":
        return "You pay a copay here, and no deductible."
    if not benefit.deductible_applies:
        return "The deductible does not apply to this service."
    if line.deductible_before == 0:
        return "The deductible is met."
    if not line.deductible:
        return ""
    return f"{dollars(line.deductible)} goes to the deductible ({dollars(line.deductible_before)} was left)."


def _copay(line: Line, benefit: Benefit) -> str:
    if benefit.rule == "no_copay" or not (line.copay or line.copay_due):
        return ""
    if line.copay < line.copay_due and not line.cut:
        return f"The copay of {dollars(line.copay_due)} is more than the rest of the price, so you pay {dollars(line.copay)}."
    return f"The copay is {dollars(line.copay)}."


def _coinsurance(line: Line, benefit: Benefit) -> str:
    if not line.coinsurance:
        return ""
    if line.cut:
        return f"Coinsurance of {percent(benefit.coinsurance)} comes to {dollars(line.coinsurance)} within the maximum."
    capped = line.coinsurance == within(benefit.coinsurance_maximum)
    rest = line.allowed - line.deductible - (0 if benefit.coinsurance_on_full else line.copay)
    return f"Coinsurance: {percent(benefit.coinsurance)} of {dollars(rest)} is {dollars(line.coinsurance)}{', the most for one visit' if capped else ''}."


def left_in_words(line: Line) -> str:
    """What remains after a line, for the end of a paragraph."""
    parts = []
    if (left := deductible_left_of(line)) is not None:
        parts.append(f"{dollars(left)} of the deductible")
    if (left := maximum_left_of(line)) is not None:
        parts.append(f"{dollars(left)} of the out-of-pocket maximum")
    if (sessions := sessions_left_of(line)) is not None:
        parts.append(f"{sessions} covered {'session' if sessions == 1 else 'sessions'}")
    return f"Still left: {', '.join(parts)}." if parts else ""
