"""The Python interface: the same results as the commands print, as objects. Amounts in integer cents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Unpack

from ketacost.api.paying import pay as pay
from ketacost.api.question import asked, today_from, unpriced_told
from ketacost.files.limits import federal_limits
from ketacost.files.problems import InputError
from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.plan import Plan
from ketacost.model.question import WAYS, Known, Question, Way
from ketacost.result.estimate import Estimate
from ketacost.ways.estimate import compare

if TYPE_CHECKING:
    from ketacost.files.claims import Claims
    from ketacost.model.claims import ClaimRow
    from ketacost.questions.break_even_result import BreakEven
    from ketacost.questions.scenarios_result import Scenarios
    from ketacost.questions.sensitivity_result import Sensitivity
    from ketacost.questions.when_result import When
    from ketacost.replay.replay import Replay


def estimate(
    plans: Sequence[Plan],
    clinics: Iterable[Clinic],
    course: Course | Question | None = None,
    *,
    told: Callable[[int], None] = lambda _: None,
    **known: Unpack[Known],
) -> Estimate:
    """What a course costs under each plan at each clinic, each way to pay.

    Raises ``InputError`` where a plan file lacks a price or cannot stand where it was put, ``ValueError`` for a course that no
    calendar holds and for words that nobody knows, ``TypeError`` for a keyword that is none. Warns (``KetacostWarning``) of a
    value that changes nothing with these plans and clinics. ``told`` hears how many clinics are compared.
    """
    from ketacost.questions.counted import counted
    from ketacost.questions.in_full import in_full  # other questions compare without it

    there, question = asked(plans, clinics, course, known)
    with unpriced_told():
        return in_full(compare(plans, counted(there, told), question), plans, there, question)


def when(
    plans: Sequence[Plan],
    clinics: Sequence[Clinic],
    course: Course | Question,
    starts: Sequence[date],
    *,
    way: Way | None = None,
    told: Callable[[int], None] = lambda _: None,
    **known: Unpack[Known],
) -> When:
    """The course from each of the days, by the best way to be had that day, or paid one way; ``told`` hears how many are done.

    Raises as ``estimate`` does, and ``NoWayError``.
    """
    from ketacost.api.keywords import check_word  # one question is asked
    from ketacost.questions.when import when as ask

    if way is not None:
        check_word("way", way, WAYS)
    there, question = asked(plans, clinics, course, known)
    with unpriced_told():
        return ask(plans, there, question, starts, way, told)


def scenarios(plan: Plan, clinic: Clinic, course: Course | Question | None = None, **known: Unpack[Known]) -> Scenarios:
    """How it may go with one plan at one clinic. Raises as ``estimate`` does."""
    from ketacost.files.deadlines import deadline_rules  # one question is asked
    from ketacost.questions.scenarios import scenarios as ask

    _, question = asked([plan], [clinic], course, known)
    with unpriced_told():
        return ask(plan, clinic, question, deadline_rules())


def sensitivity(plan: Plan, clinic: Clinic, course: Course | Question | None = None, **known: Unpack[Known]) -> Sensitivity:
    """What moves the answer most with one plan at one clinic. Raises as ``estimate`` does, and ``NoWayError``."""
    from ketacost.questions.sensitivity import sensitivity as ask  # one question is asked

    _, question = asked([plan], [clinic], course, known)
    with unpriced_told():
        return ask(plan, clinic, question)


def break_even(
    plans: Sequence[Plan],
    clinics: Sequence[Clinic],
    course: Course | Question,
    up_to: int,
    *,
    told: Callable[[int], None] = lambda _: None,
    **known: Unpack[Known],
) -> BreakEven:
    """From how many sessions on one way to pay is cheaper than another; ``told`` hears how many are done.

    Raises as ``estimate`` does, and ``ValueError`` for ``trips`` or ``nights_in_all``, which are of one number of sessions.
    """
    from ketacost.questions.break_even import break_even as ask  # one question is asked

    there, question = asked(plans, clinics, course, known)
    if question.journey.trips is not None or question.journey.nights_in_all is not None:
        raise ValueError(
            "trips and nights_in_all are for one number of sessions, and break_even goes through many: leave them out"
        )
    with unpriced_told():
        return ask(plans, there, question, up_to, told)


def adjudicate(
    plan: Plan,
    charges: Iterable[Mapping[str, Any]] | Claims,
    *,
    condition: str | None = None,
    today: date | None = None,
    told: Callable[[int], None] = lambda _: None,
) -> Replay:
    """What past charges should have cost: a claims file, or mappings with its columns; ``told`` hears how many are done.

    Raises ``InputError``, and ``ValueError`` for a condition that neither the plan nor any list knows.
    """
    from ketacost.api.words import refuse_condition_of_claims
    from ketacost.files.charges_given import charge_problem, rows_from
    from ketacost.files.claims import Claims
    from ketacost.replay.no_terms import NoTermsError
    from ketacost.replay.replay import replay

    refuse_condition_of_claims(condition, plan)
    claims = charges if isinstance(charges, Claims) else None
    rows: Sequence[ClaimRow] = claims if claims is not None else rows_from(list(charges))
    try:
        return replay(plan, rows, condition=condition, today=today or today_from(), federal=federal_limits(), told=told)
    except NoTermsError as lacking:
        rows_at = [(each.at, each.column, str(each.why), each.write) for each in lacking.charges]
        if claims is not None:
            raise InputError([claims.problem(*row) for row in rows_at]) from None
        raise InputError([charge_problem(*row) for row in rows_at]) from None
