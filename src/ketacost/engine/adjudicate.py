"""The heart: charges against a plan, one by one in date order, each against the state that the earlier ones left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from ketacost.engine.cost_sharing import counted, cut_to_maximum
from ketacost.engine.coverage import count_session, decide
from ketacost.engine.line import Charge, Line, PaidIn, Row
from ketacost.engine.state import State, VisitTally
from ketacost.engine.terms import IN, Authorization, Benefit, Benefits, Terms, Verdict
from ketacost.money import share_of

Settle = Callable[[State, Benefits, Charge], Row]


class Outcome(NamedTuple):
    """The rows in the order of the charges, and what is left when the last one in time is paid."""

    rows: list[Row]
    closing: State

    @property
    def lines(self) -> list[Line]:
        """The rows with their values named."""
        return [Line._make(row) for row in self.rows]


def adjudicate(terms: Terms, charges: Sequence[Charge], settle: Settle | None = None) -> Outcome:
    """Adjudicate charges: all of them dated, or none.

    Dated charges are taken in date order, equal dates in the order given (``rules.md``, "One charge, step by step").
    ``settle`` stands in for the plan's own settling of a charge, where somebody else pays part of it.
    """
    settle = settle or settle_charge
    benefits = terms.benefits
    if not charges or charges[0].day is None:
        state = State(terms, terms.undated)
        return Outcome([settle(state, benefits, charge) for charge in charges], state)
    order = sorted(range(len(charges)), key=[charge.day or date.min for charge in charges].__getitem__)
    state = State(terms, charges[order[0]].day or date.min)
    settled = {row: settle(state, benefits, charges[row]) for row in order}
    return Outcome([settled[row] for row in range(len(charges))], state)


def self_pay(charge: Charge, paid_in: PaidIn = "self_pay") -> Row:
    """Pay the clinic's cash price outside insurance: nothing is credited to any plan."""
    billed, cash = charge.billed, charge.cash
    return (
        charge, paid_in, billed, 0, 0, 0, 0, 0, 0, 0, cash, cash, 0, billed - cash, 0, 0, 0, None, 0, 0, 0, 0, None,
    )  # fmt: skip


def settle_charge(state: State, benefits: Benefits, charge: Charge) -> Row:  # noqa: C901  # one charge, straight through
    """Steps 2 to 6 of ``rules.md`` for one charge."""
    service, side, billed, allowed, _, day, claim = charge
    if claim is not None and claim.fee:
        return self_pay(charge, "fee")
    if day is not None and day >= state.turns_on:
        state.turn(day)
    benefit = benefits[side][service]
    verdict, due, visit = benefit.verdict, benefit.copay, None
    if claim is not None or benefit.conditional:
        if claim is not None and claim.visit is not None:
            visit = state.visit(claim.visit)
            due = max(due - visit.copay_paid, 0)
        verdict = decide(state, visit, charge, benefit)
    if verdict != "covered" and verdict != "penalty":  # noqa: PLR1714  # a set would cost a look-up a visit
        if visit is not None and benefit.conditional:
            count_session(state, visit, charge, verdict, 0)
        return _uncovered(state, charge, benefit, verdict)
    deductibles, maxima = state.deductibles, state.maxima
    pool, maximum_pool = benefit.deductible_pool, benefit.maximum_pool
    deductible_before, maximum_before = deductibles[pool], maxima[maximum_pool]
    open_deductible = deductible_before if benefit.deductible_applies else 0
    deductible, copay, coinsurance = benefit.split(benefit, allowed, open_deductible, due)
    owed = counts = deductible + copay + coinsurance
    cut = 0
    if visit is not None:
        visit.copay_paid += copay
    if not benefit.counts_all:
        counts = counted(benefit, (deductible, copay, coinsurance))
    if counts > maximum_before:
        cut = counts - maximum_before
        deductible, copay, coinsurance = cut_to_maximum(benefit, (deductible, copay, coinsurance), cut)
        owed -= cut
        counts = maximum_before
    deductibles[pool] = deductible_left = deductible_before - deductible
    maxima[maximum_pool] = maximum_left = maximum_before - counts
    if benefit.credits_elsewhere:
        state.credit(benefit, deductible, counts, day)
    plan_pays, penalty = allowed - owed, 0
    if verdict == "penalty":
        penalty = _penalty(state, visit, plan_pays)
        plan_pays -= penalty
    if benefit.conditional:
        count_session(state, visit, charge, verdict, plan_pays)
    balance = billed - allowed if side else 0 if claim is None else claim.excess
    return (
        charge, verdict, billed, allowed, deductible, copay, coinsurance, 0, balance, penalty, 0, owed + balance + penalty,
        plan_pays, billed - allowed - balance, deductible_left, maximum_left, state.sessions_left, benefit, deductible_before, maximum_before,
        due, cut, state.plan_year,
    )  # fmt: skip


def _uncovered(state: State, charge: Charge, benefit: Benefit, verdict: Verdict) -> Row:
    """A line the plan pays nothing of, and credits nothing for."""
    if verdict == "provider_liable":
        price = 0
    elif state.terms.not_covered_price == "billed":
        price = charge.billed
    elif state.terms.not_covered_price == "negotiated" and charge.side == IN:
        price = charge.allowed
    else:
        price = charge.cash
    deductible = state.deductibles[benefit.deductible_pool]
    maximum = state.maxima[benefit.maximum_pool]
    return (
        charge, verdict, charge.billed, 0, 0, 0, 0, price, 0, 0, 0, price, 0, charge.billed - price,
        deductible, maximum, state.sessions_left, benefit, deductible, maximum, 0, 0, state.plan_year,
    )  # fmt: skip


def _penalty(state: State, visit: VisitTally | None, plan_would_pay: int) -> int:
    """What a missing authorization costs: a fixed amount a visit or once, or a share, never more than the plan's part."""
    agreed = state.terms.authorization or Authorization()
    if agreed.penalty_share:
        return share_of(plan_would_pay, agreed.penalty_share)
    paid = state.penalty_paid if agreed.once else visit.penalty_paid if visit else 0
    penalty = min(agreed.penalty - paid, plan_would_pay)
    state.penalty_paid += penalty
    if visit:
        visit.penalty_paid += penalty
    return penalty
