"""What the files leave open, one answer at a time: for every payer on its own the clinic's network, and coverage; and help."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Final, NamedTuple

from ketacost.engine.terms import BLOCKS, IN, OUT, Side, Terms
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.question import PAYER_ROLES, PayerRole
from ketacost.ways.booking.visits import Planned
from ketacost.ways.insured.context import Context
from ketacost.ways.insured.network import membership_at

HELP_PAYS: Final = "help_pays"
"""Under ``if``: copay help pays without an end, which nobody has said it does."""


class PayerCase(NamedTuple):
    """How what is not known of one payer is taken to be."""

    side: Side
    covered: bool


class CoverageCase(NamedTuple):
    """How everything that is not known is taken to be."""

    payers: Mapping[PayerRole, PayerCase]
    helped: bool
    """Whether copay help pays, where there is any."""
    conditions: tuple[str, ...]
    """The answer in the JSON's words, ``if``: only what is really open."""


class Payer(NamedTuple):
    """A plan at a clinic, with every unknown answered."""

    plan: Plan
    terms: Terms
    side: Side
    rates: dict[str, int]


def answers(context: Context, plan: Plan, clinic: Clinic, planned: Planned) -> Iterator[CoverageCase]:
    """Every combination of answers to what is open of this plan, of the one that comes next, and of a second insurance.

    One payer's answer says nothing of another's (``rules.md``, "What may be promised"). Help without a yearly end is shown as it
    pays and as it does not; without it nothing is hoped for, so that answer has no word under ``if``.
    """
    open_of = {role: list(_cases(context, role, each, clinic, planned)) for role, each in _payers(context, plan, planned)}
    help_ = context.question.assistance
    beside = [plan.kind, *([] if context.question.next_plan is None else [context.question.next_plan.kind])]
    endless = help_ is not None and help_.yearly_maximum is None and any(map(help_.may_stand_beside, beside))
    for cases in product(*open_of.values()):
        conditions = tuple(word for _, words in cases for word in words)
        of_payers = {role: case for role, (case, _) in zip(open_of, cases, strict=True)}
        for helped in (True, False) if endless else (True,):
            said = (*conditions, HELP_PAYS) if endless and helped else conditions
            yield CoverageCase(of_payers, helped, said)


def _payers(context: Context, plan: Plan, planned: Planned) -> Iterator[tuple[PayerRole, Plan]]:
    """Whose answers move anything: the next plan's only where a visit may fall into its time."""
    yield "", plan
    coming, turn = context.question.next_plan, context.next_plan_from
    if coming is not None and turn is not None and adjudicates(coming):
        late = any(visit.day is None or visit.day >= turn for visit in planned.visits)
        if late or turn in context.turns:
            yield "next_plan_", coming
    if context.question.secondary is not None and adjudicates(context.question.secondary):
        yield "second_", context.question.secondary


def _cases(
    context: Context, role: PayerRole, plan: Plan, clinic: Clinic, planned: Planned
) -> Iterator[tuple[PayerCase, tuple[str, ...]]]:
    """One payer's answers, each with its words."""
    sides, wanted = membership_at(plan, clinic).sides, context.question.course.network
    if wanted is not None and not plan.traits.pays_anywhere:
        sides = (IN,) if wanted == "in" else (OUT,)
    unknown = context.standing(plan, planned.minutes).verdict is None
    for side, covered in product(sides, (True, False) if unknown else (True,)):
        words = [role + BLOCKS[side]] if len(sides) > 1 else []
        if unknown:
            words.append(role + ("covered" if covered else "not_covered"))
        yield PayerCase(side, covered), tuple(words)


OPPOSITES: Final = tuple(
    frozenset(role + word for word in words)
    for role in PAYER_ROLES
    for words in (("covered", "not_covered"), ("in_network", "out_of_network"))
)
"""Words under ``if`` that answer the same question."""
NETWORK_WORDS: Final = frozenset(role + side for role in PAYER_ROLES for side in BLOCKS)
"""Those that say on which side of a network a clinic is."""


def adjudicates(plan: Plan | None) -> bool:
    """Whether a plan has cost sharing of its own; a Medicare supplement has none."""
    return plan is not None and plan.traits.adjudicates


def payer(context: Context, role: PayerRole, plan: Plan, clinic: Clinic, planned: Planned, case: CoverageCase) -> Payer:
    """The plan under one answer; what is known of it stays as it is."""
    member = membership_at(plan, clinic)
    own = case.payers.get(role) or next(_cases(context, role, plan, clinic, planned))[0]
    verdict = context.standing(plan, planned.minutes).verdict
    if verdict is None:
        verdict = "covered" if own.covered else "taken_as_not_covered"
    return Payer(plan, context.terms(plan, clinic, verdict), own.side, member.rates if own.side == IN else {})
