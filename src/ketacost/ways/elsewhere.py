"""What some sessions of a course cost a person who pays them alone at one of the other clinics compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.question import Question
from ketacost.result.option import Option
from ketacost.result.visit import Visit
from ketacost.ways.booking.discounts import reductions_for
from ketacost.ways.booking.fees import with_fees
from ketacost.ways.booking.offered import choose_infusion
from ketacost.ways.booking.schedule import Appointment
from ketacost.ways.booking.visits import plan_visits
from ketacost.ways.insured.context import Context
from ketacost.ways.package import package_option
from ketacost.ways.self_pay import self_pay_option

Left = tuple[tuple[bool, date | None], ...]
"""The sessions that are left: each a booster or none, and its day."""


class Elsewhere:
    """The clinics compared, as a new patient who pays there finds them."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.reimbursed_after = question.reimbursed_after
        self._clinics: list[Clinic] = []
        self._ranked: dict[Left, list[int]] = {}
        self._made: dict[tuple[int, Left], Option | None] = {}

    def add(self, clinic: Clinic) -> None:
        """A clinic that takes part."""
        self._clinics.append(clinic)

    def cheapest(self, left: Sequence[Visit], but: str) -> Option | None:
        """The cheapest by its upper end, other than the clinic of this name; ``None`` where there is no other.

        Prices hang on no day, so that clinics are ranked once for each number of sessions.
        """
        plain: Left = tuple((visit.booster, None) for visit in left)
        if plain not in self._ranked:
            offers = [(at, option) for at in range(len(self._clinics)) if (option := self._option(at, plain)) is not None]
            offers.sort(key=lambda offer: (not offer[1].sure, offer[1].upper))
            self._ranked[plain] = [at for at, _ in offers]
        for at in self._ranked[plain]:
            if self._clinics[at].name != but:
                return self._option(at, tuple((visit.booster, visit.date) for visit in left))
        return None

    def _option(self, at: int, left: Left) -> Option | None:
        key = at, left
        if key not in self._made:
            self._made[key] = self._made_at(self._clinics[at], left)
        return self._made[key]

    def _made_at(self, clinic: Clinic, left: Left) -> Option | None:
        course = _rest_of(self.question.course, len(left))
        context = Context(self.question._replace(course=course, next_plan=None))
        choice = choose_infusion(clinic, course)
        if isinstance(choice, str):
            return None
        agenda = [Appointment("infusion", number, *each) for number, each in enumerate(left, start=1)]
        if course.consultation is not False:
            agenda.insert(0, Appointment("consultation", None, False, left[0][1]))
        off = reductions_for(clinic, self.question.person)
        planned, singly = (
            with_fees(
                plan_visits(clinic, course, choice.infusion, agenda, taken)._replace(doubts=choice.doubts),
                clinic,
                insured=False,
            )
            for taken in (off, [item for item in off if not item.prepaid])
        )
        cash = self_pay_option(context, None, clinic, planned)
        package = package_option(self_pay_option(context, None, clinic, singly), clinic, singly)
        return min((each for each in (cash, package) if each is not None), key=lambda each: (not each.sure, each.upper))


def _rest_of(course: Course, sessions: int) -> Course:
    """So many sessions as a course of a new patient."""
    return replace(
        course,
        sessions=sessions,
        sessions_stated=True,
        start=None,
        phases=(),
        follow_ups=None,
        therapy=None,
        consultation_on=None,
        years=None,
        had=0,
        stop_after=None,
        timed=False,
        dates_ours=False,
        assumed=(),
    )
