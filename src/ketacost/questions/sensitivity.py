"""What matters most: each thing that is not known, turned from one end to the other while the rest stays as it is."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.model.clinic import Clinic
from ketacost.model.met import Met, MetSide
from ketacost.model.plan import Plan, SessionLimit
from ketacost.model.question import Question
from ketacost.model.treatments import is_infused
from ketacost.money import WHOLE
from ketacost.questions.at_price_point import at_end
from ketacost.questions.sensitivity_result import Sensitivity, Swing
from ketacost.result.option import Option
from ketacost.ways.best_option import NoWayError, best_option
from ketacost.ways.estimate import compare
from ketacost.ways.insured.network import GUESSES

SMALL_LIMIT = 6
"""A session limit to try where the plan states none: as many as a usual first course has."""


def sensitivity(plan: Plan, clinic: Clinic, question: Question) -> Sensitivity:
    """Every unknown of this answer with its two ends. Raises ``NoWayError`` where insurance pays nothing here."""
    run = _Runs(plan, clinic, question)
    found = [swing for swing in (*_answers(run), *_prices(run), *_plans(run)) if swing.width]
    found.sort(key=lambda swing: (-swing.width, swing.key))
    return Sensitivity(question.today, run.plans[0], run.clinics[0], run.base, tuple(found), run.known)


class _Runs:
    """The same question with one thing changed; what is not known is as covered, and in network."""

    def __init__(self, plan: Plan, clinic: Clinic, question: Question) -> None:
        self.plan, self.clinic = plan, clinic
        self.question = question._replace(ways=("insurance",), chance_approved=None)
        result = compare([plan], [clinic], self.question)
        base = best_option(result.options)
        if base is None or (base.network == "out" and clinic.superbill == "no"):
            nothing = "a plan that pays for nothing leaves nothing open"
            raise NoWayError(
                nothing if plan.traits.pays_nothing else f"{plan.name} pays nothing at {clinic.name}, so nothing is open"
            )
        self.plans, self.clinics, self.known = result.plans, result.clinics, result.known
        self.options = result.options
        self.base = base

    def answer(self, plan: Plan | None = None, clinic: Clinic | None = None, unknown_rate: int = WHOLE) -> Option:
        """The answer with another plan or clinic file, or another guess of the rate between them.

        A clinic that gives no superbill takes away every way through insurance in which something would be paid back: then the
        cash price is the answer.
        """
        plans, clinics = [plan or self.plan], [clinic or self.clinic]
        insured = compare(plans, clinics, self.question._replace(unknown_rate=unknown_rate)).options
        return best_option(insured) or compare(plans, clinics, self.question._replace(ways=("self_pay",))).options[0]

    def pays(self, plan: Plan | None = None, clinic: Clinic | None = None, unknown_rate: int = WHOLE) -> int:
        """What the patient pays then, in cents."""
        return int(self.answer(plan, clinic, unknown_rate).total.patient_pays)


def _swing(key: str, what: str, one: tuple[str, int], other: tuple[str, int]) -> Swing:
    (low_word, low), (high_word, high) = sorted((one, other), key=lambda end: end[1])
    return Swing(key, what, low_word, low, high_word, high)


def _answers(run: _Runs) -> Iterator[Swing]:
    """Coverage and network, where the estimate has both answers."""
    base = int(run.base.total.patient_pays)
    for key, what, yes, no in (
        ("coverage", "whether the plan covers it", "covered", "not_covered"),
        ("network", "whether the clinic is in network", "in_network", "out_of_network"),
    ):
        wanted = {no if word == yes else word for word in run.base.if_}
        other = next((option for option in run.options if no in option.if_ and set(option.if_) <= wanted), None)
        if yes in run.base.if_ and other is not None:
            yield _swing(key, what, (_said(yes), base), (_said(no), int(other.total.patient_pays)))


def _said(word: str) -> str:
    return word.replace("_", " ")


def _prices(run: _Runs) -> Iterator[Swing]:
    """The clinic's price range, and what the plan allows where nobody knows."""
    clinic, base = run.clinic, run.base
    low, high = at_end(clinic, 0), at_end(clinic, 2)
    if low != high:
        ends = ("the low end", run.pays(clinic=low)), ("the high end", run.pays(clinic=high))
        yield _swing("price", "where in the clinic's price range you end up", *ends)
    middle = at_end(clinic, 1)
    if base.network == "in" and any("rate with the network is not known" in words for words in base.assumptions):
        guessed = [(f"{share // 10_000}% of billed", run.pays(clinic=middle, unknown_rate=share)) for share in GUESSES]
        yield _swing("allowed_amount", "the rate between clinic and plan", guessed[0], guessed[-1])
    elif base.network == "out" and any("allows out of network is not known" in words for words in base.assumptions):
        least, most = run.answer(clinic=middle).bounds
        guessed = [(f"{share // 10_000}% of billed", pays) for share, pays in zip(GUESSES[::2], (least, most), strict=True)]
        yield _swing("allowed_amount", "what the plan allows out of network", guessed[0], guessed[1])


def _plans(run: _Runs) -> Iterator[Swing]:
    """What is met so far, sessions used, and a session limit nobody has mentioned."""
    plan = run.plan
    side = "out_of_network" if run.base.network == "out" else "in_network"
    block, met = getattr(plan, side), plan.met or Met.model_construct()
    stated: MetSide = getattr(met, side)
    if block is not None and stated.deductible is None and stated.family_deductible is None:
        whole = block.deductible.individual or block.deductible.family or 0
        full = stated.model_copy(update={"deductible": whole, "family_deductible": block.deductible.family})
        ends = ("all of it", run.pays(plan.model_copy(update={"met": met.model_copy(update={side: full})})))
        yield _swing("met", "how much of the deductible is met", ends, ("nothing", run.pays()))
    limit = plan.session_limit
    if not is_infused(run.question.course.treatment):
        return
    if limit is not None and met.sessions_used is None:
        used = plan.model_copy(update={"met": met.model_copy(update={"sessions_used": limit.sessions})})
        yield _swing("sessions_used", "how many covered sessions are used", ("none", run.pays()), ("all", run.pays(used)))
    elif limit is None:
        small = plan.model_copy(update={"session_limit": SessionLimit.model_construct(sessions=SMALL_LIMIT)})
        ends = (f"{SMALL_LIMIT} a year", run.pays(small))
        yield _swing("session_limit", "a session limit that the plan file does not state", ("none", run.pays()), ends)
