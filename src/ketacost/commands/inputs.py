"""Everything a question about a course is asked with: files found and read, words understood, or one list of what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import click

from ketacost.commands.beside_files import assistance_named, plan_named, programs_if
from ketacost.commands.course import course_of, read
from ketacost.commands.deliver import today_of
from ketacost.commands.estimate_options import AskOptions
from ketacost.commands.met import told_apart, with_met
from ketacost.commands.payer_options import CashOptions, TravelOptions
from ketacost.commands.person import journey_of, person_of, taxes_of
from ketacost.commands.tax_options import TaxOptions
from ketacost.files.library import find_clinics, find_plans
from ketacost.files.problems import InputError, Problem
from ketacost.model.amounts import money
from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.plan import Plan
from ketacost.model.spans import span_days
from ketacost.ways.context import SIX_WEEKS
from ketacost.ways.known import Known
from ketacost.ways.schedule import ScheduleError
from ketacost.ways.taken import NothingOfferedError

if TYPE_CHECKING:
    from collections.abc import Iterator


Found = TypeVar("Found")


class Inputs(NamedTuple):
    """What the words of a command line stand for."""

    plans: list[Plan]
    clinics: list[Clinic]
    course: Course
    today: date
    beside: Known
    """What the Python interface takes besides plans, clinics and a course."""

    def known(self, chance_approved: int | None = None) -> Known:
        """The same with a chance of approval."""
        return {**self.beside, "chance_approved": chance_approved}


def inputs_of(options: AskOptions) -> Inputs:
    """Read every file that is named. Raises ``InputError`` with the problems of all of them, ``click.UsageError`` for words."""
    words = [*options.plan, *(options.clinic or ()), options.next_plan, options.secondary, options.assistance]
    if [*words, options.protocol, options.course].count("-") > 1:
        raise click.UsageError("standard input can be read only once: '-' stands for one file")
    today = today_of(options.today)
    problems: list[Problem] = []
    course = _or(problems, lambda: course_of(options))
    plans = _or(problems, lambda: find_plans(options.plan))
    clinics = _or(problems, lambda: find_clinics(options.clinic or ()))
    coming = _or(problems, lambda: plan_named(options.next_plan))
    second = _or(problems, lambda: plan_named(options.secondary))
    assistance = _or(problems, lambda: assistance_named(options.assistance))
    if problems or course is None or plans is None or clinics is None:
        raise InputError(problems)
    plans = told_apart([with_met(plan, options, today) for plan in plans])
    if second is not None and any(second.file == plan.file for plan in plans if plan.file != "-"):
        raise click.UsageError("--secondary is the same file as --plan: a second insurance is another one")
    beside: Known = {
        "today": today,
        "next_plan": coming,
        "secondary": second,
        "assistance": assistance,
        "person": person_of(options, plans, today),
    }
    if isinstance(options, TravelOptions):
        beside["journey"] = journey_of(options)
    if isinstance(options, TaxOptions):
        beside["taxes"] = taxes_of(options)
    if isinstance(options, CashOptions):
        back = read("--reimbursed-after", options.reimbursed_after, span_days)
        beside["reimbursed_after"] = SIX_WEEKS if back is None else back
        beside["other_care"] = read("--other-care", options.other_care, money)
        beside["programs"] = programs_if(wanted=options.with_help)
    return Inputs(plans, clinics, course, today, beside)


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
    except (NothingOfferedError, ScheduleError) as wrong:
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
