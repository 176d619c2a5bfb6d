"""What every way of paying is worked out against: the day, the course, who else pays, federal limits, plans made ready once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from ketacost.engine.terms import Terms, Verdict
from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.plan import Plan
from ketacost.money import WHOLE
from ketacost.terms.compile import compile_terms
from ketacost.terms.coverage import Standing, standing
from ketacost.terms.federal import Federal
from ketacost.terms.slips import Caution
from ketacost.terms.suspicious import plan_cautions
from ketacost.ways.discounts import Person
from ketacost.ways.schedule import Appointment, appointments
from ketacost.ways.tax import Taxes
from ketacost.ways.travel import Journey

if TYPE_CHECKING:
    from ketacost.model.assistance import Assistance
    from ketacost.model.position import Position
    from ketacost.model.program import Program

Way = Literal["insurance", "self_pay", "package"]
Sort = Literal["total", "clinic", "network"]


class Others(NamedTuple):
    """Who pays besides the plan that is compared, and what comes after it."""

    next_plan: Plan | None = None
    """The plan from the turn of the year on."""
    secondary: Plan | None = None
    assistance: Assistance | None = None


SIX_WEEKS = 42  # insurers have 30 days for a claim (29 CFR 2560.503-1), and it has to be sent in first
WAYS: tuple[Way, ...] = ("insurance", "self_pay", "package")


class Asked(NamedTuple):
    """What is asked besides plans, clinics and a course, and what is known besides them."""

    today: date
    federal: Federal
    ways: Sequence[Way] = WAYS
    sort: Sort = "total"
    others: Others = Others()
    positions: Sequence[Position] = ()
    chance: int | None = None
    """The person's own chance that the infusions are approved, in parts per million."""
    unknown_rate: int = WHOLE
    """What an in-network clinic's unknown rate is taken to be, of what it bills; parts per million."""
    reimbursed_after: int = SIX_WEEKS
    """Days until the plan has paid back a visit out of network."""
    person: Person = Person()
    journey: Journey = Journey()
    taxes: Taxes = Taxes()
    programs: Sequence[Program] = ()
    """Programs that may help with paying, where the person asks for them."""
    other_care: int | None = None
    """Other covered care that the person expects in the plan year, by its allowed amount; in cents."""


class Context:
    """One run's surroundings. Terms are compiled once for each plan, setting and answer, however many clinics there are."""

    def __init__(self, course: Course, asked: Asked) -> None:
        self.course = course
        self.today = asked.today
        self.federal = asked.federal
        self.others = asked.others
        self.positions = asked.positions
        self.unknown_rate = asked.unknown_rate
        self.reimbursed_after = asked.reimbursed_after
        self.other_care = asked.other_care
        self.agenda: tuple[Appointment, ...] = appointments(course)
        self._terms: dict[tuple[int, str | None, Verdict], Terms] = {}
        self._standing: dict[tuple[int, int | None], Standing] = {}
        self._cautions: dict[int, list[Caution]] = {}

    @property
    def next_plan_from(self) -> date | None:
        """The first day of the plan that comes next: the first of its plan years to begin after today."""
        coming = self.others.next_plan
        if coming is None:
            return None
        this_year = date(self.today.year, *coming.plan_year_starts)
        return this_year if this_year > self.today else date(self.today.year + 1, *coming.plan_year_starts)

    def terms(self, plan: Plan, clinic: Clinic, verdict: Verdict) -> Terms:
        """The engine's terms of a plan at a clinic of this setting, under one answer to what is not known."""
        key = id(plan), clinic.setting, verdict
        if key not in self._terms:
            self._terms[key] = compile_terms(
                plan,
                verdict,
                today=self.today,
                federal=self.federal,
                setting=clinic.setting,
                treatment=self.course.treatment,
            )
        return self._terms[key]

    def standing(self, plan: Plan, minutes: int | None) -> Standing:
        """What the plan says of coverage for this course's condition and an infusion of this length."""
        key = id(plan), minutes if plan.coverage_of(self.course.treatment).minutes is not None else None
        if key not in self._standing:
            self._standing[key] = (
                Standing("no_benefit")
                if plan.kind == "none"
                else standing(plan, self.course.condition, self.course.treatment, minutes)
            )
        return self._standing[key]

    def cautions(self, plan: Plan) -> list[Caution]:
        """Warnings about the plan file."""
        if id(plan) not in self._cautions:
            self._cautions[id(plan)] = plan_cautions(plan, self.today, self.federal)
        return self._cautions[id(plan)]
