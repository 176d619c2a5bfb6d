"""What YAML allows and plan files do not, and the parser's complaints in a person's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

_NESTED = "mapping values are not allowed"


def foreign(event: Any) -> Iterator[tuple[str, str]]:
    """Complaints about a node that borrows from elsewhere or brings its own type: message and advice."""
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
        yield "anchors and aliases (& and *) are not used here", "the value itself, in quotes if it is text"
    elif getattr(event, "tag", None) is not None:
        yield f"tags such as {event.tag} are not used here", "the value alone"


def place_of(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, int]:
    """Line and column where a person would look: where what is never closed opens, else where the parser stopped."""
    opens = any(word in (error.context or "") for word in ("quoted scalar", "simple key", "flow"))
    mark = error.context_mark if opens and error.context_mark is not None else error.problem_mark or error.context_mark
    if mark is None:
        return 1, 1
    before = lines[mark.line - 1] if 0 < mark.line <= len(lines) else ""
    if _NESTED in (error.problem or "") and _lacks_colon(before):
        return mark.line, len(before) - len(before.lstrip()) + 1
    return _inside(mark.line + 1, mark.column + 1, lines)


def _inside(line: int, column: int, lines: list[str]) -> tuple[int, int]:
    """The place, or the end of the last line with anything in it: what is missing after that is missing there."""
    last = next((number for number in range(len(lines), 0, -1) if lines[number - 1].strip()), 1)
    return (line, column) if line <= last else (last, max(len(lines[last - 1].rstrip()), 1))


def _lacks_colon(line: str) -> bool:
    """A line of words without a key, which YAML joins with the next line."""
    return bool(line.strip()) and not re.search(r":(\s|$)", line) and not line.lstrip().startswith(("#", "-"))


def worded(error: yaml.MarkedYAMLError, line: str) -> tuple[str, str]:
    """Message and advice for what the parser stumbled over in ``line``."""
    problem = error.problem or "this is not YAML"
    if "\t" in problem or "tab" in problem or re.match(r" *\t", line):
        return "a tab is not indentation", "spaces"
    if _NESTED in problem and _lacks_colon(line):
        return "expected a key, a colon, a space and a value", "key: value"
    if _NESTED in problem:
        return "a colon in the wrong place, or the wrong indentation", "the text in quotes, or the line further left"
    return f"this is not YAML: {problem}", "key: value, one a line, with spaces in front of what belongs inside"
