"""Help: what to type first, the options that most people need, and every option in its group; each on a screen."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from cli.runs import INPUTS, Run, in_a_process, ketacost
from cli.test_given_twice import options
from ketacost.commands.options.groups import HOLDS
from ketacost.commands.registry import COMMANDS

LONG = [name for name, command in COMMANDS.items() if command.most_needed]
SHORT = [name for name in COMMANDS if name not in LONG]
SCREEN = 40


def first_lines(run: Run) -> list[str]:
    """The lines that begin with something to type; what is wrapped below them is set in."""
    run.check_done()
    return [line for line in run.out.splitlines() if not line.startswith(" ")]


def test_ketacost_alone_is_ten_lines_of_what_to_type() -> None:
    run = ketacost(COLUMNS="80")
    lines = run.out.splitlines()
    assert len(lines) == 10
    assert all(line.startswith("ketacost ") and line.split()[1] in COMMANDS for line in lines)
    assert run == ketacost("help", COLUMNS="80")
    assert not run.err
    assert len(first_lines(ketacost(COLUMNS="50"))) == 10


def test_what_is_to_be_typed_first_gives_an_answer(tmp_path: Path) -> None:
    command = ketacost(COLUMNS="80").out.splitlines()[0].split("  ")[0]
    ketacost(*shlex.split(command)[1:], cwd=tmp_path).check_done()


def test_ketacost_alone_is_done() -> None:
    assert in_a_process(COLUMNS="80").code == 0


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("columns", [50, 80, 100])
def test_help_fits_its_screen(command: str, columns: int) -> None:
    lines = ketacost(command, "--help", COLUMNS=str(columns)).out.splitlines()
    typed = [line for line in lines if line.startswith(("    ketacost", "                 --"))]
    assert all(len(line) <= columns for line in lines if line not in typed)
    assert all(len(line) <= 80 for line in typed)  # to be copied whole
    assert columns < 80 or len(lines) <= SCREEN


@pytest.mark.parametrize("command", LONG)
def test_a_long_help_begins_with_eight_options_and_names_the_groups_of_all_others(command: str) -> None:
    out = ketacost(command, "--help", COLUMNS="80").out
    needed = COMMANDS[command].most_needed
    mine = {str(option.name): option for name, option in options() if name == command}
    assert len(needed) == 8
    assert set(needed) <= set(mine)
    assert all(f"{max(mine[name].opts, key=len)} " in out for name in needed)
    for name, option in mine.items():
        if name not in needed and not option.hidden:
            group = getattr(option, "rich_help_panel", None)
            assert group is None or out.count(f"\n  {group} ") == 1, name
    assert f"ketacost {command} --help-all" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained_in_one_place(command: str) -> None:
    whole = ketacost(command, "--help-all", COLUMNS="80").out
    assert ketacost("help", command, COLUMNS="80").out == whole
    if command in SHORT:
        assert ketacost(command, "--help", COLUMNS="80").out == whole
    rows = [line.split() for line in whole.splitlines() if line.startswith("  -")]
    for name, option in options():
        if name == command and not option.hidden:
            flag = max(option.opts, key=len)
            assert sum(flag in row[:3] for row in rows) == 1, flag


@pytest.mark.parametrize("command", LONG)
def test_every_option_stands_in_its_group(command: str) -> None:
    whole = ketacost("help", command, COLUMNS="80").out
    headings = [line.removesuffix(":") for line in whole.splitlines() if line.endswith(":") and not line.startswith(" ")]
    groups = [name for name in HOLDS if name in headings]
    assert [name for name in headings if name in HOLDS] == groups
    for name, option in options():
        group = getattr(option, "rich_help_panel", None)
        if name == command and group is not None:
            part = whole.partition(f"\n{group}:\n")[2].partition("\n\n")[0]
            assert f"{max(option.opts, key=len)}" in part


def test_a_line_says_what_a_group_holds() -> None:
    assert all(2 + max(map(len, HOLDS)) + 2 + len(line) <= 78 for line in HOLDS.values())


def test_help_on_what_is_no_command_is_answered_with_the_one_meant() -> None:
    run = ketacost("help", "estimat")
    run.check_refused(2)
    assert run.err == "error: there is no command estimat\n        did you mean estimate?\n        see 'ketacost --help'\n"
    far = ketacost("help", "nonsense")
    far.check_refused(2)
    assert all(name in far.err for name in COMMANDS)


def test_the_examples_of_help_are_command_lines() -> None:
    for command in COMMANDS:
        for line in ketacost(command, "--help", COLUMNS="100").out.splitlines():
            if line.startswith("    ketacost "):
                words = shlex.split(line)[1:]
                known = {flag for name, option in options() if name == words[0] for flag in option.opts}
                assert {word for word in words if word.startswith("-")} <= known, line


def test_help_reads_no_file_of_the_person(tmp_path: Path) -> None:
    (tmp_path / "clinics").mkdir()
    (tmp_path / "clinics" / "broken.yaml").write_text(":")
    assert ketacost("help", "estimate", cwd=tmp_path) == ketacost("help", "estimate", cwd=INPUTS)
