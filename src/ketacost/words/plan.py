"""What is taken for granted of a plan, and the sessions that it does not bear."""

from __future__ import annotations

from typing import Final

from ketacost.money import dollars
from ketacost.words.sentences import Sentences

SIDES: Final = {"in": "in", "out": "out-of"}
RULES: Final = {
    "waives_deductible": "is paid instead of the deductible",
    "after_deductible": "comes after the deductible",
    "before_deductible": "comes before the deductible",
}


def _federal_maximum(year: int, one: int, family: int | None) -> str:
    more = f" a person, {dollars(family)} a family" if family is not None else ""
    return f"The out-of-pocket maximum is the federal limit of {year}, {dollars(one)}{more}: the plan file states none."


def _paid_back(days: int) -> str:
    after = "a day" if days == 1 else f"{days} days"
    return f"What the plan pays back arrives {after} after each visit (--reimbursed-after)."


SENTENCES: Final[Sentences] = {
    "plan.clinic_side": lambda plan, network: f"For {plan} the clinic is {'in' if network == 'in' else 'out of'} network.",
    "plan.cash_price_owed": "What the plan does not cover is owed at the clinic's cash price.",
    "plan.not_billed": "A session without authorization may not be billed by an in-network clinic; out of network, or with a signed waiver, you owe it.",
    "plan.nothing_met": "Nothing is met yet of any deductible or maximum (met: in the plan file, or --deductible-met).",
    "plan.no_deductible_met": lambda network: f"Nothing is met yet of the {SIDES[network]}-network deductible.",
    "plan.met_counts": lambda network, cents: (
        f"The {dollars(cents)} met of the {SIDES[network]}-network deductible counts toward its maximum too."
    ),
    "plan.family_met": lambda network: f"The family has met as much of the {SIDES[network]}-network deductible as the patient.",
    "plan.no_session_used": "No covered session has been used yet (--sessions-used).",
    "plan.rate_unknown": "The clinic's rate with the network is not known: the plan is taken to allow all that is billed.",
    "plan.superbill": "Out of network you pay the clinic in full first; what the plan pays comes back to you after a claim (superbill).",
    "plan.allowed_unknown": "What the plan allows out of network is not known: 70% of billed is taken, and 100% to 40% for the range (ketacost's own guess).",
    "plan.no_surprises": lambda services: (
        f"Somebody out of network bills the {' and '.join(services).replace('_', ' ')} part, but the visit is at a facility in the network: "
        "you owe your in-network share of it, and no balance (No Surprises Act, 45 CFR 149.120)."
    ),
    "plan.recognised_unknown": "What the plan recognises of that bill is not known: 70% of it is taken, and 40% to 100% for the range (ketacost's own guess).",
    "plan.federal_maximum": _federal_maximum,
    "plan.no_maximum": lambda network: (
        f"There is no {SIDES[network]}-network out-of-pocket maximum: the plan file states none."
    ),
    "plan.copay_rule": lambda cents, service, rule: f"The {dollars(cents)} copay for {service} {RULES[rule]} (copay_rule).",
    "plan.coinsurance_on": lambda service: (
        f"Coinsurance for {service} is taken on what remains after the deductible and the copay (coinsurance_on)."
    ),
    "plan.no_copay_stated": lambda service: (
        f"The VA asks no copay for {service}: the plan file states none, and some veterans owe one."
    ),
    "plan.own_deductible": lambda service: f"Nothing is met yet of the deductible that {service} has of its own.",
    "plan.office": lambda service: (
        f"The clinic is an office, not a hospital, so the plan's office terms for {service} hold (setting)."
    ),
    "plan.paid_back_at_the_end": "What the plan pays back is taken to arrive after the course; with dates (--start), after --reimbursed-after.",
    "plan.paid_back": _paid_back,
    "plan.rest_paid_yourself": lambda sessions, clinic: (
        f"{sessions} session{'' if sessions == 1 else 's'} the plan does not pay for {'is' if sessions == 1 else 'are'} paid yourself at {clinic}, and no claim is filed for {'it' if sessions == 1 else 'them'}."
    ),
    "plan.free_on_paper": "sessions without authorization cost nothing only on paper: the clinic will not give what it may not bill",
    "plan.limit_reached": "the course is longer than the sessions the plan still covers; the rest is at the full price",
    "plan.outside_window": "the course runs on beyond the plan's treatment window; the rest is at the full price",
    "plan.authorization_short": "the authorization does not cover all sessions; the rest is at the full price",
}
