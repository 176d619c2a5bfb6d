"""What every way of paying is worked out against: the day, federal limits, and plans made ready once each."""

from __future__ import annotations

from datetime import date

from ketacost.engine.terms import Terms, Verdict
from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.plan import Plan
from ketacost.terms.compile import compile_terms
from ketacost.terms.coverage import Standing, standing
from ketacost.terms.federal import Federal
from ketacost.terms.slips import Caution
from ketacost.terms.suspicious import plan_cautions


class Context:
    """One run's surroundings. Terms are compiled once for each plan, setting and answer, however many clinics there are."""

    def __init__(self, course: Course, today: date, federal: Federal) -> None:
        self.course = course
        self.today = today
        self.federal = federal
        self._terms: dict[tuple[int, str | None, Verdict], Terms] = {}
        self._standing: dict[int, Standing] = {}
        self._cautions: dict[int, list[Caution]] = {}

    def terms(self, plan: Plan, clinic: Clinic, verdict: Verdict) -> Terms:
        """The engine's terms of a plan at a clinic of this setting, under one answer to what is not known."""
        key = id(plan), clinic.setting, verdict
        if key not in self._terms:
            self._terms[key] = compile_terms(plan, verdict, today=self.today, federal=self.federal, setting=clinic.setting)
        return self._terms[key]

    def standing(self, plan: Plan) -> Standing:
        """What the plan says of coverage for this course's condition."""
        if id(plan) not in self._standing:
            self._standing[id(plan)] = standing(plan, self.course.condition)
        return self._standing[id(plan)]

    def cautions(self, plan: Plan) -> list[Caution]:
        """Warnings about the plan file."""
        if id(plan) not in self._cautions:
            self._cautions[id(plan)] = plan_cautions(plan, self.today, self.federal)
        return self._cautions[id(plan)]
