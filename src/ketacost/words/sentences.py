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
    words = _table(code, "SENTENCES")[code]
    return words if isinstance(words, str) else str(words(**dict(numbers)))


def hint_of(code: str, numbers: tuple[tuple[str, object], ...]) -> str:
    """What changes what a finding says: an option such as ``--start``, or a key of a file. Empty where nothing does.

    It stands in ``HINTS`` of the topic's file, apart from the sentence: a person reads the sentence first.
    """
    words = _table(code, "HINTS").get(code, "")
    return words if isinstance(words, str) else str(words(**dict(numbers)))


@cache
def _topic(topic: str) -> Mapping[str, Sentences]:
    """The tables of a topic, imported when the first sentence is read: an answer has findings of few topics."""
    return vars(import_module(f"ketacost.words.{topic}"))


def _table(code: str, name: str) -> Sentences:
    return _topic(code.partition(".")[0]).get(name, {})
