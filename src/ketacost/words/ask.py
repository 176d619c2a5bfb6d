"""What is not known, as the question that a person asks on the phone or looks up."""

from __future__ import annotations

from typing import Final

from ketacost.words.note import Note

QUESTIONS: Final[dict[str, str]] = {
    "plan.rate_unknown": "What price has my plan agreed on with this clinic for an infusion?",
    "plan.nothing_met": "How much of my deductible and my out-of-pocket maximum is used?",
    "plan.no_deductible_met": "How much of my deductible is used?",
    "plan.met_counts": "How much of my out-of-pocket maximum is used?",
    "plan.family_met": "How much of our family deductible is used?",
    "plan.no_session_used": "How many covered sessions have I used?",
    "plan.allowed_unknown": "How much does my plan allow for an infusion out of network?",
    "plan.recognised_unknown": "How much does my plan allow for an infusion out of network?",
    "sensitivity.coverage": "Does my plan cover it?",
    "sensitivity.network": "Is the clinic in my plan's network?",
    "sensitivity.price": "What exactly will one infusion cost me?",
    "sensitivity.met": "How much of my deductible is used?",
    "sensitivity.sessions_used": "How many covered sessions have I used?",
    "sensitivity.session_limit": "Is there a limit on how many sessions my plan covers?",
}
"""By the code of a finding that is no question itself."""


def asked(finding: Note) -> str:
    """The question that settles a finding; the finding's own sentence, where it is a question or has none."""
    question = QUESTIONS.get(finding.code)
    if question is None:
        return finding.told
    return f"{finding.about}: {question}" if finding.about else question
