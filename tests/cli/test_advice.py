"""What an error advises to write is taken where it is written, and the place it names is there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.runs import BROKEN, INPUTS, ketacost
from ketacost.files.load import validated
from ketacost.files.problems import InputError, Problem
from ketacost.files.text import read_text
from ketacost.model.amounts import money, percent_up_to
from ketacost.model.assistance import Assistance
from ketacost.model.clinic import Clinic
from ketacost.model.course_file import CourseFile
from ketacost.model.plan import Plan

MODELS: dict[str, Any] = {"plans": Plan, "clinics": Clinic, "courses": CourseFile, "assistance": Assistance}
FILES = sorted(str(path.relative_to(BROKEN)) for path in BROKEN.glob("*/*.yaml"))
_VALUE = re.compile(r"[\d$.,]+%?|\d{4}-\d\d-\d\d|\{.*\}|[a-z_]+|weekly x 4, then .*|\d+/week|\d+ weeks?")
PROSE = "spaces"


def problems(name: str, text: str) -> list[Problem]:
    try:
        validated(MODELS[name.partition("/")[0]], name, text)
    except InputError as wrong:
        return list(wrong.problems)
    return []


def proposed(write: str) -> list[str]:
    """The values that an advice spells out; none, where it is in words."""
    if found := re.fullmatch(r"did you mean (.*)\?", write):
        return [found[1]]
    if found := re.fullmatch(r"one of (.*)", write):
        return found[1].split(", ")
    ends = re.sub(r"^a percentage from (\S+) to (\S+)$", r"\1 or \2", write)
    words = re.split(r", or | or |, (?=\d)", re.sub(r"^.* such as ", "", ends))
    return words if all(_VALUE.fullmatch(word) for word in words) and write != PROSE else []


def tried(name: str) -> Iterator[tuple[str, list[Problem]]]:
    """Each value that the errors of a file propose, and what is wrong at its place once it stands there."""
    text = read_text(str(BROKEN / name))
    lines = re.split(r"\r\n|\r|\n", text)
    for problem in problems(name, text):
        source = lines[problem.line - 1] if problem.line else ""
        before, after = source[: problem.column - 1], source[problem.column - 1 + problem.length :]
        is_key = after.lstrip().startswith(":") and not problem.message.startswith("unknown key")
        if is_key or source[problem.column - 1 : problem.column] in {"[", "{", ""}:
            continue  # a rule between keys, or a whole list: no single word stands there
        for word in proposed(problem.write):
            changed = "\n".join([*lines[: problem.line - 1], before + word + after, *lines[problem.line :]])
            again = [each for each in problems(name, changed) if (each.line, each.column) == (problem.line, problem.column)]
            if problem.message.startswith("unknown key"):  # a key that fits may want another value
                again = [each for each in again if "twice" in each.message]
            yield word, again


def readable(name: str) -> bool:
    try:
        read_text(str(BROKEN / name))
    except InputError:
        return False
    return True


@pytest.mark.parametrize("name", [name for name in FILES if readable(name)])
def test_what_an_error_proposes_is_taken(name: str) -> None:
    for word, again in tried(name):
        assert not again, f"{word}: {again[0]}"


@pytest.mark.parametrize("reader", [money, percent_up_to(100), percent_up_to(1000)])
@pytest.mark.parametrize(
    "value",
    [
        "-40", "-abc", "--", "-", "- 5", "-1,2", "-99999999999", "-1e9", "1_000", "1_000_000_000_0", "1.234,5", "99.999.999,00", "1e3",
        "1.2345", "5 EUR", "20%", "1", "1.0", "20", "100", "150", "999", "20.12345", "1.00000", "80/20", "80/200", "20/0", "2/9999",
    ],
)  # fmt: skip
def test_a_correction_is_tried_before_it_is_proposed(reader: Callable[[object], int], value: str) -> None:
    try:
        reader(value)
    except ValueError as error:
        for word in proposed(error.context["write"]):  # type: ignore[attr-defined]  # pydantic's own error has it
            if not word.startswith("{"):
                reader(word)


ENDS = (
    "",
    "\n",
    "\n\n",
    ": [\n",
    "\n? \n",
    "\n'\n",
    "\n  - {a\n",
    "\n\t\n",
    "\n  |\n",
    "\n...\n---\n",
    '\nx: "',
    "\nx: {a: b, \n\n\n",
)


@pytest.mark.parametrize("end", ENDS)
def test_no_place_is_after_the_end_of_the_file(end: str) -> None:
    text = (INPUTS / "hmo_by_setting.yaml").read_text()
    for cut in range(0, len(text), 11):
        broken = text[:cut] + end
        last = len(broken.rstrip().split("\n"))
        assert all(problem.line <= last for problem in problems("plans/x", broken))


def test_a_mapping_is_not_named_in_pythons_words(tmp_path: Path) -> None:
    (tmp_path / "clinic.yaml").write_text(
        "name: x\ninfusions: [{name: {a: b}, price: 450}]\npackages: [{infusion: pain, sessions: 6, price: 2400}]\n"
    )
    run = ketacost("check", "clinic.yaml", cwd=tmp_path)
    run.check_refused()
    assert "{'" not in run.err


UNPRICED = "in_network_only.yaml:4:3: in_network.benefits: what do you pay for consultation"


def test_a_service_without_a_price_is_told_at_its_block() -> None:
    run = ketacost("estimate", "--plan", "in_network_only.yaml", "--clinic", "lakeside.yaml")
    run.check_refused()
    assert f"error: {UNPRICED}?" in run.err
    assert "    4 |   benefits:\n      |   ^^^^^^^^\n" in run.err


def test_a_plan_from_a_pipe_that_lacks_a_price_is_told_as_a_whole() -> None:
    plan = (INPUTS / "in_network_only.yaml").read_bytes()
    run = ketacost("estimate", "--plan", "-", "--clinic", "lakeside.yaml", stdin=plan)
    run.check_refused()
    assert "error: -: what do you pay for consultation?" in run.err


def test_check_asks_for_the_prices_that_a_plan_lacks() -> None:
    run = ketacost("check", "in_network_only.yaml")
    assert run.code == 0
    assert f"warning: {UNPRICED}, drug, facility, professional, monitoring, follow_up or therapy?" in run.err
    assert "what do you pay" not in ketacost("check", "myplan.yaml", "hmo_by_setting.yaml", "suspicious.yaml").err
