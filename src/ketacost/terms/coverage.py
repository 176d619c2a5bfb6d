"""What a plan file says of coverage, for this person's condition: yes, no, or not known (``rules.md`` step 2)."""

from __future__ import annotations

from typing import NamedTuple

from ketacost.engine.terms import Authorization, Verdict, WithoutAuthorization
from ketacost.model.conditions import matches
from ketacost.model.coverage import Coverage, Penalty, PriorAuthorization
from ketacost.model.plan import Plan
from ketacost.model.treatments import Treatment
from ketacost.words.note import Note, note

EVERYTHING = 1_000_000_000
"""As many approved sessions as anyone could have: the approval states no number."""


class Standing(NamedTuple):
    """What the plan file says of infusions and their drug."""

    verdict: Verdict | None
    """``None``: not known, both answers are computed."""
    ask: tuple[Note, ...] = ()
    """What is not known, as questions to the insurer."""
    assumed: tuple[Note, ...] = ()


def standing(plan: Plan, condition: str | None, treatment: Treatment = "ketamine_iv", minutes: int | None = None) -> Standing:  # noqa: PLR0911  # a ladder
    """Whether a treatment is covered, before dates, sessions and authorizations are looked at one by one."""
    coverage = plan.coverage_of(treatment)
    agreed = required_authorization(plan, treatment)
    if coverage.status == "not_covered":
        return Standing("plan_excludes")
    if condition and coverage.exclusions and matches(condition, coverage.exclusions):
        return Standing("condition_excluded")
    if condition and coverage.conditions and not matches(condition, coverage.conditions):
        return Standing("condition_not_covered")
    if minutes is not None and coverage.minutes is not None and not coverage.minutes[0] <= minutes <= coverage.minutes[1]:
        return Standing("minutes_not_covered")
    failed = coverage.required_failed_trials
    if any(item.met is False for item in coverage.requirements) or (failed is not None and failed.met is False):
        return Standing("requirement_unmet")
    if agreed is not None and agreed.status == "denied":
        return Standing("covered")  # the engine denies it session by session
    ask = (
        *_open_conditions(coverage, condition),
        *_open_minutes(coverage, minutes),
        *_open_requirements(coverage, agreed),
    )
    settled = coverage.status == "covered"
    assumed: tuple[Note, ...] = ()
    if coverage.status is None and (approved(agreed) or (coverage.conditions and condition)):
        settled = True
        by_condition = note("coverage.by_condition", condition=condition)
        assumed = (note("coverage.by_authorization") if approved(agreed) else by_condition,)
    if not settled:
        ask = (note("coverage.ask_covered", treatment=treatment), *ask)
    if agreed is not None and not approved(agreed) and agreed.status != "not_requested":
        ask = (*ask, note("coverage.ask_authorization"))
    return Standing(None if ask else "covered", ask, assumed)


def required_authorization(plan: Plan, treatment: Treatment = "ketamine_iv") -> PriorAuthorization | None:
    """The plan's prior authorization, where it requires one."""
    agreed = plan.coverage_of(treatment).prior_authorization
    return agreed if agreed is not None and agreed.required else None


def approved(agreed: PriorAuthorization | None) -> bool:
    """Approved in words, or by a number of sessions or dates that only an approval has."""
    return agreed is not None and (
        agreed.status == "approved" or (agreed.status is None and bool(agreed.sessions or agreed.valid_from or agreed.until))
    )


def _open_conditions(coverage: Coverage, condition: str | None) -> tuple[Note, ...]:
    if condition or not (coverage.conditions or coverage.exclusions):
        return ()
    listed = tuple(coverage.conditions or coverage.exclusions or ())
    return (note("coverage.ask_condition", conditions=listed, covered=bool(coverage.conditions)),)


def _open_minutes(coverage: Coverage, minutes: int | None) -> tuple[Note, ...]:
    if minutes is not None or coverage.minutes is None:
        return ()
    low, high = coverage.minutes
    return (note("coverage.ask_minutes", low=low, high=high),)


def _open_requirements(coverage: Coverage, agreed: PriorAuthorization | None) -> tuple[Note, ...]:
    if approved(agreed):
        return ()
    ask = [note("coverage.ask_requirement", name=item.name) for item in coverage.requirements if item.met is None]
    failed = coverage.required_failed_trials
    if failed is not None and failed.met is None and failed.trials:
        ask.append(note("coverage.ask_trials", trials=failed.trials))
    return tuple(ask)


def authorization(plan: Plan, treatment: Treatment = "ketamine_iv") -> Authorization | None:
    """The engine's terms of the plan's prior authorization; what is pending is taken as granted by the answer "covered"."""
    agreed = required_authorization(plan, treatment)
    if agreed is None:
        return None
    penalty = agreed.if_missing if isinstance(agreed.if_missing, Penalty) else Penalty.model_construct()
    return Authorization(
        denied=agreed.status == "denied",
        sessions=0 if agreed.status == "not_requested" else agreed.sessions or EVERYTHING,
        **{key: day for key, day in (("valid_from", agreed.valid_from), ("valid_until", agreed.until)) if day is not None},
        if_missing=("denied", "denied") if plan.traits.authorizes and agreed.if_missing is None else _effects(agreed),
        penalty=penalty.penalty or 0,
        penalty_share=penalty.penalty_percent or 0,
        once=penalty.per == "course",
    )


def _effects(agreed: PriorAuthorization) -> tuple[WithoutAuthorization, WithoutAuthorization]:
    """What a missing authorization leads to in and out of network (``rules.md`` 6)."""
    if agreed.if_missing is None:
        return ("denied" if agreed.waiver_signed else "provider_liable", "denied")
    word: WithoutAuthorization = "penalty" if isinstance(agreed.if_missing, Penalty) else agreed.if_missing
    return word, word
