"""The floors of the house: imports run down only, money is whole cents, nothing is long, and the engine knows no clock."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from ketacost.model.plan_kinds import KINDS
from ketacost.model.treatments import TREATMENTS

SOURCE = Path(__file__).parents[1] / "src" / "ketacost"
MODULES = sorted(SOURCE.rglob("*.py"))
PICTURE = Path(__file__).parents[1] / "docs" / "architecture.md"
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 150, 50
BELOW = {
    "money": "",
    "engine": "money",
    "words": "money engine",
    "model": "money words",
    "result": "money engine model words",
    "files": "model",
    "financing": "money engine model words",
    "terms": "money engine model words result",
    "checks": "money engine model words terms",
    "ways": "money engine model words result terms checks",
    "replay": "money engine model words result terms checks ways",
    "questions": "money engine model words result ways",
    "api": "model result files financing replay questions ways",
    "outputs": "money engine model words result files financing replay questions",
    "commands": "money engine model result checks files financing ways questions outputs api __init__",
    "__init__": "model files api",
    "__main__": "commands",
}
"""What each floor may use, besides itself."""

ROOMS = {
    "ways": ("booking", "insured", "extras", "notes", ""),
    "commands": ("options", "read", "run", ""),
    "outputs": ("words", "table", "document", "parts", "screens", "formats", ""),
}
"""The rooms inside a floor, from the bottom up: each may use those before it; the last, without a name, is the floor's own modules."""

OUTSIDE = {
    "money": "",
    "engine": "array collections dataclasses datetime enum functools itertools operator",
    "model": "collections dataclasses datetime decimal difflib functools importlib inspect itertools pydantic_core re types",
    "words": "collections datetime functools importlib",
    "result": "collections dataclasses datetime operator",
    "terms": "collections dataclasses datetime functools itertools",
    "checks": "collections datetime functools itertools",
    "ways": "collections dataclasses datetime functools heapq itertools math operator",
    "replay": "collections dataclasses datetime operator",
    "questions": "collections dataclasses datetime itertools",
    "financing": "collections datetime pydantic_core",
}
"""What the floors that compute may use from elsewhere, besides ``typing``; the others may use what they need."""

MONEY_FLOORS = (*OUTSIDE, "outputs")
CLOCKS = {"today", "now", "utcnow", "time", "monotonic", "perf_counter", "localtime", "gmtime"}
ROWS_OF_CELLS = {"files", "outputs", "commands"}
"""Where what is named a row is one of a table's or a file's cells, unless it comes from a visit's ``rows``."""
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
    assert floors <= allowed(BELOW, floor_of(path))


def room_of(module: str) -> str:
    """The room of a module inside its floor: the folder it lies in, else its own name."""
    parts = module.split(".")
    return parts[2] if len(parts) > 2 else ""


@Named
def test_imports_inside_a_floor_run_one_way(path: Path) -> None:
    floor = floor_of(path)
    if floor not in ROOMS:
        return
    order = ROOMS[floor]

    def height(module: str) -> int:
        room = room_of(module)
        return order.index(room) if room in order else len(order) - 1

    own = height(name_of(path))
    if own == len(order) - 1:  # the floor's own modules stand on all of its rooms
        return
    inside_the_floor = [module for module in inside(path) if module.split(".")[1] == floor]
    assert not [module for module in inside_the_floor if height(module) > own]


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


@Named
def test_a_screen_describes_and_a_format_draws(path: Path) -> None:
    """Screens know no format, formats know no screen and no other format; the terminal's alone knows rich."""
    name, outputs = name_of(path), "ketacost.outputs"
    if not name.startswith(f"{outputs}.formats.terminal"):
        assert not [module for module in imports(path) if module.split(".")[0] == "rich"]
    if floor_of(path) != "outputs":
        return
    if room_of(name) == "formats":
        own = ".".join(name.split(".")[:4])
        shared = {f"{outputs}.formats.{module}" for module in ("registry", "cells")}
        used = {module for module in inside(path) if module.split(".")[1] == "outputs"}
        permitted = {f"{outputs}.{module}" for module in ("words", "table", "document")} | shared
        assert {module for module in used if not f"{module}.".startswith(f"{own}.")} <= permitted
    else:
        assert not [module for module in inside(path) if module.startswith(f"{outputs}.formats")]


def drawn() -> dict[str, set[str]]:
    """The rooms of the picture in docs/architecture.md, from the roof down, with the rooms that each is drawn to use."""
    block = re.findall(r"^```rooms\n(.*?)^```", PICTURE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)[0]
    rooms: dict[str, set[str]] = {}
    for entry in re.split(r"\n(?=\S)", block.strip()):
        title, _, below = entry.partition("<-")
        room = title.split()[0]
        assert room not in rooms, f"{room} is drawn twice"
        rooms[room] = set(below.split())
    return rooms


def place_of(module: str) -> str:
    """The room of a module, as the picture names it: a folder of a floor that has rooms, else the floor."""
    floor, *more = module.split(".")[1:] or ["__init__"]
    return f"{floor}/{more[0]}" if more and floor in ROOMS and (SOURCE / floor / more[0]).is_dir() else floor


def measured() -> dict[str, set[str]]:
    """Each room with the other rooms that its modules import."""
    rooms: dict[str, set[str]] = {}
    for path in MODULES:
        own = place_of(name_of(path))
        rooms.setdefault(own, set()).update({place_of(module) for module in inside(path)} - {own})
    return rooms


def test_the_picture_draws_what_is_imported() -> None:
    """Nothing is drawn that nobody imports, and nothing is imported that is not drawn."""
    assert drawn() == measured()


def test_the_picture_has_a_roof_and_a_floor() -> None:
    rooms = list(drawn())
    assert not [(room, used) for room, below in drawn().items() for used in below if rooms.index(used) <= rooms.index(room)]


def test_the_picture_draws_every_floor_as_far_as_it_may_reach() -> None:
    floors: dict[str, set[str]] = {}
    for room, below in drawn().items():
        floor = room.split("/")[0]
        floors.setdefault(floor, {floor}).update(used.split("/")[0] for used in below)
    assert floors == {floor: allowed(BELOW, floor) for floor in BELOW}


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
    if floor_of(path) not in MONEY_FLOORS or path.name == "spelling.py":  # how alike two words are is no money
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
    assert len(read) == (1 if name_of(path) == "ketacost.api.question" else 0)
    assert not {"time", "zoneinfo"} & set(imports(path))


def by_place(node: ast.expr) -> bool:
    """Whether something is taken by its place: ``[0]``, ``[-1]``, ``[2:14]``."""
    if isinstance(node, ast.Slice):
        return any(bound is not None and by_place(bound) for bound in (node.lower, node.upper))
    node = node.operand if isinstance(node, ast.UnaryOp) else node
    return isinstance(node, ast.Constant) and isinstance(node.value, int)


def rows_in(tree: ast.Module, floor: str) -> Iterator[ast.expr]:
    """Every mention of a row of the engine, known by its name, by being one of several, or by what it is drawn from."""
    drawn = {
        ast.unparse(node.target)
        for node in ast.walk(tree)
        if isinstance(node, (ast.For, ast.comprehension)) and isinstance(node.iter, ast.Attribute) and node.iter.attr == "rows"
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            named = node.id in {"row", "before"} or node.id.endswith("_row")
            if node.id in drawn or (named and floor not in ROWS_OF_CELLS):
                yield node
        elif (
            isinstance(node, ast.Subscript)
            and (isinstance(node.value, ast.Attribute) or floor not in ROWS_OF_CELLS)
            and ast.unparse(node.value).split(".")[-1] in {"rows", "told"}
        ):
            yield node


@Named
def test_only_the_engine_knows_the_order_of_the_values_in_a_row(path: Path) -> None:
    """Elsewhere a row is read by the names in ``engine/line.py``: a value more in it moves no amount to another meaning."""
    if floor_of(path) == "engine":
        return
    tree = tree_of(path)
    rows = {id(node) for node in rows_in(tree, floor_of(path))}
    taken = [node for node in ast.walk(tree) if isinstance(node, ast.Subscript) and id(node.value) in rows]
    assert not [node.lineno for node in taken if by_place(node.slice)]


@Named
def test_only_the_engine_counts_with_a_limit_that_is_none(path: Path) -> None:
    """Elsewhere no limit is ``None``, which nobody can subtract by mistake."""
    if floor_of(path) not in {"engine", "money"}:
        assert "NO_LIMIT" not in path.read_text(encoding="utf-8")


KNOWS_NAMES = {"ketacost.model.plan_kinds", "ketacost.model.treatments"}
"""Where kinds of plan and of treatment are told apart; elsewhere one asks for what a kind brings with it."""
OTHER_KINDS = {"financing"}
"""The floor whose kinds are those of a credit."""


def compared(node: ast.Compare) -> Iterator[ast.expr]:
    """What a comparison is with, one by one; a key that is looked for in a mapping is none of it."""
    sides = [node.left, *node.comparators]
    looked_for = isinstance(node.ops[0], (ast.In, ast.NotIn)) and isinstance(node.left, ast.Constant)
    for side in sides[1:] if looked_for else sides:
        yield from side.elts if isinstance(side, (ast.Set, ast.Tuple, ast.List)) else [side]


@Named
def test_a_kind_is_asked_for_what_it_brings_and_not_for_its_name(path: Path) -> None:
    """A new kind of plan or of treatment is a line in its table, and no search through the house."""
    if name_of(path) in KNOWS_NAMES:
        return
    for node in ast.walk(tree_of(path)):
        if not isinstance(node, ast.Compare) or isinstance(node.ops[0], (ast.Is, ast.IsNot)):
            continue
        parts = list(compared(node))
        words = {part.value for part in parts if isinstance(part, ast.Constant)}
        of_a_kind = any(ast.unparse(part).split(".")[-1] == "kind" for part in parts)
        by_attribute = any(isinstance(part, ast.Attribute) and part.attr == "kind" for part in parts)
        assert not (by_attribute and floor_of(path) not in OTHER_KINDS), f"line {node.lineno}"
        assert not (of_a_kind and words & set(KINDS)), f"line {node.lineno}"
        assert not words & set(TREATMENTS), f"line {node.lineno}"
