"""What earlier charges left behind: accumulators, sessions, the approvals used up, and the turn of the plan year."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from typing import NamedTuple

from ketacost.engine.plan_year import JANUARY_1, PlanYear, plan_year
from ketacost.engine.terms import Benefit, SessionAllowance, Terms
from ketacost.money import NO_LIMIT


class Session(NamedTuple):
    """Whether an infusion visit is within the plan's limit, and within what was authorized."""

    limit_reached: bool
    approved: bool


class VisitTally:
    """A visit billed in several lines: the copay they share, and the one session they are."""

    __slots__ = (
        "approval_used", "approved", "copay_paid", "counted", "covered", "infusion", "penalty_paid", "plan_paid", "session",
    )  # fmt: skip

    def __init__(self) -> None:
        self.copay_paid = 0
        self.penalty_paid = 0
        self.session: Session | None = None
        """What the session limit and the plan's authorization say of the visit, found once for all of its lines."""
        self.infusion = self.covered = self.approved = self.plan_paid = False
        """Whether any of its lines is an infusion, covered, covered by an approval, paid for by the plan."""
        self.counted = self.approval_used = False


class State:
    """Mutable, and private to one adjudication."""

    __slots__ = (
        "approved_left",
        "carried",
        "deductibles",
        "first_session",
        "last_session",
        "limit_year",
        "maxima",
        "penalty_paid",
        "plan_year",
        "quarter",
        "sessions_left",
        "terms",
        "turns_on",
        "visits",
        "year_end",
    )

    def __init__(self, terms: Terms, first: date) -> None:
        self.terms = terms
        self.visits: dict[Hashable, VisitTally] | None = None
        self.first_session: date | None = None
        self.last_session: tuple[date | None, Session] | None = None
        """The latest session, and its day."""
        self.penalty_paid = 0
        self.approved_left = terms.authorization.sessions if terms.authorization else 0
        self.plan_year = date.min
        self.limit_year: date | None = None
        self.carried: dict[int, int] | None = None
        self.sessions_left = max(terms.limit.sessions - terms.limit.used, 0) if terms.limit else NO_LIMIT
        self.turns_on = self.year_end = self.quarter = date.max
        self.turn(first)

    def turn(self, day: date) -> None:
        """Open the plan year (and the session limit's period) that holds ``day``."""
        year = plan_year(day, self.terms.year_starts)
        if year.start != self.plan_year:
            self._open(year)
        self.turns_on = year.end
        if self.terms.limit is not None and self.terms.limit.per != "lifetime":
            self._turn_limit(self.terms.limit, day)

    def _open(self, year: PlanYear) -> None:
        terms = self.terms
        fresh = terms.fresh_by_year.get(year.start.year, terms.fresh)
        opening = terms.met if year.start <= terms.met_day < year.end else fresh
        carried = self._carried_into(year) if terms.carry_over else None
        self.deductibles = list(opening.deductibles)
        self.maxima = list(opening.maxima)
        if carried:
            for pool, cents in carried.items():
                self.deductibles[pool] = max(self.deductibles[pool] - cents, 0)
        if terms.carry_over:
            self.carried = None
            self.quarter = year.quarter
        self.plan_year, self.year_end = year.start, year.end

    def _carried_into(self, year: PlanYear) -> dict[int, int] | None:
        """Deductible dollars of the last quarter of the plan year that ends as ``year`` begins, where the plan carries them."""
        if self.carried is None or self.year_end != year.start:
            return None
        if self.terms.carry_over == "if_not_met":
            return {pool: cents for pool, cents in self.carried.items() if self.deductibles[pool] > 0}
        return self.carried

    def _turn_limit(self, limit: SessionAllowance, day: date) -> None:
        starts = self.terms.year_starts if limit.per == "plan_year" else JANUARY_1
        period = plan_year(day, starts)
        self.turns_on = min(self.turns_on, period.end)
        if period.start != self.limit_year:
            used = limit.used if period.start <= self.terms.met_day < period.end else 0
            self.sessions_left = max(limit.sessions - used, 0)
            self.limit_year = period.start

    def credit(self, benefit: Benefit, deductible: int, counted: int, day: date | None) -> None:
        """Credit the other network's accumulators, and remember deductible dollars that may carry over to the next year."""
        for pool in benefit.deductibles_credited:
            self.deductibles[pool] = max(self.deductibles[pool] - deductible, 0)
        for pool in benefit.maxima_credited:
            self.maxima[pool] = max(self.maxima[pool] - counted, 0)
        if deductible and day is not None and day >= self.quarter:
            carried = self.carried = self.carried or {}
            for pool in (benefit.deductible_pool, *benefit.deductibles_credited):
                carried[pool] = carried.get(pool, 0) + deductible

    def visit(self, key: Hashable) -> VisitTally:
        """The visit that this line belongs to."""
        if self.visits is None:
            self.visits = {}
        visit = self.visits.get(key)
        if visit is None:
            visit = self.visits[key] = VisitTally()
        return visit
