"""A list, a mapping or nothing at all where a file means a word: an answer or an error, at every key there is."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from cli.runs import INPUTS, ketacost
from ketacost.files.folders import Family, bundled_folder
from ketacost.files.places import files_in

SHAPES: dict[str, Any] = {
    "a list": ["a"],
    "an empty list": [],
    "a mapping": {"a": "b"},
    "an empty mapping": {},
    "nothing": None,
}
OPTION = {"plans": "--plan", "clinics": "--clinic", "protocols": "--course", "assistance": "--assistance"}
OTHERS = {"--plan": "myplan.yaml", "--clinic": "lakeside.yaml"}
OWN: dict[str, tuple[str, ...]] = {
    "plans": ("hmo_by_setting.yaml", "spray_plan.yaml", "careful.yaml", "medigap.yaml"),
    "clinics": ("harbor.yaml", "cove.yaml", "by_line.yaml", "orchard.yaml", "nearby.yaml"),
    "protocols": ("my_course.yaml", "spray_course.yaml"),
    "assistance": ("copay_help.yaml",),
}
Path_ = tuple[str | int, ...]


def paths(data: Any, here: Path_ = ()) -> Iterator[Path_]:
    """Every place of a file, the whole file first."""
    yield here
    below = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in below:
        yield from paths(value, (*here, key))


def with_value(data: Any, path: Path_, value: Any) -> Any:
    """The file with another value at a place."""
    if not path:
        return value
    changed = copy.deepcopy(data)
    parent = changed
    for key in path[:-1]:
        parent = parent[key]
    parent[path[-1]] = value
    return changed


def places(family: Family) -> dict[tuple[str, ...], tuple[Any, Path_]]:
    """Each kind of place in the files of a family, once: a file that has it, and where."""
    found: dict[tuple[str, ...], tuple[Any, Path_]] = {}
    for file in (*files_in(bundled_folder(family)), *(INPUTS / name for name in OWN[family])):
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # text, as ketacost reads it
        for path in paths(data):
            kind = tuple("[]" if isinstance(key, int) else key for key in path)
            found.setdefault((str(data.get("kind")), *kind), (data, path))
    return found


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("family", OPTION)
def test_no_shape_of_a_value_is_a_crash(family: Family, shape: str, tmp_path: Path) -> None:
    file = tmp_path / "changed.yaml"
    others = [word for option, name in OTHERS.items() if option != OPTION[family] for word in (option, name)]
    for data, path in places(family).values():
        file.write_text(yaml.safe_dump(with_value(data, path, SHAPES[shape]), default_flow_style=None), encoding="utf-8")
        estimated: tuple[str | Path, ...] = ("estimate", *others, OPTION[family], file, "--format", "csv", "--quiet")
        for words in (("check", file), estimated) if shape in {"a list", "a mapping"} else (estimated,):
            run = ketacost(*words)
            where = f"{words[0]} with {shape} at {'.'.join(map(str, path))}: {run.err[:300]}\n{file.read_text()}"
            assert run.code in {0, 1, 2}, where  # 2: a clinic that lists none of what is asked
            assert not [line for line in run.err.splitlines() if "{'" in line and " | " not in line], (
                where
            )  # the file's own line may
            assert run.code == 0 or (run.err.startswith("error: ") and not run.out), where
