"""One way to pay at one clinic, with a session that slips past a date."""

from __future__ import annotations

from datetime import date
from typing import Final

from ketacost.engine.line import patient_pays_of
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.question import Question
from ketacost.ways.at_clinic import at_clinic
from ketacost.ways.booking.offered import choose_infusion
from ketacost.ways.booking.visits import PlannedVisit
from ketacost.ways.insured.adjudication import Adjudication
from ketacost.ways.insured.charges import TYPICAL
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.coverage_cases import answers
from ketacost.ways.insured.turns import turns_of

NEXT: Final = 4
"""Dates that are looked at: nobody plans around those of later years."""


class Slipping:
    """A dated course under the answer that an option hangs on."""

    def __init__(self, plan: Plan, clinic: Clinic, question: Question, conditions: tuple[str, ...]) -> None:
        context = Context(question, [plan])
        choice = choose_infusion(clinic, question.course)
        self.turns: tuple[date, ...] = ()
        self._visits: tuple[PlannedVisit, ...] = ()
        if isinstance(choice, str):
            return
        planned = at_clinic(context, clinic, choice).insured
        self._visits = planned.visits
        cases = list(answers(context, plan, clinic, planned))
        case = next((case for case in cases if set(conditions) <= set(case.conditions)), cases[0])
        self._bill = Adjudication(context, plan, clinic, planned, case)
        first = min((visit.day for visit in planned.visits if visit.day is not None), default=question.today)
        reached = turns_of([plan], question._replace(today=first), context.agenda).days
        self.turns = tuple(day for day in reached if self._last_before(day) is not None)[:NEXT]
        self._on_time = self._pays(self._visits)

    def one_session_later(self, turn: date) -> int:
        """What it costs more, in cents, that the last session before a date is had on it; below zero where that is cheaper."""
        slipped = self._last_before(turn)
        visits = [visit._replace(day=turn) if visit is slipped else visit for visit in self._visits]
        visits.sort(key=lambda visit: visit.day or turn)
        return self._pays(visits) - self._on_time

    def _last_before(self, turn: date) -> PlannedVisit | None:
        before = [visit for visit in self._visits if visit.session is not None and visit.day is not None and visit.day < turn]
        return max(before, key=lambda visit: visit.number, default=None)

    def _pays(self, visits: tuple[PlannedVisit, ...] | list[PlannedVisit]) -> int:
        return sum(map(patient_pays_of, self._bill.settle(TYPICAL, visits).rows))
