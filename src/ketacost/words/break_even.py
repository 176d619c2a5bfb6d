"""Ways to pay by number of sessions, in words: what their amounts take for granted."""

from __future__ import annotations

from typing import Final

from ketacost.words.sentences import Sentences

SENTENCES: Final[Sentences] = {
    "break_even.first_phase_grows": "Only the first phase grows; what comes after stays the same.",
    "break_even.typical_prices": "Where a price is a range, we used the typical price; the break-even may be at another number.",
}
