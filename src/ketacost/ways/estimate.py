"""A course, several plans and several clinics: every way to pay, compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Literal

from ketacost.model.clinic import Clinic
from ketacost.model.conditions import SHORT_NAMES, is_known
from ketacost.model.course import Course
from ketacost.model.plan import Plan
from ketacost.terms.federal import Federal
from ketacost.ways.context import Context
from ketacost.ways.insurance import insurance_options
from ketacost.ways.offered import choose_infusion, facts
from ketacost.ways.result import Estimate, Named, Option, Way
from ketacost.ways.self_pay import self_pay_option
from ketacost.ways.visits import Planned, plan_visits
from ketacost.ways.why import NOT_COVERED

Sort = Literal["total", "clinic", "network"]
WAYS: tuple[Way, ...] = ("insurance", "self_pay")
SESSIONS_ASSUMED = "The course has 6 sessions, a usual first course (--sessions)."


class NothingOfferedError(ValueError):
    """No clinic offers an infusion of the name asked for."""


def compare(
    plans: Sequence[Plan],
    clinics: Iterable[Clinic],
    course: Course,
    *,
    today: date,
    federal: Federal,
    ways: Sequence[Way] = WAYS,
    sort: Sort = "total",
) -> Estimate:
    """Every way to pay for the course at every clinic. Raises ``NothingOfferedError`` where no clinic has such an infusion."""
    context = Context(course, today, federal)
    options: list[Option] = []
    taken: list[Named] = []
    infusions: list[str] = []
    named = False
    offered: set[str] = set()
    for clinic in clinics:
        choice = choose_infusion(clinic, course)
        named = named or choice.named
        planned = plan_visits(clinic, course, choice.infusion)
        extra = () if course.sessions_stated else (SESSIONS_ASSUMED,)
        planned = planned._replace(assumed=(*extra, *choice.assumed, *planned.assumed))
        taken.append(Named(clinic.name, clinic.file, tuple(facts(clinic)), clinic.sample))
        infusions.append(choice.infusion.name)
        offered |= {item.name for item in clinic.infusions or ()}
        options += _options(context, plans, clinic, planned, ways)
    if not named:
        there = f"there are {', '.join(sorted(offered))}" if offered else "they offer one kind without a name"
        raise NothingOfferedError(f"no clinic offers an infusion named {course.infusion!r}; {there}")
    return Estimate(
        today=today,
        plans=tuple(Named(plan.name, plan.file) for plan in plans),
        clinics=tuple(taken),
        course=_course(course, options, infusions),
        options=tuple(sorted(options, key=_SORTS[sort])),
        known=tuple(_certainties(context, plans, options)),
        ask=tuple(dict.fromkeys(_questions(context, plans, options))),
    )


def _options(
    context: Context, plans: Sequence[Plan], clinic: Clinic, planned: Planned, ways: Sequence[Way]
) -> Iterator[Option]:
    only = plans[0].name if len(plans) == 1 else None
    cash = self_pay_option(context, only, clinic, planned)
    insured = [
        option
        for plan in plans
        if "insurance" in ways and plan.kind != "none"
        for option in insurance_options(context, plan, clinic, planned)
    ]
    if "self_pay" not in ways:
        yield from insured
        return
    yield cash
    yield from (option for option in insured if not _is_self_pay(option, cash))


def _is_self_pay(option: Option, cash: Option) -> bool:
    """A plan that pays for nothing leaves the patient with the cash price: shown once, as self-pay."""
    return (
        option.total.patient_pays == option.total.limits_or_exclusions
        and option.total.patient_pays == cash.total.patient_pays
        and option.bounds == cash.bounds
    )


def _course(course: Course, options: Sequence[Option], infusions: Sequence[str]) -> dict[str, Any]:
    """The course as JSON has it."""
    kinds = set(infusions)
    return {
        "sessions": course.sessions,
        "consultation": any(visit.service == "consultation" for option in options for visit in option.visits[:1]),
        "infusion": infusions[0] if len(kinds) == 1 else None,
        "condition": course.condition,
        "start": None,
    }


def _certainties(context: Context, plans: Sequence[Plan], options: Sequence[Option]) -> Iterator[str]:
    """What is settled against the patient, and a condition that nobody may understand."""
    condition = context.course.condition
    if condition is not None and not is_known(condition):
        yield f'"{condition}" is none of the conditions known here ({", ".join(SHORT_NAMES)}): it is compared as it is written.'
    insured = {option.plan for option in options if option.way == "insurance"}
    for plan in plans:
        verdict = context.standing(plan).verdict
        if plan.kind == "none":
            yield f"{plan.name}: without insurance, the clinics' cash prices are what counts."
        elif verdict is not None and verdict in NOT_COVERED:
            yield f"{plan.name}: {NOT_COVERED[verdict]}."
        elif plan.name not in insured and options:
            yield f"{plan.name}: it pays nothing at these clinics, which are out of its network."


def _questions(context: Context, plans: Sequence[Plan], options: Sequence[Option]) -> Iterator[str]:
    """What to ask the insurer: only what makes a difference to an option shown."""
    for plan in plans:
        mine = [option for option in options if option.plan == plan.name and option.way == "insurance"]
        open_words = {word for option in mine for word in option.if_}
        if {"covered", "not_covered"} & open_words:
            yield from context.standing(plan).ask
        if {"in_network", "out_of_network"} & open_words:
            yield "Is this clinic in my plan's network, and what is its rate for an infusion?"
        if any(option.network == "out" and option.range is not None for option in mine):
            yield "What is the allowed amount for an out-of-network infusion (billing code 96365)?"


def _network_order(option: Option) -> int:
    return {"in": 0, "out": 1, None: 2}[option.network]


_SORTS: dict[Sort, Any] = {
    "total": lambda option: (option.total.patient_pays, option.clinic, _network_order(option), option.if_, option.plan or ""),
    "clinic": lambda option: (option.clinic, option.total.patient_pays, _network_order(option), option.if_, option.plan or ""),
    "network": lambda option: (_network_order(option), option.total.patient_pays, option.clinic, option.if_, option.plan or ""),
}
