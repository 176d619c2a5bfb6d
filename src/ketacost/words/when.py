"""When to start, in words: how what is not known is taken."""

from __future__ import annotations

from typing import Final

from ketacost.words.sentences import Sentences

SENTENCES: Final[Sentences] = {
    "when.taken_as_covered": "Whether the plan covers the course is not known: it is taken as covered.",
    "when.taken_as_in_network": "Whether the clinic is in the plan's network is not known: it is taken as in network.",
}
