"""What a file holds, each piece with its place."""

from __future__ import annotations

from typing import Any


class Listed(list[Any]):
    """A list of a file. It may be looked up among words like any value, and is none of them."""

    def __hash__(self) -> int:  # type: ignore[override]  # equal ones alike: what a hash has to promise
        return 0


class Keyed(dict[str, Any]):
    """A mapping of a file, to be looked up among words as well."""

    def __hash__(self) -> int:  # type: ignore[override]  # as above
        return 0


class Node:
    """A scalar (``text``), a list (``items``) or a mapping (``items`` under ``keys``). Line and column count from 1."""

    __slots__ = ("column", "items", "keys", "length", "line", "text")

    def __init__(self, line: int, column: int, length: int = 1) -> None:
        self.line = line
        self.column = column
        self.length = length
        self.text: str | None = None
        self.keys: dict[str, Node] | None = None
        self.items: list[Node] = []

    def data(self) -> Any:
        """Lists, mappings, and scalars as text, which each field reads in its own way."""
        if self.text is not None:
            return self.text
        if self.keys is not None:
            return Keyed((key, item.data()) for key, item in zip(self.keys, self.items, strict=True))
        return Listed(item.data() for item in self.items)

    def child(self, part: str | int) -> Node | None:
        """The value under a key or an index."""
        if self.keys is not None:
            return next((item for key, item in zip(self.keys, self.items, strict=True) if key == part), None)
        if isinstance(part, int) and part < len(self.items):
            return self.items[part]
        return None
