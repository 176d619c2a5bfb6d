"""What can be done after a plan says no, in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ketacost.words.sentences import Sentences

TITLE: Final = "If they say no, and the letter comes today"
AT_ONCE: Final = "now"
LATER: Final = "after that"
"""A step that waits for the answer to the one before it."""
_CASES: Final = {"before_care": " before care", "after_care": " after care", "urgent": " if it is urgent", "any": ""}


def decided_in_words(decided: Iterable[tuple[str, int, str]]) -> str:
    """How long an answer may take, by case: a number of hours or days. Empty where no rule says it.

    >>> decided_in_words([("any", 45, "days"), ("urgent", 72, "hours")])
    'The answer must come within 45 days, 72 hours if it is urgent.'
    """
    told = ", ".join(f"{amount} {unit}{_CASES[case]}" for case, amount, unit in decided)
    return f"The answer must come within {told}." if told else ""


SENTENCES: Final[Sentences] = {
    "after_denial.reason_in_writing": "Ask for the reason in writing, and for the rule they went by.",
    "after_denial.claim_file": "Ask for your claim file. They must send it free of charge.",
    "after_denial.peer_to_peer": 'Have your doctor call the plan\'s doctor ("peer-to-peer").',
    "after_denial.internal_appeal": "Appeal to the plan within 180 days of getting the letter.",
    "after_denial.external_review": ('Ask for an outside review ("external review") within 4 months of the plan\'s last no.'),
    "after_denial.redetermination": 'Ask Medicare to look again ("redetermination"). You have 120 days from the letter.',
    "after_denial.medicare_second_look": 'If Medicare still says no, ask for a "reconsideration". You have 180 days from that no.',
    "after_denial.plan_reconsideration": 'Ask the plan to look again ("reconsideration"). You have 60 days from the letter.',
    "after_denial.independent_reviewer": "If the plan still says no, it must send your case to an outside reviewer by itself.",
    "after_denial.keep_benefits": "To keep care you get now while you appeal, ask for that within 10 days of the letter's date.",
    "after_denial.medicaid_plan_appeal": (
        "If a health plan runs your Medicaid, appeal to it. You have 60 days from the letter's date."
    ),
    "after_denial.fair_hearing": 'Ask your state for a "fair hearing". Each state sets its own days: the letter says how many.',
    "after_denial.tricare_reconsideration": "Appeal to TRICARE. You have 90 days from the letter's date.",
    "after_denial.tricare_formal_review": 'If it still says no, ask for a "formal review". You have 60 days from that no.',
    "after_denial.own_process": "Ask how to appeal, and by when. This payer has its own rules.",
}
