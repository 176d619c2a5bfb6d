"""The floors of the house: imports run down only, money is whole cents, nothing is long, and the engine knows no clock."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "ketacost"
MODULES = sorted(SOURCE.rglob("*.py"))
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 150, 50
BELOW = {
    "money": "",
    "engine": "money",
    "model": "money",
    "terms": "money engine model",
    "files": "money model terms",
    "ways": "money engine model terms",
    "questions": "money engine model terms ways",
    "paying": "money engine model",
    "outputs": "money engine files ways questions paying",
    "api": "money engine model terms files ways questions paying",
    "commands": "money engine model terms files ways questions paying outputs api",
    "__init__": "model files api",
    "__main__": "commands",
}
"""What each floor may use, besides itself."""

OUTSIDE = {
    "money": "",
    "engine": "collections dataclasses datetime enum functools itertools operator",
    "model": "collections dataclasses datetime decimal difflib functools itertools pydantic pydantic_core re",
    "terms": "collections dataclasses datetime functools itertools",
    "ways": "collections dataclasses datetime functools itertools operator",
    "questions": "collections dataclasses datetime itertools",
    "paying": "collections datetime pydantic",
}
"""What the floors that compute may use from elsewhere, besides ``typing``; the others may use what they need."""

MONEY_FLOORS = ("money", "engine", "model", "terms", "ways", "questions", "paying", "outputs")
CLOCKS = {"today", "now", "utcnow", "time", "monotonic", "perf_counter", "localtime", "gmtime"}
Named = pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))


def floor_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def name_of(path: Path) -> str:
    parts = ("ketacost", *path.relative_to(SOURCE).with_suffix("").parts)
    return ".".join(parts).removesuffix(".__init__")


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Every module that a module imports, inside functions and for types too."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "relative imports hide where they lead"
            yield node.module or ""


def inside(path: Path) -> set[str]:
    return {module for module in imports(path) if module.split(".")[0] == "ketacost"}


def allowed(table: dict[str, str], floor: str) -> set[str]:
    return {floor, *table[floor].split()}


@Named
def test_imports_run_down_only(path: Path) -> None:
    floors = {f"{module}.__init__".split(".")[1] for module in inside(path)}
    permitted = allowed(BELOW, floor_of(path)) | ({"__init__"} if floor_of(path) == "commands" else set())
    assert floors <= permitted


@Named
def test_the_floors_that_compute_use_little_from_elsewhere(path: Path) -> None:
    if floor_of(path) in OUTSIDE:
        outside = {module.split(".")[0] for module in imports(path)} - {"ketacost", "typing", "__future__"}
        assert outside <= allowed(OUTSIDE, floor_of(path))


@Named
def test_only_files_parse_only_outputs_draw_only_commands_read_words(path: Path) -> None:
    homes = {"yaml": "files", "csv": "files outputs", "rich": "outputs", "typer": "commands", "click": "commands"}
    for module in imports(path):
        home = homes.get(module.split(".")[0])
        assert home is None or floor_of(path) in home.split()


def test_there_are_no_cycles() -> None:
    graph = {name_of(path): {module for module in inside(path) if module != name_of(path)} for path in MODULES}
    assert len(list(TopologicalSorter(graph).static_order())) >= len(MODULES)


@Named
def test_modules_and_functions_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    for node in ast.walk(tree_of(path)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            assert (node.end_lineno or 0) - node.lineno < MOST_LINES_OF_A_FUNCTION, node.name


@Named
def test_no_float_takes_part_in_a_computation(path: Path) -> None:
    if floor_of(path) not in MONEY_FLOORS or path.name == "meant.py":  # how alike two words are is no money
        return
    for node in ast.walk(tree_of(path)):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float))
        assert not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float")
    divided = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Div)]
    assert len(divided) == (1 if floor_of(path) == "money" else 0), "a slash makes a float: money.json_number alone does"


@Named
def test_one_function_alone_reads_the_clock(path: Path) -> None:
    read = [
        node
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS and not node.args
    ]
    assert len(read) == (1 if name_of(path) == "ketacost.api.asked" else 0)
    assert not {"time", "zoneinfo"} & set(imports(path))
