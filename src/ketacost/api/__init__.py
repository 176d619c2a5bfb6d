"""The Python interface: the same results as the commands print, as objects. Amounts in integer cents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Unpack

from ketacost.api.question import question_of, today_from, unpriced_told
from ketacost.files.limits import federal_limits
from ketacost.files.problems import InputError
from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.plan import Plan
from ketacost.model.question import Known, Question, Way
from ketacost.result.estimate import Estimate
from ketacost.ways.estimate import compare

if TYPE_CHECKING:
    from ketacost.files.claims import Claims
    from ketacost.financing.offers import Offers
    from ketacost.model.claims import ClaimRow
    from ketacost.model.offers import Compounds
    from ketacost.questions.break_even_result import BreakEven
    from ketacost.questions.scenarios_result import Scenarios
    from ketacost.questions.sensitivity_result import Sensitivity
    from ketacost.questions.when_result import When
    from ketacost.replay.replay import Replay


def estimate(
    plans: Sequence[Plan],
    clinics: Iterable[Clinic],
    course: Course | Question | None = None,
    **known: Unpack[Known],
) -> Estimate:
    """What a course costs under each plan at each clinic, each way to pay.

    Raises ``InputError`` where a plan file lacks a price or cannot stand where it was put, ``ValueError`` for a course that no
    calendar holds.
    """
    from ketacost.questions.in_full import in_full  # other questions compare without it

    with unpriced_told():
        question, there = question_of(plans, course, **known), list(clinics)
        return in_full(compare(plans, there, question), plans, there, question)


def when(
    plans: Sequence[Plan],
    clinics: Sequence[Clinic],
    course: Course | Question,
    starts: Sequence[date],
    *,
    way: Way | None = None,
    **known: Unpack[Known],
) -> When:
    """The course from each of the days, by the best way to be had that day, or paid one way.

    Raises as ``estimate`` does, and ``NoWayError``.
    """
    from ketacost.questions.when import when as ask  # one question is asked

    with unpriced_told():
        return ask(plans, clinics, question_of(plans, course, **known), starts, way)


def scenarios(plan: Plan, clinic: Clinic, course: Course | Question | None = None, **known: Unpack[Known]) -> Scenarios:
    """How it may go with one plan at one clinic. Raises as ``estimate`` does."""
    from ketacost.questions.scenarios import scenarios as ask  # one question is asked

    with unpriced_told():
        return ask(plan, clinic, question_of([plan], course, **known))


def sensitivity(plan: Plan, clinic: Clinic, course: Course | Question | None = None, **known: Unpack[Known]) -> Sensitivity:
    """What moves the answer most with one plan at one clinic. Raises as ``estimate`` does, and ``NoWayError``."""
    from ketacost.questions.sensitivity import sensitivity as ask  # one question is asked

    with unpriced_told():
        return ask(plan, clinic, question_of([plan], course, **known))


def break_even(
    plans: Sequence[Plan], clinics: Sequence[Clinic], course: Course | Question, up_to: int, **known: Unpack[Known]
) -> BreakEven:
    """From how many sessions on one way to pay is cheaper than another. Raises as ``estimate`` does."""
    from ketacost.questions.break_even import break_even as ask  # one question is asked

    with unpriced_told():
        return ask(plans, clinics, question_of(plans, course, **known), up_to)


def adjudicate(
    plan: Plan,
    charges: Iterable[Mapping[str, Any]] | Claims,
    *,
    condition: str | None = None,
    today: date | None = None,
    told: Callable[[int], None] = lambda _: None,
) -> Replay:
    """What past charges should have cost: a claims file, or mappings with its columns; ``told`` hears how many are done.

    Raises ``InputError``.
    """
    from ketacost.files.charges_given import charge_problem, rows_from
    from ketacost.files.claims import Claims
    from ketacost.replay.no_terms import NoTermsError
    from ketacost.replay.replay import replay

    claims = charges if isinstance(charges, Claims) else None
    rows: Sequence[ClaimRow] = claims if claims is not None else rows_from(list(charges))
    try:
        return replay(plan, rows, condition=condition, today=today or today_from(), federal=federal_limits(), told=told)
    except NoTermsError as lacking:
        rows_at = [(each.at, each.column, str(each.why), each.write) for each in lacking.charges]
        if claims is not None:
            raise InputError([claims.problem(*row) for row in rows_at]) from None
        raise InputError([charge_problem(*row) for row in rows_at]) from None


def pay(
    amount: int,
    own: Mapping[str, Any] | None = None,
    clinics: Sequence[Clinic] = (),
    *,
    payment: int | None = None,
    full_purchase: bool | None = None,
    compounds: Compounds | None = None,
    start: date | None = None,
    today: date | None = None,
) -> Offers:
    """An amount in cents paid later: an offer in the words of a clinic file's ``financing``, and the clinics' own.

    ``payment``, in cents, is what the person pays each time on their own offer, else on the clinics'. Deferred interest is taken of
    the whole purchase with ``full_purchase``, and bears interest itself as ``compounds`` says. The first payment falls due a month,
    or two weeks, after ``start``, else today. Raises ``WrongTermsError``, a ``ValueError``.
    """
    from ketacost.financing.compare import offers_for  # one question is asked
    from ketacost.financing.to_pay import PayerChoices, ToPay

    day = today or today_from()
    said = PayerChoices(payment, full_purchase, compounds)
    return offers_for(ToPay(amount), own, clinics, start or day, day, said)
