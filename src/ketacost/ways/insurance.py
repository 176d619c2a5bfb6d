"""Paying through insurance: one option for each answer to what the files leave open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from ketacost.engine.adjudicate import adjudicate
from ketacost.engine.line import Charge, Claim, Row
from ketacost.engine.terms import BLOCKS, IN, OUT, Side, Terms, Verdict
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.ways.assumptions import option_assumptions, option_warnings
from ketacost.ways.context import Context
from ketacost.ways.network import GUESSES, Membership, allowed_amount, membership, side_of_line
from ketacost.ways.repeats import without_repeats
from ketacost.ways.result import Option
from ketacost.ways.total import Spread, Total
from ketacost.ways.visit import Visit
from ketacost.ways.visits import Planned

TYPICAL = (1, GUESSES[1])
CORNERS = tuple(product((0, 2), (GUESSES[0], GUESSES[2])))
"""The ends of the price range with the ends of what the plan may recognise: the least and the most lie among them."""


class UnpricedError(Exception):
    """The plan file does not say what is paid for a service of the course."""

    def __init__(self, plan: Plan, service: str, side: Side) -> None:
        super().__init__(f"what do you pay for {service}? {BLOCKS[side]} has neither copay nor coinsurance for it")
        self.file = plan.file or plan.name


class _Answer(NamedTuple):
    side: Side
    verdict: Verdict
    conditions: tuple[str, ...]


def insurance_options(context: Context, plan: Plan, clinic: Clinic, planned: Planned) -> list[Option]:
    """In and out of network, covered and not, as far as the files leave it open; equal answers once."""
    member = membership(plan, clinic.networks)
    options = [_option(context, plan, clinic, planned, member, answer) for answer in _answers(context, plan, member)]
    for words in (frozenset(("covered", "not_covered")), frozenset(("in_network", "out_of_network"))):
        options = without_repeats(options, words)
    return options


def _answers(context: Context, plan: Plan, member: Membership) -> Iterator[_Answer]:
    wanted = context.course.network
    sides = member.sides if wanted is None else (IN,) if wanted == "in" else (OUT,)
    verdict = context.standing(plan).verdict
    verdicts: tuple[Verdict, ...] = ("covered", "taken_as_not_covered") if verdict is None else (verdict,)
    for side, given in product(sides, verdicts):
        conditions = [BLOCKS[side]] if len(sides) > 1 else []
        if len(verdicts) > 1:
            conditions.append("covered" if given == "covered" else "not_covered")
        yield _Answer(side, given, tuple(conditions))


def _option(context: Context, plan: Plan, clinic: Clinic, planned: Planned, member: Membership, answer: _Answer) -> Option:
    terms = context.terms(plan, clinic, answer.verdict)
    rates = member.rates if answer.side == IN else {}
    typical, stated = _charges(plan, clinic, planned, terms, (answer.side, rates), TYPICAL)
    rows = adjudicate(terms, typical).rows
    total = Total.of(rows)
    spread = None
    if not stated or any(
        len(set(line.billed)) > 1 or len(set(line.cash)) > 1 for visit in planned.visits for line in visit.lines
    ):
        runs = [
            adjudicate(terms, _charges(plan, clinic, planned, terms, (answer.side, rates), corner)[0]).rows
            for corner in CORNERS
        ]
        spread = Spread.over([total, *map(Total.of, runs)])
    visits = _visits(planned, rows)
    return Option(
        plan=plan.name,
        clinic=clinic.name,
        way="insurance",
        network="in" if answer.side == IN else "out",
        if_=answer.conditions,
        total=total,
        range=spread,
        visits=visits,
        assumptions=tuple(option_assumptions(context, plan, clinic, planned, rows, answer.side)),
        warnings=tuple(option_warnings(context, plan, clinic, rows)),
    )


def _charges(
    plan: Plan, clinic: Clinic, planned: Planned, terms: Terms, network: tuple[Side, dict[str, int]], corner: tuple[int, int]
) -> tuple[list[Charge], bool]:
    """The course as charges at one point of the price range, and whether the files state every allowed amount out of network."""
    point, guess = corner
    charges, all_stated = [], True
    credit = planned.credit[point] if _consultation_uncovered(terms, network[0]) else 0
    for visit in planned.visits:
        parts = visit.session is not None and [line.service for line in visit.lines] != ["infusion"]
        claim = Claim(visit=visit.number, session=True) if parts else None
        for line in visit.lines:
            side, rates = side_of_line(plan, line, *network)
            if line.service not in terms.benefits[side]:
                raise UnpricedError(plan, line.service, side)
            billed, cash = line.billed[point], line.cash[point]
            if visit.session == 1:
                taken = min(credit, cash)
                credit, cash = credit - taken, cash - taken
            allowed, stated = allowed_amount(plan, clinic, line, side, rates, billed, guess)
            all_stated = all_stated and (stated or side == IN)
            charges.append(Charge(line.service, side, billed, allowed, cash, None, claim))
    return charges, all_stated


def _consultation_uncovered(terms: Terms, side: Side) -> bool:
    benefit = terms.benefits[side].get("consultation")
    return benefit is not None and benefit.verdict != "covered"


def _visits(planned: Planned, rows: Sequence[Row]) -> tuple[Visit, ...]:
    """The lines of a run, put together into the visits they belong to."""
    visits, at = [], 0
    for visit in planned.visits:
        upto = at + len(visit.lines)
        visits.append(Visit(visit.number, visit.service, visit.session, tuple(rows[at:upto])))
        at = upto
    return tuple(visits)
