"""What every way of paying is worked out against: the question, its dates, and plans made ready once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date
from typing import Any, TypeVar

from ketacost.checks.files import plan_cautions
from ketacost.checks.warning import FileWarning
from ketacost.engine.terms import Terms, Verdict
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.question import Question
from ketacost.terms.compile import compile_terms
from ketacost.terms.coverage import Standing, standing
from ketacost.ways.booking.schedule import Appointment, appointments

_Found = TypeVar("_Found")


class Context:
    """One run's surroundings. Terms are compiled once for each plan, setting and answer, however many clinics there are."""

    def __init__(self, question: Question, like: Context | None = None) -> None:
        """``like``: of the same plans and question with other dates or more sessions; what it knows of plans holds here too."""
        self.question = question
        self.agenda: tuple[Appointment, ...] = appointments(question.course)
        self._terms: dict[tuple[int, str | None, Verdict], Terms] = {}
        self._standing: dict[tuple[int, int | None], Standing] = {}
        self._cautions: dict[int, list[FileWarning]] = {}
        self._found: dict[Hashable, Any] = {}
        if like is not None:
            self._terms, self._standing, self._cautions, self._found = like._terms, like._standing, like._cautions, like._found

    def once(self, key: Hashable, work: Callable[[], _Found]) -> _Found:
        """What is the same for every clinic with this key, worked out for the first of them; the key names plans by ``id``."""
        if key not in self._found:
            self._found[key] = work()
        found: _Found = self._found[key]
        return found

    @property
    def next_plan_from(self) -> date | None:
        """The first day of the plan that comes next: the first of its plan years to begin after today."""
        coming = self.question.next_plan
        if coming is None:
            return None
        today = self.question.today
        this_year = date(today.year, *coming.plan_year_starts)
        return this_year if this_year > today else date(today.year + 1, *coming.plan_year_starts)

    def terms(self, plan: Plan, clinic: Clinic, verdict: Verdict) -> Terms:
        """The engine's terms of a plan at a clinic of this setting, under one answer to what is not known."""
        key = id(plan), clinic.setting, verdict
        if key not in self._terms:
            self._terms[key] = compile_terms(
                plan,
                verdict,
                today=self.question.today,
                federal=self.question.federal,
                setting=clinic.setting,
                treatment=self.question.course.treatment,
            )
        return self._terms[key]

    def standing(self, plan: Plan, minutes: int | None) -> Standing:
        """What the plan says of coverage for this course's condition and an infusion of this length."""
        key = id(plan), minutes if plan.coverage_of(self.question.course.treatment).minutes is not None else None
        if key not in self._standing:
            self._standing[key] = (
                Standing("no_benefit")
                if plan.traits.pays_nothing
                else standing(plan, self.question.course.condition, self.question.course.treatment, minutes)
            )
        return self._standing[key]

    def cautions(self, plan: Plan) -> list[FileWarning]:
        """Warnings about the plan file."""
        if id(plan) not in self._cautions:
            self._cautions[id(plan)] = plan_cautions(plan, self.question.today, self.question.federal)
        return self._cautions[id(plan)]
