"""What a plan file says of coverage, for this person's condition: yes, no, or not known (``rules.md`` step 2)."""

from __future__ import annotations

from typing import Final, NamedTuple

from ketacost.engine.terms import Authorization, IfMissing, Verdict
from ketacost.model.conditions import matches
from ketacost.model.coverage import Coverage, Penalty, PriorAuthorization
from ketacost.model.plan import Plan
from ketacost.model.treatments import Treatment

EVERYTHING = 1_000_000_000
"""As many approved sessions as anyone could have: the approval states no number."""


CALLED: Final[dict[str, str]] = {
    "ketamine_iv": "IV ketamine infusions (billing code 96365)",
    "esketamine": "esketamine nasal spray (Spravato)",
    "ketamine_im": "ketamine injections (billing code 96372)",
    "ketamine_oral": "oral ketamine",
    "tms": "transcranial magnetic stimulation (TMS)",
    "ect": "electroconvulsive therapy (ECT)",
}
"""Each treatment as one asks an insurer about it."""


class Standing(NamedTuple):
    """What the plan file says of infusions and their drug."""

    verdict: Verdict | None
    """``None``: not known, both answers are computed."""
    ask: tuple[str, ...] = ()
    """What is not known, as questions to the insurer."""
    assumed: tuple[str, ...] = ()


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
    assumed: tuple[str, ...] = ()
    if coverage.status is None and (approved(agreed) or (coverage.conditions and condition)):
        settled = True
        reason = "the authorization is approved" if approved(agreed) else f"{condition} is among its covered conditions"
        assumed = (f"The plan covers the infusions, since {reason}.",)
    if not settled:
        ask = (f"Does my plan cover {CALLED[treatment]} for my diagnosis?", *ask)
    if agreed is not None and not approved(agreed) and agreed.status != "not_requested":
        ask = (*ask, "Is the prior authorization approved, for how many sessions, and until when?")
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


def _open_conditions(coverage: Coverage, condition: str | None) -> tuple[str, ...]:
    if condition or not (coverage.conditions or coverage.exclusions):
        return ()
    listed = ", ".join(coverage.conditions or coverage.exclusions or ())
    word = "covers" if coverage.conditions else "excludes"
    return (f"The plan {word} these conditions: {listed}. Which one is yours? (--condition)",)


def _open_minutes(coverage: Coverage, minutes: int | None) -> tuple[str, ...]:
    if minutes is not None or coverage.minutes is None:
        return ()
    low, high = coverage.minutes
    return (f"The plan covers infusions of {low} to {high} minutes. How long does mine take? (--minutes)",)


def _open_requirements(coverage: Coverage, agreed: PriorAuthorization | None) -> tuple[str, ...]:
    if approved(agreed):
        return ()
    ask = [f"Is this requirement met: {item.name}?" for item in coverage.requirements if item.met is None]
    failed = coverage.required_failed_trials
    if failed is not None and failed.met is None and failed.trials:
        ask.append(f"Have {failed.trials} other treatments failed, and does the insurer know?")
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


def _effects(agreed: PriorAuthorization) -> tuple[IfMissing, IfMissing]:
    """What a missing authorization leads to in and out of network (``rules.md`` 6)."""
    if agreed.if_missing is None:
        return ("denied" if agreed.waiver_signed else "provider_liable", "denied")
    word: IfMissing = "penalty" if isinstance(agreed.if_missing, Penalty) else agreed.if_missing
    return word, word
