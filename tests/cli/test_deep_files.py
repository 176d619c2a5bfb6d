"""More levels than may be are told in our words, at the bracket or the dash that is one too many, whatever the YAML library is.

Since 6.0.4 PyYAML's C parser has a limit of its own, which it meets while it looks ahead; the other parser may get one.
"""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from ketacost.files.nodes import MOST_LEVELS, parse

LIMIT = 100
"""Levels after which a parser with a limit gives up."""


class _Limited(yaml.SafeLoader):
    """The parser in Python, with a limit as the one in C has."""

    def fetch_flow_collection_start(self, TokenClass: Any) -> None:  # noqa: N803  # the library's name
        if self.flow_level >= LIMIT:
            raise yaml.scanner.ScannerError("while doing this and that", None, "words of the library", self.get_mark())
        super().fetch_flow_collection_start(TokenClass)


LOADERS = {"python": yaml.SafeLoader, "limited": _Limited, "c": getattr(yaml, "CSafeLoader", None)}
DEEP = 1500
FIRST_TOO_DEEP = MOST_LEVELS - 1
"""Levels below the file's own: as many opened before the one that is refused."""
TEXTS = {
    "lists": ("a: " + "[" * DEEP, 1, 4 + FIRST_TOO_DEEP),
    "closed_lists": ("a: " + "[" * DEEP + "]" * DEEP, 1, 4 + FIRST_TOO_DEEP),
    "mappings": ("a: " + "{a: " * DEEP, 1, 4 + 4 * FIRST_TOO_DEEP),
    "mappings_without_blanks": ("a: " + '{"":' * DEEP, 1, 4 + 4 * FIRST_TOO_DEEP),
    "lists_and_mappings": ("a: " + "[{b: " * DEEP, 1, 5 + 5 * (FIRST_TOO_DEEP // 2)),
    "a_bracket_a_line": ("a:\n" + "  [\n" * DEEP, 2 + FIRST_TOO_DEEP, 3),
    "as_a_key": ("a: " + "{" * DEEP + "b: 1", 1, 4 + FIRST_TOO_DEEP),
    "dashes": ("a:\n " + "- " * DEEP + "end", 2, 2 + 2 * FIRST_TOO_DEEP),
    "question_marks": ("a:\n " + "? " * DEEP + "end", 2, 2 + 2 * FIRST_TOO_DEEP),
    "indentation": ("\n".join(" " * level + "a:" for level in range(DEEP)), 1 + MOST_LEVELS, 1 + MOST_LEVELS),
    "wide_letters_before": ("保険: 🙂\r\na: [é, " + "[" * DEEP, 2, 7 + FIRST_TOO_DEEP),
    "another_fault_behind": ("a: " + "[" * 500 + "@", 1, 4 + FIRST_TOO_DEEP),
}


@pytest.fixture(params=[name for name, loader in LOADERS.items() if loader])
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ketacost.files.yaml_events._LOADER", LOADERS[request.param])


@pytest.mark.usefixtures("_loader")
@pytest.mark.parametrize(("text", "line", "column"), TEXTS.values(), ids=TEXTS)
def test_the_first_level_too_many_is_told_in_our_words(text: str, line: int, column: int) -> None:
    problem = parse("deep.yaml", text)[1][-1]
    assert problem.message == "more than 32 levels inside each other"
    assert (problem.line, problem.column) == (line, column)
    assert problem.source == text.splitlines()[line - 1]


@pytest.mark.usefixtures("_loader")
def test_as_many_levels_as_may_be_are_read() -> None:
    root, problems = parse("deep.yaml", "a: " + "[" * FIRST_TOO_DEEP + "]" * FIRST_TOO_DEEP)
    assert not problems
    assert root is not None


@pytest.mark.usefixtures("_loader")
def test_brackets_where_a_key_belongs_are_no_key_however_many() -> None:
    """A line of brackets at the start of a line opens no level: it is where a key should stand."""
    (problem,) = parse("deep.yaml", "a: 1\n" + "[" * DEEP)[1]
    assert (problem.line, problem.column) == (2, 1)
    assert "library" not in problem.message
    assert "depth" not in problem.message


@pytest.mark.usefixtures("_loader")
@pytest.mark.parametrize("before", ["", "[[[[", "'" + "[" * 50 + "', "])
def test_another_fault_keeps_its_own_words(before: str) -> None:
    """Brackets inside quotes are no levels."""
    (problem,) = parse("deep.yaml", f"b: {{}}\na: [{before}x, @")[1]
    assert (problem.line, problem.column) == (2, len(f"a: [{before}x, @"))
    assert "cannot start any token" in problem.message
