"""A command line that is wrong is refused with a message: nothing computed, nothing on stdout, nothing written."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from cli.runs import Run, ketacost

GOOD = "estimate --plan myplan.yaml --clinic lakeside.yaml"
WRONG_OPTIONS = (
    "--sessions 0", "--sessions -1", "--sessions abc", "--sessions 99999999", "--sessions 6.5", "--sessions 1e3", "--sessions ''",
    "--minutes 0", "--minutes hour", "--sessions-used -1",
    "--today 2026-02-30", "--today yesterday", "--today 11/12/2026", "--today ''", "--today 0001-01-01", "--today 9999-12-31",
    "--format xml", "--network both", "--way loan", "--sort price", "--color blue",
    "--deductible-met -400", "--deductible-met 1e3", "--deductible-met 400.005", "--deductible-met lots", "--oop-met 20%",
    "--oop-met 99999999999",
    "--no-such-option", "--sesions 6", "--plan", "stray-word", "--plan - --clinic -", "--plan - --plan -", "--clinic - --clinic -",
)  # fmt: skip
WRONG_COMMANDS = (
    "estimat --plan myplan.yaml", "scenarios", "sensitivity --clinic lakeside.yaml", "adjudicate claims.csv",
    "adjudicate --plan myplan.yaml", "adjudicate --plan - -", "adjudicate --plan myplan.yaml claims.csv more.csv",
    "check", "plans --detail", "--plan myplan.yaml",
    "check myplan.yaml --today soon", "adjudicate --plan myplan.yaml claims.csv --today soon",
)  # fmt: skip
WRONG_FILES = (
    "estimate --plan no-such-plan", "estimate --plan no/such/plan.yaml", "estimate --plan ''", "estimate --plan .",
    "estimate --plan myplan.yaml --clinic no-such-clinic",
    "estimate --plan lakeside.yaml", "estimate --plan myplan.yaml --clinic myplan.yaml", "estimate --plan claims.csv",
    "adjudicate --plan myplan.yaml no-such.csv", "adjudicate --plan myplan.yaml myplan.yaml", "adjudicate --plan myplan.yaml .",
    "check no-such-file", "check .. ",
)  # fmt: skip


def refused(words: str, code: int, folder: Path) -> Run:
    run = ketacost(*shlex.split(words))
    run.check_refused(code)
    assert run.err.startswith("error: ")
    assert not list(folder.iterdir())
    return run


@pytest.mark.parametrize("words", WRONG_OPTIONS)
def test_a_wrong_option_is_refused(words: str, tmp_path: Path) -> None:
    run = refused(f"{GOOD} -o {tmp_path}/answer.json {words}", 2, tmp_path)
    assert "ketacost" in run.err


@pytest.mark.parametrize("words", WRONG_COMMANDS)
def test_a_wrong_command_is_refused(words: str, tmp_path: Path) -> None:
    refused(words, 2, tmp_path)


@pytest.mark.parametrize("words", WRONG_FILES)
def test_a_file_that_is_none_or_of_another_kind_is_refused(words: str, tmp_path: Path) -> None:
    refused(words, 1, tmp_path)


@pytest.mark.parametrize(
    ("words", "meant"),
    [("--sesions 6", "--sessions"), ("--formt csv", "--format"), ("--deductible 400", "--deductible-met")],
)
def test_a_misspelled_option_is_answered_with_the_one_meant(words: str, meant: str, tmp_path: Path) -> None:
    assert meant in refused(f"{GOOD} {words}", 2, tmp_path).err


def test_a_misspelled_command_is_answered_with_the_one_meant(tmp_path: Path) -> None:
    assert "did you mean estimate?" in refused("estimat --plan myplan.yaml", 2, tmp_path).err


def test_a_medigap_plan_alone_is_refused_with_the_reason(tmp_path: Path) -> None:
    plan = tmp_path / "g.yaml"
    plan.write_text("name: Plan G\nkind: medigap\npays: {part_b_coinsurance: 100%, part_b_deductible: no, excess: yes}\n")
    run = ketacost("estimate", "--plan", plan, "--clinic", "lakeside.yaml")
    run.check_refused()
    assert "Medigap" in run.err


def test_insurance_alone_without_any_insurance_is_answered_in_words() -> None:
    run = ketacost("estimate", "--plan", "no_insurance.yaml", "--clinic", "lakeside.yaml", "--way", "insurance")
    assert run.code in {0, 2}
    assert "You pay" not in run.out


def test_a_name_meant_is_said_once() -> None:
    assert ketacost("estimat").err.count("estimate?") == 1


def test_every_command_explains_itself() -> None:
    for command in ("estimate", "explain", "adjudicate", "check", "plans", "clinics"):
        assert ketacost(command, "-h") == ketacost(command, "--help")
        assert "Usage: ketacost" in ketacost(command, "-h").out


def test_the_arguments_of_a_command_are_explained_too() -> None:
    assert "folders" in ketacost("check", "--help").out
    assert "Past charges" in ketacost("adjudicate", "--help").out
