"""What can be done after a plan says no, in words."""

from __future__ import annotations

from typing import Final

from ketacost.words.sentences import Sentences

SENTENCES: Final[Sentences] = {
    "after_denial.reason_in_writing": "Ask for the reason in writing, and for the rule they went by.",
    "after_denial.claim_file": "Ask for your claim file. They must send it free of charge.",
    "after_denial.peer_to_peer": 'Ask your doctor to call the plan\'s doctor (a "peer-to-peer" call).',
    "after_denial.internal_appeal": "Appeal to the plan. You have 180 days from the day the letter came.",
    "after_denial.external_review": (
        'Ask for an outside review ("external review"). You have 4 months from the plan\'s last no.'
    ),
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
