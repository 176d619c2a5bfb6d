"""Everything a question about a course is asked with: files found and read, words understood, or one list of what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

import click

from ketacost.api.question import question_of
from ketacost.commands.options.estimate import AnswerOptions, AskOptions, ChanceOptions
from ketacost.commands.options.payers import CashOptions, TravelOptions
from ketacost.commands.options.tax import TaxOptions
from ketacost.commands.read.course import course_of, read
from ketacost.commands.read.met import refuse_met_of_several, told_apart, with_met
from ketacost.commands.read.no_effect import without_effect
from ketacost.commands.read.other_inputs import assistance_named, plan_named, programs_if
from ketacost.commands.read.person import journey_of, person_of, taxes_of
from ketacost.commands.read.today import today_of
from ketacost.commands.read.unknown_words import refuse_unknown
from ketacost.files.library import find_clinics, find_plans
from ketacost.files.problems import InputError, Problem
from ketacost.model.amounts import money, percent_up_to
from ketacost.model.clinic import Clinic
from ketacost.model.durations import span_days
from ketacost.model.plan import Plan
from ketacost.model.question import SIX_WEEKS, WAYS, Known, Question
from ketacost.ways.best_option import NoWayError
from ketacost.ways.booking.schedule import ScheduleError
from ketacost.ways.clinics_compared import NothingOfferedError

if TYPE_CHECKING:
    from collections.abc import Iterator


Found = TypeVar("Found")


WITHOUT_INSURANCE: Final = "no-insurance"
"""The bundled plan of a person who names none."""


class Inputs(NamedTuple):
    """What the words of a command line stand for."""

    plans: list[Plan]
    clinics: list[Clinic]
    question: Question

    def one_of_each(self, command: str) -> tuple[Plan, Clinic]:
        """The one plan and the one clinic that a command tells about. Raises ``click.UsageError`` for several of either."""
        plan = single("plan", self.plans, command, [each.name for each in self.plans])
        return plan, single("clinic", self.clinics, command, [each.name for each in self.clinics])


def inputs_of(options: AskOptions) -> Inputs:
    """Read every file that is named. Raises ``InputError`` with the problems of all of them, ``click.UsageError`` for words."""
    words = [*(options.plan or ()), *(options.clinic or ()), options.next_plan, options.secondary, options.assistance]
    if [*words, options.protocol, options.course].count("-") > 1:
        raise click.UsageError("standard input can be read only once: '-' stands for one file")
    today = today_of(options.today)
    problems: list[Problem] = []
    course = _or(problems, lambda: course_of(options))
    plans = _or(problems, lambda: find_plans(options.plan or [WITHOUT_INSURANCE]))
    clinics = _or(problems, lambda: find_clinics(options.clinic or ()))
    coming = _or(problems, lambda: plan_named(options.next_plan))
    second = _or(problems, lambda: plan_named(options.secondary))
    assistance = _or(problems, lambda: assistance_named(options.assistance))
    if problems or course is None or plans is None or clinics is None:
        raise InputError(problems)
    refuse_met_of_several(options, plans)
    plans = told_apart([with_met(plan, options, today) for plan in plans])
    if second is not None and any(second.file == plan.file for plan in plans if plan.file != "-"):
        raise click.UsageError("--secondary is the same file as --plan: a second insurance is another one")
    known: Known = {
        "today": today,
        "next_plan": coming,
        "secondary": second,
        "assistance": assistance,
        "person": person_of(options, plans, today),
    }
    if isinstance(options, TravelOptions):
        known["journey"] = journey_of(options)
    if isinstance(options, TaxOptions):
        known["taxes"] = taxes_of(options)
    if isinstance(options, CashOptions):
        back = read("--reimbursed-after", options.reimbursed_after, span_days)
        known["reimbursed_after"] = SIX_WEEKS if back is None else back
        known["other_care"] = read("--other-care", options.other_care, money)
        known["programs"] = programs_if(wanted=options.with_help)
    if isinstance(options, ChanceOptions):
        known["chance_approved"] = read("--chance-approved", options.chance_approved, percent_up_to(100))
    if isinstance(options, AnswerOptions):
        known["ways"] = WAYS if options.way is None else (options.way.value,)
        known["sort"] = "total" if options.sort is None else options.sort.value
    question = question_of(plans, course, **known)
    refuse_unknown(options, plans, clinics, question)
    if not options.plan:
        options.no_effect.append("no --plan: these are the prices without insurance")
    options.no_effect += without_effect(options, plans, clinics, question)
    return Inputs(plans, clinics, question)


def _or(problems: list[Problem], read: Callable[[], Found]) -> Found | None:
    """What is read, or nothing and its problems among the others."""
    try:
        return read()
    except InputError as wrong:
        problems += wrong.problems
        return None


@contextmanager
def told_as_words() -> Iterator[None]:
    """What only the whole question shows to be wrong, told as what is wrong with the command line."""
    try:
        yield
    except (NothingOfferedError, NoWayError, ScheduleError) as wrong:
        raise click.UsageError(str(wrong)) from None


def single(what: str, found: Sequence[Found], command: str, names: Sequence[str]) -> Found:
    """The one plan or clinic that a command tells about. Raises ``click.UsageError`` for several."""
    if len(found) != 1:
        listed = ", ".join(names[:3])
        more = ", ..." if len(names) > 3 else ""
        raise click.UsageError(
            f"{command} tells about one {what}, and {len(found)} fit ({listed}{more}): name one with --{what}"
        )
    return found[0]
