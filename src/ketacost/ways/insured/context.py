"""What every way of paying is worked out against: the question, its dates, and plans made ready once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
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
from ketacost.ways.insured.turns import Turns, next_plan_from, turns_of

_Found = TypeVar("_Found")


class Context:
    """One run's surroundings. What hangs on a plan alone is worked out once, however many clinics there are."""

    def __init__(self, question: Question, plans: Sequence[Plan] = (), like: Context | None = None) -> None:
        """``like``: of the same plans and question with other dates or more sessions; what it knows of plans holds here too."""
        self.question = question
        self.agenda: tuple[Appointment, ...] = appointments(question.course)
        self.turns = turns_of(plans, question, self.agenda) if question.course.dates_ours else Turns(question.today)
        """The dates before and after which sessions may fall, where their dates are not the person's."""
        self.found: dict[Hashable, Any] = {} if like is None else like.found
        """What has been worked out."""

    def once(self, key: Hashable, work: Callable[[], _Found]) -> _Found:
        """What is the same for every clinic with this key, worked out for the first of them; the key names plans by ``id``."""
        if key not in self.found:
            self.found[key] = work()
        found: _Found = self.found[key]
        return found

    @property
    def next_plan_from(self) -> date | None:
        """The first day of the plan that comes next."""
        coming = self.question.next_plan
        return None if coming is None else next_plan_from(coming, self.question.today)

    def terms(self, plan: Plan, clinic: Clinic, verdict: Verdict) -> Terms:
        """The engine's terms of a plan at a clinic of this setting, under one answer to what is not known."""
        asked, setting = self.question, clinic.setting

        def compiled() -> Terms:
            treatment = asked.course.treatment
            return compile_terms(plan, verdict, today=asked.today, federal=asked.federal, setting=setting, treatment=treatment)

        return self.once(("terms", id(plan), setting, verdict), compiled)

    def standing(self, plan: Plan, minutes: int | None) -> Standing:
        """What the plan says of coverage for this course's condition and an infusion of this length."""
        course = self.question.course
        if plan.traits.pays_nothing:
            return Standing("no_benefit")
        timed = minutes if plan.coverage_of(course.treatment).minutes is not None else None
        key = "standing", id(plan), timed
        return self.once(key, lambda: standing(plan, course.condition, course.treatment, minutes))

    def cautions(self, plan: Plan) -> list[FileWarning]:
        """Warnings about the plan file."""
        return self.once(("cautions", id(plan)), lambda: plan_cautions(plan, self.question.today, self.question.federal))
