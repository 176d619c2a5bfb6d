"""YAML's parser: its events, as far as somebody wants them, and where it breaks off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser keeps line and column, ten times as fast


def events(text: str, take: Callable[[Any], bool]) -> yaml.MarkedYAMLError | None:
    """Hand out the events until ``take`` has enough; the complaint over which the parser broke off."""
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if not take(event):
                break
    except yaml.MarkedYAMLError as error:
        return error
    return None


def before_limit(error: yaml.MarkedYAMLError, text: str, most_levels: int) -> str:
    """The text before a complaint that stands inside more open brackets than may be; empty for any other.

    A parser looks ahead, a thousand brackets and more, to learn whether they are a key, and may have a limit of its own:
    it breaks off before it has handed out the first levels. Without what lies behind its limit it hands them out.
    """
    before = text[: error.problem_mark.index] if error.problem_mark else ""
    deep = sum(map(before.count, "[{")) - sum(map(before.count, "]}")) > most_levels
    return before if deep else ""


def holds_anyway(error: yaml.MarkedYAMLError | None, before: str) -> bool:
    """A complaint about what stands in the text before a limit, not about its breaking off there."""
    if error is None or isinstance(error, yaml.scanner.ScannerError):
        return error is not None
    return error.problem_mark is not None and error.problem_mark.index < len(before)
