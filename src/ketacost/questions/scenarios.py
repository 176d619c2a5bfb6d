"""What if: everything approved, the authorization ends, the claim is denied, an appeal is won, an exception granted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.coverage import PriorAuthorization
from ketacost.model.plan import Plan
from ketacost.model.plan_kinds import REGULATED
from ketacost.model.question import Question
from ketacost.questions.scenarios_result import Scenario, Scenarios
from ketacost.result.expected_cost import ExpectedCost
from ketacost.result.notes import Note
from ketacost.result.option import Option
from ketacost.ways.estimate import compare
from ketacost.ways.insured.network import membership_at

APPEAL = "An appeal goes to the insurer within 180 days of the denial; after that an independent review can be asked for within four months (45 CFR 147.136; healthcare.gov)."
OTHER_APPEAL = "Ask the payer how to appeal, and by when: it has rules of its own."


def scenarios(plan: Plan, clinic: Clinic, question: Question) -> Scenarios:
    """Each scenario as an estimate of its own: the plan changed in one thing, and everything computed again."""
    course = question.course
    base = compare([plan], [clinic], question._replace(ways=("insurance", "self_pay")))
    cash = next(option for option in base.options if option.way == "self_pay")
    run = _Runner(plan, clinic, question)
    found = [*_as_the_plan_says(run.options())]
    approved = run.one(lambda each: _approved(each, course))
    found.append(Scenario("approved", "Everything is approved", "Coverage and every session are granted.", approved))
    left_out = []
    sessions = base.course["sessions"]
    granted = _granted(plan, course, sessions)
    if granted < sessions:
        note = f"{granted} of {sessions} sessions are approved; the others follow the plan's rule, or are at your own cost."
        ends = run.one(lambda each: _approved(each, course, granted))
        found.append(Scenario("authorization_ends", "The authorization ends", note, ends))
    else:
        left_out.append("The authorization ends: a course of one session has no later ones.")
    denied = run.one(lambda each: _denied(each, course))
    found.append(Scenario("denied", "The claim is denied", "The infusions are at the full price; nothing counts.", denied))
    won = f"Paid at first as denied; then adjudicated again from each date of service. {APPEAL if plan.kind in REGULATED else OTHER_APPEAL}"
    involved = [plan, *([question.next_plan] if question.next_plan is not None else [])]
    found.append(Scenario("won_on_appeal", "Denied, and won on appeal", won, approved, denied.total.patient_pays))
    if all(membership_at(each, clinic).sides == (0,) for each in involved) and course.network != "out":
        left_out.append("A network exception is granted: the clinic is in network already.")
    elif plan.kind == "medicare":
        left_out.append("A network exception is granted: Medicare has no network, and grants none.")
    elif plan.in_network is None:
        left_out.append("A network exception is granted: the plan has no in-network terms.")
    else:
        exception = run.one(lambda each: _approved(each, course), replace(course, network="in"))
        note = "The plan takes the clinic as in network, at what it bills, and everything else is approved."
        found.append(Scenario("network_exception", "A network exception is granted", note, exception))
    expected: tuple[ExpectedCost, ...] = ()
    if question.chance_approved is not None:
        pays = approved.total.patient_pays, denied.total.patient_pays
        expected = (ExpectedCost(plan.name, clinic.name, approved.network, question.chance_approved, *pays),)
    told = {note for scenario in found[:1] for note in scenario.option.warnings}
    found = [_with_its_warnings(scenario, told) for scenario in found]
    return Scenarios(
        question.today, base.plans[0], base.clinics[0], tuple(found), cash, tuple(left_out), base.readiness, expected
    )


def _with_its_warnings(scenario: Scenario, told: set[Note]) -> Scenario:
    """A warning that the plan's own word does not bring, under the scenario's title."""
    title = f"{scenario.title[0].lower()}{scenario.title[1:]}"
    notes = [note if note in told else Note(f"{note.about}, {title}", note.text) for note in scenario.option.warnings]
    return scenario._replace(option=scenario.option._replace(warnings=tuple(notes)))


class _Runner:
    """Runs the same question with one thing changed."""

    def __init__(self, plan: Plan, clinic: Clinic, question: Question) -> None:
        self.clinic, self.question = clinic, question._replace(ways=("insurance",), chance_approved=None)
        self.plan = plan

    def options(self, change: Callable[[Plan], Plan] = lambda plan: plan, course: Course | None = None) -> list[Option]:
        """Every answer through insurance, with this plan and the one that comes next both changed."""
        coming = self.question.next_plan
        changed = self.question._replace(
            course=course or self.question.course, next_plan=None if coming is None else change(coming)
        )
        return list(compare([change(self.plan)], [self.clinic], changed).options)

    def one(self, change: Callable[[Plan], Plan], course: Course | None = None) -> Option:
        """The answer, in network where that is not known."""
        return min(self.options(change, course), key=lambda option: ("out_of_network" in option.if_, option.total.patient_pays))


def _as_the_plan_says(options: Sequence[Option]) -> Iterator[Scenario]:
    for option in options:
        note = "What the plan file says, with what it leaves open answered so." if option.if_ else "What the plan file says."
        yield Scenario("as_the_plan_says", "As the plan says", note, option)


def _changed(plan: Plan, course: Course, change: dict[str, Any]) -> Plan:
    """The plan with another word on this course's treatment."""
    coverage = plan.coverage_of(course.treatment).model_copy(update=change)
    if course.treatment == "ketamine_iv":
        return plan.model_copy(update={"coverage": coverage})
    return plan.model_copy(update={"other_treatments": {**plan.other_treatments, course.treatment: coverage}})


_NOTHING_ASKED: Final[dict[str, Any]] = {
    "conditions": None,
    "exclusions": None,
    "minutes": None,
    "required_failed_trials": None,
    "requirements": [],
}


def _approved(plan: Plan, course: Course, sessions: int | None = None) -> Plan:
    """The plan once it has said yes: to every session, or to the first few."""
    if plan.kind == "none":
        return plan
    agreed = plan.coverage_of(course.treatment).prior_authorization or PriorAuthorization.model_construct()
    granted = {"required": sessions is not None, "status": "approved", "sessions": sessions, "valid_from": None, "until": None}
    if sessions is not None and agreed.if_missing is None:
        granted["if_missing"] = "denied"  # whoever goes on without an approval is made to sign for it
    status = {"status": "covered", "prior_authorization": agreed.model_copy(update=granted)}
    return _changed(plan, course, _NOTHING_ASKED | status)


def _denied(plan: Plan, course: Course) -> Plan:
    if plan.kind == "none":
        return plan
    agreed = PriorAuthorization.model_construct(status="denied")
    return _changed(plan, course, _NOTHING_ASKED | {"status": "covered", "prior_authorization": agreed})


def _granted(plan: Plan, course: Course, sessions: int) -> int:
    """How many sessions the authorization holds: as stated, else half of them."""
    agreed = plan.coverage_of(course.treatment).prior_authorization
    stated = agreed.sessions if agreed is not None else None
    return stated if stated is not None and stated < sessions else (sessions + 1) // 2
