"""From a finding to its sentence: each topic has a file, and each file a table from codes to words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ketacost.words.note import Note

Sentences = Mapping[str, str | Callable[..., str]]
"""By code, a sentence, or a function that makes it of a finding's numbers."""


def sentence(note: Note) -> str:
    """The words of a finding. Raises ``KeyError`` for a code that has none.

    A topic's file has ``SENTENCES``: by code, a sentence, or a function that makes it of the finding's numbers.
    """
    topic = note.code.partition(".")[0]
    words = import_module(f"ketacost.words.{topic}").SENTENCES[note.code]  # an answer has findings of few topics
    return words if isinstance(words, str) else str(words(**dict(note.numbers)))
