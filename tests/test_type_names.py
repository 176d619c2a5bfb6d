"""One word, one thing: no two modules define a type of the same name."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "ketacost"


def type_names(tree: ast.Module) -> Iterator[str]:
    """Every public class and type alias of a module, also one that is there for types alone."""
    blocks: list[ast.stmt] = [*tree.body, *(each for node in tree.body if isinstance(node, ast.If) for each in node.body)]
    for node in blocks:
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def owners() -> dict[str, list[str]]:
    """The modules that define each name: what is written like a type, not like a constant or a function."""
    modules: dict[str, list[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for name in type_names(ast.parse(path.read_text(encoding="utf-8"))):
            if name[0].isupper() and not name.isupper():
                modules.setdefault(name, []).append(str(path.relative_to(SOURCE)))
    return modules


def test_a_type_name_has_one_owner() -> None:
    assert {name: modules for name, modules in owners().items() if len(modules) > 1} == {}
