"""What is taken for granted of a plan, and the sessions that it does not bear."""

from __future__ import annotations

from typing import Final

from ketacost.money import dollars
from ketacost.words.sentences import Sentences

SIDES: Final = {"in": "in", "out": "out-of"}
RULES: Final = {
    "waives_deductible": "takes the place of the deductible",
    "after_deductible": "comes after the deductible",
    "before_deductible": "comes before the deductible",
}


def _federal_maximum(year: int, one: int, family: int | None) -> str:
    more = f" a person, {dollars(family)} a family" if family is not None else ""
    return f"Your plan file has no out-of-pocket maximum, so we used the federal limit of {year}: {dollars(one)}{more}."


def _paid_back(days: int) -> str:
    after = "a day" if days == 1 else f"{days} days"
    return f"We counted on the plan to pay you back {after} after each visit."


SENTENCES: Final[Sentences] = {
    "plan.clinic_side": lambda plan, network: f"For {plan} the clinic is {'in' if network == 'in' else 'out of'} network.",
    "plan.cash_price_owed": "You pay the clinic's cash price for what the plan does not cover.",
    "plan.not_billed": "A clinic in network may not bill you for a session without authorization. Out of network, or if you signed a waiver, you owe it.",
    "plan.nothing_met": "You have used none of your deductible or maximum yet.",
    "plan.no_deductible_met": lambda network: f"You have used none of your {SIDES[network]}-network deductible yet.",
    "plan.met_counts": lambda network, cents: (
        f"The {dollars(cents)} you used of the {SIDES[network]}-network deductible counts toward its maximum too."
    ),
    "plan.family_met": lambda network: f"Your family has used as much of the {SIDES[network]}-network deductible as you have.",
    "plan.no_session_used": "You have used no covered session yet.",
    "plan.rate_unknown": lambda plan: f"We do not know {plan}'s price there, so we used the full bill (probably too high).",
    "plan.superbill": "Out of network you pay the clinic in full first. You send the superbill to your plan, and it pays you back its part.",
    "plan.allowed_unknown": "We do not know the plan's allowed amount out of network. Our guess is 70% of the bill, in a range of 40% to 100%.",
    "plan.no_surprises": lambda services: (
        f"Someone out of network bills the {' and '.join(services).replace('_', ' ')} part at a facility in network. "
        "You owe your in-network share and no balance bill (No Surprises Act, 45 CFR 149.120)."
    ),
    "plan.recognised_unknown": "We do not know the plan's allowed amount for that bill. Our guess is 70% of it, in a range of 40% to 100%.",
    "plan.federal_maximum": _federal_maximum,
    "plan.no_maximum": lambda network: (
        f"Your plan file has no {SIDES[network]}-network out-of-pocket maximum, so we counted none."
    ),
    "plan.copay_rule": lambda cents, service, rule: f"The {dollars(cents)} copay for {service} {RULES[rule]}.",
    "plan.coinsurance_on": lambda service: f"Coinsurance for {service} is on what is left after the deductible and the copay.",
    "plan.no_copay_stated": lambda service: (
        f"We counted no VA copay for {service}, because your plan file has none; some veterans owe one."
    ),
    "plan.own_deductible": lambda service: f"You have used none of the separate deductible for {service} yet.",
    "plan.office": lambda service: (
        f"The clinic is an office, not a hospital, so we used what you pay in an office for {service}."
    ),
    "plan.paid_back_at_the_end": "We counted on the plan to pay you back after the course.",
    "plan.paid_back": _paid_back,
    "plan.rest_paid_yourself": lambda sessions, clinic: (
        f"You pay {clinic} yourself for {sessions} session{'' if sessions == 1 else 's'} that the plan does not pay for, and file no claim."
    ),
    "plan.free_on_paper": "a session without authorization is free only on paper: the clinic will not give what it may not bill",
    "plan.limit_reached": "the plan covers fewer sessions than you need; you pay the full price for the rest",
    "plan.outside_window": "the course lasts longer than the plan's treatment window; you pay the full price for the rest",
    "plan.authorization_short": "the authorization does not cover all sessions; you pay the full price for the rest",
}

HINTS: Final[Sentences] = {
    "plan.paid_back": "--reimbursed-after",
    "plan.nothing_met": "--deductible-met",
    "plan.no_session_used": "--sessions-used",
    "plan.copay_rule": "copay_rule in the plan file",
    "plan.coinsurance_on": "coinsurance_on in the plan file",
    "plan.office": "setting in the clinic file",
    "plan.paid_back_at_the_end": "--start, --reimbursed-after",
}
"""What changes what is taken for granted."""
