"""A plan whose insurer has decided: the same file with another word on the treatment."""

from __future__ import annotations

from typing import Any, Final

from ketacost.model.course import Course
from ketacost.model.coverage import PriorAuthorization
from ketacost.model.plan import Plan
from ketacost.model.treatments import is_infused


def _changed(plan: Plan, course: Course, change: dict[str, Any]) -> Plan:
    """The plan with another word on this course's treatment."""
    coverage = plan.coverage_of(course.treatment).model_copy(update=change)
    if is_infused(course.treatment):
        return plan.model_copy(update={"coverage": coverage})
    return plan.model_copy(update={"other_treatments": {**plan.other_treatments, course.treatment: coverage}})


_NOTHING_ASKED: Final[dict[str, Any]] = {
    "conditions": None,
    "exclusions": None,
    "minutes": None,
    "required_failed_trials": None,
    "requirements": [],
}


def once_approved(plan: Plan, course: Course, sessions: int | None = None) -> Plan:
    """The plan once it has said yes: to every session, or to the first few."""
    if plan.traits.pays_nothing:
        return plan
    agreed = plan.coverage_of(course.treatment).prior_authorization or PriorAuthorization.model_construct()
    granted = {"required": sessions is not None, "status": "approved", "sessions": sessions, "valid_from": None, "until": None}
    if sessions is not None and agreed.if_missing is None:
        granted["if_missing"] = "denied"  # whoever goes on without an approval is made to sign for it
    status = {"status": "covered", "prior_authorization": agreed.model_copy(update=granted)}
    return _changed(plan, course, _NOTHING_ASKED | status)


def once_denied(plan: Plan, course: Course) -> Plan:
    """The plan once it has said no to every session."""
    if plan.traits.pays_nothing:
        return plan
    agreed = PriorAuthorization.model_construct(status="denied")
    return _changed(plan, course, _NOTHING_ASKED | {"status": "covered", "prior_authorization": agreed})


def once_extended(plan: Plan, course: Course) -> Plan:
    """The plan once its authorization is for every session, on any day; whatever else it asks for stays as it is."""
    return _with_authorization(plan, course, {"status": "approved", "sessions": None, "valid_from": None, "until": None})


def once_waived(plan: Plan, course: Course) -> Plan:
    """The plan for a patient who signs to pay what is not authorized."""
    return _with_authorization(plan, course, {"waiver_signed": True, "if_missing": "denied"})


def _with_authorization(plan: Plan, course: Course, change: dict[str, Any]) -> Plan:
    agreed = plan.coverage_of(course.treatment).prior_authorization or PriorAuthorization.model_construct()
    return _changed(plan, course, {"prior_authorization": agreed.model_copy(update=change)})


def sessions_granted(plan: Plan, course: Course, sessions: int) -> int:
    """How many sessions the authorization holds: as stated, else half of them."""
    agreed = plan.coverage_of(course.treatment).prior_authorization
    stated = agreed.sessions if agreed is not None else None
    return stated if stated is not None and stated < sessions else (sessions + 1) // 2
