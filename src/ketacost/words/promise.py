"""Why an option is no promise (``rules.md``, "What may be promised")."""

from __future__ import annotations

from typing import Final

from ketacost.words.sentences import Sentences

SENTENCES: Final[Sentences] = {
    "promise.on_paper": "It is free on paper only: the clinic may not bill a session that was never authorized, so it will not give one.",
    "promise.not_whole": lambda name: f"This comes on top, and the clinic does not say how much: {name}.",
}
