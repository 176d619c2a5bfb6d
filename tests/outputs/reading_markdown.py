"""Markdown read as GitHub reads it, by a parser that is not ours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_CELL_EDGE = re.compile(r"(?<!\\)(?:\\\\)*\|")
EXPECTED = frozenset(
    f"{name}{end}"
    for name in ("heading", "paragraph", "bullet_list", "list_item", "table", "thead", "tbody", "tr", "th", "td")
    for end in ("_open", "_close")
) | {"inline"}
EXPECTED_INSIDE = frozenset(("text", "strong_open", "strong_close"))


def tokens(text: str) -> list[Token]:
    """The blocks of a page."""
    return _PARSER.parse(text)


def check_plain(text: str) -> None:
    """The page has headings, paragraphs, lists and tables, bold cells, and nothing else: no link, HTML, code or image."""
    for token in tokens(text):
        assert token.type in EXPECTED, token
        for inside in token.children or ():
            assert inside.type in EXPECTED_INSIDE, inside


def shown(text: str) -> list[str]:
    """What a reader sees, block by block and cell by cell."""
    return [_words(token) for token in tokens(text) if token.type == "inline"]


def _words(token: Token) -> str:
    return "".join(inside.content for inside in token.children or ())


def headings(text: str) -> list[str]:
    """The titles, marked by their level."""
    found = tokens(text)
    return [f"{at.markup} {_words(found[number + 1])}" for number, at in enumerate(found) if at.type == "heading_open"]


def tables(text: str) -> list[list[list[str]]]:
    """Each table's rows of cells, the names of its columns first."""
    found: list[list[list[str]]] = []
    for token in tokens(text):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append([])
        elif token.type == "inline" and found and token.level and token.map is not None and _in_a_table(text, token):
            found[-1][-1].append(_words(token))
    return found


def _in_a_table(text: str, token: Token) -> bool:
    assert token.map is not None
    return text.splitlines()[token.map[0]].startswith("| ")


def raw_rows(text: str) -> Iterator[list[int]]:
    """How many cells each row of each table has, counted in the text itself: a parser would fill up or cut off."""
    for block in text.split("\n\n"):
        lines = [line for line in block.splitlines() if line.startswith("| ")]
        if lines:
            yield [len(_CELL_EDGE.findall(line)) - 1 for line in lines]


def check_rows(text: str) -> None:
    """Each row of a table has as many cells as its first."""
    for counts in raw_rows(text):
        assert len(set(counts)) == 1, counts
