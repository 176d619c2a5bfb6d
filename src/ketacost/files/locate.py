"""From a validation error back to its place in the file, in words a person can act on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ketacost.files.problems import Problem
from ketacost.model.scalars import shown
from ketacost.model.spelling import meant

if TYPE_CHECKING:
    from pydantic_core import ValidationError

    from ketacost.files.tree import Node

_EXAMPLES: Final = {
    "name": "name: what it is called",
    "deductible": "deductible: 1500 (0 if there is none)",
    "price": "price: 450",
    "billed": "billed: 450",
    "sessions": "sessions: 6",
    "every": "every: 2/week",
    "phases": "phases: 2/week x 6",
    "visits": "visits: 2",
    "yearly_maximum": "yearly_maximum: 8000, or unknown",
    "for": "for: veteran",
    "kind": "kind: loan",
    "service": "service: infusion",
    "low": "low: 300",
    "high": "high: 600",
    "count": "count: 2",
    "up_to_fpl": "up_to_fpl: 200%",
    "discount": "discount: 25%",
    "fee": "fee: 99",
    "trials": "trials: 4",
    "part_b_coinsurance": "part_b_coinsurance: 100%",
    "part_b_deductible": "part_b_deductible: no",
    "excess": "excess: yes",
}
_KINDS: Final = {
    "list_type": ("a list", "one item a line, each behind a dash"),
    "dict_type": ("keys with values", "key: value, one on each line"),
}


class Place(NamedTuple):
    """Where something stands: the node, and the path of keys that leads there."""

    node: Node
    path: str


def find(root: Node, location: tuple[str | int, ...]) -> Place:
    """The deepest node on a path of keys and indexes, and whether the whole path was there.

    Parts that are no key of the file (a model's own words for a shorter way of writing) are passed over.
    """
    node, names = root, ""
    for part in location:
        below = node.child(part)
        if below is None:
            continue
        node = below
        names += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if names else str(part)
    return Place(node, names)


def key_of(root: Node, location: tuple[str | int, ...]) -> Node | None:
    """The key that the last part of a path names, as opposed to its value."""
    parent = find(root, location[:-1])
    return (parent.node.keys or {}).get(str(location[-1])) if location else None


def problems_of(invalid: ValidationError, file: str, root: Node, lines: list[str]) -> list[Problem]:
    """Every error of a model as a problem of the file, in the order of the file."""
    found: dict[tuple[int, int, str], Problem] = {}
    again: dict[str, list[Problem]] = {}
    for error in invalid.errors(include_url=False):
        location = tuple(part for part in error["loc"] if part != "[key]")
        place = find(root, location)
        node = place.node
        if error["type"] in {"conflict", "missing"} or "[key]" in error["loc"]:
            node = key_of(root, location) or node
        message, write = worded(error)
        source = lines[node.line - 1] if node.line <= len(lines) else ""
        problem = Problem(file, node.line, node.column, place.path, message, write, source, node.length)
        if once := (error.get("ctx") or {}).get("once"):
            again.setdefault(once, []).append(problem)
        else:
            found.setdefault((node.line, node.column, message), problem)
    return sorted((*found.values(), *map(_once, again.values())), key=lambda problem: (problem.line, problem.column))


def _once(same: list[Problem]) -> Problem:
    """The first of several that need the same remedy, with how many more there are."""
    first, *others = sorted(same, key=lambda problem: (problem.line, problem.column))
    more = f"; {len(others)} more date{'s' if len(others) > 1 else ''} of this file the same way" if others else ""
    return first._replace(write=first.write + more)


def worded(error: Any) -> tuple[str, str]:
    """Message and advice of one error."""
    kind, context = error["type"], error.get("ctx") or {}
    if kind in {"value", "conflict"}:
        return context["message"], context["write"]
    if kind == "missing":
        key = str(error["loc"][-1])
        return f"the key {key} is missing", _EXAMPLES.get(key, f"{key}: …")
    if kind == "literal_error":
        expected = re.findall(r"'([^']*)'", context["expected"])
        return f"expected one of {', '.join(expected)}, found {shown(error['input'])}", meant(str(error["input"]), expected)
    expected_kind, write = _KINDS.get(kind, ("something else", ""))
    return f"expected {expected_kind}, found {shown(error['input'])}", write
