"""What if: everything approved, the authorization ends, the claim is denied, an appeal is won, an exception granted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.deadline import DeadlineRule
from ketacost.model.plan import Plan
from ketacost.model.question import WAYS, Question
from ketacost.questions.after_denial import after_denial
from ketacost.questions.decided_plan import once_approved, once_denied, sessions_granted
from ketacost.questions.scenarios_result import Scenario, Scenarios
from ketacost.questions.shortfall import shortfall
from ketacost.result.estimate import Estimate
from ketacost.result.expected_cost import ExpectedCost
from ketacost.result.option import Option
from ketacost.ways.best_option import NoWayError, best_option
from ketacost.ways.estimate import compare
from ketacost.ways.insured.network import membership_at
from ketacost.words.note import Note, note


def scenarios(plan: Plan, clinic: Clinic, question: Question, rules: Sequence[DeadlineRule]) -> Scenarios:
    """Each scenario as an estimate of its own: the plan changed in one thing, and everything computed again.

    ``rules`` are the steps after a denial under every kind of plan.
    Raises ``NoWayError`` for a plan that pays for nothing.
    """
    if plan.traits.pays_nothing:
        raise NoWayError("a plan that pays for nothing has no scenarios")
    course = question.course
    base = compare([plan], [clinic], question._replace(ways=WAYS))
    cash = next(option for option in base.options if option.way == "self_pay")
    run = _Runner(plan, clinic, question, cash)
    as_it_stands = [*_as_the_plan_says(run.options() or [cash])]
    agreed = Scenario(note("scenario.approved"), run.one(lambda each: once_approved(each, course)))
    refused = Scenario(note("scenario.denied"), run.one(lambda each: once_denied(each, course)))
    won = note("scenario.won_on_appeal", federal_rules=plan.traits.regulated)
    told = [
        *as_it_stands,
        agreed,
        *_authorization_ends(plan, clinic, question, base, run),
        refused,
        Scenario(won, agreed.option, refused.option.total.patient_pays),
        _network_exception(plan, clinic, question, run),
    ]
    expected: tuple[ExpectedCost, ...] = ()
    if question.chance_approved is not None:
        pays = agreed.option.total.patient_pays, refused.option.total.patient_pays
        expected = (ExpectedCost(plan.name, clinic.name, agreed.option.network, question.chance_approved, *pays),)
    usual = {warning for scenario in as_it_stands[:1] for warning in scenario.option.warnings}
    told = [_unclaimed(each, cash) if isinstance(each, Scenario) else each for each in told]
    return Scenarios(
        question.today,
        base,
        tuple(_with_its_warnings(each, usual) for each in told if isinstance(each, Scenario)),
        cash,
        tuple(each for each in told if isinstance(each, Note)),
        expected,
        after_denial(rules, plan.kind, question.today),
    )


def _unclaimed(scenario: Scenario, cash: Option) -> Scenario:
    """Why a scenario comes to the cash price, where it does."""
    if scenario.option is not cash:
        return scenario
    return scenario._replace(unclaimed=True)


def _authorization_ends(
    plan: Plan, clinic: Clinic, question: Question, base: Estimate, run: _Runner
) -> Iterator[Scenario | Note]:
    """What can be done where the plan has agreed to a part of the sessions; or what it would be if it agreed to the first ones."""
    endings = shortfall(plan, clinic, question, base)
    if endings:
        yield from (Scenario(each.means, each.option) for each in endings)
        return
    course, sessions = question.course, base.course.sessions
    held = sessions_granted(plan, course, sessions)
    if held >= sessions:
        yield note("scenario.no_later_sessions")
        return
    means = note("scenario.authorization_ends", granted=held, sessions=sessions)
    yield Scenario(means, run.one(lambda each: once_approved(each, course, held)))


def _network_exception(plan: Plan, clinic: Clinic, question: Question, run: _Runner) -> Scenario | Note:
    """The plan takes a clinic outside as one of its own; or why that makes no sense here."""
    course = question.course
    involved = [plan, *([question.next_plan] if question.next_plan is not None else [])]
    if all(membership_at(each, clinic).sides == (0,) for each in involved) and course.network != "out":
        return note("scenario.in_network_already")
    if plan.traits.original_medicare:
        return note("scenario.medicare_has_no_network")
    if plan.in_network is None:
        return note("scenario.no_in_network_terms")
    exception = run.one(lambda each: once_approved(each, course), replace(course, network="in"))
    return Scenario(note("scenario.network_exception"), exception)


def _with_its_warnings(scenario: Scenario, usual: set[Note]) -> Scenario:
    """A warning that the plan's own word does not bring, under the scenario's title."""
    title = f"{scenario.title[0].lower()}{scenario.title[1:]}"
    notes = [each if each in usual else each._replace(about=f"{each.about}, {title}") for each in scenario.option.warnings]
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
        yield Scenario(note("scenario.as_the_plan_says", answered=bool(option.if_)), option)
