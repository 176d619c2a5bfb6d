"""What if: everything approved, the authorization ends, the claim is denied, an appeal is won, an exception granted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.plan import Plan
from ketacost.model.question import Question
from ketacost.questions.decided_plan import once_approved, once_denied, sessions_granted
from ketacost.questions.scenarios_result import Scenario, Scenarios
from ketacost.result.expected_cost import ExpectedCost
from ketacost.result.notes import Note
from ketacost.result.option import Option
from ketacost.ways.best_option import NoWayError, best_option
from ketacost.ways.estimate import compare
from ketacost.ways.insured.network import membership_at

APPEAL = "An appeal goes to the insurer within 180 days of the denial; after that an independent review can be asked for within four months (45 CFR 147.136; healthcare.gov)."
UNCLAIMED = "The clinic is out of network and gives no superbill, so nothing can be claimed: you pay its cash price."
OTHER_APPEAL = "Ask the payer how to appeal, and by when: it has rules of its own."


def scenarios(plan: Plan, clinic: Clinic, question: Question) -> Scenarios:
    """Each scenario as an estimate of its own: the plan changed in one thing, and everything computed again.

    Raises ``NoWayError`` for a plan that pays for nothing.
    """
    if plan.traits.pays_nothing:
        raise NoWayError("a plan that pays for nothing has no scenarios")
    course = question.course
    base = compare([plan], [clinic], question._replace(ways=("insurance", "self_pay")))
    cash = next(option for option in base.options if option.way == "self_pay")
    run = _Runner(plan, clinic, question, cash)
    found = [*_as_the_plan_says(run.options() or [cash])]
    approved = run.one(lambda each: once_approved(each, course))
    found.append(Scenario("approved", "Everything is approved", "Coverage and every session are granted.", approved))
    left_out = []
    sessions = base.course.sessions
    granted = sessions_granted(plan, course, sessions)
    if granted < sessions:
        note = f"{granted} of {sessions} sessions are approved; the others follow the plan's rule, or are at your own cost."
        ends = run.one(lambda each: once_approved(each, course, granted))
        found.append(Scenario("authorization_ends", "The authorization ends", note, ends))
    else:
        left_out.append("The authorization ends: a course of one session has no later ones.")
    denied = run.one(lambda each: once_denied(each, course))
    found.append(Scenario("denied", "The claim is denied", "The infusions are at the full price; nothing counts.", denied))
    won = f"Paid at first as denied; then adjudicated again from each date of service. {APPEAL if plan.traits.regulated else OTHER_APPEAL}"
    involved = [plan, *([question.next_plan] if question.next_plan is not None else [])]
    found.append(Scenario("won_on_appeal", "Denied, and won on appeal", won, approved, denied.total.patient_pays))
    if all(membership_at(each, clinic).sides == (0,) for each in involved) and course.network != "out":
        left_out.append("A network exception is granted: the clinic is in network already.")
    elif plan.traits.original_medicare:
        left_out.append("A network exception is granted: Medicare has no network, and grants none.")
    elif plan.in_network is None:
        left_out.append("A network exception is granted: the plan has no in-network terms.")
    else:
        exception = run.one(lambda each: once_approved(each, course), replace(course, network="in"))
        note = "The plan takes the clinic as in network, at what it bills, and everything else is approved."
        found.append(Scenario("network_exception", "A network exception is granted", note, exception))
    expected: tuple[ExpectedCost, ...] = ()
    if question.chance_approved is not None:
        pays = approved.total.patient_pays, denied.total.patient_pays
        expected = (ExpectedCost(plan.name, clinic.name, approved.network, question.chance_approved, *pays),)
    told = {note for scenario in found[:1] for note in scenario.option.warnings}
    found = [_with_its_warnings(_unclaimed(scenario, cash), told) for scenario in found]
    return Scenarios(
        question.today, base.plans[0], base.clinics[0], tuple(found), cash, tuple(left_out), base.readiness, expected
    )


def _unclaimed(scenario: Scenario, cash: Option) -> Scenario:
    """Why a scenario comes to the cash price, where it does."""
    if scenario.option is not cash:
        return scenario
    return scenario._replace(note=f"{scenario.note} {UNCLAIMED}")


def _with_its_warnings(scenario: Scenario, told: set[Note]) -> Scenario:
    """A warning that the plan's own word does not bring, under the scenario's title."""
    title = f"{scenario.title[0].lower()}{scenario.title[1:]}"
    notes = [note if note in told else Note(f"{note.about}, {title}", note.text) for note in scenario.option.warnings]
    return scenario._replace(option=scenario.option._replace(warnings=tuple(notes)))


class _Runner:
    """Runs the same question with one thing changed."""

    def __init__(self, plan: Plan, clinic: Clinic, question: Question, cash: Option) -> None:
        self.cash = cash
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
        """The best answer; the cash price, where the clinic gives no superbill and so nothing can be claimed."""
        return best_option(self.options(change, course)) or self.cash


def _as_the_plan_says(options: Sequence[Option]) -> Iterator[Scenario]:
    for option in options:
        note = "What the plan file says, with what it leaves open answered so." if option.if_ else "What the plan file says."
        yield Scenario("as_the_plan_says", "As the plan says", note, option)
