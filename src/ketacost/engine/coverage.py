"""Is this charge covered? ``rules.md`` steps 2 and 6: the claim's own word, the plan, the session limit, the authorization."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from ketacost.engine.line import Charge, Claim
from ketacost.engine.state import State, Visit
from ketacost.engine.terms import INFUSION, Authorization, Benefit, Verdict

_SAYS_NOTHING: Final = Claim()
_NOTHING_AGREED: Final = Authorization()
_MISSING: Final[dict[str, Verdict]] = {
    "denied": "authorization_missing",
    "penalty": "penalty",
    "provider_liable": "provider_liable",
}


def decide(state: State, visit: Visit | None, charge: Charge, benefit: Benefit) -> Verdict:
    """The verdict on one charge, where its benefit alone does not settle it."""
    claim = charge.claim or _SAYS_NOTHING
    if claim.covered is False:
        return "claim_not_covered"
    if claim.covered is None and benefit.verdict != "covered":
        return benefit.verdict
    if not benefit.gated:
        return _authorized(state, charge.day, claim, benefit) if claim.authorization else "covered"
    if visit is not None:
        if visit.gate is None:
            visit.gate = _gate(state, charge.day, claim, benefit)
        return visit.gate
    if (
        benefit.service != INFUSION
        and state.last_gate is not None
        and state.last_gate[0] == charge.day
        and claim.authorization is None
    ):
        # The drug of an infusion billed on a row of its own: it shares the fate of that day's session before it.
        return state.last_gate[1]
    return _gate(state, charge.day, claim, benefit)


def _gate(state: State, day: date | None, claim: Claim, benefit: Benefit) -> Verdict:
    """Session limit, treatment window and authorization, which a whole infusion visit passes or not."""
    terms = state.terms
    verdict: Verdict = "covered"
    if state.sessions_left <= 0:
        verdict = "limit_reached"
    elif terms.window_days is not None and _outside_window(state, day, claim, benefit):
        verdict = "outside_window"
    elif terms.authorization is not None or claim.authorization is not None:
        verdict = _authorized(state, day, claim, benefit)
    if benefit.service == INFUSION or claim.visit is not None:
        state.last_gate = day, verdict
        if state.first_session is None:
            state.first_session = day
    return verdict


def _insisted(claim: Claim, benefit: Benefit) -> bool:
    """The claim or the benefit says ``covered: yes`` itself, which wins over the plan-wide coverage."""
    return benefit.insisted or claim.covered is True


def _outside_window(state: State, day: date | None, claim: Claim, benefit: Benefit) -> bool:
    days = state.terms.window_days
    if days is None or day is None or state.first_session is None or _insisted(claim, benefit):
        return False
    return day >= state.first_session + timedelta(days=days)


def _authorized(state: State, day: date | None, claim: Claim, benefit: Benefit) -> Verdict:
    """What the prior authorization makes of this charge; the claim's own word on it goes before the plan's."""
    agreed = state.terms.authorization or _NOTHING_AGREED
    stated = claim.authorization
    if stated == "denied" or (stated is None and agreed.denied and not _insisted(claim, benefit)):
        return "authorization_denied"
    if stated == "approved" or (stated is None and (agreed.denied or _approved(state, agreed, day))):
        return "covered"
    return _MISSING[agreed.if_missing[benefit.side]]


def _approved(state: State, agreed: Authorization, day: date | None) -> bool:
    return state.approved_left > 0 and (day is None or agreed.valid_from <= day <= agreed.valid_until)


def count_session(state: State, visit: Visit | None, charge: Charge, verdict: Verdict, plan_pays: int) -> None:
    """Use up a session of the limit and of the authorization, once for each infusion visit that counts."""
    limit = state.terms.limit
    infusion = visit is not None or charge.service == INFUSION  # a visit billed in parts may have no line of that name
    if visit is None:
        if infusion and limit is not None and (plan_pays or not limit.paid_only):
            state.sessions_left -= 1
        if infusion and verdict == "covered":
            state.approved_left -= 1
        return
    if infusion and not visit.infused:
        visit.infused = True
        if verdict == "covered":
            state.approved_left -= 1
    visit.plan_paid = visit.plan_paid or plan_pays > 0
    if visit.infused and not visit.counted and limit is not None and (visit.plan_paid or not limit.paid_only):
        visit.counted = True
        state.sessions_left -= 1
