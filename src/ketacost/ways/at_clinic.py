"""One clinic: the course as it is had there, and every way to pay for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ketacost.engine.terms import OUT
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.result.option import Option
from ketacost.ways.booking.discounts import reductions_for
from ketacost.ways.booking.fees import with_fees
from ketacost.ways.booking.membership import membership_left_out
from ketacost.ways.booking.offered import InfusionChoice
from ketacost.ways.booking.visits import Planned, plan_visits
from ketacost.ways.extras.add_extras import add_extras, per_plan_where_tax_differs
from ketacost.ways.extras.travel import JourneyToClinic, getting_there
from ketacost.ways.insurance import WorkedOut, insurance_options
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.coverage_cases import adjudicates
from ketacost.ways.insured.network import membership_at
from ketacost.ways.insured.partly_covered import partly_covered
from ketacost.ways.notes.discount_notes import discount_notes
from ketacost.ways.notes.travel_notes import travel_notes
from ketacost.ways.notes.warnings import clinic_warnings
from ketacost.ways.package import package_option
from ketacost.ways.self_pay import self_pay_option


class AtClinic(NamedTuple):
    """A clinic that takes part."""

    clinic: Clinic
    planned: Planned
    """As somebody has it who pays it alone."""
    insured: Planned
    """As somebody has it who uses insurance: fees may be others."""
    singly: Planned
    """The same without what is off for paying ahead."""
    there: JourneyToClinic
    partly: list[WorkedOut]
    """Answers under which a plan stands for some of the sessions only; filled as they are worked out."""


class WaysThere(NamedTuple):
    """Every way to pay at a clinic."""

    cash: Option
    options: list[Option]
    without_superbill: int
    """Ways that fall away because the clinic gives no superbill."""


def at_clinic(context: Context, clinic: Clinic, choice: InfusionChoice) -> AtClinic:
    """The course there for this person, with what that takes for granted, and the way to it."""
    planned, there = _planned(context, clinic, choice, ahead=True)
    alone = with_fees(planned, clinic, insured=False)
    singly = alone
    if planned.prepaid:
        singly = with_fees(_planned(context, clinic, choice, ahead=False)[0], clinic, insured=False)
    return AtClinic(clinic, alone, with_fees(planned, clinic, insured=True), singly, there, [])


def _planned(context: Context, clinic: Clinic, choice: InfusionChoice, *, ahead: bool) -> tuple[Planned, JourneyToClinic]:
    """``ahead``: with what is off for paying ahead."""
    question, course = context.question, context.question.course
    off = [item for item in reductions_for(clinic, question.person) if ahead or not item.prepaid]
    planned = plan_visits(clinic, course, choice.infusion, context.agenda, off)
    there = getting_there(clinic, planned.visits, question)
    notes = (
        *membership_left_out(clinic, choice.infusion),
        *discount_notes(clinic, question.person, off, planned),
        *travel_notes(clinic, question, there),
    )
    warnings = tuple(clinic_warnings(clinic, question.today, planned))
    doubts = (*choice.doubts, *planned.doubts)
    return planned._replace(assumed=(*choice.assumed, *planned.assumed, *notes), warnings=warnings, doubts=doubts), there


def ways_at(context: Context, plans: Sequence[Plan], here: AtClinic) -> WaysThere:
    """Self-pay, a package, and insurance under every answer; an answer that leaves the cash price is shown once, as self-pay."""
    ways, clinic = context.question.ways, here.clinic
    only = plans[0].name if len(plans) == 1 else None
    cash = self_pay_option(context, only, clinic, here.planned)
    own = [cash] if "self_pay" in ways else []
    if "package" in ways:
        single = cash if here.singly is here.planned else self_pay_option(context, only, clinic, here.singly)
        package = package_option(single, clinic, here.singly)
        own += [package] if package is not None else []
    lost: list[Option] = []

    def claimed(option: Option) -> bool:
        if unclaimable(clinic, option) and not is_self_pay(option, cash):
            lost.append(option)
            return False
        return True

    insured = list(_insured(context, plans, here, cash, claimed))
    if "self_pay" in ways:
        insured = [option for option in insured if not is_self_pay(option, cash)]
    return WaysThere(cash, [*own, *insured], len(lost))


def _insured(
    context: Context, plans: Sequence[Plan], here: AtClinic, cash: Option, claimed: Callable[[Option], bool]
) -> Iterator[Option]:
    """``claimed``: whether somebody can file the claim; told of each answer before equal ones become one."""
    ways = context.question.ways
    if not {"insurance", "mixed"} & set(ways):
        return
    for plan in plans:
        if plan.traits.pays_nothing and not adjudicates(context.question.next_plan):
            continue
        made = insurance_options(context, plan, here.clinic, here.insured)
        if "mixed" in ways and not adjudicates(context.question.secondary):  # what a second insurance takes is no session's own
            here.partly.extend(each for each in made.worked_out if partly_covered(here.insured, each.runs.settled.rows))
        if "insurance" in ways:
            yield from (_with_the_no(context, plan, here.clinic, option, cash) for option in made.options(claimed))


def _with_the_no(context: Context, plan: Plan, clinic: Clinic, option: Option, cash: Option) -> Option:
    """Where nobody can claim what is billed outside the network, the cash price is one of the answers, and the ceiling holds it."""
    payers = [plan, *(each for each in (context.question.next_plan, context.question.secondary) if adjudicates(each) and each)]
    outside = any(OUT in membership_at(each, clinic).sides for each in payers)
    if option.ceiling is None or clinic.superbill != "no" or not outside:
        return option
    return option._replace(ceiling=max(option.ceiling, cash.upper))


def is_self_pay(option: Option, cash: Option) -> bool:
    """A plan that pays for nothing leaves the patient with the cash price: shown once, as self-pay."""
    return (
        option.total.patient_pays == option.total.limits_or_exclusions + option.total.self_pay
        and option.total.patient_pays == cash.total.patient_pays
        and option.bounds == cash.bounds
    )


def unclaimable(clinic: Clinic, option: Option) -> bool:
    """Out of network the patient files the claim, and cannot where the clinic gives no bill for it: also for $0 back."""
    sides = {option.network, *(part.network for part in option.parts)}
    return clinic.superbill == "no" and ("out" in sides or option.cash.reimbursed > 0)


def with_extras(context: Context, plans: Sequence[Plan], here: AtClinic, options: Sequence[Option]) -> Iterator[Option]:
    """Options with what they cost in time, what getting there costs, and what tax they save."""
    for option in options:
        for each, own in per_plan_where_tax_differs(context.question.taxes, plans, option):
            yield add_extras(context, own, here.clinic, here.planned, here.there, each)
