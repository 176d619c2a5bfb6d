"""From a finding to its sentence: each topic has a file, and each file a table from codes to words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module

Sentences = Mapping[str, str | Callable[..., str]]
"""By code, a sentence, or a function that makes it of a finding's numbers."""


def sentence(code: str, numbers: tuple[tuple[str, object], ...]) -> str:
    """The words of a finding. Raises ``KeyError`` for a code that has none.

    A topic's file has ``SENTENCES``: by code, a sentence, or a function that makes it of the finding's numbers.
    """
    words = _table(code.partition(".")[0])[code]
    return words if isinstance(words, str) else str(words(**dict(numbers)))


@cache
def _table(topic: str) -> Sentences:
    """The sentences of a topic, imported when the first of them is read: an answer has findings of few topics."""
    table: Sentences = import_module(f"ketacost.words.{topic}").SENTENCES
    return table
