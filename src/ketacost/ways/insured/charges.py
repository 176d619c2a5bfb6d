"""The visits of a course as claims to a plan: what each line bills, what the plan would allow, what a cash payer pays."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Final, NamedTuple

from ketacost.engine.line import Charge, Claim
from ketacost.engine.terms import BLOCKS, IN, OUT, Side
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.money import WHOLE
from ketacost.result.planned_line import PlannedLine
from ketacost.ways.booking.lines import rate_of
from ketacost.ways.booking.visits import Planned, PlannedVisit
from ketacost.ways.insured.allowed import GUESSES, LOWEST_RATE, all_the_excess, allowed_amount, limiting_charge, may_bill_excess
from ketacost.ways.insured.coverage_cases import Payer
from ketacost.ways.insured.network import side_of_line
from ketacost.ways.insured.no_surprises import bars_surprises, recognised_amount


class PricePoint(NamedTuple):
    """Where what nobody knows is taken to be. Shares of what is billed, in parts per million."""

    price: int
    """The low end (0), the middle (1) or the high end (2) of the clinic's price range."""
    out_allows: int
    """What a plan that does not say recognises out of network."""
    in_allows: int = WHOLE
    """What a network's rate that nobody knows comes to."""
    excess: bool = False
    """Whether Medicare's rate that nobody knows leaves room for the most that a clinic which does not take it may bill on top."""
    help_counts: bool = True
    """Whether copay help fills the deductible and the maximum, where the plan does not say."""
    second_at_worst: bool = False
    """Whether a second insurance pays nothing of what the first leaves, where any price or rate is open: what both pay together
    rises and falls with it, so that no end of a range is the worst."""
    used: int | None = None
    """Covered sessions used before the course, where nobody says how many; ``None``: none of them."""


NO_CLAIM: Final = Claim(fee=True)
"""Of what the clinic asks on top: no plan hears of it."""
TYPICAL: Final = PricePoint(1, GUESSES[1])
MOST: Final = PricePoint(2, GUESSES[2])
"""The most, as far as this tool's own guess of what is recognised out of network goes."""
WORST: Final = PricePoint(2, 0)
"""The most whatever turns out: nothing recognised out of network, so that all that is billed there is owed."""


def corners(*, ranged: bool, guessed: bool, rate_unknown: bool) -> list[PricePoint]:
    """The ends of the price range with the ends of what the plan may recognise: the least and the most lie among them.

    Without a range, or without a guess, there is but one end of it.
    """
    return [
        PricePoint(*ends)
        for ends in product(
            (0, 2) if ranged else (1,),
            (GUESSES[0], GUESSES[2]) if guessed else (GUESSES[1],),
            (LOWEST_RATE, WHOLE) if rate_unknown else (WHOLE,),
        )
    ]


class UnpricedError(Exception):
    """The plan file does not say what is paid for a service of the course."""

    def __init__(self, plan: Plan, service: str, side: Side) -> None:
        super().__init__(f"what do you pay for {service}? {BLOCKS[side]} has no copay or coinsurance for it")
        self.file = plan.file or plan.name
        self.at = (BLOCKS[side], "benefits")


class ChargeBuilder:
    """Makes charges of visits for one payer, remembering which allowed amounts the files do not state."""

    def __init__(self, payer: Payer, clinic: Clinic, planned: Planned) -> None:
        self.payer = payer
        self.clinic = clinic
        self.planned = planned
        self.guessed = False
        """Whether what the plan recognises out of network had to be guessed for any line."""
        self.rate_unknown = False
        """Whether the network's rate is not known for any line."""
        self._made: dict[tuple[int, tuple[int, int, int, bool]], list[Charge]] = {}
        """Visits of one kind share their lines, and a course is settled at many ends of what is not known."""

    def charges(self, visits: Sequence[PlannedVisit], corner: PricePoint) -> list[Charge]:
        """The visits' lines at one point of the price range. Raises ``UnpricedError``."""
        found: list[Charge] = []
        credit = self.planned.credit[corner.price] if self._consultation_uncovered() else 0
        for visit in visits:
            key = id(visit.lines), corner[:4]
            charges = self._made.get(key)
            if charges is None:
                charges = self._made[key] = [self._charge(line, corner) for line in visit.lines]
            if visit.claim is not None or visit.day is not None:
                charges = [Charge(*each[:5], visit.day, _both(visit.claim, each.claim)) for each in charges]
            if credit and visit.session == 1:
                for line, charge in zip(visit.lines, charges, strict=True):
                    taken = min(credit, charge.cash) if line.fee is None else 0
                    credit -= taken
                    found.append(charge._replace(cash=charge.cash - taken))
            else:
                found += charges
        return found

    def _charge(self, line: PlannedLine, corner: PricePoint) -> Charge:
        """A line of any of the visits that have it."""
        plan, terms = self.payer.plan, self.payer.terms
        if line.fee is not None:
            return Charge(line.service, self.payer.side, line.billed[corner.price], 0, line.cash[corner.price], None, NO_CLAIM)
        side, rates = side_of_line(plan, line, self.payer.side, self.payer.rates)
        barred = bars_surprises(plan, self.clinic, line, self.payer.side, side)
        side = IN if barred else side
        if line.service not in terms.benefits[side]:
            raise UnpricedError(plan, line.service, side)
        billed, cash = line.billed[corner.price], line.cash[corner.price]
        if barred:
            allowed, stated = recognised_amount(plan, self.clinic, line, self.payer.rates, billed, corner.out_allows)
        else:
            guess = (corner.in_allows, corner.out_allows)[side]
            allowed, stated = allowed_amount(plan, self.clinic, line, side, rates, billed, guess)
        if not stated:
            self.guessed = self.guessed or side == OUT or barred
            self.rate_unknown = self.rate_unknown or (side == IN and not barred)
        claim = None
        limited = limiting_charge(plan, self.clinic, billed, rate_of(rates, line)) if side == IN else None
        if corner.excess and not stated and may_bill_excess(plan, self.clinic):
            limited = all_the_excess(billed)
        if limited is not None:
            allowed, excess = limited
            claim = Claim(excess=excess) if excess else None
        return Charge(line.service, side, billed, allowed, cash, None, claim)

    def _consultation_uncovered(self) -> bool:
        benefit = self.payer.terms.benefits[self.payer.side].get("consultation")
        return benefit is not None and benefit.verdict != "covered"


def _both(visit: Claim | None, line: Claim | None) -> Claim | None:
    """The claim of a visit with what the clinic may bill above the allowed amount of one of its lines."""
    return visit if line is None else line if visit is None or line.fee else visit._replace(excess=line.excess)
