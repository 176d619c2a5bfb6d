"""What YAML allows and plan files do not, and the parser's complaints in a person's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml


def foreign(event: Any) -> Iterator[tuple[str, str]]:
    """Complaints about a node that borrows from elsewhere or brings its own type: message and advice."""
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
        yield "anchors and aliases (& and *) are not used here", "the value itself, in quotes if it is text"
    elif getattr(event, "tag", None) is not None:
        yield f"tags such as {event.tag} are not used here", "the value alone"


def worded(error: yaml.MarkedYAMLError, line: str) -> tuple[str, str]:
    """Message and advice for what the parser stumbled over in ``line``."""
    problem = error.problem or "this is not YAML"
    if "\t" in problem or "tab" in problem or re.match(r" *\t", line):
        return "a tab is not indentation", "spaces"
    if "mapping values are not allowed" in problem:
        return "a colon where none belongs, or indentation that does not fit", "the text in quotes, or the line further left"
    return f"this is not YAML: {problem}", "key: value, one a line, with spaces in front of what belongs inside"
