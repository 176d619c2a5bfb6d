"""What matters most: each thing that is not known, turned from one end to the other while the rest stays as it is."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.model.clinic import Clinic
from ketacost.model.met import Met, MetSide
from ketacost.model.plan import Plan
from ketacost.model.question import Network, Question
from ketacost.model.session_limit import SessionLimit
from ketacost.model.treatments import is_infused
from ketacost.money import WHOLE
from ketacost.questions.at_price_point import at_end
from ketacost.questions.sensitivity_result import Sensitivity, Swing
from ketacost.result.option import Option
from ketacost.ways.best_option import NoWayError, best_option
from ketacost.ways.estimate import compare
from ketacost.ways.insured.allowed import GUESSES
from ketacost.words.note import Note, note

SMALL_LIMIT = 6
"""A session limit to try where the plan states none: as many as a usual first course has."""


def sensitivity(plan: Plan, clinic: Clinic, question: Question) -> Sensitivity:
    """Every unknown of this answer with its two ends. Raises ``NoWayError`` where insurance pays nothing here."""
    run = _Runs(plan, clinic, question)
    swings = [swing for swing in (*_answers(run), *_prices(run), *_plans(run)) if swing.width]
    swings.sort(key=lambda swing: (-swing.width, swing.key))
    return Sensitivity(question.today, run.plans[0], run.clinics[0], run.base, tuple(swings), run.known)


def side_of(option: Option) -> Network | None:
    """The side of the network that a plan pays on; of a mixed way, that of its insured part."""
    return option.parts[0].network if option.parts else option.network


class _Runs:
    """The same question with one thing changed; what is not known is as covered, and in network."""

    def __init__(self, plan: Plan, clinic: Clinic, question: Question) -> None:
        self.plan, self.clinic = plan, clinic
        self.question = question._replace(ways=("insurance", "mixed"), chance_approved=None, promised=False)
        result = compare([plan], [clinic], self.question)
        base = best_option(result.options)
        if base is None or (side_of(base) == "out" and clinic.superbill == "no"):
            if plan.traits.pays_nothing:
                raise NoWayError("a plan that pays for nothing leaves nothing open")
            raise NoWayError(f"{plan.name} pays nothing at {clinic.name}, so nothing is open")
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


def _swing(unknown: Note, one: tuple[Note, int], other: tuple[Note, int]) -> Swing:
    (at_low, low), (at_high, high) = sorted((one, other), key=lambda end: end[1])
    return Swing(unknown, at_low, low, at_high, high)


def _answers(run: _Runs) -> Iterator[Swing]:
    """Coverage and network, where the estimate has both answers."""
    base = int(run.base.total.patient_pays)
    for key, yes, no in (("coverage", "covered", "not_covered"), ("network", "in_network", "out_of_network")):
        wanted = {no if word == yes else word for word in run.base.if_}
        other = next((option for option in run.options if no in option.if_ and set(option.if_) <= wanted), None)
        if yes in run.base.if_ and other is not None:
            ends = (note(f"sensitivity.{yes}"), base), (note(f"sensitivity.{no}"), int(other.total.patient_pays))
            yield _swing(note(f"sensitivity.{key}"), *ends)


def _prices(run: _Runs) -> Iterator[Swing]:
    """The clinic's price range, and what the plan allows where nobody knows."""
    clinic, base = run.clinic, run.base
    low, high = at_end(clinic, 0), at_end(clinic, 2)
    if low != high:
        ends = (note("sensitivity.low_end"), run.pays(clinic=low)), (note("sensitivity.high_end"), run.pays(clinic=high))
        yield _swing(note("sensitivity.price"), *ends)
    middle = at_end(clinic, 1)
    codes = {each.code for each in base.assumptions}
    if side_of(base) == "in" and "plan.rate_unknown" in codes:
        guessed = [(_of_billed(share), run.pays(clinic=middle, unknown_rate=share)) for share in GUESSES]
        yield _swing(note("sensitivity.allowed_amount", network="in"), guessed[0], guessed[-1])
    elif side_of(base) == "out" and "plan.allowed_unknown" in codes:
        least, most = run.answer(clinic=middle).bounds
        guessed = [(_of_billed(share), pays) for share, pays in zip(GUESSES[::2], (least, most), strict=True)]
        yield _swing(note("sensitivity.allowed_amount", network="out"), guessed[0], guessed[1])


def _of_billed(share: int) -> Note:
    return note("sensitivity.share_of_billed", share=share)


def _plans(run: _Runs) -> Iterator[Swing]:
    """What is met so far, sessions used, and a session limit nobody has mentioned."""
    plan = run.plan
    side = "out_of_network" if side_of(run.base) == "out" else "in_network"
    block, met = getattr(plan, side), plan.met or Met.model_construct()
    stated: MetSide = getattr(met, side)
    if block is not None and stated.deductible is None and stated.family_deductible is None:
        whole = block.deductible.individual or block.deductible.family or 0
        full = stated.model_copy(update={"deductible": whole, "family_deductible": block.deductible.family})
        all_met = plan.model_copy(update={"met": met.model_copy(update={side: full})})
        ends = (note("sensitivity.all_of_it"), run.pays(all_met)), (note("sensitivity.nothing"), run.pays())
        yield _swing(note("sensitivity.met"), *ends)
    limit = plan.session_limit
    if not is_infused(run.question.course.treatment):
        return
    if limit is not None and met.sessions_used is None:
        used = plan.model_copy(update={"met": met.model_copy(update={"sessions_used": limit.sessions})})
        ends = (note("sensitivity.none"), run.pays()), (note("sensitivity.all"), run.pays(used))
        yield _swing(note("sensitivity.sessions_used"), *ends)
    elif limit is None:
        small = plan.model_copy(update={"session_limit": SessionLimit.model_construct(sessions=SMALL_LIMIT)})
        ends = (note("sensitivity.none"), run.pays()), (note("sensitivity.a_year", sessions=SMALL_LIMIT), run.pays(small))
        yield _swing(note("sensitivity.session_limit"), *ends)
