"""Each file of ``tests/broken`` is wrong in one way (``many_at_once`` in many): its errors are told, and nothing else happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cli.golden import REGOLD, same_as_golden
from cli.runs import BROKEN, GOLDEN, INPUTS, ketacost

PLAN, CLINIC = INPUTS / "myplan.yaml", INPUTS / "lakeside.yaml"
OTHER_PLANS = dict.fromkeys(("side_without_terms", "service_without_terms"), INPUTS / "in_network_only.yaml")
FILES = sorted(str(path.relative_to(BROKEN)) for path in BROKEN.glob("*/*.*"))
YAML_FILES = [name for name in FILES if not name.startswith("claims")]
UNTOLD = (
    "courses/unknown_key_of_a_plan.yaml",
    "courses/unknown_key_sessions.yaml",
    "assistance/unknown_key_close.yaml",
    "assistance/yearly_maximum_missing.yaml",
)
"""Nothing in them says what kind of file they are: ``check`` takes them for another."""
ALSO_FOR_CHECK = [name for name in FILES if Path(name).stem not in OTHER_PLANS and name not in UNTOLD]
_PLACE = re.compile(r"^(?:error|warning): (?P<file>[^:]+):(?P<line>\d+):(?P<column>\d+): ", re.MULTILINE)
_MARKED = re.compile(r"^ *(?P<line>\d+) \| (?P<source>.*)\n {5} \| (?P<before> *)(?P<marks>\^+)$", re.MULTILINE)


def golden_name(name: str) -> str:
    return f"errors/{Path(name).with_suffix('.txt')}"


def computed(name: str) -> tuple[str | Path, ...]:
    """The command that would compute something from the file."""
    if name.startswith("plans"):
        return "estimate", "--plan", name, "--clinic", CLINIC
    if name.startswith("clinics"):
        return "estimate", "--plan", PLAN, "--clinic", name
    if name.startswith(("courses", "assistance")):
        return (
            "estimate",
            "--plan",
            PLAN,
            "--clinic",
            CLINIC,
            "--course" if name.startswith("courses") else "--assistance",
            name,
        )
    return "adjudicate", "--plan", OTHER_PLANS.get(Path(name).stem, PLAN), name


@pytest.mark.parametrize("name", FILES)
def test_a_broken_file_gets_its_errors_and_nothing_is_computed_or_written(name: str, tmp_path: Path) -> None:
    target = tmp_path / "answer.json"
    run = ketacost(*computed(name), "-o", target, cwd=BROKEN)
    run.check_refused()
    assert not list(tmp_path.iterdir())
    same_as_golden(golden_name(name), run.err)


@pytest.mark.parametrize("name", ALSO_FOR_CHECK)
def test_check_says_the_same_as_the_command_that_computes(name: str) -> None:
    run = ketacost("check", name, cwd=BROKEN)
    run.check_refused()
    assert run.err == ketacost(*computed(name), cwd=BROKEN).err


@pytest.mark.parametrize("name", YAML_FILES)
def test_line_endings_and_a_byte_order_mark_change_no_message(name: str, tmp_path: Path) -> None:
    text = (BROKEN / name).read_bytes()
    (tmp_path / name).parent.mkdir()
    for variant in (text.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + text):
        (tmp_path / name).write_bytes(variant)
        assert ketacost("check", name, cwd=tmp_path).err == ketacost("check", name, cwd=BROKEN).err


@pytest.mark.parametrize("name", FILES)
def test_errors_point_at_places_that_exist_in_the_order_of_the_file(name: str) -> None:
    err = ketacost(*computed(name), cwd=BROKEN).err
    lines = (BROKEN / name).read_text().split("\n")
    places = [(int(found["line"]), int(found["column"])) for found in _PLACE.finditer(err)]
    assert places == sorted(places)
    for line, column in places:
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1


@pytest.mark.parametrize("name", FILES)
def test_the_marks_stand_under_what_the_column_says(name: str) -> None:
    err = ketacost(*computed(name), cwd=BROKEN).err
    lines = (BROKEN / name).read_text().split("\n")
    places = [(int(found["line"]), int(found["column"])) for found in _PLACE.finditer(err)]
    marked = {int(found["line"]): found for found in _MARKED.finditer(err)}
    for line, column in places:
        found = marked.get(line)
        if found is None or sum(place[0] == line for place in places) > 1:
            continue
        begin, width = len(found["before"]), len(found["marks"])
        under = lines[line - 1][column - 1 : column - 1 + width].replace("\t", " ")
        assert found["source"][begin : begin + width].rstrip() == under.rstrip()


def test_every_error_that_was_read_still_belongs_to_a_file() -> None:
    kept = {str(path.relative_to(GOLDEN)) for path in (GOLDEN / "errors").glob("*/*.txt") if path.parent.name != "made"}
    assert REGOLD or kept <= {golden_name(name) for name in FILES}
