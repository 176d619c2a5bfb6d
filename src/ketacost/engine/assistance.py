"""Copay help: somebody else pays part of the patient's share, and the plan may or may not count it as the patient's."""

from __future__ import annotations

from typing import NamedTuple

from ketacost.engine.adjudicate import settle_charge
from ketacost.engine.cost_sharing import counted, take_off
from ketacost.engine.line import Charge, Line, Row
from ketacost.engine.state import State
from ketacost.engine.terms import Benefit, Benefits
from ketacost.money import NO_LIMIT, within


class Help(NamedTuple):
    """What a help pays. Amounts in cents."""

    services: frozenset[str]
    at_least: int = 0
    """What stays with the patient of each line's share."""
    per_year: int = NO_LIMIT
    """The most it pays in a calendar year."""
    credited: bool = True
    """Whether its dollars fill the deductible and the maximum. A plan with an accumulator adjuster says no; federal law leaves
    that to plans where state law does not (45 CFR 156.130(h))."""


class Assisted:
    """Settles charges one by one as the plan does, the help stepping in after each. One course, one ``Assisted``."""

    def __init__(self, terms: Help, paid: dict[int | None, int] | None = None) -> None:
        self.terms = terms
        self.before: list[Row] = []
        """Each line as the plan left it, in the order in which they were settled."""
        self._paid: dict[int | None, int] = {} if paid is None else paid

    def settle(self, state: State, benefits: Benefits, charge: Charge) -> Row:
        """The charge under the plan, and then what the help takes over of the patient's share."""
        if charge.day is not None and charge.day >= state.turns_on:
            state.turn(charge.day)
        opening = list(state.deductibles), list(state.maxima)
        row = settle_charge(state, benefits, charge)
        self.before.append(row)
        line = Line._make(row)
        helped, benefit = self._helped(line), line.benefit
        if not helped or benefit is None:
            return row
        shares = line.deductible, line.copay, line.coinsurance
        parts = take_off(benefit, shares, helped)
        if not self.terms.credited:
            _take_back(state, benefit, shares[0] - parts[0], charge, opening, (parts[0], counted(benefit, parts)))
        return tuple(
            line._replace(
                deductible=parts[0], copay=parts[1], coinsurance=parts[2],
                patient_pays=line.patient_pays - helped, plan_pays=line.plan_pays + helped,
                deductible_left=state.deductibles[benefit.deductible_pool], out_of_pocket_left=state.maxima[benefit.maximum_pool],
            )
        )  # type: ignore[return-value]  # a line's values are a row's  # fmt: skip

    def _helped(self, line: Line) -> int:
        """What the help pays of a line: the share above what stays with the patient, within the year's rest."""
        if line.charge.service not in self.terms.services:
            return 0
        year = line.charge.day.year if line.charge.day is not None else None
        share = line.deductible + line.copay + line.coinsurance
        helped = max(min(share - self.terms.at_least, self.terms.per_year - self._paid.get(year, 0)), 0)
        self._paid[year] = self._paid.get(year, 0) + helped
        return helped


def _take_back(
    state: State, benefit: Benefit, helped: int, charge: Charge, opening: tuple[list[int], list[int]], paid: tuple[int, int]
) -> None:
    """Credit only what the patient paid: to each pool that the line credits, from where it stood before the line."""
    deductibles, maxima = opening
    for pool in (benefit.deductible_pool, *benefit.deductibles_credited):
        if within(deductibles[pool]) is not None:
            state.deductibles[pool] = max(deductibles[pool] - paid[0], 0)
        if state.carried and pool in state.carried and charge.day is not None and charge.day >= state.quarter:
            state.carried[pool] -= helped
    for pool in (benefit.maximum_pool, *benefit.maxima_credited):
        state.maxima[pool] = max(maxima[pool] - paid[1], 0)
