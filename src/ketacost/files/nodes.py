"""YAML as a tree that knows where each piece stands. Strict: one document, no tags, no aliases, no duplicate keys."""

from __future__ import annotations

from typing import Any

import yaml

from ketacost.files.problems import Problem
from ketacost.files.text import lines_of
from ketacost.files.tree import Node
from ketacost.files.yaml_events import before_limit, events, holds_anyway
from ketacost.files.yaml_faults import foreign, place_of, worded
from ketacost.model.scalars import Plain

MOST_LEVELS = 32


class _Tree:
    """Builds the tree from the parser's events: no recursion, so depth is ours to limit."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines = lines_of(text)
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.open: list[Node] = []
        self.waiting: list[Node | None] = []
        """For each open mapping, the key whose value comes next."""

    @property
    def too_deep(self) -> bool:
        return len(self.open) > MOST_LEVELS

    def fault(self, node: Node, message: str, write: str) -> None:
        self.problems.append(Problem(self.file, node.line, node.column, "", message, write, self.line(node), node.length))

    def line(self, node: Node) -> str:
        return self.lines[node.line - 1] if node.line <= len(self.lines) else ""

    def add(self, node: Node) -> None:
        """Hang a finished scalar, or a list or mapping that opens, where it belongs."""
        if not self.open:
            self.root = self.root or node
            return
        parent = self.open[-1]
        if parent.keys is None:
            parent.items.append(node)
        elif (key := self.waiting[-1]) is None:
            self.waiting[-1] = node
            if node.text is None:
                self.fault(node, "a key must be a word", "a key: its value")
        else:
            self.waiting[-1] = None
            name = str(key.text)
            if name == "<<":
                self.fault(key, "merge keys are not used here", "the keys themselves")
            elif name in parent.keys:
                first = parent.keys[name].line
                self.fault(key, f"duplicate key {name}, first in line {first}", "one of the two")
            else:
                parent.keys[name] = key
                parent.items.append(node)


def parse(file: str, text: str) -> tuple[Node | None, list[Problem]]:
    """The tree of a YAML file, and what is wrong with its form. No tree where the form breaks off."""
    tree, error = _read(file, text, text)
    if error is not None and (before := before_limit(error, text, MOST_LEVELS)):
        again, sooner = _read(file, text, before)
        if again.too_deep or holds_anyway(sooner, before):
            tree, error = again, sooner
    if error is not None:
        node = Node(*place_of(error, tree.lines))
        tree.fault(node, *worded(error, tree.line(node)))
        return None, tree.problems
    if tree.root is None or (tree.root.text == "" and not tree.problems):
        return None, tree.problems or [Problem(file, 0, 0, "", "the file is empty", "at least a name")]
    return tree.root, tree.problems


def _read(file: str, text: str, part: str) -> tuple[_Tree, yaml.MarkedYAMLError | None]:
    """What part of a file holds, as far as reading on makes sense, and the complaint over which the parser broke off."""
    tree = _Tree(file, text)
    return tree, events(part, lambda event: _take(tree, event))


def _take(tree: _Tree, event: Any) -> bool:
    """One event of the parser; false where reading on makes no sense."""
    if isinstance(event, yaml.DocumentStartEvent) and tree.root is not None:
        tree.fault(_at(event), "a second document starts here, and a file has only one", "a file for each")
        return False
    if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
        tree.open.pop()
        tree.waiting.pop()
    elif isinstance(event, yaml.NodeEvent):
        node = _at(event)
        for message, write in foreign(event):
            tree.fault(node, message, write)
        if isinstance(event, (yaml.ScalarEvent, yaml.AliasEvent)):
            value = getattr(event, "value", "")  # an alias has none
            node.text = str(value) if getattr(event, "style", None) else Plain(value)
            tree.add(node)
        else:
            node.keys = {} if isinstance(event, yaml.MappingStartEvent) else None
            tree.add(node)
            tree.open.append(node)
            tree.waiting.append(None)
            if tree.too_deep:
                tree.fault(node, f"more than {MOST_LEVELS} levels inside each other", "fewer levels")
                return False
    return True


def _at(event: Any) -> Node:
    start, end = event.start_mark, event.end_mark
    length = end.column - start.column if start.line == end.line and isinstance(event, yaml.ScalarEvent) else 1
    return Node(start.line + 1, start.column + 1, max(length, 1))
