"""What would settle an assumption or an open question: the path in a file, and whom to ask (``interface.md``, ``rests_on``)."""

from __future__ import annotations

from typing import Final

from ketacost.model.question import Question
from ketacost.result.further import Ask
from ketacost.words.note import Note

_INSURER: Final[dict[str, str]] = {
    "coverage.by_authorization": "coverage.status",
    "coverage.by_condition": "coverage.status",
    "coverage.ask_covered": "coverage.status",
    "coverage.ask_authorization": "coverage.prior_authorization.status",
    "coverage.ask_requirement": "coverage.requirements",
    "coverage.ask_trials": "coverage.required_failed_trials",
    "coverage.ask_network": "network",
    "network.ask_same": "network",
    "network.resembles": "network",
    "network.none_resembles": "network",
    "coverage.ask_allowed": "out_of_network.allowed_amount",
    "plan.cash_price_owed": "not_covered_price",
    "plan.not_billed": "coverage.prior_authorization.if_missing",
    "plan.nothing_met": "met",
    "plan.no_session_used": "met.sessions_used",
    "plan.rate_unknown": "clinic.networks",
    "plan.superbill": "clinic.superbill",
    "plan.allowed_unknown": "out_of_network.allowed_amount",
    "plan.federal_maximum": "in_network.out_of_pocket_maximum",
    "plan.clinic_side": "next_plan.network",
    "payers.order": "second.coordination",
    "payers.standard": "second.coordination",
    "payers.nothing_met": "second.met",
    "payers.network_open": "second.network",
    "payers.help_fills_nothing": "assistance_counts",
    "payers.help_counts": "assistance_counts",
    "years.same_plan": "next_plan",
    "years.next_plan": "next_plan.plan_year_starts",
    "years.one": "course.start",
    "years.no_carry_over": "met.as_of",
}
_BY_SIDE: Final[dict[str, str]] = {
    "plan.no_deductible_met": "met.{side}.deductible",
    "plan.met_counts": "met.{side}.out_of_pocket",
    "plan.family_met": "met.{side}.family_deductible",
    "plan.no_maximum": "{side}.out_of_pocket_maximum",
}
_OF_SERVICE: Final = {
    "plan.copay_rule": "copay_rule",
    "plan.coinsurance_on": "coinsurance_on",
    "plan.no_copay_stated": "copay",
    "plan.own_deductible": "deductible",
}
_CLINIC: Final[dict[str, str]] = {
    "plan.office": "clinic.setting",
    "network.ask_medicare": "clinic.medicare",
    "network.medicare_silent": "clinic.medicare",
    "clinic.first_on_list": "course.infusion",
    "clinic.not_named": "course.infusion",
    "clinic.not_timed": "course.minutes",
    "clinic.no_consultation_price": "clinic.consultation",
    "clinic.consultation_credited": "clinic.consultation.credited",
    "clinic.no_booster_price": "clinic.infusions.booster_price",
    "clinic.no_price_for_minutes": "clinic.infusions.charges",
    "bought.refund_not_said": "clinic.packages.refundable",
    "bought.refund": "clinic.packages.refundable",
    "bought.membership_of_another": "clinic.membership",
    "bought.membership_of_first": "clinic.membership",
    "bought.membership_left": "clinic.membership",
    "bought.consultation_fee": "clinic.consultation.credited",
    "bought.first_course_again": "clinic.packages.first_course_only",
    "discounts.taken": "clinic.discounts",
    "discounts.others": "clinic.discounts",
    "plan.rest_paid_yourself": "clinic.infusion",
    "payers.help_without_limit": "assistance.yearly_maximum",
}
_YOURSELF: Final[dict[str, str]] = {
    "coverage.ask_condition": "course.condition",
    "coverage.ask_minutes": "course.minutes",
    "clinic.usual_minutes": "course.minutes",
    "clinic.consultation_same_day": "course.consultation_date",
    "course.begins_today": "course.start",
    "course.dates_itself": "course.start",
    "course.sessions": "course.sessions",
    "course.rhythm": "course.phases",
    "course.boosters": "course.phases",
    "course.boosters_to_the_end": "course.phases",
    "course.goes_on": "course.years",
    "bought.membership_without_dates": "course.start",
    "plan.paid_back": "course.reimbursed_after",
    "plan.paid_back_at_the_end": "course.start",
}


def settles(found: Note, question: Question) -> tuple[str, Ask]:
    """The path and whom to ask. A finding about another plan than the one compared has its file's name before it."""
    if found.code == "coverage.ask_of_plan":
        inner = found.number("question")
        key, ask = settles(inner, question) if isinstance(inner, Note) else ("coverage.status", "insurer")
        return _of_payer(str(found.number("plan")), question) + key, ask
    tables: tuple[tuple[dict[str, str], Ask], ...] = ((_INSURER, "insurer"), (_CLINIC, "clinic"), (_YOURSELF, "yourself"))
    for table, ask in tables:
        if found.code in table:
            return _of_payer(found.about, question) + table[found.code], ask
    if found.code in _BY_SIDE:
        side = "in_network" if found.number("network") == "in" else "out_of_network"
        return _of_payer(found.about, question) + _BY_SIDE[found.code].format(side=side), "insurer"
    if found.code in _OF_SERVICE:
        path = f"in_network.benefits.{found.number('service')}.{_OF_SERVICE[found.code]}"
        return _of_payer(found.about, question) + path, "insurer"
    topic, _, rest = found.code.partition(".")
    return f"{_ELSEWHERE.get(topic, 'course')}.{rest}", "yourself"


_ELSEWHERE: Final = {"payers": "assistance", "taxes": "taxes", "travel": "travel", "discounts": "person", "help": "programs"}


def _of_payer(name: str, question: Question) -> str:
    """How the path of another plan's file begins."""
    for role, plan in (("next_plan.", question.next_plan), ("second.", question.secondary)):
        if plan is not None and plan.name == name:
            return role
    return ""
