"""Is this charge covered? ``rules.md`` steps 2 and 6: the claim's own word, the plan, the session limit, the authorization."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from ketacost.engine.line import Charge, Claim
from ketacost.engine.state import Session, State, VisitTally
from ketacost.engine.terms import INFUSION, Authorization, Benefit, Verdict

_SESSIONS: Final = tuple(tuple(Session(reached, approved) for approved in (False, True)) for reached in (False, True))
_SAYS_NOTHING: Final = Claim()
_NOTHING_AGREED: Final = Authorization()
_MISSING: Final[dict[str, Verdict]] = {
    "denied": "authorization_missing",
    "penalty": "penalty",
    "provider_liable": "provider_liable",
}


def decide(state: State, visit: VisitTally | None, charge: Charge, benefit: Benefit) -> Verdict:  # noqa: PLR0911  # a ladder
    """The verdict on one charge, where its benefit alone does not settle it."""
    claim = charge.claim or _SAYS_NOTHING
    if claim.covered is False:
        return "claim_not_covered"
    if claim.covered is None and benefit.verdict != "covered":
        return benefit.verdict
    if not benefit.gated:
        return _authorized(state, False, claim, benefit) if claim.authorization else "covered"
    session = _session(state, visit, charge, benefit)
    if session.limit_reached:
        return "limit_reached"
    if state.terms.window_days is not None and _outside_window(state, charge.day, claim, benefit):
        return "outside_window"
    if state.terms.authorization is None and claim.authorization is None:
        return "covered"
    return _authorized(state, session.approved, claim, benefit)


def _session(state: State, visit: VisitTally | None, charge: Charge, benefit: Benefit) -> Session:
    """The session that a charge belongs to: its visit's, that day's for a drug on a row of its own, else one that begins."""
    if visit is not None and visit.session is not None:
        return visit.session
    infusion = visit is not None or benefit.service == INFUSION
    if not infusion and state.last_session is not None and state.last_session[0] == charge.day:
        return state.last_session[1]
    agreed = state.terms.authorization
    session = _SESSIONS[state.sessions_left <= 0][agreed is None or _approved(state, agreed, charge.day)]
    if infusion:
        state.last_session = charge.day, session
        if state.first_session is None:
            state.first_session = charge.day
    if visit is not None:
        visit.session = session
    return session


def _insisted(claim: Claim, benefit: Benefit) -> bool:
    """The claim or the benefit says ``covered: yes`` itself, which wins over the plan-wide coverage."""
    return benefit.insisted or claim.covered is True


def _outside_window(state: State, day: date | None, claim: Claim, benefit: Benefit) -> bool:
    days = state.terms.window_days
    if days is None or day is None or state.first_session is None or _insisted(claim, benefit):
        return False
    return day >= state.first_session + timedelta(days=days)


def _authorized(state: State, approved: bool, claim: Claim, benefit: Benefit) -> Verdict:  # noqa: FBT001  # of the session
    """What the prior authorization makes of this charge; the claim's own word on it goes before the plan's."""
    agreed = state.terms.authorization or _NOTHING_AGREED
    stated = claim.authorization
    if stated == "denied" or (stated is None and agreed.denied and not _insisted(claim, benefit)):
        return "authorization_denied"
    if stated == "approved" or (stated is None and (agreed.denied or approved)):
        return "covered"
    return _MISSING[agreed.if_missing[benefit.side]]


def _approved(state: State, agreed: Authorization, day: date | None) -> bool:
    return state.approved_left > 0 and (day is None or agreed.valid_from <= day <= agreed.valid_until)


def count_session(state: State, visit: VisitTally | None, charge: Charge, verdict: Verdict, plan_pays: int) -> None:
    """Use up a session of the limit and of the authorization, once for each infusion visit that counts."""
    covered = verdict in {"covered", "penalty"}
    infusion = charge.service == INFUSION or (charge.claim is not None and charge.claim.session)
    if visit is None:
        if infusion and covered:
            state.approved_left -= 1 if verdict == "covered" else 0
            if state.terms.limit is not None and (plan_pays or not state.terms.limit.paid_only):
                state.sessions_left -= 1
        return
    visit.infusion = visit.infusion or infusion
    visit.covered = visit.covered or covered
    visit.approved = visit.approved or verdict == "covered"
    visit.plan_paid = visit.plan_paid or plan_pays > 0
    if not visit.infusion or not visit.covered:
        return
    if visit.approved and not visit.approval_used:
        visit.approval_used = True
        state.approved_left -= 1
    limit = state.terms.limit
    if limit is not None and not visit.counted and (visit.plan_paid or not limit.paid_only):
        visit.counted = True
        state.sessions_left -= 1
