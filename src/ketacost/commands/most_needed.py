"""The options that most people need of each command that takes many: its short help explains these, and names groups for the rest."""

from __future__ import annotations

from typing import Final

_ASKED: Final = ("plan", "clinic", "sessions", "deductible_met", "condition")
ESTIMATE: Final = (*_ASKED, "start", "detail", "output")
EXPLAIN: Final = (*_ASKED, "start", "way", "output")
WHEN: Final = (*_ASKED, "from_", "to", "step")
SCENARIOS: Final = (*_ASKED, "start", "chance_approved", "output")
SENSITIVITY: Final = (*_ASKED, "start", "network", "output")
BREAK_EVEN: Final = ("plan", "clinic", "up_to", "deductible_met", "condition", "start", "with_travel", "output")
PAY: Final = ("amount", "plan", "clinic", "kind", "apr", "months", "payment", "detail")
