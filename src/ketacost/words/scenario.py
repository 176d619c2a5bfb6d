"""How it may go, in words: what each scenario is called, what it means, and why one is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ketacost.words.sentences import Sentences

TITLES: Final[Mapping[str, str]] = {
    "as_the_plan_says": "As the plan says",
    "approved": "Everything is approved",
    "authorization_ends": "The authorization ends",
    "authorization_extended": "The authorization is extended",
    "waiver_signed": "You sign a waiver for the rest",
    "rest_paid_yourself": "You pay the rest yourself",
    "stopped_at_approval": "You stop when the approval ends",
    "denied": "The claim is denied",
    "won_on_appeal": "Denied, and won on appeal",
    "network_exception": "A network exception is granted",
}
"""By the scenario's key."""

APPEAL: Final = (
    "An appeal goes to the insurer within 180 days of the denial; after that an independent review can be asked for within "
    "four months (45 CFR 147.136; healthcare.gov)."
)
OTHER_APPEAL: Final = "Ask the payer how to appeal, and by when: it has rules of its own."


def _as_the_plan_says(*, answered: bool) -> str:
    return f"What the plan file says{', with what it leaves open answered so' if answered else ''}."


def _authorization_ends(granted: int, sessions: int) -> str:
    return f"{granted} of {sessions} sessions are approved; the others follow the plan's rule, or are at your own cost."


def _extended(granted: int, sessions: int) -> str:
    return f"All {sessions} sessions are approved, and not {granted} of them: ask for it before the approval ends."


def _waiver(granted: int, sessions: int) -> str:
    return (
        f"You sign that you pay what is not approved: the plan denies {_rest(granted, sessions)}, and you owe the clinic's price. "
        "Without your signature a clinic in network may not bill you, so it will not give them."
    )


def _paid_yourself(granted: int, sessions: int) -> str:
    return f"{granted} sessions go through insurance, and you pay the cash price of {_rest(granted, sessions)} without a claim."


def _stopped(granted: int, sessions: int) -> str:
    return f"The course ends after session {granted}: {sessions - granted} fewer than planned."


def _rest(granted: int, sessions: int) -> str:
    return f"the other {sessions - granted}"


def _won_on_appeal(*, federal_rules: bool) -> str:
    how = APPEAL if federal_rules else OTHER_APPEAL
    return f"Paid at first as denied; then adjudicated again from each date of service. {how}"


SENTENCES: Final[Sentences] = {
    "scenario.as_the_plan_says": _as_the_plan_says,
    "scenario.approved": "Your plan says yes to the treatment and to each session.",
    "scenario.authorization_ends": _authorization_ends,
    "scenario.authorization_extended": _extended,
    "scenario.waiver_signed": _waiver,
    "scenario.rest_paid_yourself": _paid_yourself,
    "scenario.stopped_at_approval": _stopped,
    "scenario.denied": "The infusions are at the full price; nothing counts.",
    "scenario.won_on_appeal": _won_on_appeal,
    "scenario.network_exception": "The plan takes the clinic as in network, at what it bills, and everything else is approved.",
    "scenario.unclaimed": (
        "The clinic is out of network and gives no superbill, so nothing can be claimed: you pay its cash price."
    ),
    "scenario.no_later_sessions": f"{TITLES['authorization_ends']}: a course of one session has no later ones.",
    "scenario.in_network_already": f"{TITLES['network_exception']}: the clinic is in network already.",
    "scenario.medicare_has_no_network": f"{TITLES['network_exception']}: Medicare has no network, and grants none.",
    "scenario.no_in_network_terms": f"{TITLES['network_exception']}: the plan has no in-network terms.",
}

ENDINGS: Final[Mapping[str, str]] = {
    "authorization_extended": "they approve the rest",
    "waiver_signed": "you sign that you pay for the rest",
    "rest_paid_yourself": "you pay the rest yourself",
    "stopped_at_approval": "you stop there",
}
"""The ways on from an approval that covers some of the sessions, for a line that lists them."""
