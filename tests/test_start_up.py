"""Nobody waits for what they did not ask for: which libraries and modules a command leaves alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROBE = """
import sys
from ketacost.commands.main import _guarded
code = 0
try:
    code = _guarded(sys.argv[1:])
except SystemExit:  # the shell's question is answered
    pass
sys.stderr.write(" ".join(sys.modules))
sys.exit(code)
"""
INPUTS = Path(__file__).parent / "golden" / "inputs"
HEAVY = {"pydantic", "pydantic_core", "yaml", "rich"}
COMMANDS = (
    *("estimate", "explain", "when", "scenarios", "sensitivity", "break-even", "pay", "adjudicate", "check"),
    *("plans", "clinics", "protocols", "help-paying"),
)
RARE = {
    *("engine.assistance", "engine.coordination", "engine.financing", "engine.mix"),
    *("engine.packages", "files.claims", "files.positions", "files.programs", "model.assistance", "model.claims"),
    *("model.course_file", "model.offers", "model.position", "model.program", "ways.booking.package_mix"),
    *("ways.extras.cost_over_time", "ways.extras.help", "ways.extras.hsa_months", "ways.extras.tax"),
    *("ways.extras.tax_of_option", "ways.insured.coordination"),
}
"""What only a file or an option of its own kind needs."""
PLAN = "{name: PPO, network: blue, in_network: {deductible: 1500, coinsurance: 20%}}\n"
CLINIC = "{name: Lakeside, networks: {blue: {infusion: 380}}, infusion: 450}\n"


def loaded(*words: str, **surroundings: str) -> set[str]:
    """The modules that a command has loaded at its end, in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-c", PROBE, *words],
        env=os.environ | {"KETACOST_TODAY": "2026-11-22"} | surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stderr.split())


@pytest.mark.parametrize(
    "words",
    [(), ("help", "estimate"), ("--help",), ("--version",), *((command, "--help") for command in COMMANDS)],
    ids=" ".join,
)
def test_help_and_the_version_load_no_library_that_reads_or_draws(words: tuple[str, ...]) -> None:
    assert not HEAVY & loaded(*words)


@pytest.mark.parametrize(
    "line",
    [
        "ketacost est",
        "ketacost estimate --se",
        "ketacost estimate --plan emp",
        "ketacost estimate --condition d",
        "ketacost help e",
    ],
)
def test_a_line_is_completed_without_reading_a_file(line: str) -> None:
    words = line.split()
    asked = {"_KETACOST_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    assert not HEAVY & loaded(**asked)


OF_ITS_ANSWER = {
    f"ketacost.questions.{name}"
    for name in (
        "counted",
        "in_full",
        "rests_on",
        "settles",
        "sensitivity",
        "sensitivity_result",
        "at_price_point",
        "turning_date",
    )
}
"""What says what an answer rests on, which date moves it, and how far the answer is."""


def test_an_estimate_loads_nothing_that_neither_its_files_nor_its_words_need(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN)
    (tmp_path / "clinic.yaml").write_text(CLINIC)
    found = loaded("estimate", "--plan", str(tmp_path / "plan.yaml"), "--clinic", str(tmp_path / "clinic.yaml"))
    assert not {f"ketacost.{name}" for name in RARE} & found
    assert {name for name in found if name.startswith("ketacost.questions.")} <= OF_ITS_ANSWER
    assert "csv" not in found


def test_what_an_estimate_leaves_alone_is_there() -> None:
    source = Path(__file__).parents[1] / "src" / "ketacost"
    assert not [name for name in RARE if not (source / f"{name.replace('.', '/')}.py").is_file()]


def test_machine_readable_answers_draw_no_table() -> None:
    files = ("--plan", str(INPUTS / "myplan.yaml"), "--clinic", str(INPUTS / "lakeside.yaml"))
    assert "rich" not in loaded("estimate", *files, "--format", "json")
